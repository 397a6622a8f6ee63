package io.cesuan.economics.index;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.Status;

/**
 * The value of an indicator in a region or year, in the indicator's own unit: the index compares it
 * only with values of the same indicator, so that the unit cancels.
 *
 * @param value Y, finite
 * @param status observed, estimated or forecast
 */
public record IndicatorValue(double value, Status status) {

  /** Rejects NaN and infinities ({@link FailureReason#NOT_FINITE}). */
  public IndicatorValue {
    if (!Double.isFinite(value)) {
      throw new EconomicsException(
          FailureReason.NOT_FINITE, "indicator value: expected a finite number, found " + value);
    }
  }
}
