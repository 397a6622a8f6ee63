package io.cesuan.cli.query;

import static java.util.stream.Collectors.joining;

import io.cesuan.api.v1.ListObservationsRequest;
import io.cesuan.api.v1.ObservationField;
import io.cesuan.api.v1.ObservationOrder;
import io.cesuan.api.v1.ObservationStatus;
import io.cesuan.api.v1.RegionKind;
import io.cesuan.api.v1.YearRange;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which observations to ask for. An empty list lets everything pass.
 *
 * @param indicators codes of indicators
 * @param years which years
 * @param regions codes of regions
 * @param regionsUnder code of a region, for all that lie under it; empty for any
 * @param regionKinds kinds of region
 * @param industries codes of industries
 * @param statuses letters of statuses
 * @param order the ordering, most significant first
 */
public record ObservationQuery(
    List<String> indicators,
    YearFilter years,
    List<String> regions,
    String regionsUnder,
    List<RegionKind> regionKinds,
    List<String> industries,
    List<ObservationStatus> statuses,
    List<ObservationOrder> order) {

  private static final String KIND_PREFIX = "REGION_KIND_";

  /** Copies the lists. */
  public ObservationQuery {
    indicators = List.copyOf(indicators);
    regions = List.copyOf(regions);
    regionKinds = List.copyOf(regionKinds);
    industries = List.copyOf(industries);
    statuses = List.copyOf(statuses);
    order = List.copyOf(order);
  }

  /** Regions by their codes alone. */
  public ObservationQuery(
      List<String> indicators,
      YearFilter years,
      List<String> regions,
      List<String> industries,
      List<ObservationStatus> statuses,
      List<ObservationOrder> order) {
    this(indicators, years, regions, "", List.of(), industries, statuses, order);
  }

  /**
   * Which years: some of them, or a range; all where both are empty.
   *
   * @param years some years
   * @param range from the first to the last
   */
  public record YearFilter(List<Integer> years, Optional<YearRange> range) {
    /** Every year. */
    public static YearFilter all() {
      return new YearFilter(List.of(), Optional.empty());
    }

    /** These years. */
    public static YearFilter of(Integer... years) {
      return new YearFilter(List.of(years), Optional.empty());
    }

    /**
     * Reads {@code 2020}, {@code 2017,2020} or {@code 2017-2022}; either end of a range may be left
     * open.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static YearFilter parse(String text) {
      int hyphen = text.indexOf('-');
      if (hyphen < 0) {
        return new YearFilter(
            List.of(text.split(",", -1)).stream().map(part -> year(part, text)).toList(),
            Optional.empty());
      }
      String first = text.substring(0, hyphen);
      String last = text.substring(hyphen + 1);
      if (first.isBlank() && last.isBlank()) {
        throw unreadable(text);
      }
      YearRange.Builder range = YearRange.newBuilder();
      if (!first.isBlank()) {
        range.setFirstYear(year(first, text));
      }
      if (!last.isBlank()) {
        range.setLastYear(year(last, text));
      }
      return new YearFilter(List.of(), Optional.of(range.build()));
    }

    private static int year(String part, String text) {
      String year = part.strip();
      if (!year.matches("[0-9]{4}")) {
        throw unreadable(text);
      }
      return Integer.parseInt(year);
    }

    private static IllegalArgumentException unreadable(String text) {
      return new IllegalArgumentException(
          "expected a year such as 2020, a list such as 2017,2020 or a range such as 2017-2022, found \""
              + text
              + "\"");
    }
  }

  /**
   * Reads one step of an ordering, such as {@code value:desc} or {@code year}.
   *
   * @throws IllegalArgumentException if it names no field or no direction
   */
  public static ObservationOrder parseOrder(String text) {
    int colon = text.indexOf(':');
    String field = (colon < 0 ? text : text.substring(0, colon)).strip();
    String direction = colon < 0 ? "asc" : text.substring(colon + 1).strip();
    ObservationField found =
        switch (field.toLowerCase(Locale.ROOT)) {
          case "indicator" -> ObservationField.OBSERVATION_FIELD_INDICATOR;
          case "year" -> ObservationField.OBSERVATION_FIELD_YEAR;
          case "region" -> ObservationField.OBSERVATION_FIELD_REGION;
          case "industry" -> ObservationField.OBSERVATION_FIELD_INDUSTRY;
          case "value" -> ObservationField.OBSERVATION_FIELD_VALUE;
          default ->
              throw new IllegalArgumentException(
                  "expected indicator, year, region, industry or value, found \"" + field + "\"");
        };
    boolean descending =
        switch (direction.toLowerCase(Locale.ROOT)) {
          case "asc" -> false;
          case "desc" -> true;
          default ->
              throw new IllegalArgumentException(
                  "expected asc or desc after the colon, found \"" + direction + "\"");
        };
    return ObservationOrder.newBuilder().setField(found).setDescending(descending).build();
  }

  /**
   * Reads the letter of a status.
   *
   * @throws IllegalArgumentException if it is not A, E or F
   */
  public static ObservationStatus parseStatus(String letter) {
    return switch (letter.strip().toUpperCase(Locale.ROOT)) {
      case "A" -> ObservationStatus.OBSERVATION_STATUS_ACTUAL;
      case "E" -> ObservationStatus.OBSERVATION_STATUS_ESTIMATED;
      case "F" -> ObservationStatus.OBSERVATION_STATUS_FORECAST;
      default ->
          throw new IllegalArgumentException(
              "expected A (actual), E (estimated) or F (forecast), found \"" + letter + "\"");
    };
  }

  /** The letter of a status. */
  public static String letterOf(ObservationStatus status) {
    return switch (status) {
      case OBSERVATION_STATUS_ACTUAL -> "A";
      case OBSERVATION_STATUS_ESTIMATED -> "E";
      case OBSERVATION_STATUS_FORECAST -> "F";
      case OBSERVATION_STATUS_UNSPECIFIED, UNRECOGNIZED ->
          throw new IllegalArgumentException(
              "expected a status that this program knows, found " + status);
    };
  }

  /**
   * Reads the name of a kind of region, such as {@code province}.
   *
   * @throws IllegalArgumentException if there is no such kind
   */
  public static RegionKind parseRegionKind(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT).replace('-', '_');
    return statedKinds()
        .filter(kind -> nameOf(kind).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected one of "
                        + statedKinds().map(ObservationQuery::nameOf).collect(joining(", "))
                        + ", found \""
                        + name
                        + "\""));
  }

  /** The name of a kind of region, such as {@code province}. */
  public static String nameOf(RegionKind kind) {
    return kind.name().replace(KIND_PREFIX, "").toLowerCase(Locale.ROOT);
  }

  private static Stream<RegionKind> statedKinds() {
    return Arrays.stream(RegionKind.values())
        .filter(
            kind -> kind != RegionKind.REGION_KIND_UNSPECIFIED && kind != RegionKind.UNRECOGNIZED);
  }

  ListObservationsRequest request(int pageSize, String pageToken) {
    ListObservationsRequest.Builder request =
        ListObservationsRequest.newBuilder()
            .addAllIndicators(indicators)
            .addAllYears(years.years())
            .addAllRegions(regions)
            .setRegionsUnder(regionsUnder)
            .addAllRegionKinds(regionKinds)
            .addAllIndustries(industries)
            .addAllStatuses(statuses)
            .addAllOrderBy(order)
            .setPageSize(pageSize)
            .setPageToken(pageToken);
    years.range().ifPresent(request::setYearRange);
    return request.build();
  }
}
