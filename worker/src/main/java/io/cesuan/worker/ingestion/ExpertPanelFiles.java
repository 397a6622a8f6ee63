package io.cesuan.worker.ingestion;

import io.cesuan.worker.ingestion.PackageTable.Row;
import java.util.LinkedHashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * An expert panel in a data package (METHODS M1): grades on the scale, factors that are weighed,
 * weights that sum to 1 and scores in [0, 1].
 */
final class ExpertPanelFiles {
  static final String PANEL = "expert-panel";
  static final String FACTORS = "expert-panel-factors";
  static final String GRADES = "expert-panel-grades";

  private static final double WEIGHT_SUM_TOLERANCE = 1e-9;

  private ExpertPanelFiles() {}

  static void checkFactors(PackageTable factors, DefectList defects) {
    double sum = 0;
    for (Row row : factors.rows()) {
      OptionalDouble weight = row.number("weight");
      if (weight.isEmpty()) {
        return;
      }
      if (weight.getAsDouble() < 0) {
        factors.reject(
            row,
            "weight",
            "",
            "a number of 0 or more",
            Defect.quote(Tolerance.text(weight.getAsDouble())),
            defects);
      }
      sum += weight.getAsDouble();
    }
    if (!(Math.abs(sum - 1) <= WEIGHT_SUM_TOLERANCE)) {
      defects.add(
          new Defect(
              factors.file(), 0, 0, "weight", "", "weights that sum to 1", Tolerance.text(sum)));
    }
  }

  static void checkGrades(PackageTable grades, DefectList defects) {
    for (Row row : grades.rows()) {
      OptionalDouble score = row.number("score");
      if (score.isPresent() && !(score.getAsDouble() >= 0 && score.getAsDouble() <= 1)) {
        grades.reject(
            row, "score", "", "a number from 0 to 1", Tolerance.text(score.getAsDouble()), defects);
      }
    }
  }

  /** Checks that each value of a field of the panel is listed in the other table. */
  static void checkListed(PackageTable panel, String field, PackageTable list, DefectList defects) {
    Set<String> listed = new LinkedHashSet<>();
    list.rows().forEach(row -> row.text(field).ifPresent(listed::add));
    for (Row row : panel.rows()) {
      row.text(field)
          .filter(value -> !listed.contains(value))
          .ifPresent(
              value ->
                  panel.reject(
                      row,
                      field,
                      "",
                      NearestLabels.oneOf(listed, value),
                      Defect.quote(value),
                      defects));
    }
  }
}
