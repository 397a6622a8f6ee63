package io.cesuan.economics.index;

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
}
