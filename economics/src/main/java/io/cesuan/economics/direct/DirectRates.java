package io.cesuan.economics.direct;

import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/**
 * The direct rates of the base year (METHODS M2): d_s = Σ_{k∈K∩s} D_k / V_s. They stay the same in
 * every other year. A section without a core sector has the rate zero: it has no direct part by
 * definition.
 *
 * @param baseYear the year of the table
 * @param rates d_s, ratios
 */
public record DirectRates(int baseYear, SectionValues rates) {

  /**
   * Relates direct value added to the value added of the sections.
   *
   * @param baseYear the year of both
   * @param direct D
   * @param valueAdded V_s of the base year, positive, for exactly the sections of the table
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA}, naming every section that
   *     does not match; {@link FailureReason#UNIT_MISMATCH} for another currency
   */
  public static DirectRates of(int baseYear, DirectValueAdded direct, SectionValues valueAdded) {
    return new DirectRates(baseYear, direct.bySection().per(valueAdded));
  }
}
