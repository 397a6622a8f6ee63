package io.cesuan.worker.ingestion;

import io.cesuan.economics.regional.RegionCode;
import io.cesuan.worker.ingestion.Grid.Line;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A CSV file whose first line names its columns, in any order. */
final class ColumnFile {
  private static final Pattern REGION = Pattern.compile("[0-9]{6}|[A-Z]{3}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private final CellReader reader;
  private final String name;
  private final Map<String, Integer> indices;
  private final List<Line> lines;
  private final Map<List<String>, Integer> firstLines = new HashMap<>();

  private ColumnFile(
      CellReader reader, String name, Map<String, Integer> indices, List<Line> lines) {
    this.reader = reader;
    this.name = name;
    this.indices = indices;
    this.lines = lines;
  }

  /**
   * Which columns a file has.
   *
   * @param required those that have to be there
   * @param optional those that may be there
   * @param others whether it may have others besides, which are not read
   */
  record Columns(List<String> required, List<String> optional, boolean others) {
    static Columns exactly(String... required) {
      return new Columns(List.of(required), List.of(), false);
    }
  }

  /** Reads a file; adds a defect and is empty where its columns are not those. */
  static Optional<ColumnFile> read(Path path, Columns columns, DefectList defects) {
    String name = FileNames.of(path);
    return SourceFile.read(path, name, defects)
        .flatMap(source -> Grid.ofCsv(source, defects))
        .flatMap(grid -> of(grid, columns, defects));
  }

  private static Optional<ColumnFile> of(Grid grid, Columns columns, DefectList defects) {
    CellReader reader = new CellReader(grid.file(), defects);
    Line header = grid.lines().get(0);
    List<String> names = header.cells().stream().map(String::strip).toList();
    int before = defects.size();
    Map<String, Integer> indices = reader.columns(header, 0, names);
    for (String required : columns.required()) {
      if (!indices.containsKey(required)) {
        reader.at(header, "", "a column " + Defect.quote(required), String.join(",", names));
      }
    }
    if (!columns.others()) {
      List<String> known = new ArrayList<>(columns.required());
      known.addAll(columns.optional());
      for (int i = 0; i < names.size(); i++) {
        if (!names.get(i).isEmpty() && !known.contains(names.get(i))) {
          reader.at(
              header,
              i,
              "",
              "",
              NearestLabels.oneOf(known, names.get(i)),
              Defect.quote(names.get(i)));
        }
      }
    }
    if (defects.size() > before) {
      return Optional.empty();
    }
    List<Line> lines =
        grid.lines().subList(1, grid.lines().size()).stream()
            .filter(line -> !reader.isRagged(line, names.size()))
            .toList();
    return Optional.of(new ColumnFile(reader, grid.file(), indices, lines));
  }

  /** Name of the file in messages. */
  String name() {
    return name;
  }

  /** The lines after the first that have as many cells as it. */
  List<Line> lines() {
    return lines;
  }

  boolean has(String column) {
    return indices.containsKey(column);
  }

  private int index(String column) {
    Integer index = indices.get(column);
    if (index == null) {
      throw new IllegalStateException("no column " + column);
    }
    return index;
  }

  /** What stands in a cell, white space around it apart; may be empty. */
  String cell(Line line, String column) {
    return line.cell(index(column)).strip();
  }

  /** Notes a defect of a cell. */
  void reject(Line line, String column, String label, String expected, String found) {
    reader.at(line, index(column), column, label, expected, found);
  }

  /** The text of a cell; empty, with a defect noted, where there is none. */
  Optional<String> text(Line line, String column, String expected) {
    String cell = cell(line, column);
    if (cell.isEmpty()) {
      reject(line, column, "", expected, "nothing");
      return Optional.empty();
    }
    return Optional.of(cell);
  }

  /** The number of a cell; empty, with a defect noted, where there is none. */
  OptionalDouble number(Line line, String column, String label) {
    double number = reader.number(line, index(column), column, label);
    return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
  }

  /** As {@link #number}, and not negative. */
  OptionalDouble nonNegative(Line line, String column, String label) {
    String cell = cell(line, column);
    Optional<BigDecimal> number = Figure.parse(cell);
    if (number.isPresent() && number.get().signum() < 0) {
      reject(line, column, label, "a number of 0 or more", cell);
      return OptionalDouble.empty();
    }
    return number(line, column, label);
  }

  /** The year of a cell; empty, with a defect noted, where there is none. */
  OptionalInt year(Line line, String column) {
    String cell = cell(line, column);
    if (!YEAR.matcher(cell).matches()) {
      reject(line, column, "", "a year such as 2020", Defect.shown(cell));
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(cell));
  }

  /** The region of a cell; empty, with a defect noted, where there is none. */
  Optional<RegionCode> region(Line line, String column) {
    String cell = cell(line, column);
    if (!REGION.matcher(cell).matches()) {
      reject(
          line,
          column,
          "",
          "six digits (GB/T 2260) or three capital letters (ISO 3166-1)",
          Defect.shown(cell));
      return Optional.empty();
    }
    return Optional.of(new RegionCode(cell));
  }

  /** Whether no earlier line had this key; notes a defect of the line where one had. */
  boolean isFirst(Line line, String... key) {
    List<String> parts = List.of(key);
    Integer earlier = firstLines.putIfAbsent(parts, line.number());
    if (earlier != null) {
      reader.at(line, String.join(", ", parts), "it once", "it again, first in line " + earlier);
      return false;
    }
    return true;
  }
}
