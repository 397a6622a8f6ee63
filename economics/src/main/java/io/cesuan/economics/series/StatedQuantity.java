package io.cesuan.economics.series;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.unit.Quantity;
import io.cesuan.economics.unit.Unit;

/**
 * A quantity that states how it came to be. Arithmetic propagates the status: a result has the
 * worst status of its operands.
 *
 * @param quantity the number and its unit
 * @param status observed, estimated or forecast
 */
public record StatedQuantity(Quantity quantity, Status status) {

  /** A number of a unit with its status. */
  public static StatedQuantity of(double value, Unit unit, Status status) {
    return new StatedQuantity(new Quantity(value, unit), status);
  }

  /** The number alone. */
  public double value() {
    return quantity.value();
  }

  /** The unit of the number. */
  public Unit unit() {
    return quantity.unit();
  }

  /**
   * The sum of two quantities of the same unit.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH}
   */
  public StatedQuantity plus(StatedQuantity other) {
    return new StatedQuantity(quantity.plus(other.quantity), status.worst(other.status));
  }

  /**
   * The difference of two quantities of the same unit.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH}
   */
  public StatedQuantity minus(StatedQuantity other) {
    return new StatedQuantity(quantity.minus(other.quantity), status.worst(other.status));
  }

  /**
   * The quantity multiplied by a ratio.
   *
   * @param ratio a quantity of the dimension of ratios
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} where the factor is not a ratio
   */
  public StatedQuantity times(StatedQuantity ratio) {
    return new StatedQuantity(
        quantity.times(ratio.quantity.in(Unit.RATIO).value()), status.worst(ratio.status));
  }

  /**
   * This quantity as a multiple of another one of the same unit, in {@link Unit#RATIO}.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH}, or {@link
   *     FailureReason#NOT_FINITE} where the other quantity is zero
   */
  public StatedQuantity dividedBy(StatedQuantity other) {
    return new StatedQuantity(quantity.dividedBy(other.quantity), status.worst(other.status));
  }

  /**
   * The same quantity in another unit.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} across dimensions
   */
  public StatedQuantity in(Unit target) {
    return new StatedQuantity(quantity.in(target), status);
  }

  @Override
  public String toString() {
    return quantity + " (" + status.code() + ")";
  }
}
