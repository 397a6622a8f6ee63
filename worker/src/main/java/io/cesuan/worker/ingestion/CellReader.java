package io.cesuan.worker.ingestion;

import io.cesuan.worker.ingestion.Grid.Line;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads numbers and labels out of the cells of one file, and notes what is wrong with them. */
final class CellReader {
  private final String file;
  private final DefectList defects;
  private int decimals;

  CellReader(String file, DefectList defects) {
    this.file = file;
    this.defects = defects;
  }

  /** The most decimals that any number read so far was written with. */
  int decimals() {
    return decimals;
  }

  /**
   * The number in a cell, white space around it apart; NaN where there is none, with a defect
   * noted.
   *
   * @param index column counted from 0
   */
  double number(Line line, int index, String columnName, String label) {
    String cell = line.cell(index).strip();
    Optional<BigDecimal> number = Figure.parse(cell);
    if (number.isEmpty()) {
      at(line, index, columnName, label, Figure.expectedFor(cell), Defect.shown(cell));
      return Double.NaN;
    }
    decimals = Math.max(decimals, number.get().scale());
    return number.get().doubleValue();
  }

  /** Notes a defect of a cell. */
  void at(Line line, int index, String columnName, String label, String expected, String found) {
    defects.add(new Defect(file, line.number(), index + 1, columnName, label, expected, found));
  }

  /** Notes a defect of a line. */
  void at(Line line, String label, String expected, String found) {
    defects.add(Defect.inLine(file, line.number(), label, expected, found));
  }

  /** Notes a line that has not as many cells as the header; empty cells at its end do not count. */
  boolean isRagged(Line line, int expected) {
    int found = line.cells().size();
    while (found > expected && line.cell(found - 1).isBlank()) {
      found--;
    }
    if (found != expected) {
      at(line, "", expected + " cells as in the header", found == 1 ? "1 cell" : found + " cells");
      return true;
    }
    return false;
  }

  /** Index by label of the labels in a header, counted from 0; notes empty and repeated ones. */
  Map<String, Integer> columns(Line header, int from, List<String> labels) {
    Map<String, Integer> indices = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i);
      if (label.isEmpty()) {
        at(header, from + i, "", "", "a label", "nothing");
      } else {
        Integer earlier = indices.putIfAbsent(label, i);
        if (earlier != null) {
          at(
              header,
              from + i,
              "",
              "",
              "a label that no other column has",
              "%s again, first in column %d".formatted(Defect.quote(label), from + earlier + 1));
        }
      }
    }
    return indices;
  }

  /** Line by label of its row; notes empty, repeated, unknown and missing labels. */
  Map<String, Line> rows(
      List<Line> lines, List<String> labels, Set<String> known, Set<String> required) {
    Map<String, Line> rows = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String label = labels.get(i);
      if (label.isEmpty()) {
        at(line, "", "a label", "nothing");
      } else if (!known.contains(label)) {
        at(line, "label", NearestLabels.oneOf(known, label), Defect.quote(label));
      } else {
        Line earlier = rows.putIfAbsent(label, line);
        if (earlier != null) {
          at(
              line,
              "label",
              "a label that no other row has",
              "%s again, first in line %d".formatted(Defect.quote(label), earlier.number()));
        }
      }
    }
    TreeSet<String> missing = new TreeSet<>(required);
    missing.removeAll(rows.keySet());
    for (String label : missing) {
      defects.add(Defect.inFile(file, "a row labelled " + Defect.quote(label), "none"));
    }
    return rows;
  }
}
