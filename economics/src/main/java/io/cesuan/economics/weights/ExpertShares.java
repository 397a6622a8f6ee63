package io.cesuan.economics.weights;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.relevance.ExpertId;
import java.util.Collection;
import java.util.Map;

/** The shares of experts in a group, from weights that may be left out for equal ones. */
final class ExpertShares {

  private ExpertShares() {}

  /** Adds a defect for every missing, spare, negative or NaN weight, and where all are zero. */
  static void require(
      Defects defects, Collection<ExpertId> experts, Map<ExpertId, Double> weights) {
    if (weights.isEmpty()) {
      return;
    }
    for (ExpertId expert : experts.stream().sorted().toList()) {
      defects.require(
          weights.containsKey(expert), "expert " + expert + ": expected a weight, found none");
    }
    double sum = 0;
    for (Map.Entry<ExpertId, Double> weight : weights.entrySet()) {
      defects.require(
          experts.contains(weight.getKey()),
          "expert " + weight.getKey() + ": expected judgements for the weight, found none");
      defects.require(
          weight.getValue() >= 0 && Double.isFinite(weight.getValue()),
          "expert "
              + weight.getKey()
              + ": expected a finite weight ≥ 0, found "
              + weight.getValue());
      sum += weight.getValue();
    }
    defects.require(sum > 0, "expected a positive sum of expert weights, found " + sum);
  }

  /**
   * The share β_e of an expert; the shares of all experts sum to 1.
   *
   * @param experts how many experts there are
   * @param weights their weights, or empty for equal ones
   */
  static double of(ExpertId expert, int experts, Map<ExpertId, Double> weights) {
    if (weights.isEmpty()) {
      return 1.0 / experts;
    }
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight;
    }
    return weights.getOrDefault(expert, 0.0) / sum;
  }
}
