package io.cesuan.economics.penetration;

import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.technology.TechnologyMultipliers;

/**
 * The penetration rates of a year (METHODS M3 and M4): p_s = Σ_{i∈s} dz_i / V_s in the base year,
 * and p_{s,t} = p_{s,t−1} g_t after it.
 *
 * @param year the year of the rates
 * @param rates p_s, ratios
 */
public record PenetrationRates(int year, SectionValues rates) {

  /**
   * Relates the base year's penetration value added to the value added of the sections.
   *
   * @param baseYear the year of both
   * @param penetration dz
   * @param valueAdded V_s of the base year, positive, for exactly the sections of the table
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA}, naming every section that
   *     does not match; {@link FailureReason#UNIT_MISMATCH} for another currency
   */
  public static PenetrationRates of(
      int baseYear, PenetrationResult penetration, SectionValues valueAdded) {
    return new PenetrationRates(baseYear, penetration.bySection().per(valueAdded));
  }

  /**
   * The rates of a later year, carried forward by the technology multipliers one year at a time.
   *
   * @param multipliers g_t for every year after this one up to the target year
   * @param targetYear this year or a later one
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for an earlier year, {@link
   *     FailureReason#INSUFFICIENT_DATA} where a multiplier is missing
   */
  public PenetrationRates carriedForward(TechnologyMultipliers multipliers, int targetYear) {
    if (targetYear < year) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "penetration rates: expected a year from " + year + " on, found " + targetYear);
    }
    SectionValues carried = rates;
    for (int next = year + 1; next <= targetYear; next++) {
      StatedQuantity multiplier = multipliers.getMultiplier(next);
      carried = carried.map(rate -> rate.times(multiplier));
    }
    return new PenetrationRates(targetYear, carried);
  }
}
