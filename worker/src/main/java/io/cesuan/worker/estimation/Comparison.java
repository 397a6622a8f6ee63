package io.cesuan.worker.estimation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the institutes published against what was measured, as an artifact holds it.
 *
 * @param rows every published figure once, in the order of their keys
 * @param medians by publication, indicator and breakdown
 * @param mediansOfYears the same, each year for itself
 * @param tierAgreements published tiers against the tiers of each year of ours
 * @param notCompared how many figures were not compared, by reason
 */
record Comparison(
    List<Row> rows,
    List<Median> medians,
    List<Median> mediansOfYears,
    List<Agreement> tierAgreements,
    SortedMap<String, Integer> notCompared) {

  Comparison {
    rows = List.copyOf(rows);
    medians = List.copyOf(medians);
    mediansOfYears = List.copyOf(mediansOfYears);
    tierAgreements = List.copyOf(tierAgreements);
    notCompared = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(notCompared));
  }

  /**
   * A published figure.
   *
   * @param source the publication
   * @param indicator code of the indicator as published
   * @param ourIndicator code of our indicator that is the same
   * @param year the year it is of
   * @param region code of the region
   * @param industry code of the industry or dimension
   * @param breakdown what it is one of: nation, tier, section, dimension, province or key region
   * @param published the published value
   * @param unit unit of both values
   * @param publishedStatus A or F as printed
   * @param ours our value
   * @param ourStatus A, E or F
   * @param deviation ours less the published value, divided by it, in percent
   * @param notCompared why there is no deviation; absent where there is one
   */
  record Row(
      String source,
      String indicator,
      Optional<String> ourIndicator,
      int year,
      String region,
      String industry,
      String breakdown,
      double published,
      String unit,
      String publishedStatus,
      OptionalDouble ours,
      Optional<String> ourStatus,
      OptionalDouble deviation,
      Optional<String> notCompared) {}

  /**
   * The deviations of a table.
   *
   * @param source the publication
   * @param indicator code of our indicator
   * @param breakdown what the figures are of
   * @param years the years of the figures, ascending
   * @param figures how many were compared
   * @param medianDeviation the median deviation, in percent
   * @param medianAbsoluteDeviation the median of the deviations without their sign, in percent
   * @param largestAbsoluteDeviation the largest of these
   */
  record Median(
      String source,
      String indicator,
      String breakdown,
      List<Integer> years,
      int figures,
      double medianDeviation,
      double medianAbsoluteDeviation,
      double largestAbsoluteDeviation) {
    Median {
      years = List.copyOf(years);
    }
  }

  /**
   * Published tiers of provinces against ours.
   *
   * @param source the publication
   * @param publishedYear the year of the published tiers
   * @param ourYear the year of ours
   * @param compared how many provinces both have
   * @param matches how many of them are in the published tier
   * @param matchesAtPublishedSizes how many would be if our ranking were cut into tiers of the
   *     published sizes
   * @param confusion how many provinces of the published tier (row) are in our tier (column),
   *     highest first
   * @param tierCorrelation Kendall's τ-b of our tiers with the published ones
   * @param rankCorrelation Kendall's τ-b of our ranks with the published tiers
   * @param onlyOurs provinces without a published tier
   * @param onlyPublished provinces without a tier of ours
   */
  record Agreement(
      String source,
      int publishedYear,
      int ourYear,
      int compared,
      int matches,
      int matchesAtPublishedSizes,
      List<List<Double>> confusion,
      OptionalDouble tierCorrelation,
      OptionalDouble rankCorrelation,
      List<String> onlyOurs,
      List<String> onlyPublished) {
    Agreement {
      confusion = confusion.stream().map(List::copyOf).toList();
      onlyOurs = List.copyOf(onlyOurs);
      onlyPublished = List.copyOf(onlyPublished);
    }
  }
}
