package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.classification.Sector;
import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.release.Selection;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.StageInputs;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the direct and the penetration stage of the base year both compute from. */
final class BaseYearInputs {
  /**
   * How far inputs and value added may be off the output of a column, relative to it: the bundled
   * table is printed to four decimals of 100 million CNY, and forty rounded figures add up to no
   * more.
   */
  static final double PRINTED_TABLE_TOLERANCE = 1e-6;

  private static final String FLOWS = "flows";
  private static final String SECTORS = "sectors";
  private static final String RELEVANCE = "relevance";
  private static final String SECTION_VALUE_ADDED = "section-value-added";

  private BaseYearInputs() {}

  static List<Requirement> requirements(Specification specification) {
    return List.of(
        new Requirement.OfRelease(
            SECTORS, specification.datasets().inputOutputSectors(), Selection.all()),
        new Requirement.OfRelease(
            FLOWS, specification.datasets().inputOutputFlows(), Selection.all()),
        new Requirement.OfRelease(
            SECTION_VALUE_ADDED,
            specification.datasets().sectionValueAdded(),
            Selection.of("year", specification.baseYear())),
        new Requirement.OfStage(RELEVANCE, StageNames.RELEVANCE, "", RelevanceStage.COEFFICIENTS));
  }

  static InputOutputTable table(StageInputs inputs) {
    ReleaseTable sectors = inputs.table(SECTORS);
    // Rows of a release come in the order of their keys; the matrix has them in the order of the
    // table.
    List<String> codes = inputs.matrix(FLOWS).rowLabels();
    List<ReleaseRow> rows = codes.stream().map(code -> rowOf(sectors, code)).toList();
    SectorClassification classification =
        new SectorClassification(
            rows.stream()
                .map(
                    row ->
                        new Sector(
                            new SectorCode(sectors.text(row, "code")),
                            sectors.text(row, "name_en"),
                            sectors.findText(row, "section").map(Section::getByCode).orElse(null),
                            sectors.isTrue(row, "core")))
                .toList());
    return InputOutputTable.of(
        classification,
        Matrix.ofRows(inputs.matrix(FLOWS).cells(codes, codes)),
        numbers(sectors, rows, "gross_output"),
        numbers(sectors, rows, "value_added"),
        Unit.getByCode(sectors.unit("gross_output")),
        PRINTED_TABLE_TOLERANCE);
  }

  private static ReleaseRow rowOf(ReleaseTable sectors, String code) {
    return sectors
        .findRow("code=" + code)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s has no sector %s, which its flows have"
                        .formatted(sectors.dataset(), code)));
  }

  private static Vector numbers(ReleaseTable table, List<ReleaseRow> rows, String field) {
    return Vector.generate(rows.size(), i -> table.number(rows.get(i), field));
  }

  static RelevanceCoefficients relevance(StageInputs inputs) {
    return inputs.artifact(RELEVANCE, RelevanceFigures.class).toCoefficients();
  }

  static SectionValues sectionValueAdded(StageInputs inputs) {
    ReleaseTable table = inputs.table(SECTION_VALUE_ADDED);
    Map<Section, Double> values = new EnumMap<>(Section.class);
    for (ReleaseRow row : table.rows()) {
      values.put(Section.getByCode(table.text(row, "section")), table.number(row, "value_added"));
    }
    return SectionValues.of(values, Unit.getByCode(table.unit("value_added")), Status.ACTUAL);
  }
}
