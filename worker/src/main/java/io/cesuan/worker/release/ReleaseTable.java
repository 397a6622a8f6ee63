package io.cesuan.worker.release;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.worker.content.ContentHash;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Figures laid out as a table. Rows stand in the order of their keys, whatever their order in the
 * source, so that equal content gives equal sums to the last bit.
 *
 * @param dataset code of the dataset
 * @param label a caveat that travels to everything computed from the figures
 * @param schema fields, types, units and key
 * @param rows rows with distinct keys
 */
public record ReleaseTable(
    String dataset, Optional<String> label, TableSchema schema, List<ReleaseRow> rows)
    implements ReleaseContent {
  private static final String FORMAT = "cesuan table 1";

  /** Sorts the rows by key and rejects a key that stands twice. */
  public ReleaseTable {
    rows = rows.stream().sorted(Comparator.comparing(ReleaseRow::key)).toList();
    Set<String> keys = new HashSet<>();
    for (ReleaseRow row : rows) {
      if (!keys.add(row.key())) {
        throw new IllegalArgumentException(
            "dataset %s: expected distinct keys, found %s again in line %d"
                .formatted(dataset, row.key(), row.line()));
      }
    }
  }

  @Override
  public Layout layout() {
    return Layout.TABLE;
  }

  /** The table with the selected rows only. */
  public ReleaseTable select(Selection selection) {
    return selection.isAll() ? this : new ReleaseTable(dataset, label, schema, rows(selection));
  }

  /**
   * The selected rows in key order; none where no row matches.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} if the selection names a field
   *     that is not there
   */
  public List<ReleaseRow> rows(Selection selection) {
    selection.values().keySet().forEach(this::getField);
    return rows.stream().filter(selection::matches).toList();
  }

  /** The row of this key, if the table has it. */
  public Optional<ReleaseRow> findRow(String key) {
    return rows.stream().filter(row -> row.key().equals(key)).findFirst();
  }

  /**
   * The number in a field of a row, in the unit of the field.
   *
   * @throws EconomicsException if the field is not there or not of numbers, or the row has no value
   */
  public double number(ReleaseRow row, String field) {
    return decimal(row, field).doubleValue();
  }

  /** The number in a field of a row, where the row has one. */
  public OptionalDouble findNumber(ReleaseRow row, String field) {
    return has(row, field) ? OptionalDouble.of(number(row, field)) : OptionalDouble.empty();
  }

  /**
   * The number in a field of a row, with every digit of the source.
   *
   * @throws EconomicsException if the field is not there or not of numbers, or the row has no value
   */
  public BigDecimal decimal(ReleaseRow row, String field) {
    return value(row, field, BigDecimal.class, "a number");
  }

  /**
   * The whole number or year in a field of a row.
   *
   * @throws EconomicsException if the field is not there or not of whole numbers, or the row has no
   *     value
   */
  public int integer(ReleaseRow row, String field) {
    BigDecimal number = decimal(row, field);
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      throw failure(FailureReason.INVALID_INPUT, row, field, "a whole number", number.toString());
    }
  }

  /**
   * The text in a field of a row; a date is text as in ISO 8601.
   *
   * @throws EconomicsException if the field is not there or not of texts, or the row has no value
   */
  public String text(ReleaseRow row, String field) {
    return value(row, field, String.class, "a text");
  }

  /** The text in a field of a row, where the row has one. */
  public Optional<String> findText(ReleaseRow row, String field) {
    return has(row, field) ? Optional.of(text(row, field)) : Optional.empty();
  }

  /**
   * The truth value in a field of a row.
   *
   * @throws EconomicsException if the field is not there or not of truth values, or the row has no
   *     value
   */
  public boolean isTrue(ReleaseRow row, String field) {
    return value(row, field, Boolean.class, "true or false");
  }

  /** Whether the row has a value in the field. */
  public boolean has(ReleaseRow row, String field) {
    getField(field);
    return row.values().containsKey(field);
  }

  /**
   * The unit that the schema states for a field.
   *
   * @throws EconomicsException if the field is not there or states no unit
   */
  public String unit(String field) {
    return getField(field)
        .unit()
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.UNIT_MISMATCH,
                    "dataset %s, field \"%s\": expected a unit, found none"
                        .formatted(dataset, field)));
  }

  private TableSchema.Field getField(String name) {
    return schema
        .findField(name)
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.UNKNOWN_CODE,
                    "dataset %s: expected a field \"%s\", found %s"
                        .formatted(
                            dataset,
                            name,
                            schema.fields().stream()
                                .map(TableSchema.Field::name)
                                .collect(Collectors.joining(", ")))));
  }

  private <T> T value(ReleaseRow row, String field, Class<T> type, String expected) {
    getField(field);
    Object value = row.values().get(field);
    if (value == null) {
      throw failure(FailureReason.INSUFFICIENT_DATA, row, field, expected, "no value");
    }
    if (!type.isInstance(value)) {
      throw failure(FailureReason.INVALID_INPUT, row, field, expected, "\"" + value + "\"");
    }
    return type.cast(value);
  }

  private EconomicsException failure(
      FailureReason reason, ReleaseRow row, String field, String expected, String found) {
    return new EconomicsException(
        reason,
        "dataset %s, line %d (%s), field \"%s\": expected %s, found %s"
            .formatted(dataset, row.line(), row.key(), field, expected, found));
  }

  /** Hash of the content of the selected rows, as {@link #contentHash()} of all. */
  public ContentHash contentHash(Selection selection) {
    return select(selection).contentHash();
  }

  @Override
  public ContentHash contentHash() {
    CanonicalDigest digest = new CanonicalDigest();
    digest.add(FORMAT);
    digest.add(label);
    List<TableSchema.Field> fields =
        schema.fields().stream().sorted(Comparator.comparing(TableSchema.Field::name)).toList();
    digest.add(fields.size());
    for (TableSchema.Field field : fields) {
      digest.add(field.name());
      digest.add(field.type().code());
      digest.add(field.unit());
      digest.add(field.unitField());
    }
    digest.add(rows.size());
    for (ReleaseRow row : rows) {
      digest.add(row.key());
      for (TableSchema.Field field : fields) {
        digest.add(Optional.ofNullable(row.values().get(field.name())).map(CanonicalText::of));
      }
    }
    return digest.hash();
  }
}
