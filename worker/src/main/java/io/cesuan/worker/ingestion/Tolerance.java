package io.cesuan.worker.ingestion;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How far figures that must agree may lie apart: published figures are rounded, and a sum carries
 * the rounding of each of its terms.
 *
 * @param relative part of the larger figure
 * @param decimals decimals that the figures are rounded to
 */
record Tolerance(double relative, int decimals) {
  private static final MathContext SHOWN_DIGITS = new MathContext(15);

  /**
   * Whether two figures agree.
   *
   * @param scale size of the largest figure that takes part
   * @param terms how many rounded figures take part
   */
  boolean allows(double expected, double found, double scale, int terms) {
    double rounding = 0.5 * terms * Math.pow(10, -decimals);
    return Math.abs(expected - found) <= relative * scale + rounding;
  }

  /** A number for a message, without the noise of its last binary digits. */
  static String text(double number) {
    if (!Double.isFinite(number)) {
      return Double.toString(number);
    }
    return new BigDecimal(number).round(SHOWN_DIGITS).stripTrailingZeros().toPlainString();
  }
}
