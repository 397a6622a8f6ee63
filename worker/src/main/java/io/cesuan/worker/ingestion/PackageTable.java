package io.cesuan.worker.ingestion;

import io.cesuan.worker.ingestion.FieldRule.Reading;
import io.cesuan.worker.ingestion.Grid.Line;
import io.cesuan.worker.release.Layout;
import io.cesuan.worker.release.ReleaseCandidate;
import io.cesuan.worker.release.ReleaseContent;
import io.cesuan.worker.release.ReleaseMatrix;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.release.TableSchema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The rows of a resource, read and checked one by one.
 *
 * @param resource what its descriptor declares
 * @param rows the rows; a field whose cell was empty or faulty has no value
 * @param decimals the most decimals that a number was written with
 */
record PackageTable(PackageResource resource, List<Row> rows, int decimals) {
  /** Keys stand in an index of the database, which has no room for longer ones. */
  private static final int LONGEST_KEY_BYTES = 1000;

  /**
   * A row.
   *
   * @param line where it stands
   * @param values value by field
   */
  record Row(Line line, Map<String, Object> values) {

    OptionalDouble number(String field) {
      return values.get(field) instanceof BigDecimal number
          ? OptionalDouble.of(number.doubleValue())
          : OptionalDouble.empty();
    }

    Optional<String> text(String field) {
      return values.get(field) instanceof String text ? Optional.of(text) : Optional.empty();
    }
  }

  /** Reads the rows; notes every defect, and is empty where the header does not fit the schema. */
  static Optional<PackageTable> of(PackageResource resource, Grid grid, DefectList defects) {
    CellReader reader = new CellReader(grid.file(), defects);
    Line header = grid.lines().get(0);
    if (!headerFits(resource, header, reader)) {
      return Optional.empty();
    }
    List<Line> lines = grid.lines().subList(1, grid.lines().size());
    if (lines.isEmpty()) {
      defects.add(Defect.inFile(grid.file(), "rows after the header", "none"));
      return Optional.empty();
    }
    int decimals = 0;
    List<Row> rows = new ArrayList<>();
    Map<String, Map<Object, Integer>> seen = new HashMap<>();
    Map<String, Integer> keys = new HashMap<>();
    for (Line line : lines) {
      if (reader.isRagged(line, resource.rules().size())) {
        continue;
      }
      Row row = new Row(line, new HashMap<>());
      for (int i = 0; i < resource.rules().size(); i++) {
        FieldRule rule = resource.rules().get(i);
        readCell(resource, rule, row, i, reader);
        if (row.values().get(rule.field().name()) instanceof BigDecimal number) {
          decimals = Math.max(decimals, number.scale());
        }
        if (rule.unique()) {
          checkUnique(rule, row, i, seen, reader);
        }
      }
      checkKey(resource, row, keys, reader);
      rows.add(row);
    }
    return Optional.of(new PackageTable(resource, rows, decimals));
  }

  private static boolean headerFits(PackageResource resource, Line header, CellReader reader) {
    List<String> expected = resource.fieldNames();
    List<String> found = header.cells();
    if (expected.equals(found)) {
      return true;
    }
    Set<String> seen = new HashSet<>();
    boolean noted = false;
    for (int i = 0; i < found.size(); i++) {
      String name = found.get(i);
      if (!expected.contains(name)) {
        reader.at(header, i, "", "header", NearestLabels.oneOf(expected, name), Defect.shown(name));
        noted = true;
      } else if (!seen.add(name)) {
        reader.at(header, i, "", "header", "each field once", Defect.quote(name) + " again");
        noted = true;
      }
    }
    for (String name : expected) {
      if (!found.contains(name)) {
        reader.at(header, "header", "a column " + Defect.quote(name), "none");
        noted = true;
      }
    }
    if (!noted) {
      reader.at(
          header,
          "header",
          "the fields in the order of the schema: " + String.join(",", expected),
          String.join(",", found));
    }
    return false;
  }

