package io.cesuan.economics.relevance;

import java.util.List;

/**
 * The outcome of a fuzzy comprehensive evaluation.
 *
 * @param assessments one per core sector, in the order of the panel
 */
public record RelevanceEvaluation(List<RelevanceAssessment> assessments) {

  /** Copies the assessments. */
  public RelevanceEvaluation {
    assessments = List.copyOf(assessments);
  }

  /** S alone, in the order of the panel. */
  public RelevanceCoefficients coefficients() {
    return new RelevanceCoefficients(
        assessments.stream().map(RelevanceAssessment::coefficient).toList());
  }
}
