package io.cesuan.economics.technology;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.unit.Unit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The annual technology multipliers g_t by which penetration rates grow (METHODS M4).
 *
 * @param levels year → γ_t, the technology levels they were computed from; empty where the
 *     multipliers are given
 * @param multipliers year → g_t, positive ratios
 */
public record TechnologyMultipliers(
    SortedMap<Integer, StatedQuantity> levels, SortedMap<Integer, StatedQuantity> multipliers) {

  /**
   * Copies the multipliers.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every multiplier that is
   *     not positive; {@link FailureReason#UNIT_MISMATCH} naming every one that is not in {@link
   *     Unit#RATIO}
   */
  public TechnologyMultipliers {
    levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    multipliers = Collections.unmodifiableSortedMap(new TreeMap<>(multipliers));
    Defects mixed = new Defects(FailureReason.UNIT_MISMATCH, "technology multipliers");
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "technology multipliers");
    multipliers.forEach(
        (year, multiplier) -> {
          mixed.require(
              multiplier.unit().equals(Unit.RATIO),
              "year " + year + ": expected a ratio, found " + multiplier);
          defects.require(
              multiplier.value() > 0,
              "year " + year + ": expected a positive multiplier, found " + multiplier);
        });
    mixed.throwIfAny();
    defects.throwIfAny();
  }

  /**
   * Multipliers from a production function: γ_t = Y_t / (A K_t^α L_t^β), g_t = γ_t / γ_{t−1}.
   *
   * @param function the fitted, or drawn, production function
   * @param series output and factors; g is defined for every year but the first
   */
  public static TechnologyMultipliers of(ProductionFunction function, ProductionSeries series) {
    List<ProductionYear> years = series.years();
    SortedMap<Integer, StatedQuantity> levels = new TreeMap<>();
    SortedMap<Integer, StatedQuantity> multipliers = new TreeMap<>();
    for (int t = 0; t < years.size(); t++) {
      ProductionYear year = years.get(t);
      StatedQuantity level =
          StatedQuantity.of(
              function.technologyLevel(year), Unit.RATIO, year.status().worst(function.status()));
      levels.put(year.year(), level);
      StatedQuantity previous = levels.get(year.year() - 1);
      if (previous != null) {
        multipliers.put(year.year(), level.dividedBy(previous));
      }
    }
    return new TechnologyMultipliers(levels, multipliers);
  }

  /**
   * Multipliers that are supplied ({@link TechnologyEstimator#GIVEN}).
   *
   * @param multipliers year → g_t, positive ratios
   */
  public static TechnologyMultipliers given(SortedMap<Integer, StatedQuantity> multipliers) {
    return new TechnologyMultipliers(new TreeMap<>(), multipliers);
  }

  /**
   * The multiplier g_t of a year.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} where there is none
   */
  public StatedQuantity getMultiplier(int year) {
    StatedQuantity multiplier = multipliers.get(year);
    if (multiplier == null) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          "technology multipliers: expected one of "
              + year
              + ", found those of "
              + multipliers.keySet());
    }
    return multiplier;
  }
}
