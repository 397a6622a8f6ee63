package io.cesuan.worker.estimation;

import io.cesuan.economics.index.RegionalTiers;
import io.cesuan.economics.index.TierAgreement;
import io.cesuan.economics.index.TierCutOffs;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.Status;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationKey;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every figure that the institutes published against what was measured. Nothing measured depends on
 * it.
 */
final class ComparisonStage implements Stage<ComparisonStage.Parameters> {
  /** Name of the output with every published figure, a {@link Comparison}. */
  static final String COMPARISON = "comparison";

  /** The stages whose observations are compared. */
  private static final List<Stage<?>> MEASURING =
      List.of(
          new ExtensionStage(),
          new IndicatorsStage(),
          new RegionsStage(),
          new RegionIndicatorsStage(),
          new EmploymentStage(),
          new RegionalIndexStage(),
          new NationalIndexStage());

  /**
   * What the stage takes from the specification.
   *
   * @param indexBaseYear the year in which our national index is 100
   * @param indexYears the years in which provinces have tiers, ascending
   * @param observed names of the inputs with observations
   */
  record Parameters(int indexBaseYear, List<Integer> indexYears, List<String> observed) {
    Parameters {
      indexYears = List.copyOf(indexYears);
      observed = List.copyOf(observed);
    }
  }

  @Override
  public String name() {
    return StageNames.COMPARISON;
  }

  @Override
  public String methodVersion() {
    return "comparison/1";
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    return new Parameters(
        specification.index().years().first(),
        IndexInputs.publishedYears(specification),
        observed(specification).stream().map(Requirement::name).toList());
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    List<Requirement> requirements = new ArrayList<>();
    requirements.add(PublishedStage.requirement(specification));
    requirements.addAll(observed(specification));
    for (int year : IndexInputs.publishedYears(specification)) {
      requirements.add(
          new Requirement.OfStage(
              tiersOf(year),
              StageNames.INDEX_REGIONAL,
              String.valueOf(year),
              RegionalIndexStage.TIERS));
    }
    return requirements;
  }

  private static List<Requirement> observed(Specification specification) {
    List<Requirement> requirements = new ArrayList<>();
    for (Stage<?> stage : MEASURING) {
      for (String part : stage.parts(specification)) {
        requirements.add(
            new Requirement.OfStage(
                part.isEmpty() ? stage.name() : stage.name() + "-" + part,
                stage.name(),
                part,
                ObservationSet.OUTPUT));
      }
    }
    return requirements;
  }

  private static String tiersOf(int year) {
    return "tiers-" + year;
  }

