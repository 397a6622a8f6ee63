package io.cesuan.economics.index;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.Status;
import java.util.Collection;

/**
 * Min–max normalisation of one indicator over regions (METHODS M10): Z = (Y − min) / (max − min),
 * where less is better Z = (max − Y) / (max − min).
 *
 * @param direction whether more or less of the indicator is better
 * @param minimum the smallest value observed
 * @param maximum the largest value observed
 * @param status the worse of the statuses of minimum and maximum, on which every Z rests
 */
record MinMaxNormalisation(Direction direction, double minimum, double maximum, Status status) {

  /**
   * The normalisation of an indicator.
   *
   * @param values its values in the regions that have one; at least one
   */
  static MinMaxNormalisation of(Direction direction, Collection<IndicatorValue> values) {
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    for (IndicatorValue value : values) {
      minimum = Math.min(minimum, value.value());
      maximum = Math.max(maximum, value.value());
    }
    if (!Double.isFinite(maximum - minimum)) {
      throw new EconomicsException(
          FailureReason.NOT_FINITE,
          "min–max normalisation: expected a finite range, found " + minimum + " to " + maximum);
    }
    return new MinMaxNormalisation(
        direction,
        minimum,
        maximum,
        bestStatusAt(minimum, values).worst(bestStatusAt(maximum, values)));
  }

  /** Where several regions share the extreme, the best attested of them is enough for it. */
  private static Status bestStatusAt(double extreme, Collection<IndicatorValue> values) {
    return values.stream()
        .filter(value -> value.value() == extreme)
        .map(IndicatorValue::status)
        .min(Status::compareTo)
        .orElseThrow();
  }

  /** Whether Z is not defined because all values are equal. */
  boolean isConstant() {
    return minimum == maximum;
  }

  /** Z in [0, 1]; 0 where the indicator is constant. */
  double apply(double value) {
    if (isConstant()) {
      return 0;
    }
    double distance = direction == Direction.MORE ? value - minimum : maximum - value;
    return distance / (maximum - minimum);
  }
}
