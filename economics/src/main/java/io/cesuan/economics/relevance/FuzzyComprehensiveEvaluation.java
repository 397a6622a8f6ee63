package io.cesuan.economics.relevance;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.linear.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * Fuzzy comprehensive evaluation (模糊综合评价) of the core sectors' relevance (METHODS M1; CAII white
 * papers 2021 and 2023, direct value added): b_k = w ∘ R_k, then S_k from b_k and the scores of the
 * grades.
 *
 * @param operator how weights and memberships compose; the sources are silent
 * @param defuzzification how a membership becomes a number
 * @param missingGradePolicy what to do about missing grades
 */
public record FuzzyComprehensiveEvaluation(
    FuzzyOperator operator,
    Defuzzification defuzzification,
    MissingGradePolicy missingGradePolicy) {

  /** The choices that METHODS names as its defaults; a specification states them all the same. */
  public static final FuzzyComprehensiveEvaluation STANDARD =
      new FuzzyComprehensiveEvaluation(
          FuzzyOperator.WEIGHTED_AVERAGE, Defuzzification.SCORE_WEIGHTED, MissingGradePolicy.FAIL);

  /**
   * Evaluates a panel.
   *
   * @param panel scale, factors with their weights, core sectors, and the experts' sheets
   * @return S_k, b_k and the experts counted, for every core sector in the order of the panel
   * @throws EconomicsException as {@link MembershipMatrix#of} does
   */
  public RelevanceEvaluation evaluate(ExpertPanel panel) {
    Vector w = panel.factors().values();
    List<RelevanceAssessment> assessments = new ArrayList<>();
    for (MembershipMatrix r : MembershipMatrix.of(panel, missingGradePolicy)) {
      Vector b = operator.compose(w, r.values());
      double s = defuzzification.apply(b, panel.scale());
      assessments.add(
          new RelevanceAssessment(
              new RelevanceCoefficient(r.sector(), s), b, r.counted(), r.dropped()));
    }
    return new RelevanceEvaluation(assessments);
  }
}
