package io.cesuan.economics.weights;

import java.util.Optional;

/**
 * How far judgements contradict each other (METHODS M11).
 *
 * @param index CI = (λ_max − n) / (n − 1) ≥ 0, zero below three criteria
 * @param randomIndex RI of the order
 * @param ratio CR = CI / RI, zero below three criteria
 * @param worstTriad the most inconsistent triad; absent below three criteria
 */
public record Consistency(
    double index, double randomIndex, double ratio, Optional<Triad> worstTriad) {

  /** The ratio from which Saaty advises to revise the judgements. */
  public static final double LARGEST_ACCEPTABLE_RATIO = 0.1;

  /**
   * The consistency of a matrix.
   *
   * @param matrix the judgements
   * @param principalEigenvalue λ_max
   */
  static Consistency of(JudgementMatrix matrix, double principalEigenvalue) {
    int order = matrix.order();
    double randomIndex = RandomIndex.of(order);
    // λ_max ≥ n for every reciprocal matrix; less is rounding. With one or two criteria nothing
    // can be contradicted.
    double index = order < 3 ? 0 : Math.max(0, (principalEigenvalue - order) / (order - 1));
    double ratio = order < 3 ? 0 : index / randomIndex;
    return new Consistency(index, randomIndex, ratio, Triad.findWorst(matrix));
  }

  /** Whether CR &lt; 0.1. */
  public boolean isAcceptable() {
    return ratio < LARGEST_ACCEPTABLE_RATIO;
  }
}
