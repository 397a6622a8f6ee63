package io.cesuan.economics.weights;

import java.util.List;
import java.util.Locale;

/**
 * The priorities of a judgement matrix and how far its judgements are consistent.
 *
 * @param priorities the principal eigenvector, summing to 1
 * @param principalEigenvalue λ_max
 * @param consistency CI, RI, CR and the worst triad
 */
public record PriorityAssessment(
    Priorities priorities, double principalEigenvalue, Consistency consistency) {

  /**
   * One warning where CR ≥ 0.1, naming the most inconsistent triad; else none.
   *
   * @param whose whose judgements they are, for the head of the warning
   */
  public List<String> warnings(String whose) {
    if (consistency.isAcceptable()) {
      return List.of();
    }
    return List.of(
        String.format(
            Locale.ROOT,
            "%s: expected a consistency ratio below %s, found %.3f; most inconsistent triad %s",
            whose,
            Consistency.LARGEST_ACCEPTABLE_RATIO,
            consistency.ratio(),
            consistency.worstTriad().map(Triad::toString).orElse("none")));
  }
}
