package io.cesuan.worker.estimation;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.index.DevelopmentTier;
import io.cesuan.economics.series.Status;
import io.cesuan.worker.publication.ObservationKey;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure that an institute published, in our codes.
 *
 * @param source the publication
 * @param publishedIn the year of the publication, the last number of four digits in its name
 * @param printedIndicator code of the indicator as published
 * @param indicator our indicator that is the same, if there is one
 * @param year the year it is of
 * @param region code of the region
 * @param industry code of the industry or dimension
 * @param breakdown what it is one of: nation, tier, section, dimension, province or key region
 * @param value the number in the unit of our indicator, or in {@code unit} where there is none; a
 *     printed tier as its number
 * @param unit its unit
 * @param baseYear the year in which an index is 100
 * @param status A or F as printed
 */
record PublishedFigure(
    String source,
    int publishedIn,
    String printedIndicator,
    Optional<ComparedIndicator> indicator,
    int year,
    String region,
    String industry,
    String breakdown,
    double value,
    String unit,
    OptionalInt baseYear,
    Status status) {

  private static final Pattern YEAR = Pattern.compile("(?:.*\\D)?(\\d{4})(?:\\D.*)?");
  private static final Pattern INDEX = Pattern.compile("index (\\d{4})=100");
  private static final Pattern PROVINCE = Pattern.compile("\\d{6}");

  private static final Pattern INDUSTRY =
      Pattern.compile(
          "TOTAL|TIER[123]|[A-S]|FOUNDATION|INNOVATION|INDUSTRY|APPLICATION|ENVIRONMENT");

  /** The figures of a table of published results, in the order of its keys. */
  static List<PublishedFigure> read(ReleaseTable table) {
    return table.rows().stream().map(row -> read(table, row)).toList();
  }

  private static PublishedFigure read(ReleaseTable table, ReleaseRow row) {
    String source = table.text(row, "source");
    String printedIndicator = table.text(row, "indicator");
    String printedUnit = table.text(row, "unit");
    String region = regionOf(table, row);
    String industry = industryOf(table, row);
    Optional<ComparedIndicator> indicator =
        ComparedIndicator.find(printedIndicator, region.equals(PublishedIndicator.NATION));
    double printed =
        table.has(row, "value_label")
            ? DevelopmentTier.getByLabel(table.text(row, "value_label")).number()
            : table.number(row, "value");
    Matcher base = INDEX.matcher(printedUnit);
    return new PublishedFigure(
        source,
        yearOf(table, row, source),
        printedIndicator,
        indicator,
        table.integer(row, "year"),
        region,
        industry,
        breakdown(region, industry),
        indicator.map(ours -> ours.convert(printed, printedUnit)).orElse(printed),
        indicator.map(ComparedIndicator::unit).orElse(printedUnit),
        base.matches() ? OptionalInt.of(Integer.parseInt(base.group(1))) : OptionalInt.empty(),
        Status.getByCode(table.text(row, "status")));
  }

  private static int yearOf(ReleaseTable table, ReleaseRow row, String source) {
    Matcher year = YEAR.matcher(source);
    if (!year.matches()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "dataset %s, line %d: expected a source that names its year, found \"%s\""
              .formatted(table.dataset(), row.line(), source));
    }
    return Integer.parseInt(year.group(1));
  }

  private static String regionOf(ReleaseTable table, ReleaseRow row) {
    String printed = table.text(row, "region");
    String region = ProvinceTable.KEY_REGION_CODES.getOrDefault(printed, printed);
    if (region.equals(printed)
        && !region.equals(PublishedIndicator.NATION)
        && !PROVINCE.matcher(region).matches()) {
      throw unknown(
          table,
          row,
          "CHN, a code of six digits or one of the key regions "
              + new TreeSet<>(ProvinceTable.KEY_REGION_CODES.keySet()),
          printed);
    }
    return region;
  }

  private static String industryOf(ReleaseTable table, ReleaseRow row) {
    String printed = table.text(row, "section");
    String industry = printed.toUpperCase(Locale.ROOT);
    if (!INDUSTRY.matcher(industry).matches()) {
      throw unknown(table, row, "total, a tier, a section or a dimension of the index", printed);
    }
    return industry;
  }

  private static EconomicsException unknown(
      ReleaseTable table, ReleaseRow row, String expected, String found) {
    return new EconomicsException(
        FailureReason.UNKNOWN_CODE,
        "dataset %s, line %d: expected %s, found \"%s\""
            .formatted(table.dataset(), row.line(), expected, found));
  }

  private static String breakdown(String region, String industry) {
    if (!region.equals(PublishedIndicator.NATION)) {
      return PROVINCE.matcher(region).matches() ? "province" : "key region";
    }
    if (industry.equals(ContributionObservations.TOTAL)) {
      return "nation";
    }
    if (industry.startsWith("TIER")) {
      return "tier";
    }
    return industry.length() == 1 ? "section" : "dimension";
  }

  /** What our observation of the same is of; absent where we have no such indicator. */
  Optional<ObservationKey> findKey() {
    return indicator.map(ours -> new ObservationKey(ours.code(), year, region, industry));
  }

  /**
   * The figure of each of our observations: that of the most recent publication; of two of the same
   * year an actual one before a forecast, and then the first by the name of the publication.
   */
  static Map<ObservationKey, PublishedFigure> mostRecent(List<PublishedFigure> figures) {
    Comparator<PublishedFigure> older =
        Comparator.comparingInt(PublishedFigure::publishedIn)
            .thenComparing(PublishedFigure::status, Comparator.reverseOrder())
            .thenComparing(PublishedFigure::source, Comparator.reverseOrder());
    Map<ObservationKey, PublishedFigure> mostRecent = new HashMap<>();
    for (PublishedFigure figure : figures) {
      figure
          .findKey()
          .ifPresent(
              key ->
                  mostRecent.merge(
                      key, figure, (one, other) -> older.compare(one, other) >= 0 ? one : other));
    }
    return mostRecent;
  }
}
