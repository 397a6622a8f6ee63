package io.cesuan.economics.index;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.StatedQuantity;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The index of all regions in a year.
 *
 * @param year the calendar year
 * @param hierarchy the indicators and weights it was computed with
 * @param scores region → score
 */
public record RegionalIndexResult(
    int year, IndicatorHierarchy hierarchy, SortedMap<RegionCode, RegionScore> scores) {

  /** Copies the scores. */
  public RegionalIndexResult {
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
  }

  /** The index alone, region → index points. */
  public SortedMap<RegionCode, StatedQuantity> indices() {
    SortedMap<RegionCode, StatedQuantity> indices = new TreeMap<>();
    scores.forEach((region, score) -> indices.put(region, score.index()));
    return Collections.unmodifiableSortedMap(indices);
  }

  /** The scores from the largest index to the smallest; equal ones by region code. */
  public List<RegionScore> ranking() {
    return scores.values().stream().sorted(Comparator.comparingInt(RegionScore::rank)).toList();
  }

  /**
   * The leading regions of a dimension, best first, equal ones by region code.
   *
   * @param dimension a dimension of the hierarchy
   * @param places how many places, such as 10; more regions where the last place is shared
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}
   */
  public List<RegionScore> leading(DimensionId dimension, int places) {
    if (!hierarchy.dimensions().contains(dimension)) {
      throw new EconomicsException(
          FailureReason.UNKNOWN_CODE,
          "regional index: expected a dimension of "
              + hierarchy.dimensions()
              + ", found "
              + dimension);
    }
    return scores.values().stream()
        .filter(score -> subRank(score, dimension) <= places)
        .sorted(Comparator.comparingInt(score -> subRank(score, dimension)))
        .toList();
  }

  /** A region without the sub-index comes after all places. */
  private static int subRank(RegionScore score, DimensionId dimension) {
    return score.subRanks().getOrDefault(dimension, Integer.MAX_VALUE);
  }

  /**
   * The score of a region.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}
   */
  public RegionScore getScore(RegionCode region) {
    RegionScore score = scores.get(region);
    if (score == null) {
      throw new EconomicsException(
          FailureReason.UNKNOWN_CODE,
          "regional index of "
              + year
              + ": expected a region of "
              + scores.keySet()
              + ", found "
              + region);
    }
    return score;
  }
}