  private static void readCell(
      PackageResource resource, FieldRule rule, Row row, int index, CellReader reader) {
    String cell = row.line().cell(index);
    String name = rule.field().name();
    if (resource.missingValues().contains(cell)) {
      boolean due =
          rule.required()
              || resource.primaryKey().contains(name)
              || resource.layout() == Layout.MATRIX;
      if (due) {
        reader.at(row.line(), index, name, "", "a value", Defect.shown(cell));
      }
      return;
    }
    Reading reading = rule.read(cell);
    if (reading.value().isPresent()) {
      row.values().put(name, reading.value().get());
    } else {
      reader.at(row.line(), index, name, "", reading.expected(), Defect.shown(cell));
    }
  }

  private static void checkUnique(
      FieldRule rule,
      Row row,
      int index,
      Map<String, Map<Object, Integer>> seen,
      CellReader reader) {
    String name = rule.field().name();
    Object value = row.values().get(name);
    if (value == null) {
      return;
    }
    Object comparable = value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    Integer earlier =
        seen.computeIfAbsent(name, unused -> new HashMap<>())
            .putIfAbsent(comparable, row.line().number());
    if (earlier != null) {
      reader.at(
          row.line(),
          index,
          name,
          "",
          "a value that no earlier line has",
          "%s again, first in line %d".formatted(Defect.quote(row.line().cell(index)), earlier));
    }
  }

  private static void checkKey(
      PackageResource resource, Row row, Map<String, Integer> keys, CellReader reader) {
    if (!row.values().keySet().containsAll(resource.primaryKey())) {
      return;
    }
    String key = ReleaseRow.of(schema(resource), row.line().number(), row.values()).key();
    int length = key.getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST_KEY_BYTES) {
      reader.at(
          row.line(),
          "primary key",
          "at most " + LONGEST_KEY_BYTES + " bytes",
          "%d bytes".formatted(length));
      return;
    }
    Integer earlier = keys.putIfAbsent(key, row.line().number());
    boolean isNotedAsUnique =
        resource.primaryKey().size() == 1
            && resource
                .findRule(resource.primaryKey().get(0))
                .filter(FieldRule::unique)
                .isPresent();
    if (earlier != null && !isNotedAsUnique) {
      reader.at(
          row.line(),
          "primary key",
          "a key that no earlier line has",
          "%s again, first in line %d".formatted(key, earlier));
    }
  }

  private static TableSchema schema(PackageResource resource) {
    return new TableSchema(
        resource.rules().stream().map(FieldRule::field).toList(), resource.primaryKey());
  }

  String file() {
    return resource.path();
  }

  /** Notes a defect of a cell. */
  void reject(
      Row row, String field, String label, String expected, String found, DefectList defects) {
    int column = resource.fieldNames().indexOf(field) + 1;
    defects.add(new Defect(file(), row.line().number(), column, field, label, expected, found));
  }

  /** Labels of the columns of a matrix. */
  List<String> columnLabels() {
    List<String> names = resource.fieldNames();
    return names.subList(1, names.size());
  }

  /** The release, of rows without defects. */
  ReleaseCandidate candidate() {
    return new ReleaseCandidate(
        resource.metadata(), content(), resource.schema().value().toString());
  }

  private ReleaseContent content() {
    TableSchema schema = schema(resource);
    if (resource.layout() == Layout.TABLE) {
      return new ReleaseTable(
          resource.name(),
          resource.label(),
          schema,
          rows.stream()
              .map(row -> ReleaseRow.of(schema, row.line().number(), row.values()))
              .toList());
    }
    List<String> columns = columnLabels();
    List<String> labels = new ArrayList<>();
    double[] cells = new double[rows.size() * columns.size()];
    int at = 0;
    for (Row row : rows) {
      labels.add(row.text(resource.primaryKey().get(0)).orElseThrow());
      for (String column : columns) {
        cells[at++] = row.number(column).orElseThrow();
      }
    }
    String unit = schema.fields().get(1).unit().orElseThrow();
    return new ReleaseMatrix(resource.name(), resource.label(), unit, labels, columns, cells);
  }
}
