package io.cesuan.worker.ingestion;

import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.ingestion.Grid.Line;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an input–output table in its plainest form: a CSV file whose first row and first column
 * hold the sector codes, with a last row {@code gross_output}. The unit is the table's own. Value
 * added is what output leaves after inputs.
 */
public final class PlainTableReader {
  /** Label of the last row. */
  public static final String GROSS_OUTPUT = "gross_output";

  private PlainTableReader() {}

  /**
   * Reads a table.
   *
   * @throws RejectedReleaseException with every defect of the file
   */
  public static TableFigures read(Path path) {
    String name = FileNames.of(path);
    DefectList defects = new DefectList();
    Optional<TableFigures> figures =
        SourceFile.read(path, name, defects)
            .flatMap(source -> Grid.ofCsv(source, defects))
            .flatMap(grid -> figures(grid, defects));
    defects.rejectIfAny();
    return figures.orElseThrow(defects::rejection);
  }

  private static Optional<TableFigures> figures(Grid grid, DefectList defects) {
    CellReader reader = new CellReader(grid.file(), defects);
    Line header = grid.lines().get(0);
    List<String> codes =
        header.cells().subList(1, header.cells().size()).stream().map(String::strip).toList();
    if (codes.isEmpty()) {
      reader.at(header, "", "sector codes after the first cell", "no more cells");
      return Optional.empty();
    }
    Map<String, Integer> columns = reader.columns(header, 1, codes);
    if (columns.containsKey(GROSS_OUTPUT)) {
      reader.at(header, "", "sector codes", "\"gross_output\", which is the label of the last row");
    }
    List<Line> lines = grid.lines().subList(1, grid.lines().size());
    Set<String> labels = new LinkedHashSet<>(codes);
    labels.remove("");
    labels.add(GROSS_OUTPUT);
    Map<String, Line> rows =
        reader.rows(
            lines, lines.stream().map(line -> line.cell(0).strip()).toList(), labels, labels);
    Line outputs = rows.get(GROSS_OUTPUT);
    if (outputs != null && !outputs.equals(lines.get(lines.size() - 1))) {
      reader.at(outputs, "row gross_output", "the last row", "rows after it");
    }

    int n = codes.size();
    double[][] flows = new double[n][n];
    double[] used = new double[n];
    for (int i = 0; i < n; i++) {
      Line line = rows.get(codes.get(i));
      if (line != null && !reader.isRagged(line, n + 1)) {
        for (int j = 0; j < n; j++) {
          flows[i][j] = reader.number(line, j + 1, codes.get(j), "row " + codes.get(i));
          used[j] += flows[i][j];
        }
      }
    }
    double[] output = new double[n];
    double[] valueAdded = new double[n];
    if (outputs != null && !reader.isRagged(outputs, n + 1)) {
      for (int j = 0; j < n; j++) {
        output[j] = reader.number(outputs, j + 1, codes.get(j), "row gross_output");
        valueAdded[j] = output[j] - used[j];
        OutputRule.check(
            reader, outputs, j + 1, codes.get(j), "row gross_output", output[j], used[j]);
      }
    }
    return defects.isEmpty()
        ? Optional.of(new TableFigures(codes, codes, Unit.TABLE_UNIT, flows, output, valueAdded))
        : Optional.empty();
  }
}
