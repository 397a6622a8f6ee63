package io.cesuan.cli.comparison;

import io.cesuan.api.v1.Indicator;
import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.IndustryKind;
import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationKey;
import io.cesuan.api.v1.Region;
import io.cesuan.api.v1.RegionKind;
import io.cesuan.cli.query.ObservationClient;
import io.cesuan.cli.query.ObservationQuery;
import io.cesuan.cli.query.ObservationQuery.YearFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every figure that an institute published beside what was measured, from the indicators {@code
 * published_…} and {@code deviation_…} of a query service.
 *
 * @param lines one for each published figure, in the order of the catalog
 */
public record PublishedComparison(List<Line> lines) {
  /** Breakdown of the medians that are over all figures of an indicator. */
  public static final String ALL = "all";

  private static final String PUBLISHED = "published_";
  private static final String DEVIATION = "deviation_";

  /** Copies the list. */
  public PublishedComparison {
    lines = List.copyOf(lines);
  }

  /**
   * A published figure.
   *
   * @param key what it is of; the indicator is ours
   * @param breakdown what sort of table it stands in: nation, province, section and so on
   * @param ours what was measured, where it was
   * @param published what was published
   * @param deviation ours less published in percent of published, where the two can be compared
   */
  public record Line(
      ObservationKey key,
      String breakdown,
      Optional<Observation> ours,
      Observation published,
      Optional<Observation> deviation) {}

  /**
   * How far ours lies from the published figures.
   *
   * @param indicator code of the indicator
   * @param breakdown which of its figures; {@link #ALL} for all
   * @param figures how many can be compared
   * @param median median of the deviations, in percent
   * @param absolute median of their absolute values, in percent
   * @param largest the largest absolute value, in percent
   */
  public record Deviations(
      String indicator,
      String breakdown,
      int figures,
      double median,
      double absolute,
      double largest) {}

  /** Asks a query service. */
  public static PublishedComparison ask(ObservationClient client) {
    Set<String> codes =
        client.indicators().stream()
            .map(Indicator::getCode)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> compared =
        codes.stream().filter(code -> codes.contains(PUBLISHED + code)).toList();
    if (compared.isEmpty()) {
      return new PublishedComparison(List.of());
    }
    List<Observation> published =
        list(client, compared.stream().map(code -> PUBLISHED + code).toList());
    if (published.isEmpty()) {
      return new PublishedComparison(List.of());
    }
    return of(
        published,
        list(client, compared),
        list(
            client,
            compared.stream().map(code -> DEVIATION + code).filter(codes::contains).toList()),
        client.regions("", List.of()),
        client.industries());
  }

  private static List<Observation> list(ObservationClient client, List<String> indicators) {
    return indicators.isEmpty()
        ? List.of()
        : client
            .list(
                new ObservationQuery(
                    indicators, YearFilter.all(), List.of(), List.of(), List.of(), List.of()))
            .observations();
  }

  /**
   * Lays observations beside each other.
   *
   * @param published of the indicators {@code published_…}
   * @param ours of the indicators that those are named after
   * @param deviations of the indicators {@code deviation_…}
   * @param regions the regions of the catalog
   * @param industries the industries of the catalog
   */
  public static PublishedComparison of(
      List<Observation> published,
      List<Observation> ours,
      List<Observation> deviations,
      List<Region> regions,
      List<Industry> industries) {
    Map<ObservationKey, Observation> byKey = byKey(ours, Function.identity());
    Map<ObservationKey, Observation> deviationsByKey =
        byKey(deviations, key -> renamed(key, DEVIATION));
    Map<String, RegionKind> regionKinds =
        regions.stream().collect(Collectors.toMap(Region::getCode, Region::getKind));
    Map<String, IndustryKind> industryKinds =
        industries.stream().collect(Collectors.toMap(Industry::getCode, Industry::getKind));
    List<Line> lines = new ArrayList<>();
    for (Observation figure : published) {
      ObservationKey key = renamed(figure.getKey(), PUBLISHED);
      lines.add(
          new Line(
              key,
              breakdown(
                  regionKinds.getOrDefault(key.getRegion(), RegionKind.REGION_KIND_UNSPECIFIED),
                  industryKinds.getOrDefault(
                      key.getIndustry(), IndustryKind.INDUSTRY_KIND_UNSPECIFIED)),
              Optional.ofNullable(byKey.get(key)),
              figure,
              Optional.ofNullable(deviationsByKey.get(key))));
    }
    return new PublishedComparison(lines);
  }

  private static Map<ObservationKey, Observation> byKey(
      List<Observation> observations, Function<ObservationKey, ObservationKey> rename) {
    return observations.stream()
        .collect(Collectors.toMap(found -> rename.apply(found.getKey()), Function.identity()));
  }

  private static ObservationKey renamed(ObservationKey key, String prefix) {
    return key.toBuilder().setIndicator(key.getIndicator().substring(prefix.length())).build();
  }

  private static String breakdown(RegionKind region, IndustryKind industry) {
    return switch (industry) {
      case INDUSTRY_KIND_TIER -> "tier";
      case INDUSTRY_KIND_SECTION -> "section";
      case INDUSTRY_KIND_DIMENSION -> "dimension";
      case INDUSTRY_KIND_TOTAL, INDUSTRY_KIND_UNSPECIFIED, UNRECOGNIZED ->
          region == RegionKind.REGION_KIND_COUNTRY ? "nation" : ObservationQuery.nameOf(region);
    };
  }

  /**
   * How far ours lies from the published figures, by indicator: all of them, then each breakdown
   * where there are several. Without the indicators of which nothing can be compared.
   */
  public List<Deviations> deviations() {
    Map<String, Map<String, List<Double>>> byIndicator = new LinkedHashMap<>();
    for (Line line : lines) {
      line.deviation()
          .ifPresent(
              deviation -> {
                Map<String, List<Double>> breakdowns =
                    byIndicator.computeIfAbsent(
                        line.key().getIndicator(), code -> new LinkedHashMap<>());
                breakdowns
                    .computeIfAbsent(ALL, name -> new ArrayList<>())
                    .add(deviation.getValue());
                breakdowns
                    .computeIfAbsent(line.breakdown(), name -> new ArrayList<>())
                    .add(deviation.getValue());
              });
    }
    List<Deviations> medians = new ArrayList<>();
    byIndicator.forEach(
        (indicator, breakdowns) -> {
          boolean isOne = breakdowns.size() == 2;
          breakdowns.forEach(
              (breakdown, values) -> {
                if (!(isOne && breakdown.equals(ALL))) {
                  medians.add(deviations(indicator, breakdown, values));
                }
              });
        });
    return medians;
  }

  private static Deviations deviations(String indicator, String breakdown, List<Double> values) {
    double[] signed = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] absolute = values.stream().mapToDouble(Math::abs).toArray();
    double largest = values.stream().mapToDouble(Math::abs).max().orElseThrow();
    return new Deviations(
        indicator,
        breakdown,
        values.size(),
        Median.of(signed).orElseThrow(),
        Median.of(absolute).orElseThrow(),
        largest);
  }
}
