package io.cesuan.worker.ingestion;

import io.cesuan.worker.release.FieldType;
import io.cesuan.worker.release.ReleaseCandidate;
import io.cesuan.worker.release.ReleaseMatrix;
import io.cesuan.worker.release.ReleaseMetadata;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.release.TableSchema;
import io.cesuan.worker.release.TableSchema.Field;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A validated national input–output table.
 *
 * @param sectors its sectors in the order of the columns
 * @param figures its figures in 100 million CNY
 * @param lines line of the source on which the row of each sector stands
 */
public record NationalTable(
    List<NationalSector> sectors, TableFigures figures, List<Integer> lines) {

  /** Rejects lists of different lengths. */
  public NationalTable {
    sectors = List.copyOf(sectors);
    lines = List.copyOf(lines);
    if (sectors.size() != figures.size() || lines.size() != figures.size()) {
      throw new IllegalArgumentException(
          "expected %d sectors and lines, found %d and %d"
              .formatted(figures.size(), sectors.size(), lines.size()));
    }
  }

  /**
   * The table as releases of two datasets: {@code <name>-sectors} with a row for each sector (code,
   * names, section, core, gross output, intermediate input, value added) and {@code <name>-flows}
   * with the matrix of flows.
   *
   * @param name first part of the codes of both datasets, such as {@code io-2017-149}
   * @param metadata where the table comes from, of both
   * @param classification CSV file {@code code,section,core} that says for each sector its section
   *     A–S and whether it is a core sector (1 or 0)
   * @throws RejectedReleaseException with every defect of the classification
   */
  public List<ReleaseCandidate> toCandidates(
      String name, ReleaseMetadata metadata, Optional<Path> classification) {
    Map<String, SectorClass> classes =
        classification
            .map(path -> ClassificationReader.read(path, figures.codes()))
            .orElse(Map.of());
    String unit = figures.unit().code();
    TableSchema schema =
        new TableSchema(
            List.of(
                Field.of("code", FieldType.STRING),
                Field.of("name_zh", FieldType.STRING),
                Field.of("name_en", FieldType.STRING),
                Field.of("section", FieldType.STRING),
                Field.of("core", FieldType.BOOLEAN),
                Field.number("gross_output", unit),
                Field.number("intermediate_input", unit),
                Field.number("value_added", unit)),
            List.of("code"));
    double[] output = figures.grossOutput();
    double[] used = figures.intermediateInput();
    double[] added = figures.valueAdded();
    List<ReleaseRow> rows = new ArrayList<>();
    for (int i = 0; i < sectors.size(); i++) {
      NationalSector sector = sectors.get(i);
      Map<String, Object> values = new HashMap<>();
      values.put("code", sector.code());
      values.put("name_zh", sector.nameInChinese());
      values.put("name_en", sector.name());
      SectorClass sectorClass = classes.get(sector.code());
      if (sectorClass != null) {
        values.put("section", sectorClass.section().name());
        values.put("core", sectorClass.core());
      }
      values.put("gross_output", BigDecimal.valueOf(output[i]));
      values.put("intermediate_input", BigDecimal.valueOf(used[i]));
      values.put("value_added", BigDecimal.valueOf(added[i]));
      rows.add(ReleaseRow.of(schema, lines.get(i), values));
    }
    return List.of(
        new ReleaseCandidate(
            metadata,
            new ReleaseTable(name + "-sectors", Optional.empty(), schema, rows),
            schema.toJson().toString()),
        flows(name, metadata, unit));
  }

  private ReleaseCandidate flows(String name, ReleaseMetadata metadata, String unit) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of("code", FieldType.STRING));
    figures.codes().forEach(code -> fields.add(Field.number(code, unit)));
    double[] cells = new double[figures.size() * figures.size()];
    int at = 0;
    for (double[] row : figures.flows()) {
      System.arraycopy(row, 0, cells, at, row.length);
      at += row.length;
    }
    return new ReleaseCandidate(
        metadata,
        new ReleaseMatrix(
            name + "-flows", Optional.empty(), unit, figures.codes(), figures.codes(), cells),
        new TableSchema(fields, List.of("code")).toJson().toString());
  }
}
