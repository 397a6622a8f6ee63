package io.cesuan.worker.ingestion;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.international.MultiRegionTable;
import io.cesuan.economics.international.RegionalIndustry;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.ingestion.ColumnFile.Columns;
import io.cesuan.worker.ingestion.Grid.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Reads a table of the world as the World Input–Output Database lays it out (releases of 2012 and
 * 2013; METHODS M9), in million USD: the flows, a CSV file whose header is {@code V1,V2,…} after an
 * empty cell and whose rows begin with 1, 2, …, and in the same order the labels, a CSV file with
 * the columns {@code country,ind,output,va}. Either may be packed by gzip.
 *
 * <p>Countries have the codes of ISO 3166-1, but for the rest of the world, {@code RoW} in the file
 * and {@code ROW} here, and Romania, whose former code {@code ROM} becomes {@code ROU}.
 *
 * <p>The identity flows + value added = output must hold in every column, up to the rounding of the
 * figures.
 */
public final class WorldTableReader {
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}|RoW");
  private static final Map<String, String> CODES = Map.of("ROM", "ROU", "RoW", "ROW");
  private static final String OUTPUT = "output";
  private static final String VALUE_ADDED = "va";
  private static final double IDENTITY_TOLERANCE = 1e-6;

  private WorldTableReader() {}

  private record Label(Line line, RegionalIndustry industry, double output, double valueAdded) {}

  /**
   * Reads a table.
   *
   * @param flows the file of flows
   * @param labels the file of countries, industries, output and value added
   * @throws RejectedReleaseException with every defect of both files
   */
  public static MultiRegionTable read(Path flows, Path labels) {
    DefectList defects = new DefectList();
    Optional<ColumnFile> labelled =
        ColumnFile.read(labels, Columns.exactly("country", "ind", OUTPUT, VALUE_ADDED), defects);
    List<Label> rows = labelled.map(file -> labels(file, defects)).orElse(List.of());
    boolean labelsAreSound = defects.isEmpty();
    Optional<Grid> grid =
        SourceFile.read(flows, FileNames.of(flows), defects)
            .flatMap(source -> Grid.ofCsv(source, defects));
    if (grid.isEmpty() || labelled.isEmpty()) {
      throw defects.rejection();
    }
    CellReader reader = new CellReader(grid.get().file(), defects);
    int size = labelsAreSound ? rows.size() : labelled.get().lines().size();
    double[][] cells = flows(grid.get(), size, rows, labelsAreSound, reader, defects);
    if (labelsAreSound && defects.isEmpty()) {
      requireIdentity(labelled.get(), rows, cells, reader.decimals());
    }
    defects.rejectIfAny();
    return table(rows, cells);
  }

  private static List<Label> labels(ColumnFile file, DefectList defects) {
    List<Label> labels = new ArrayList<>();
    for (Line line : file.lines()) {
      String country = file.cell(line, "country");
      if (!COUNTRY.matcher(country).matches()) {
        file.reject(
            line,
            "country",
            "",
            "three capital letters (ISO 3166-1) or RoW",
            Defect.shown(country));
      }
      Optional<String> industry = file.text(line, "ind", "an industry");
      String label = country + ":" + industry.orElse("");
      OptionalDouble output = file.nonNegative(line, OUTPUT, label);
      OptionalDouble valueAdded = file.number(line, VALUE_ADDED, label);
      if (COUNTRY.matcher(country).matches()
          && industry.isPresent()
          && file.isFirst(line, label)
          && output.isPresent()
          && valueAdded.isPresent()) {
        labels.add(
            new Label(
                line,
                new RegionalIndustry(
                    new RegionCode(CODES.getOrDefault(country, country)),
                    new SectorCode(industry.get())),
                output.getAsDouble(),
                valueAdded.getAsDouble()));
      }
    }
    if (labels.isEmpty() && defects.isEmpty()) {
      defects.add(Defect.inFile(file.name(), "at least one industry", "none"));
    }
    return labels;
  }

  private static double[][] flows(
      Grid grid,
      int size,
      List<Label> labels,
      boolean labelsAreSound,
      CellReader reader,
      DefectList defects) {
    Line header = grid.lines().get(0);
    int columns = header.cells().size() - 1;
    if (columns != size) {
      reader.at(
          header,
          "",
          "%d columns of flows, one for each label".formatted(size),
          String.valueOf(columns));
    }
    for (int j = 0; j < columns; j++) {
      String expected = "V" + (j + 1);
      String found = header.cell(j + 1).strip();
      if (!found.equals(expected)) {
        reader.at(header, j + 1, "", "", Defect.quote(expected), Defect.shown(found));
      }
    }
    List<Line> lines = grid.lines().subList(1, grid.lines().size());
    if (lines.size() != size) {
      defects.add(
          Defect.inFile(
              grid.file(),
              "%d rows of flows, one for each label".formatted(size),
              String.valueOf(lines.size())));
    }
    double[][] cells = new double[size][size];
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String number = String.valueOf(i + 1);
      String found = line.cell(0).strip();
      if (!found.equals(number)) {
        reader.at(line, 0, "", "", "the number of the row, " + number, Defect.shown(found));
      }
      if (reader.isRagged(line, columns + 1)) {
        continue;
      }
      String label =
          labelsAreSound && i < size ? "row " + labels.get(i).industry() : "row " + number;
      for (int j = 0; j < columns; j++) {
        double flow = reader.number(line, j + 1, "V" + (j + 1), label);
        if (flow < 0) {
          reader.at(line, j + 1, "V" + (j + 1), label, "a flow of 0 or more", Tolerance.text(flow));
        }
        if (i < size && j < size) {
          cells[i][j] = flow;
        }
      }
    }
    return cells;
  }

  private static void requireIdentity(
      ColumnFile file, List<Label> labels, double[][] cells, int decimals) {
    Tolerance tolerance = new Tolerance(IDENTITY_TOLERANCE, decimals);
    // The roundings of n flows partly cancel: together they are of the size of √n, not of n.
    int roundings = 2 * (int) Math.ceil(Math.sqrt(labels.size()));
    for (int j = 0; j < labels.size(); j++) {
      Label label = labels.get(j);
      double used = 0;
      for (double[] row : cells) {
        used += row[j];
      }
      String where = label.industry().toString();
      double sum = used + label.valueAdded();
      if (label.output() == 0 && used != 0) {
        file.reject(
            label.line(),
            OUTPUT,
            where,
            "a positive gross output of an industry that uses inputs of " + Tolerance.text(used),
            "0");
      } else if (!tolerance.allows(
          label.output(), sum, Math.max(label.output(), Math.abs(sum)), roundings)) {
        file.reject(
            label.line(),
            OUTPUT,
            where,
            "intermediate input + value added = %s + %s = %s"
                .formatted(
                    Tolerance.text(used), Tolerance.text(label.valueAdded()), Tolerance.text(sum)),
            Tolerance.text(label.output()));
      }
    }
  }

  private static MultiRegionTable table(List<Label> rows, double[][] cells) {
    List<RegionalIndustry> labels = rows.stream().map(Label::industry).toList();
    List<String> codes = labels.stream().map(label -> label.sectorCode().value()).toList();
    TableFigures figures =
        new TableFigures(
            codes,
            codes,
            Unit.MILLION_USD,
            cells,
            rows.stream().mapToDouble(Label::output).toArray(),
            rows.stream().mapToDouble(Label::valueAdded).toArray());
    return new MultiRegionTable(labels, figures.toInputOutputTable());
  }
}
