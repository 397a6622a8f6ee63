package io.cesuan.economics.index;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The national index of one year, in index points of the base year (METHODS M10).
 *
 * @param year the calendar year t
 * @param index index_t = Σ_a q_a X_{t,a} / 100
 * @param subIndices dimension → sub-index with the weights renormalised inside it
 * @param relatives indicator → X_{t,a}, 100 in the base year
 */
public record NationalScore(
    int year,
    StatedQuantity index,
    Map<DimensionId, StatedQuantity> subIndices,
    Map<IndicatorId, StatedQuantity> relatives) {

  /** Copies the maps. */
  public NationalScore {
    subIndices = Collections.unmodifiableMap(new LinkedHashMap<>(subIndices));
    relatives = Collections.unmodifiableMap(new LinkedHashMap<>(relatives));
  }

  /**
   * The sub-index of a dimension.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} where there is none
   */
  public StatedQuantity getSubIndex(DimensionId dimension) {
    StatedQuantity value = subIndices.get(dimension);
    if (value == null) {
      throw new EconomicsException(
          FailureReason.UNKNOWN_CODE,
          "sub-index of "
              + year
              + ": expected one of "
              + subIndices.keySet()
              + ", found "
              + dimension);
    }
    return value;
  }

  /**
   * X_{t,a} of an indicator.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} where there is none
   */
  public StatedQuantity getRelative(IndicatorId indicator) {
    StatedQuantity value = relatives.get(indicator);
    if (value == null) {
      throw new EconomicsException(
          FailureReason.UNKNOWN_CODE,
          "relative of "
              + year
              + ": expected one of "
              + relatives.keySet()
              + ", found "
              + indicator);
    }
    return value;
  }
}
