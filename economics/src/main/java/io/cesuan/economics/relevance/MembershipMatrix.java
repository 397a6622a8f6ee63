package io.cesuan.economics.relevance;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Matrix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The membership matrix R_k of a core sector: r_uv is the weighted share of experts who put the
 * sector at grade v on factor u. Each row sums to 1.
 *
 * @param sector the core sector k
 * @param values R_k, p factors × q grades
 * @param counted the experts who are in it, in the order of their sheets
 * @param dropped the experts left out because a grade was missing, in the order of their sheets
 */
public record MembershipMatrix(
    SectorCode sector, Matrix values, List<ExpertId> counted, List<ExpertId> dropped) {

  /** Copies the lists. */
  public MembershipMatrix {
    counted = List.copyOf(counted);
    dropped = List.copyOf(dropped);
  }

  /**
   * The membership matrices of all core sectors of a panel, in its order.
   *
   * @param panel the experts' sheets
   * @param policy what to do about missing grades
   * @throws EconomicsException {@link FailureReason#MISSING_GRADE} under {@link
   *     MissingGradePolicy#FAIL}, naming expert, sector and factor of every missing grade; {@link
   *     FailureReason#INSUFFICIENT_DATA} naming every sector for which no expert of positive weight
   *     is left
   */
  public static List<MembershipMatrix> of(ExpertPanel panel, MissingGradePolicy policy) {
    List<Map<Cell, Integer>> graded = new ArrayList<>();
    for (ScoreSheet sheet : panel.sheets()) {
      graded.add(grades(sheet, panel.scale()));
    }
    if (policy == MissingGradePolicy.FAIL) {
      requireAllGrades(panel, graded);
    }
    Defects defects = new Defects(FailureReason.INSUFFICIENT_DATA, "expert panel");
    List<MembershipMatrix> matrices = new ArrayList<>();
    for (SectorCode sector : panel.sectors()) {
      List<ExpertId> counted = new ArrayList<>();
      List<ExpertId> dropped = new ArrayList<>();
      double[][] weights = new double[panel.factors().size()][panel.scale().size()];
      double sum = 0;
      for (int expert = 0; expert < graded.size(); expert++) {
        ExpertId id = panel.sheets().get(expert).expert();
        if (missing(panel, graded.get(expert), sector).isEmpty()) {
          counted.add(id);
          sum += panel.weight(id);
          add(panel, graded.get(expert), sector, panel.weight(id), weights);
        } else {
          dropped.add(id);
        }
      }
      if (sum > 0) {
        matrices.add(new MembershipMatrix(sector, shares(weights, sum), counted, dropped));
      } else {
        defects.add(
            "sector "
                + sector
                + ": expected an expert of positive weight with grades on every factor, found"
                + " none among "
                + panel.sheets().size());
      }
    }
    defects.throwIfAny();
    return List.copyOf(matrices);
  }

  private record Cell(SectorCode sector, FactorId factor) {}

  private static Map<Cell, Integer> grades(ScoreSheet sheet, GradeScale scale) {
    Map<Cell, Integer> grades = new HashMap<>();
    for (ScoreSheet.Score score : sheet.scores()) {
      OptionalInt grade = scale.findIndex(score.grade());
      grades.put(new Cell(score.sector(), score.factor()), grade.orElseThrow());
    }
    return grades;
  }

  private static void requireAllGrades(ExpertPanel panel, List<Map<Cell, Integer>> graded) {
    Defects defects = new Defects(FailureReason.MISSING_GRADE, "expert panel");
    for (int expert = 0; expert < graded.size(); expert++) {
      for (SectorCode sector : panel.sectors()) {
        for (FactorId factor : missing(panel, graded.get(expert), sector)) {
          defects.add(
              "expert "
                  + panel.sheets().get(expert).expert()
                  + ", sector "
                  + sector
                  + ", factor "
                  + factor
                  + ": expected a grade, found none");
        }
      }
    }
    defects.throwIfAny();
  }

  private static List<FactorId> missing(
      ExpertPanel panel, Map<Cell, Integer> grades, SectorCode sector) {
    return panel.factors().factors().stream()
        .filter(factor -> !grades.containsKey(new Cell(sector, factor)))
        .toList();
  }

  private static void add(
      ExpertPanel panel,
      Map<Cell, Integer> grades,
      SectorCode sector,
      double weight,
      double[][] weights) {
    List<FactorId> factors = panel.factors().factors();
    for (int factor = 0; factor < factors.size(); factor++) {
      Integer grade = grades.get(new Cell(sector, factors.get(factor)));
      if (grade != null) {
        weights[factor][grade] += weight;
      }
    }
  }

  private static Matrix shares(double[][] weights, double sum) {
    return Matrix.generate(
        weights.length, weights[0].length, (factor, grade) -> weights[factor][grade] / sum);
  }
}
