package io.cesuan.worker.ingestion;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the cells of a CSV file as an XLSX file, its numbers as numbers. */
final class Spreadsheet {
  private Spreadsheet() {}

  /** Replaces a cell, rows and columns counted from 0. */
  record Change(int row, int column, Object value) {}

  static Path of(Path csv, Path folder, Change... changes) {
    DefectList defects = new DefectList();
    Grid grid =
        SourceFile.read(csv, "csv", defects)
            .flatMap(source -> Grid.ofCsv(source, defects))
            .orElseThrow();
    Path xlsx = folder.resolve("table.xlsx");
    try (OutputStream out = Files.newOutputStream(xlsx);
        Workbook workbook = new Workbook(out, "Test", "1.0")) {
      // The table stands on the second sheet, as behind a cover in the yearbooks.
      workbook.newWorksheet("Cover").value(0, 0, "Input-output tables of China");
      Worksheet sheet = workbook.newWorksheet("Table");
      for (int row = 0; row < grid.lines().size(); row++) {
        List<String> cells = grid.lines().get(row).cells();
        for (int column = 0; column < cells.size(); column++) {
          write(sheet, row, column, cells.get(column));
        }
      }
      for (Change change : changes) {
        if (change.value() instanceof BigDecimal number) {
          sheet.value(change.row(), change.column(), number);
        } else {
          sheet.value(change.row(), change.column(), change.value().toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return xlsx;
  }

  /** Codes become numbers too, as they do when a spreadsheet program opens a CSV file. */
  private static void write(Worksheet sheet, int row, int column, String cell) {
    if (cell.isEmpty()) {
      return;
    }
    Figure.parse(cell)
        .ifPresentOrElse(
            number -> sheet.value(row, column, number), () -> sheet.value(row, column, cell));
  }
}
