package io.cesuan.economics.weights;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/**
 * The random index RI: the mean consistency index of reciprocal matrices whose judgements were
 * drawn at random, as T. L. Saaty printed it in <i>The Analytic Hierarchy Process</i> (McGraw-Hill
 * 1980). The value for order 12 is smaller than its neighbours in the source.
 */
public final class RandomIndex {

  /** The largest order that the table has. */
  public static final int LARGEST_ORDER = 15;

  private static final double[] TABLE = {
    0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
  };

  private RandomIndex() {}

  /**
   * RI of an order.
   *
   * @param order n, 1 to {@value #LARGEST_ORDER}
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for another order
   */
  public static double of(int order) {
    if (order < 1 || order > LARGEST_ORDER) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "random index: expected an order of 1 to " + LARGEST_ORDER + ", found " + order);
    }
    return TABLE[order - 1];
  }
}
