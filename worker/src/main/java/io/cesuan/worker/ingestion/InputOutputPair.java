package io.cesuan.worker.ingestion;

import io.cesuan.worker.ingestion.PackageTable.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * An input–output table in a data package: the datasets {@code <name>-sectors} and {@code
 * <name>-flows}. Both carry the same sectors, and the columns add up: Σ flows = intermediate input,
 * and Σ flows + value added = gross output, within the rounding of the files.
 */
final class InputOutputPair {
  static final String SECTORS = "-sectors";
  static final String FLOWS = "-flows";

  private static final double IDENTITY_TOLERANCE = 1e-9;

  private final PackageTable sectors;
  private final PackageTable flows;
  private final DefectList defects;

  InputOutputPair(PackageTable sectors, PackageTable flows, DefectList defects) {
    this.sectors = sectors;
    this.flows = flows;
    this.defects = defects;
  }

  void check() {
    checkOutputs();
    if (labelsAgree()) {
      checkColumns();
    }
  }

  private void checkOutputs() {
    for (Row row : sectors.rows()) {
      OptionalDouble output = row.number("gross_output");
      if (output.isPresent() && output.getAsDouble() < 0) {
        sectors.reject(
            row,
            "gross_output",
            label(row),
            "a gross output of 0 or more",
            Tolerance.text(output.getAsDouble()),
            defects);
      }
    }
  }

  private static String label(Row row) {
    return row.text("code").map(code -> "sector " + code).orElse("");
  }

  private boolean labelsAgree() {
    int before = defects.size();
    String rowField = flows.resource().primaryKey().get(0);
    Set<String> codes = new LinkedHashSet<>();
    sectors.rows().forEach(row -> row.text("code").ifPresent(codes::add));
    if (codes.isEmpty()) {
      return false;
    }
    Set<String> rowLabels = new HashSet<>();
    for (Row row : flows.rows()) {
      row.text(rowField)
          .ifPresent(
              code -> {
                rowLabels.add(code);
                if (!codes.contains(code)) {
                  flows.reject(
                      row,
                      rowField,
                      "",
                      NearestLabels.oneOf(codes, code),
                      Defect.quote(code),
                      defects);
                }
              });
    }
    List<String> columns = flows.columnLabels();
    for (String column : columns) {
      if (!codes.contains(column)) {
        defects.add(
            new Defect(
                flows.file(),
                1,
                columns.indexOf(column) + 2,
                "",
                "header",
                NearestLabels.oneOf(codes, column),
                Defect.quote(column)));
      }
    }
    for (String code : codes) {
      if (!rowLabels.contains(code)) {
        defects.add(Defect.inFile(flows.file(), "a row labelled " + Defect.quote(code), "none"));
      }
      if (!columns.contains(code)) {
        defects.add(Defect.inFile(flows.file(), "a column labelled " + Defect.quote(code), "none"));
      }
    }
    return defects.size() == before && flows.rows().size() == rowLabels.size();
  }

  private void checkColumns() {
    Map<String, Double> sums = new HashMap<>();
    Map<String, Double> largest = new HashMap<>();
    for (Row row : flows.rows()) {
      for (String column : flows.columnLabels()) {
        double flow = row.number(column).orElse(Double.NaN);
        sums.merge(column, flow, Double::sum);
        largest.merge(column, Math.abs(flow), Math::max);
      }
    }
    Tolerance tolerance =
        new Tolerance(IDENTITY_TOLERANCE, Math.min(flows.decimals(), sectors.decimals()));
    int terms = flows.rows().size();
    for (Row row : sectors.rows()) {
      String code = row.text("code").orElse("");
      double sum = sums.getOrDefault(code, Double.NaN);
      double used = row.number("intermediate_input").orElse(Double.NaN);
      double added = row.number("value_added").orElse(Double.NaN);
      double output = row.number("gross_output").orElse(Double.NaN);
      double scale = Math.max(largest.getOrDefault(code, 0.0), Math.abs(output));
      if (!Double.isNaN(sum + used) && !tolerance.allows(sum, used, scale, terms + 1)) {
        sectors.reject(
            row,
            "intermediate_input",
            label(row),
            "the sum of its flows = " + Tolerance.text(sum),
            Tolerance.text(used),
            defects);
      }
      if (!Double.isNaN(sum + added + output)) {
        if (output == 0 && sum != 0) {
          sectors.reject(
              row,
              "gross_output",
              label(row),
              "a positive gross output of a sector that uses inputs of " + Tolerance.text(sum),
              "0",
              defects);
        }
        if (!tolerance.allows(sum + added, output, scale, terms + 2)) {
          sectors.reject(
              row,
              "gross_output",
              label(row),
              "the sum of its flows + value_added = " + Tolerance.text(sum + added),
              Tolerance.text(output),
              defects);
        }
      }
    }
  }
}
