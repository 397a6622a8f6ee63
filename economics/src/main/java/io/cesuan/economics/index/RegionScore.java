package io.cesuan.economics.index;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.StatedQuantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The index of one region (METHODS M10).
 *
 * @param region the region
 * @param index index_i from 0 to 100, in index points
 * @param rank 1 for the largest index; equal indices share the smaller rank
 * @param subIndices dimension → sub-index from 0 to 100, in the order of the hierarchy; without the
 *     dimensions of which the region has no indicator
 * @param subRanks dimension → rank of the sub-index among the regions that have it
 * @param normalised indicator → Z from 0 to 1, in the order of the hierarchy; without those left
 *     out
 * @param missing the indicators of which the region has no value of its own, in the order of the
 *     hierarchy
 */
public record RegionScore(
    RegionCode region,
    StatedQuantity index,
    int rank,
    Map<DimensionId, StatedQuantity> subIndices,
    Map<DimensionId, Integer> subRanks,
    Map<IndicatorId, Double> normalised,
    List<IndicatorId> missing) {

  /** Copies the maps. */
  public RegionScore {
    subIndices = Collections.unmodifiableMap(new LinkedHashMap<>(subIndices));
    subRanks = Collections.unmodifiableMap(new LinkedHashMap<>(subRanks));
    normalised = Collections.unmodifiableMap(new LinkedHashMap<>(normalised));
    missing = List.copyOf(missing);
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
          "sub-index of region "
              + region
              + ": expected one of "
              + subIndices.keySet()
              + ", found "
              + dimension);
    }
    return value;
  }
}
