package io.cesuan.worker.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of a table of which a computation takes notice: those in which every named field has the
 * named value. A stage that selects is not reached by a change of other rows.
 *
 * @param values value by field; empty selects every row
 */
public record Selection(Map<String, String> values) {
  private static final Selection ALL = new Selection(Map.of());

  /** Keeps the order in which the fields were named. */
  public Selection {
    values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Every row. */
  public static Selection all() {
    return ALL;
  }

  /** The rows in which a field has a value, numbers in plain decimals such as {@code 2020}. */
  public static Selection of(String field, String value) {
    return new Selection(Map.of(field, value));
  }

  /** The rows in which a field has a whole number. */
  public static Selection of(String field, int value) {
    return of(field, Integer.toString(value));
  }

  /** The rows of this selection in which another field has a value as well. */
  public Selection and(String field, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(field, value);
    return new Selection(more);
  }

  /** Whether every row is selected. */
  public boolean isAll() {
    return values.isEmpty();
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if a part is not written field=value
   */
  public static Selection parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String part : split(text)) {
      int equals = part.indexOf('=');
      if (equals < 1 || values.put(part.substring(0, equals), part.substring(equals + 1)) != null) {
        throw new IllegalArgumentException(
            "selection: expected distinct field=value,field=value, found \"" + text + "\"");
      }
    }
    return new Selection(values);
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    if (text.isEmpty()) {
      return parts;
    }
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        part.append(text.charAt(++i));
      } else if (c == ',') {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  boolean matches(ReleaseRow row) {
    for (Map.Entry<String, String> required : values.entrySet()) {
      Object value = row.values().get(required.getKey());
      if (value == null || !CanonicalText.of(value).equals(required.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Written {@code field=value,field=value}; empty for every row. */
  @Override
  public String toString() {
    return values.keySet().stream()
        .map(field -> CanonicalText.pairs(List.of(field), values))
        .collect(Collectors.joining(","));
  }
}
