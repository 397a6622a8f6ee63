package io.cesuan.economics.index;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What dimensions and indicators contributed to the growth of the national index between two years
 * (METHODS M10): q_a (X_{t,a} − X_{s,a}) / Σ_b q_b (X_{t,b} − X_{s,b}).
 *
 * @param from the earlier year s
 * @param to the later year t
 * @param growth index_t − index_s, in index points; not zero
 * @param dimensions dimension → contribution, a ratio: the sum of those of its indicators
 * @param indicators indicator → contribution, a ratio; all sum to 1. Where the index fell, a
 *     positive contribution is to its fall.
 */
public record GrowthContributions(
    int from,
    int to,
    StatedQuantity growth,
    Map<DimensionId, StatedQuantity> dimensions,
    Map<IndicatorId, StatedQuantity> indicators) {

  /** Copies the maps. */
  public GrowthContributions {
    dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
  }

  /**
   * The contribution of a dimension.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} where there is none
   */
  public StatedQuantity getContribution(DimensionId dimension) {
    StatedQuantity value = dimensions.get(dimension);
    if (value == null) {
      throw new EconomicsException(
          FailureReason.UNKNOWN_CODE,
          "contribution to growth"
              + ": expected one of "
              + dimensions.keySet()
              + ", found "
              + dimension);
    }
    return value;
  }

  /**
   * The contribution of an indicator.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} where there is none
   */
  public StatedQuantity getContribution(IndicatorId indicator) {
    StatedQuantity value = indicators.get(indicator);
    if (value == null) {
      throw new EconomicsException(
          FailureReason.UNKNOWN_CODE,
          "contribution to growth"
              + ": expected one of "
              + indicators.keySet()
              + ", found "
              + indicator);
    }
    return value;
  }
}
