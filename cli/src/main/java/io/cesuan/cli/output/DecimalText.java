package io.cesuan.cli.output;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as text, the same in every locale. */
public final class DecimalText {
  private DecimalText() {}

  /**
   * The shortest decimal that reads back as the same double, without an exponent: every bit, no
   * noise.
   */
  public static String exact(double value) {
    return decimal(value).toPlainString();
  }

  /** The number that {@link #exact} writes. */
  static BigDecimal decimal(double value) {
    // The JDK's own text is not always the shortest before Java 19.
    BigDecimal shortest = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  /** The number rounded for people, with commas between thousands. */
  public static String rounded(double value, int decimals) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /** The number rounded for people, with its sign where it is positive. */
  public static String signed(double value, int decimals) {
    return (value > 0 ? "+" : "") + rounded(value, decimals);
  }
}