  /** A published figure and what became of it. */
  private record Compared(PublishedFigure figure, Comparison.Row row) {}

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    Measured measured = Measured.of(parameters, inputs);
    List<PublishedFigure> figures = PublishedStage.figures(inputs);
    List<Compared> compared =
        figures.stream()
            .map(figure -> new Compared(figure, compare(parameters, figure, measured)))
            .toList();
    List<Comparison.Row> rows = compared.stream().map(Compared::row).toList();
    List<Comparison.Agreement> agreements = agreements(parameters, inputs, figures, measured);
    Comparison comparison =
        new Comparison(
            rows,
            medians(rows, row -> List.of(row.source(), ourIndicator(row), row.breakdown())),
            medians(
                rows,
                row ->
                    List.of(
                        row.source(),
                        ourIndicator(row),
                        row.breakdown(),
                        String.valueOf(row.year()))),
            agreements,
            notCompared(rows));
    return new StageResult(
        new TreeMap<>(Map.of(ObservationSet.OUTPUT, deviations(compared), COMPARISON, comparison)),
        warnings(comparison));
  }

  /**
   * Our observations.
   *
   * @param byKey by what they are of
   * @param years the years of each indicator
   */
  private record Measured(
      Map<ObservationKey, Observation> byKey, Map<String, SortedSet<Integer>> years) {

    static Measured of(Parameters parameters, StageInputs inputs) {
      Map<ObservationKey, Observation> byKey = new HashMap<>();
      Map<String, SortedSet<Integer>> years = new HashMap<>();
      for (String input : parameters.observed()) {
        for (Observation observation :
            inputs.artifact(input, ObservationSet.class).observations()) {
          byKey.put(observation.key(), observation);
          years
              .computeIfAbsent(observation.indicator(), indicator -> new TreeSet<>())
              .add(observation.year());
        }
      }
      return new Measured(byKey, years);
    }

    Optional<Observation> find(ObservationKey key) {
      return Optional.ofNullable(byKey.get(key));
    }

    boolean hasYear(String indicator, int year) {
      return years.getOrDefault(indicator, new TreeSet<>()).contains(year);
    }
  }

  private static Comparison.Row compare(
      Parameters parameters, PublishedFigure figure, Measured measured) {
    Optional<Observation> ours = figure.findKey().flatMap(measured::find);
    Optional<String> obstacle = findObstacle(parameters, figure, ours, measured);
    return new Comparison.Row(
        figure.source(),
        figure.printedIndicator(),
        figure.indicator().map(ComparedIndicator::code),
        figure.year(),
        figure.region(),
        figure.industry(),
        figure.breakdown(),
        figure.value(),
        figure.unit(),
        figure.status().code(),
        ours.map(observation -> OptionalDouble.of(observation.value()))
            .orElse(OptionalDouble.empty()),
        ours.map(Observation::status),
        ours.isPresent() && obstacle.isEmpty()
            ? OptionalDouble.of((ours.get().value() - figure.value()) / figure.value() * 100)
            : OptionalDouble.empty(),
        obstacle);
  }

  /** Why a figure has no deviation, if it has none. */
  private static Optional<String> findObstacle(
      Parameters parameters,
      PublishedFigure figure,
      Optional<Observation> ours,
      Measured measured) {
    if (figure.indicator().isEmpty()) {
      return Optional.of("no such indicator");
    }
    ComparedIndicator indicator = figure.indicator().get();
    if (ours.isEmpty()) {
      return Optional.of(
          measured.hasYear(indicator.code(), figure.year())
              ? "region or industry not measured"
              : "year not measured");
    }
    if (indicator == ComparedIndicator.DEVELOPMENT_TIER) {
      return Optional.of("a tier has no deviation");
    }
    if (figure.baseYear().isPresent()) {
      if (figure.baseYear().getAsInt() != parameters.indexBaseYear()) {
        return Optional.of("another base year");
      }
      if (figure.year() == parameters.indexBaseYear()) {
        return Optional.of("base year, the same by definition");
      }
    }
    return figure.value() == 0 ? Optional.of("published as zero") : Optional.empty();
  }

  /** The deviations from the most recent publications. */
  private static ObservationSet deviations(List<Compared> compared) {
    Map<ObservationKey, PublishedFigure> mostRecent =
        PublishedFigure.mostRecent(compared.stream().map(Compared::figure).toList());
    List<Observation> deviations = new ArrayList<>();
    for (Compared each : compared) {
      PublishedFigure figure = each.figure();
      boolean served =
          figure.findKey().map(key -> figure.equals(mostRecent.get(key))).orElse(false);
      if (served && each.row().deviation().isPresent()) {
        deviations.add(
            new Observation(
                figure.indicator().orElseThrow().deviationCode(),
                figure.year(),
                figure.region(),
                figure.industry(),
                each.row().deviation().getAsDouble(),
                "percent",
                Status.getByCode(each.row().ourStatus().orElseThrow())
                    .worst(figure.status())
                    .code()));
      }
    }
    return new ObservationSet(deviations);
  }

  private static String ourIndicator(Comparison.Row row) {
    return row.ourIndicator().orElse(row.indicator());
  }

  private static List<Comparison.Median> medians(
      List<Comparison.Row> rows, Function<Comparison.Row, List<String>> table) {
    Map<List<String>, List<Comparison.Row>> tables =
        rows.stream()
            .filter(row -> row.deviation().isPresent())
            .collect(
                Collectors.groupingBy(
                    table,
                    () -> new TreeMap<>(ComparisonStage::compareLists),
                    Collectors.toList()));
    return tables.values().stream().map(ComparisonStage::median).toList();
  }

  private static int compareLists(List<String> one, List<String> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static Comparison.Median median(List<Comparison.Row> table) {
    double[] deviations =
        table.stream().mapToDouble(row -> row.deviation().orElseThrow()).toArray();
    double[] absolute = Arrays.stream(deviations).map(Math::abs).toArray();
    Comparison.Row first = table.get(0);
    return new Comparison.Median(
        first.source(),
        ourIndicator(first),
        first.breakdown(),
        table.stream().map(Comparison.Row::year).distinct().sorted().toList(),
        table.size(),
        medianOf(deviations),
        medianOf(absolute),
        Arrays.stream(absolute).max().orElseThrow());
  }

  private static double medianOf(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static SortedMap<String, Integer> notCompared(List<Comparison.Row> rows) {
    SortedMap<String, Integer> reasons = new TreeMap<>();
    rows.forEach(
        row -> row.notCompared().ifPresent(reason -> reasons.merge(reason, 1, Integer::sum)));
    return reasons;
  }

  private record PublishedTiers(String source, int year) {}

  /** Published tiers against those of each of our years: they were published for one year only. */
  private static List<Comparison.Agreement> agreements(
      Parameters parameters, StageInputs inputs, List<PublishedFigure> figures, Measured measured) {
    Map<PublishedTiers, SortedMap<RegionCode, Integer>> published =
        new TreeMap<>(
            Comparator.comparing(PublishedTiers::source).thenComparing(PublishedTiers::year));
    for (PublishedFigure figure : figures) {
      if (figure.indicator().equals(Optional.of(ComparedIndicator.DEVELOPMENT_TIER))) {
        published
            .computeIfAbsent(
                new PublishedTiers(figure.source(), figure.year()), tiers -> new TreeMap<>())
            .put(new RegionCode(figure.region()), (int) figure.value());
      }
    }
    List<Comparison.Agreement> agreements = new ArrayList<>();
    published.forEach(
        (classification, tiers) -> {
          for (int year : parameters.indexYears()) {
            TierCutOffs cutOffs =
                new TierCutOffs(
                    inputs.artifact(tiersOf(year), RegionalIndexStage.Tiers.class).cutOffs());
            agreements.add(
                agreement(
                    classification,
                    year,
                    TierAgreement.between(
                        byProvince(IndexIndicator.DEVELOPMENT_RANK, year, measured),
                        new RegionalTiers(
                            cutOffs, byProvince(IndexIndicator.DEVELOPMENT_TIER, year, measured)),
                        tiers)));
          }
        });
    return agreements;
  }

  private static SortedMap<RegionCode, Integer> byProvince(
      IndexIndicator indicator, int year, Measured measured) {
    SortedMap<RegionCode, Integer> byProvince = new TreeMap<>();
    for (Observation observation : measured.byKey().values()) {
      if (observation.indicator().equals(indicator.code())
          && observation.year() == year
          && observation.industry().equals(ContributionObservations.TOTAL)) {
        byProvince.put(new RegionCode(observation.region()), (int) observation.value());
      }
    }
    return byProvince;
  }

  private static Comparison.Agreement agreement(
      PublishedTiers published, int year, TierAgreement agreement) {
    List<List<Double>> confusion = new ArrayList<>();
    for (int row = 0; row < agreement.confusion().rows(); row++) {
      confusion.add(SectorFigures.listOf(agreement.confusion().row(row)));
    }
    return new Comparison.Agreement(
        published.source(),
        published.year(),
        year,
        agreement.compared(),
        agreement.matches(),
        agreement.matchesAtPublishedSizes(),
        confusion,
        agreement.tierCorrelation(),
        agreement.rankCorrelation(),
        agreement.onlyOurs().stream().map(RegionCode::value).toList(),
        agreement.onlyPublished().stream().map(RegionCode::value).toList());
  }

  private static List<String> warnings(Comparison comparison) {
    List<String> warnings = new ArrayList<>();
    comparison
        .notCompared()
        .forEach(
            (reason, count) ->
                warnings.add("%d published figures not compared: %s".formatted(count, reason)));
    for (Comparison.Agreement agreement : comparison.tierAgreements()) {
      warnings.add(
          "tiers %d against those published for %d (%s): %d of %d provinces in the published tier, %d if our ranking is cut into tiers of the published sizes, Kendall's τ-b of ranks %s, of tiers %s"
              .formatted(
                  agreement.ourYear(),
                  agreement.publishedYear(),
                  agreement.source(),
                  agreement.matches(),
                  agreement.compared(),
                  agreement.matchesAtPublishedSizes(),
                  text(agreement.rankCorrelation()),
                  text(agreement.tierCorrelation())));
    }
    return warnings;
  }

  private static String text(OptionalDouble correlation) {
    return correlation.isPresent()
        ? String.format(Locale.ROOT, "%.3f", correlation.getAsDouble())
        : "not defined";
  }
}
