package io.cesuan.economics.index;

import io.cesuan.economics.extension.ContributionIndicators;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The national index over the years.
 *
 * @param hierarchy the indicators and weights it was computed with
 * @param baseYear the year in which it is 100
 * @param scores year → score
 */
public record NationalIndexResult(
    IndicatorHierarchy hierarchy, int baseYear, SortedMap<Integer, NationalScore> scores) {

  /** Copies the scores. */
  public NationalIndexResult {
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
  }

  /**
   * The score of a year.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} where there is none
   */
  public NationalScore getScore(int year) {
    NationalScore score = scores.get(year);
    if (score == null) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          "national index: expected a year of " + scores.keySet() + ", found " + year);
    }
    return score;
  }

  /**
   * The contributions to the growth between two years; absent where the contributions cancel, so
   * that the index did not change and shares of its growth are not defined.
   *
   * @param from the earlier year
   * @param to the later year
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} for a year without a score
   */
  public Optional<GrowthContributions> findContributions(int from, int to) {
    NationalScore first = getScore(from);
    NationalScore last = getScore(to);
    Map<IndicatorId, Double> changes = new LinkedHashMap<>();
    Map<DimensionId, Double> changesOfDimensions = new LinkedHashMap<>();
    // Adding up the very numerators, not the difference of two indices, makes the shares sum to 1.
    double growth = 0;
    double largest = 0;
    for (WeightedIndicator indicator : hierarchy.indicators()) {
      double change =
          indicator.weight()
              / IndicatorHierarchy.TOTAL_WEIGHT
              * (last.getRelative(indicator.id()).value()
                  - first.getRelative(indicator.id()).value());
      changes.put(indicator.id(), change);
      changesOfDimensions.merge(indicator.dimension(), change, Double::sum);
      growth += change;
      largest = Math.max(largest, Math.abs(change));
    }
    // What is left where changes cancel is rounding; dividing by it would give noise for shares.
    if (Math.abs(growth) <= 1e-12 * largest) {
      return Optional.empty();
    }
    Status status = first.index().status().worst(last.index().status());
    return Optional.of(
        new GrowthContributions(
            from,
            to,
            StatedQuantity.of(growth, Unit.INDEX_POINTS, status),
            shares(changesOfDimensions, growth, status),
            shares(changes, growth, status)));
  }

  private static <K> Map<K, StatedQuantity> shares(
      Map<K, Double> changes, double growth, Status status) {
    Map<K, StatedQuantity> shares = new LinkedHashMap<>();
    // The growth depends on every indicator, and so does every share of it.
    changes.forEach(
        (key, change) -> shares.put(key, StatedQuantity.of(change / growth, Unit.RATIO, status)));
    return shares;
  }

  /**
   * Compound annual growth of the index, (index_t / index_s)^(1/(t−s)) − 1, a ratio.
   *
   * @param from the earlier year s
   * @param to the later year t &gt; s
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} for a year without a score,
   *     {@link FailureReason#INVALID_INPUT} for years in another order
   */
  public StatedQuantity compoundGrowth(int from, int to) {
    return ContributionIndicators.compoundGrowth(
        getScore(from).index(), getScore(to).index(), to - from);
  }

  /**
   * Compound annual growth of a sub-index, a ratio.
   *
   * @param dimension a dimension of the hierarchy
   * @param from the earlier year s
   * @param to the later year t &gt; s
   * @throws EconomicsException as for the index, or {@link FailureReason#UNKNOWN_CODE} for an
   *     unknown dimension
   */
  public StatedQuantity compoundGrowth(DimensionId dimension, int from, int to) {
    return ContributionIndicators.compoundGrowth(
        getScore(from).getSubIndex(dimension), getScore(to).getSubIndex(dimension), to - from);
  }
}
