package io.cesuan.economics.weights;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.relevance.ExpertId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores that experts gave criteria directly, without comparing them in pairs (METHODS M11).
 *
 * @param criteria the criteria scored
 * @param scores expert → one finite score ≥ 0 per criterion, on the expert's own scale, not all
 *     zero; at least one expert
 * @param expertWeights the weight of each expert, ≥ 0 and not all zero; or empty for equal weights
 */
public record DirectScores(
    List<CriterionId> criteria, Map<ExpertId, Vector> scores, Map<ExpertId, Double> expertWeights) {

  /**
   * Copies and validates the scores.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} without an expert, {@link
   *     FailureReason#INVALID_INPUT} naming every wrong number of scores, every negative score,
   *     every expert who scored all criteria zero, and every missing, spare or bad weight
   */
  public DirectScores {
    criteria = List.copyOf(criteria);
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    expertWeights = Collections.unmodifiableMap(new TreeMap<>(expertWeights));
    if (scores.isEmpty()) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          "direct scores: expected at least one expert, found none");
    }
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "direct scores");
    for (Map.Entry<ExpertId, Vector> sheet : scores.entrySet()) {
      requireScores(defects, criteria, sheet.getKey(), sheet.getValue());
    }
    ExpertShares.require(defects, scores.keySet(), expertWeights);
    defects.throwIfAny();
  }

  private static void requireScores(
      Defects defects, List<CriterionId> criteria, ExpertId expert, Vector scores) {
    if (scores.size() != criteria.size()) {
      defects.add(
          "expert "
              + expert
              + ": expected "
              + criteria.size()
              + " scores, one per criterion, found "
              + scores.size());
      return;
    }
    for (int index = 0; index < criteria.size(); index++) {
      defects.require(
          scores.get(index) >= 0,
          "expert "
              + expert
              + ", criterion "
              + criteria.get(index)
              + ": expected a score ≥ 0, found "
              + scores.get(index));
    }
    defects.require(
        scores.sum() > 0,
        "expert " + expert + ": expected a positive sum of scores, found " + scores.sum());
  }

  /** The weighted mean over the experts of each one's scores divided by their sum. */
  public Priorities priorities() {
    return Priorities.ofScores(
        criteria,
        Vector.generate(
            criteria.size(),
            criterion -> {
              double mean = 0;
              for (Map.Entry<ExpertId, Vector> sheet : scores.entrySet()) {
                mean +=
                    ExpertShares.of(sheet.getKey(), scores.size(), expertWeights)
                        * sheet.getValue().get(criterion)
                        / sheet.getValue().sum();
              }
              return mean;
            }));
  }
}
