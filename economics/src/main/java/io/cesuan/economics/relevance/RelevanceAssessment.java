package io.cesuan.economics.relevance;

import io.cesuan.economics.linear.Vector;
import java.util.List;

/**
 * The relevance coefficient of a core sector and how it came about.
 *
 * @param coefficient S_k
 * @param membership b_k, one element per grade of the scale
 * @param counted the experts whose grades are in it
 * @param dropped the experts left out for this sector because a grade was missing
 */
public record RelevanceAssessment(
    RelevanceCoefficient coefficient,
    Vector membership,
    List<ExpertId> counted,
    List<ExpertId> dropped) {

  /** Copies the lists. */
  public RelevanceAssessment {
    counted = List.copyOf(counted);
    dropped = List.copyOf(dropped);
  }

  /** How many experts are in it. */
  public int expertsCounted() {
    return counted.size();
  }
}
