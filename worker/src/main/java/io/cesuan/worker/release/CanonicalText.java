package io.cesuan.worker.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One spelling for each value of a release, and the row keys written with it. */
final class CanonicalText {
  private CanonicalText() {}

  /** The one spelling of a value: numbers in plain decimals without trailing zeros. */
  static String of(Object value) {
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    return value.toString();
  }

  /**
   * Names and values written {@code name=value,name=value}; a backslash keeps commas of values
   * apart.
   */
  static String pairs(List<String> names, Map<String, ?> values) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      Object value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException(
            "expected a value of key field \"" + name + "\", found none in " + values);
      }
      if (!text.isEmpty()) {
        text.append(',');
      }
      text.append(name).append('=').append(of(value).replace("\\", "\\\\").replace(",", "\\,"));
    }
    return text.toString();
  }
}
