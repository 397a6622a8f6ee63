package io.cesuan.economics.weights;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.relevance.ExpertId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Experts who judged the same criteria.
 *
 * @param judgements one per expert, all of the same criteria in the same order; at least one
 * @param expertWeights the weight of each expert, ≥ 0 and not all zero; or empty for equal weights
 */
public record JudgementPanel(
    List<ExpertJudgement> judgements, Map<ExpertId, Double> expertWeights) {

  /**
   * Copies and validates the panel.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} without an expert, {@link
   *     FailureReason#INVALID_INPUT} naming every repeated expert, every expert who judged other
   *     criteria than the first, and every missing, spare or bad weight
   */
  public JudgementPanel {
    judgements = List.copyOf(judgements);
    expertWeights = Collections.unmodifiableMap(new TreeMap<>(expertWeights));
    if (judgements.isEmpty()) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          "judgement panel: expected at least one expert, found none");
    }
    List<CriterionId> criteria = judgements.get(0).matrix().criteria();
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "judgement panel");
    Set<ExpertId> experts = new HashSet<>();
    for (ExpertJudgement judgement : judgements) {
      defects.require(
          experts.add(judgement.expert()),
          "expected one matrix per expert, found another one of " + judgement.expert());
      defects.require(
          judgement.matrix().criteria().equals(criteria),
          "expert "
              + judgement.expert()
              + ": expected the criteria "
              + criteria
              + ", found "
              + judgement.matrix().criteria());
    }
    ExpertShares.require(defects, experts, expertWeights);
    defects.throwIfAny();
  }

  /** A panel whose experts count equally. */
  public static JudgementPanel ofEqualExperts(List<ExpertJudgement> judgements) {
    return new JudgementPanel(judgements, Map.of());
  }

  /** The criteria that every expert judged. */
  public List<CriterionId> criteria() {
    return judgements.get(0).matrix().criteria();
  }

  /** The share of an expert in the panel; the shares of all experts sum to 1. */
  public double share(ExpertId expert) {
    return ExpertShares.of(expert, judgements.size(), expertWeights);
  }
}
