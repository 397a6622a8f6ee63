package io.cesuan.economics.weights;

import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.relevance.ExpertId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the judgements of several experts become one set of priorities (METHODS M11; E. Forman and K.
 * Peniwati, "Aggregating individual judgments and priorities with the analytic hierarchy process",
 * <i>European Journal of Operational Research</i> 108, 1998). Shares β_e of the experts sum to 1.
 */
public enum GroupAggregation {
  /** AIJ: a_ij = Π_e (a_ij^e)^β_e, which is reciprocal again, and its principal eigenvector. */
  JUDGEMENTS {
    @Override
    public GroupAssessment aggregate(JudgementPanel panel) {
      int order = panel.criteria().size();
      Matrix upper =
          Matrix.generate(
              order, order, (row, column) -> row < column ? geometricMean(panel, row, column) : 1);
      double[][] rows = new double[order][order];
      for (int row = 0; row < order; row++) {
        for (int column = 0; column < order; column++) {
          rows[row][column] = row <= column ? upper.get(row, column) : 1 / upper.get(column, row);
        }
      }
      PriorityAssessment group =
          AnalyticHierarchyProcess.assess(
              JudgementMatrix.ofRows(panel.criteria(), rows, JudgementMatrix.ROUNDING));
      return new GroupAssessment(this, group.priorities(), Optional.of(group), individuals(panel));
    }
  },
  /** AIP: w_i = Π_e (w_i^e)^β_e, divided by their sum. */
  PRIORITIES {
    @Override
    public GroupAssessment aggregate(JudgementPanel panel) {
      Map<ExpertId, PriorityAssessment> individuals = individuals(panel);
      Vector means =
          Vector.generate(
              panel.criteria().size(),
              criterion -> {
                double logarithm = 0;
                for (Map.Entry<ExpertId, PriorityAssessment> entry : individuals.entrySet()) {
                  logarithm +=
                      panel.share(entry.getKey())
                          * StrictMath.log(
                              entry.getValue().priorities().priorities().get(criterion).value());
                }
                return StrictMath.exp(logarithm);
              });
      return new GroupAssessment(
          this, Priorities.ofScores(panel.criteria(), means), Optional.empty(), individuals);
    }
  };

  /**
   * The priorities of the group.
   *
   * @param panel the experts, their matrices and weights
   */
  public abstract GroupAssessment aggregate(JudgementPanel panel);

  private static double geometricMean(JudgementPanel panel, int row, int column) {
    double logarithm = 0;
    for (ExpertJudgement judgement : panel.judgements()) {
      logarithm +=
          panel.share(judgement.expert()) * StrictMath.log(judgement.matrix().get(row, column));
    }
    return StrictMath.exp(logarithm);
  }

  private static Map<ExpertId, PriorityAssessment> individuals(JudgementPanel panel) {
    Map<ExpertId, PriorityAssessment> individuals = new LinkedHashMap<>();
    for (ExpertJudgement judgement : panel.judgements()) {
      individuals.put(judgement.expert(), AnalyticHierarchyProcess.assess(judgement.matrix()));
    }
    return individuals;
  }
}
