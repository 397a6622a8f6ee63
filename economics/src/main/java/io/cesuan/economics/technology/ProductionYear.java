package io.cesuan.economics.technology;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.Status;

/**
 * Output and factors of production of the nation in one year. Any unit will do as long as it is the
 * same in every year: units go into ln A and leave elasticities and multipliers alone.
 *
 * @param year the calendar year t
 * @param output Y, gross domestic product; positive
 * @param capital K, total fixed-asset investment in the sources; positive
 * @param labour L, employed persons; positive
 * @param status the worst status of the three
 */
public record ProductionYear(
    int year, double output, double capital, double labour, Status status) {

  /**
   * Validates the figures.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every figure that is not
   *     positive and finite
   */
  public ProductionYear {
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "production in " + year);
    requirePositive(defects, "output", output);
    requirePositive(defects, "capital", capital);
    requirePositive(defects, "labour", labour);
    defects.throwIfAny();
  }

  private static void requirePositive(Defects defects, String name, double value) {
    defects.require(
        value > 0 && Double.isFinite(value),
        name + ": expected a positive finite number, found " + value);
  }
}
