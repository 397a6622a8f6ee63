package io.cesuan.worker.ingestion;

import io.cesuan.worker.ingestion.Grid.Line;

/** Gross output is not negative, and positive where inputs are used. */
final class OutputRule {
  private OutputRule() {}

  static void check(
      CellReader reader,
      Line line,
      int index,
      String columnName,
      String label,
      double output,
      double used) {
    if (output < 0) {
      reader.at(
          line, index, columnName, label, "a gross output of 0 or more", Tolerance.text(output));
    } else if (output == 0 && used != 0) {
      reader.at(
          line,
          index,
          columnName,
          label,
          "a positive gross output of a sector that uses inputs of " + Tolerance.text(used),
          "0");
    }
  }
}
