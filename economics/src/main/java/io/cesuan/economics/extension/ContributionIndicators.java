package io.cesuan.economics.extension;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.unit.Quantity;
import io.cesuan.economics.unit.Unit;
import java.util.Optional;

/**
 * Indicators computed from contributions (METHODS M5). All are ratios in {@link Unit#RATIO}; money
 * must be in one unit; a result has the worst status of what it was computed from.
 */
public final class ContributionIndicators {

  private ContributionIndicators() {}

  /**
   * Share of gross domestic product, Z / GDP.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH}; {@link
   *     FailureReason#INVALID_INPUT} where GDP is not positive
   */
  public static StatedQuantity shareOfGdp(
      StatedQuantity contribution, StatedQuantity grossDomesticProduct) {
    if (!(grossDomesticProduct.value() > 0)) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "share of GDP: expected a positive GDP, found " + grossDomesticProduct);
    }
    return contribution.dividedBy(grossDomesticProduct);
  }

  /**
   * Nominal growth, (Z_t − Z_{t−1}) / Z_{t−1}; absent where Z_{t−1} is zero.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH}
   */
  public static Optional<StatedQuantity> findNominalGrowth(
      StatedQuantity current, StatedQuantity previous) {
    return findRatio(current.minus(previous), previous);
  }

  /**
   * Contribution to the growth of gross domestic product, (Z_t − Z_{t−1}) / (GDP_t − GDP_{t−1});
   * absent where GDP did not change. Where GDP fell, a positive value says that Z fell too.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH}
   */
  public static Optional<StatedQuantity> findContributionToGdpGrowth(
      StatedQuantity current,
      StatedQuantity previous,
      StatedQuantity currentGdp,
      StatedQuantity previousGdp) {
    return findRatio(current.minus(previous), currentGdp.minus(previousGdp));
  }

  /** Penetration per unit of direct value added; absent where there is no direct part. */
  public static Optional<StatedQuantity> findPenetrationToDirectRatio(Contribution contribution) {
    return findRatio(contribution.penetration(), contribution.direct());
  }

  /**
   * Compound annual growth over several years, (Z_last / Z_first)^(1/years) − 1.
   *
   * @param first the value of the first year; positive
   * @param last the value of the last year; ≥ 0
   * @param years how many years lie between the two, ≥ 1
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH}; {@link
   *     FailureReason#INVALID_INPUT} for values or years outside their range
   */
  public static StatedQuantity compoundGrowth(
      StatedQuantity first, StatedQuantity last, int years) {
    if (!(first.value() > 0 && last.value() >= 0 && years >= 1)) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "compound growth: expected a positive first value, a last value ≥ 0 and at least one year,"
              + " found "
              + first
              + ", "
              + last
              + " and "
              + years);
    }
    StatedQuantity multiple = last.dividedBy(first);
    return new StatedQuantity(
        new Quantity(StrictMath.pow(multiple.value(), 1.0 / years) - 1, Unit.RATIO),
        multiple.status());
  }

  private static Optional<StatedQuantity> findRatio(
      StatedQuantity numerator, StatedQuantity denominator) {
    return denominator.value() == 0
        ? Optional.empty()
        : Optional.of(numerator.dividedBy(denominator));
  }
}
