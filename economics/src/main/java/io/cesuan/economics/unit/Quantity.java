package io.cesuan.economics.unit;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/**
 * A number with its unit. Operations on two quantities require the very same unit; converting is an
 * explicit step, so that a sum never hides a factor of ten thousand.
 *
 * @param value the number; finite
 * @param unit the unit of the number
 */
public record Quantity(double value, Unit unit) {

  /** Rejects NaN and infinities ({@link FailureReason#NOT_FINITE}). */
  public Quantity {
    if (!Double.isFinite(value)) {
      throw new EconomicsException(
          FailureReason.NOT_FINITE, "expected a finite number of " + unit + ", found " + value);
    }
  }

  /**
   * The sum of two quantities of the same unit.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH}
   */
  public Quantity plus(Quantity other) {
    requireSameUnit(other);
    return new Quantity(value + other.value, unit);
  }

  /**
   * The difference of two quantities of the same unit.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH}
   */
  public Quantity minus(Quantity other) {
    requireSameUnit(other);
    return new Quantity(value - other.value, unit);
  }

  /** The quantity multiplied by a pure number. */
  public Quantity times(double factor) {
    return new Quantity(value * factor, unit);
  }

  /**
   * This quantity as a multiple of another one of the same unit.
   *
   * @return a quantity in {@link Unit#RATIO}
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH}, or {@link
   *     FailureReason#NOT_FINITE} where the other quantity is zero
   */
  public Quantity dividedBy(Quantity other) {
    requireSameUnit(other);
    return new Quantity(value / other.value, Unit.RATIO);
  }

  /**
   * The same quantity in another unit.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} across dimensions
   */
  public Quantity in(Unit target) {
    return new Quantity(unit.convert(value, target), target);
  }

  private void requireSameUnit(Quantity other) {
    if (!unit.equals(other.unit)) {
      throw new EconomicsException(
          FailureReason.UNIT_MISMATCH, "expected a quantity in " + unit + ", found " + other);
    }
  }

  @Override
  public String toString() {
    return value + " " + unit;
  }
}
