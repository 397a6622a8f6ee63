package io.cesuan.economics.weights;

import java.util.Locale;
import java.util.Optional;

/**
 * Three criteria and the judgements between them. They are consistent where a_ij a_jk = a_ik.
 *
 * @param first criterion i
 * @param second criterion j
 * @param third criterion k
 * @param firstToSecond a_ij
 * @param secondToThird a_jk
 * @param firstToThird a_ik
 */
public record Triad(
    CriterionId first,
    CriterionId second,
    CriterionId third,
    double firstToSecond,
    double secondToThird,
    double firstToThird) {

  /** A triad must be worse by more than rounding to replace an earlier one. */
  private static final double ROUNDING = 1e-12;

  /** |ln(a_ij a_jk a_ki)| ≥ 0, zero where the triad is consistent; the same in every order. */
  public double inconsistency() {
    return Math.abs(StrictMath.log(firstToSecond * secondToThird / firstToThird));
  }

  /** The judgement a_ij a_jk on i against k that the other two imply. */
  public double implied() {
    return firstToSecond * secondToThird;
  }

  /**
   * The triad of a matrix with the largest {@link #inconsistency()}; of several such the first in
   * the order of the criteria. Absent below three criteria.
   */
  public static Optional<Triad> findWorst(JudgementMatrix matrix) {
    Optional<Triad> worst = Optional.empty();
    double worstInconsistency = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < matrix.order(); i++) {
      for (int j = i + 1; j < matrix.order(); j++) {
        for (int k = j + 1; k < matrix.order(); k++) {
          Triad triad = of(matrix, i, j, k);
          if (triad.inconsistency() > worstInconsistency + ROUNDING) {
            worst = Optional.of(triad);
            worstInconsistency = triad.inconsistency();
          }
        }
      }
    }
    return worst;
  }

  private static Triad of(JudgementMatrix matrix, int i, int j, int k) {
    return new Triad(
        matrix.criteria().get(i),
        matrix.criteria().get(j),
        matrix.criteria().get(k),
        matrix.get(i, j),
        matrix.get(j, k),
        matrix.get(i, k));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "(%s, %s, %s): %s against %s %.3g and %s against %s %.3g imply %.3g of %s against %s,"
            + " judged %.3g",
        first,
        second,
        third,
        first,
        second,
        firstToSecond,
        second,
        third,
        secondToThird,
        implied(),
        first,
        third,
        firstToThird);
  }
}
