package io.cesuan.economics.accounting;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.List;

/**
 * Two figures that must be equal, such as the sum over sections and the national total: a quality
 * gate (METHODS, "Accounting identities"). A run that breaks one is not published.
 *
 * @param name what must equal what, and where
 * @param expected the total, or the left side
 * @param found the sum of the parts, or the right side
 * @param relativeTolerance the largest relative deviation that still counts as equal; ≥ 0
 */
public record AccountingIdentity(
    String name, double expected, double found, double relativeTolerance) {

  /** The relative deviation that sums of double precision numbers may show. */
  public static final double ROUNDING_TOLERANCE = 1e-9;

  /** Rejects a tolerance that is negative or NaN. */
  public AccountingIdentity {
    if (!(relativeTolerance >= 0)) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          name + ": expected a tolerance ≥ 0, found " + relativeTolerance);
    }
  }

  /** An identity that must hold up to rounding. */
  public static AccountingIdentity of(String name, double expected, double found) {
    return new AccountingIdentity(name, expected, found, ROUNDING_TOLERANCE);
  }

  /** The deviation |expected − found| as a share of the larger of the two; 0 where both are 0. */
  public double relativeDeviation() {
    double deviation = Math.abs(expected - found);
    return deviation == 0 ? 0 : deviation / Math.max(Math.abs(expected), Math.abs(found));
  }

  /** Whether the two figures are equal within the tolerance; false where one of them is NaN. */
  public boolean holds() {
    return relativeDeviation() <= relativeTolerance;
  }

  /**
   * Passes where every identity holds.
   *
   * @throws EconomicsException {@link FailureReason#IDENTITY_BROKEN}, naming every identity that
   *     does not hold
   */
  public static void requireAll(List<AccountingIdentity> identities) {
    Defects defects = new Defects(FailureReason.IDENTITY_BROKEN, "accounting identities");
    for (AccountingIdentity identity : identities) {
      defects.require(
          identity.holds(),
          identity.name
              + ": expected "
              + identity.expected
              + ", found "
              + identity.found
              + ", relative deviation "
              + identity.relativeDeviation()
              + " over "
              + identity.relativeTolerance);
    }
    defects.throwIfAny();
  }
}
