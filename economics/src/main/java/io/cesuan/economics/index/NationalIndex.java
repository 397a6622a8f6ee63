package io.cesuan.economics.index;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The national development index (METHODS M10): X_{t,a} = 100 · raw_{t,a} / raw_{base,a}, index_t =
 * Σ_a q_a X_{t,a} / 100. The source names no indicator of which less is better; for one X is 100 ·
 * raw_{base,a} / raw_{t,a}, so that an improvement raises the index.
 */
public final class NationalIndex {

  private static final double BASE = 100;

  private NationalIndex() {}

  /**
   * Measures the index of every year.
   *
   * @param hierarchy the indicators a and their weights q
   * @param indicators the values, for every year the same indicators; gaps are completed before
   *     (METHODS M5), so that what was filled in states it
   * @param baseYear the year in which the index is 100
   * @return one score per year, with the worst status of the values of the year and the base year
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} naming every value of an
   *     indicator outside the hierarchy; {@link FailureReason#INSUFFICIENT_DATA} naming every
   *     missing value, or without the base year; {@link FailureReason#INVALID_INPUT} naming every
   *     value that is negative, or zero in the base year or where less is better
   */
  public static NationalIndexResult measure(
      IndicatorHierarchy hierarchy, NationalIndicators indicators, int baseYear) {
    if (!indicators.values().containsKey(baseYear)) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          "national index: expected the base year "
              + baseYear
              + ", found the years "
              + indicators.values().keySet());
    }
    indicators.requireExactly(hierarchy.ids());
    requirePositive(hierarchy, indicators, baseYear);
    SortedMap<Integer, NationalScore> scores = new TreeMap<>();
    for (int year : indicators.values().keySet()) {
      Map<IndicatorId, StatedQuantity> relatives = new LinkedHashMap<>();
      for (WeightedIndicator indicator : hierarchy.indicators()) {
        relatives.put(
            indicator.id(),
            relative(
                indicator.definition().direction(),
                indicators.findValue(year, indicator.id()).orElseThrow(),
                indicators.findValue(baseYear, indicator.id()).orElseThrow()));
      }
      Map<DimensionId, StatedQuantity> subIndices = new LinkedHashMap<>();
      for (DimensionId dimension : hierarchy.dimensions()) {
        subIndices.put(dimension, weightedMean(hierarchy.indicatorsOf(dimension), relatives));
      }
      scores.put(
          year,
          new NationalScore(
              year, weightedMean(hierarchy.indicators(), relatives), subIndices, relatives));
    }
    return new NationalIndexResult(hierarchy, baseYear, scores);
  }

  private static void requirePositive(
      IndicatorHierarchy hierarchy, NationalIndicators indicators, int baseYear) {
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "national index");
    for (int year : indicators.values().keySet()) {
      for (WeightedIndicator indicator : hierarchy.indicators()) {
        double value = indicators.findValue(year, indicator.id()).orElseThrow().value();
        boolean divisor = year == baseYear || indicator.definition().direction() == Direction.LESS;
        defects.require(
            divisor ? value > 0 : value >= 0,
            "year "
                + year
                + ", indicator "
                + indicator.id()
                + (divisor ? ": expected a positive value" : ": expected a value ≥ 0")
                + ", found "
                + value);
      }
    }
    defects.throwIfAny();
  }

  private static StatedQuantity relative(
      Direction direction, IndicatorValue value, IndicatorValue base) {
    double ratio =
        direction == Direction.MORE ? value.value() / base.value() : base.value() / value.value();
    return StatedQuantity.of(BASE * ratio, Unit.INDEX_POINTS, value.status().worst(base.status()));
  }

  private static StatedQuantity weightedMean(
      List<WeightedIndicator> indicators, Map<IndicatorId, StatedQuantity> relatives) {
    double weighted = 0;
    double weights = 0;
    Status status = Status.ACTUAL;
    for (WeightedIndicator indicator : indicators) {
      StatedQuantity relative = relatives.get(indicator.id());
      if (relative == null) {
        throw new IllegalStateException("expected a relative of " + indicator.id());
      }
      weighted += indicator.weight() * relative.value();
      weights += indicator.weight();
      status = status.worst(relative.status());
    }
    return StatedQuantity.of(weighted / weights, Unit.INDEX_POINTS, status);
  }
}
