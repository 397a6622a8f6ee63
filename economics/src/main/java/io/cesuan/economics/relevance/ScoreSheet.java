package io.cesuan.economics.relevance;

import io.cesuan.economics.classification.SectorCode;
import java.util.List;

/**
 * The grades that one expert gave. A sheet may lack grades; what that means is decided by the
 * {@link MissingGradePolicy}.
 *
 * @param expert who graded
 * @param scores one score for each sector and factor that the expert graded
 */
public record ScoreSheet(ExpertId expert, List<Score> scores) {

  /**
   * One grade.
   *
   * @param sector the core sector graded
   * @param factor the factor on which it is graded
   * @param grade the label of the grade
   */
  public record Score(SectorCode sector, FactorId factor, String grade) {}

  /** Copies the scores. */
  public ScoreSheet {
    scores = List.copyOf(scores);
  }
}
