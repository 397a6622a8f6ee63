package io.cesuan.worker.release;

import java.util.Map;

/**
 * A row of a release laid out as a table.
 *
 * @param key its primary key, written {@code field=value,field=value} in the order of the schema; a
 *     backslash stands before commas and backslashes of values
 * @param line line of the source on which the row begins, counted from 1
 * @param values value by field: String for texts and dates, BigDecimal for numbers and years,
 *     Boolean; a field without a value is absent
 */
public record ReleaseRow(String key, int line, Map<String, Object> values) {

  /** Rejects lines before the first. */
  public ReleaseRow {
    if (line < 1) {
      throw new IllegalArgumentException("expected a line from 1 on, found " + line);
    }
    values = Map.copyOf(values);
  }

  /**
   * A row whose key is made of its values.
   *
   * @throws IllegalArgumentException if a key field has no value
   */
  public static ReleaseRow of(TableSchema schema, int line, Map<String, Object> values) {
    return new ReleaseRow(CanonicalText.pairs(schema.primaryKey(), values), line, values);
  }
}
