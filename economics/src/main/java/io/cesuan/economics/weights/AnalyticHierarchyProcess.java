package io.cesuan.economics.weights;

import io.cesuan.economics.linear.Vector;
import java.util.Arrays;

/**
 * The analytic hierarchy process (METHODS M11; T. L. Saaty, <i>The Analytic Hierarchy Process</i>,
 * McGraw-Hill 1980): the priorities of a judgement matrix are its principal eigenvector, A w =
 * λ_max w with Σ w = 1.
 */
public final class AnalyticHierarchyProcess {

  /** The relative change of every element at which the iteration stops. */
  private static final double CONVERGED = 1e-14;

  /**
   * Judgements within [1/9, 9] bound the projective diameter of the matrix by ln 9⁴, so that by
   * Birkhoff's theorem each step shrinks the distance to the eigenvector at least by the factor
   * tanh(ln 9) = 40/41. Two thousand steps shrink it by 10⁻²¹: below rounding for every matrix.
   */
  private static final int ENOUGH_STEPS = 2_000;

  private AnalyticHierarchyProcess() {}

  /**
   * Priorities by power iteration w ← A w / Σ A w from equal weights, and their consistency.
   * Deterministic: the same judgements give the same bits.
   *
   * @param matrix the judgements of one expert or of a group
   */
  public static PriorityAssessment assess(JudgementMatrix matrix) {
    int order = matrix.order();
    double[] weights = new double[order];
    Arrays.fill(weights, 1.0 / order);
    double change = Double.POSITIVE_INFINITY;
    for (int step = 0; step < ENOUGH_STEPS && change > CONVERGED; step++) {
      double[] next = normalised(times(matrix, weights));
      change = 0;
      for (int row = 0; row < order; row++) {
        change = Math.max(change, Math.abs(next[row] / weights[row] - 1));
      }
      weights = next;
    }
    double[] product = times(matrix, weights);
    double eigenvalue = 0;
    for (int row = 0; row < order; row++) {
      eigenvalue += product[row] / weights[row] / order;
    }
    return new PriorityAssessment(
        Priorities.of(matrix.criteria(), Vector.of(weights)),
        eigenvalue,
        Consistency.of(matrix, eigenvalue));
  }

  private static double[] times(JudgementMatrix matrix, double[] weights) {
    double[] product = new double[weights.length];
    for (int row = 0; row < weights.length; row++) {
      for (int column = 0; column < weights.length; column++) {
        product[row] += matrix.get(row, column) * weights[column];
      }
    }
    return product;
  }

  private static double[] normalised(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double[] shares = new double[values.length];
    for (int index = 0; index < values.length; index++) {
      shares[index] = values[index] / sum;
    }
    return shares;
  }
}
