package io.cesuan.worker.ingestion;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as files write them. */
final class Figure {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?[0-9]{1,3}([,，][0-9]{3})+(\\.[0-9]*)?");
  private static final int LONGEST = 400;

  private Figure() {}

  /** What is expected where a number is due, with a hint where the cell is nearly one. */
  static String expectedFor(String cell) {
    return GROUPED.matcher(cell).matches() ? "a number without thousands separators" : "a number";
  }

  /** The finite number that the text spells with digits, if it spells one. */
  static Optional<BigDecimal> parse(String text) {
    if (text.length() > LONGEST || !DECIMAL.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(text);
    return Double.isFinite(number.doubleValue()) ? Optional.of(number) : Optional.empty();
  }
}
