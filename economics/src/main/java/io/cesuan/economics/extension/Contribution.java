package io.cesuan.economics.extension;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;

/**
 * The value added of the industrial internet in some part of the economy.
 *
 * @param direct what its core sectors make themselves
 * @param penetration what it induces elsewhere
 * @param total both together
 */
public record Contribution(
    StatedQuantity direct, StatedQuantity penetration, StatedQuantity total) {

  /**
   * A contribution whose total is the sum of its parts.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH}
   */
  public static Contribution of(StatedQuantity direct, StatedQuantity penetration) {
    return new Contribution(direct, penetration, direct.plus(penetration));
  }

  /**
   * The contribution of two parts of the economy together, each component added for itself.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH}
   */
  public Contribution plus(Contribution other) {
    return new Contribution(
        direct.plus(other.direct), penetration.plus(other.penetration), total.plus(other.total));
  }
}
