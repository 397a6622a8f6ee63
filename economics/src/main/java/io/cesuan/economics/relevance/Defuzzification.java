package io.cesuan.economics.relevance;

import io.cesuan.economics.linear.Vector;

/** How the membership b of a sector in the grades becomes one number (METHODS M1). */
public enum Defuzzification {
  /** S = Σ_v b_v g_v / Σ_v b_v. */
  SCORE_WEIGHTED {
    @Override
    public double apply(Vector membership, GradeScale scale) {
      Vector scores = scale.scores();
      double weighted = 0;
      for (int grade = 0; grade < scale.size(); grade++) {
        weighted += membership.get(grade) * scores.get(grade);
      }
      // Rounding must not push a mean of scores beyond the largest score, which may be 1.
      return Math.min(1, weighted / membership.sum());
    }
  },
  /**
   * S = the score of the grade with the largest b_v. Of several such grades the one with the lowest
   * score counts, so that a tie never overstates the relevance and the order of the grades is of no
   * consequence.
   */
  MAXIMUM_MEMBERSHIP {
    @Override
    public double apply(Vector membership, GradeScale scale) {
      Vector scores = scale.scores();
      int best = 0;
      for (int grade = 1; grade < scale.size(); grade++) {
        int order = Double.compare(membership.get(grade), membership.get(best));
        if (order > 0 || (order == 0 && scores.get(grade) < scores.get(best))) {
          best = grade;
        }
      }
      return scores.get(best);
    }
  };

  /**
   * The relevance coefficient of a membership.
   *
   * @param membership b, one element ≥ 0 per grade, not all zero
   * @param scale the grades and their scores g
   * @return S in [0, 1]
   */
  public abstract double apply(Vector membership, GradeScale scale);
}
