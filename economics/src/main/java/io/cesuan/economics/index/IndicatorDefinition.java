package io.cesuan.economics.index;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/**
 * An indicator and its place in the hierarchy of the index.
 *
 * @param dimension the dimension it belongs to
 * @param secondLevel the name of the second-level indicator (二级指标) it stands for, not blank
 * @param id the indicator
 * @param direction whether more or less of it is better
 */
public record IndicatorDefinition(
    DimensionId dimension, String secondLevel, IndicatorId id, Direction direction) {

  /** Rejects a blank second level ({@link FailureReason#INVALID_INPUT}). */
  public IndicatorDefinition {
    if (secondLevel.isBlank()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "indicator " + id + ": expected a second-level indicator, found a blank one");
    }
  }
}
