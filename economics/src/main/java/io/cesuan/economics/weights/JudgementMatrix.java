package io.cesuan.economics.weights;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Matrix;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pairwise judgements of one expert, or of a group, on Saaty's scale (METHODS M11): a_ij says
 * how many times as important criterion i is as criterion j, from 1/9 to 9; a_ii = 1 and a_ji = 1 /
 * a_ij.
 *
 * @param criteria the criteria compared, distinct, in the order of rows and columns; 1 to {@value
 *     RandomIndex#LARGEST_ORDER}
 * @param values a, n×n, exactly reciprocal up to rounding
 */
public record JudgementMatrix(List<CriterionId> criteria, Matrix values) {

  /** The deviation from reciprocity that double precision numbers may show. */
  public static final double ROUNDING = 1e-9;

  /** The deviation of reciprocals printed with three decimals, such as 0.333 for 1/3. */
  public static final double THREE_DECIMALS = 5e-4 + ROUNDING;

  /** The deviation of reciprocals printed with two decimals, such as 0.33 for 1/3. */
  public static final double TWO_DECIMALS = 5e-3 + ROUNDING;

  private static final double STRONGEST = 9;

  /**
   * Copies the criteria and validates the matrix.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every repeated
   *     criterion, a shape that is not square, every cell outside [1/9, 9] and every pair of cells
   *     that are not reciprocal
   */
  public JudgementMatrix {
    criteria = List.copyOf(criteria);
    double[][] rows = new double[values.rows()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = values.row(row).toArray();
    }
    requireReciprocal(criteria, rows, ROUNDING);
  }

  /**
   * A matrix as it was written down. Where the reciprocals of judgements were rounded for print,
   * each is replaced by the exact reciprocal of the judgement ≥ 1 across the diagonal, so that a
   * printed matrix has the priorities of the matrix meant.
   *
   * @param criteria the criteria compared, in the order of rows and columns
   * @param rows a, row after row
   * @param tolerance how far the smaller cell of a pair may be from the reciprocal of the larger,
   *     such as {@link #THREE_DECIMALS}; in [0, 0.01]
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} with every defect of the matrix,
   *     NaN and infinities among them, or for a tolerance outside its range
   */
  public static JudgementMatrix ofRows(
      List<CriterionId> criteria, double[][] rows, double tolerance) {
    if (!(tolerance >= 0 && tolerance <= 0.01)) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "judgement matrix: expected a tolerance between 0 and 0.01, found " + tolerance);
    }
    requireReciprocal(criteria, rows, tolerance);
    return new JudgementMatrix(
        criteria,
        Matrix.generate(
            rows.length,
            rows.length,
            (row, column) -> exact(row, column, rows[row][column], rows[column][row])));
  }

  /**
   * A matrix from the judgements above its diagonal: a_12, a_13, …, a_1n, a_23, …
   *
   * @param criteria the n criteria compared
   * @param judgements n(n−1)/2 judgements in [1/9, 9], row after row
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for another number of judgements
   *     or any outside the scale
   */
  public static JudgementMatrix ofUpperTriangle(List<CriterionId> criteria, double... judgements) {
    int order = criteria.size();
    int expected = order * (order - 1) / 2;
    if (judgements.length != expected) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "judgement matrix: expected "
              + expected
              + " judgements for "
              + order
              + " criteria, found "
              + judgements.length);
    }
    double[][] rows = new double[order][order];
    int next = 0;
    for (int row = 0; row < order; row++) {
      rows[row][row] = 1;
      for (int column = row + 1; column < order; column++) {
        rows[row][column] = judgements[next++];
        rows[column][row] = 1 / rows[row][column];
      }
    }
    return ofRows(criteria, rows, ROUNDING);
  }

  private static double exact(int row, int column, double cell, double mirrored) {
    if (row == column) {
      return 1;
    }
    // Of a tie the cell above the diagonal counts as the larger one.
    boolean larger = cell > mirrored || (cell == mirrored && row < column);
    return Math.min(STRONGEST, Math.max(1 / STRONGEST, larger ? cell : 1 / mirrored));
  }

  private static void requireReciprocal(
      List<CriterionId> criteria, double[][] rows, double tolerance) {
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "judgement matrix");
    int order = criteria.size();
    defects.require(
        order >= 1 && order <= RandomIndex.LARGEST_ORDER,
        "expected 1 to " + RandomIndex.LARGEST_ORDER + " criteria, found " + order);
    Set<CriterionId> seen = new HashSet<>();
    for (CriterionId criterion : criteria) {
      defects.require(seen.add(criterion), "expected distinct criteria, found again " + criterion);
    }
    defects.require(
        rows.length == order,
        "expected " + order + " rows, one per criterion, found " + rows.length);
    for (int row = 0; row < rows.length; row++) {
      defects.require(
          rows[row].length == order,
          "row "
              + name(criteria, row)
              + ": expected "
              + order
              + " cells, found "
              + rows[row].length);
      for (int column = 0; column < rows[row].length; column++) {
        requireOnScale(defects, criteria, rows, row, column, tolerance);
        if (column > row && column < rows.length && row < rows[column].length) {
          requireReciprocalPair(defects, criteria, rows, row, column, tolerance);
        }
      }
    }
    defects.throwIfAny();
  }

  private static void requireOnScale(
      Defects defects,
      List<CriterionId> criteria,
      double[][] rows,
      int row,
      int column,
      double tolerance) {
    double cell = rows[row][column];
    if (row == column) {
      defects.require(
          cell == 1, cell(criteria, row, column) + ": expected 1 on the diagonal, found " + cell);
    } else {
      defects.require(
          isOnScale(cell, tolerance),
          cell(criteria, row, column) + ": expected a judgement between 1/9 and 9, found " + cell);
    }
  }

  private static void requireReciprocalPair(
      Defects defects,
      List<CriterionId> criteria,
      double[][] rows,
      int row,
      int column,
      double tolerance) {
    double upper = rows[row][column];
    double lower = rows[column][row];
    if (!isOnScale(upper, tolerance) || !isOnScale(lower, tolerance)) {
      return;
    }
    double deviation = Math.abs(Math.min(upper, lower) - 1 / Math.max(upper, lower));
    defects.require(
        deviation <= tolerance,
        cell(criteria, column, row)
            + ": expected 1/"
            + upper
            + " = "
            + 1 / upper
            + ", the reciprocal of "
            + cell(criteria, row, column)
            + ", found "
            + lower);
  }

  /** False for NaN. */
  private static boolean isOnScale(double cell, double tolerance) {
    return cell >= 1 / STRONGEST - tolerance && cell <= STRONGEST + ROUNDING;
  }

  private static String cell(List<CriterionId> criteria, int row, int column) {
    return "row " + name(criteria, row) + ", column " + name(criteria, column);
  }

  private static String name(List<CriterionId> criteria, int index) {
    return index < criteria.size() ? criteria.get(index).toString() : String.valueOf(index + 1);
  }

  /** The number of criteria n. */
  public int order() {
    return criteria.size();
  }

  /** The judgement a_ij at row i and column j, both counted from 0. */
  public double get(int row, int column) {
    return values.get(row, column);
  }
}
