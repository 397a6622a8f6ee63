package io.cesuan.economics.weights;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.relevance.FactorId;
import io.cesuan.economics.relevance.FactorWeights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The weights of criteria, shares of 1 (METHODS M11).
 *
 * @param priorities one per criterion, in a fixed order, summing to 1; at least one
 */
public record Priorities(List<Priority> priorities) {

  /**
   * The weight of one criterion.
   *
   * @param criterion the criterion
   * @param value its weight, a ratio ≥ 0
   */
  public record Priority(CriterionId criterion, double value) {}

  /**
   * Copies the priorities.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every repeated
   *     criterion, every weight that is negative or NaN, and a sum that is not 1 up to rounding
   */
  public Priorities {
    priorities = List.copyOf(priorities);
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "priorities");
    Set<CriterionId> seen = new HashSet<>();
    double sum = 0;
    for (Priority priority : priorities) {
      defects.require(
          seen.add(priority.criterion),
          "expected distinct criteria, found again " + priority.criterion);
      defects.require(
          priority.value >= 0,
          "criterion " + priority.criterion + ": expected a weight ≥ 0, found " + priority.value);
      sum += priority.value;
    }
    defects.require(
        AccountingIdentity.of("priorities", 1, sum).holds(), "expected a sum of 1, found " + sum);
    defects.throwIfAny();
  }

  /**
   * Priorities from criteria and numbers.
   *
   * @param criteria the criteria
   * @param values one weight per criterion, summing to 1
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}
   */
  public static Priorities of(List<CriterionId> criteria, Vector values) {
    values.requireSize("priorities", criteria.size());
    List<Priority> priorities = new ArrayList<>();
    for (int index = 0; index < criteria.size(); index++) {
      priorities.add(new Priority(criteria.get(index), values.get(index)));
    }
    return new Priorities(priorities);
  }

  /**
   * Priorities in proportion to scores, such as those that experts give a criterion directly.
   *
   * @param criteria the criteria
   * @param scores one finite score ≥ 0 per criterion, on any scale, not all zero
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every negative score
   */
  public static Priorities ofScores(List<CriterionId> criteria, Vector scores) {
    scores.requireSize("direct scores", criteria.size());
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "direct scores");
    for (int index = 0; index < criteria.size(); index++) {
      defects.require(
          scores.get(index) >= 0,
          "criterion "
              + criteria.get(index)
              + ": expected a score ≥ 0, found "
              + scores.get(index));
    }
    double sum = scores.sum();
    defects.require(sum > 0, "expected a positive sum, found " + sum);
    defects.throwIfAny();
    return of(criteria, Vector.generate(scores.size(), index -> scores.get(index) / sum));
  }

  /**
   * The mix w = μ w_this + (1 − μ) w_other, as of the analytic hierarchy process with direct
   * scores.
   *
   * @param other priorities of the same criteria, in any order
   * @param share μ in [0, 1]
   * @return the mix, in the order of these priorities
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for a share outside [0, 1],
   *     {@link FailureReason#UNKNOWN_CODE} naming every criterion that only one of the two has
   */
  public Priorities mixedWith(Priorities other, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "mix of priorities: expected a share μ between 0 and 1, found " + share);
    }
    Defects defects = new Defects(FailureReason.UNKNOWN_CODE, "mix of priorities");
    for (CriterionId criterion : criteria()) {
      defects.require(
          other.findValue(criterion).isPresent(),
          "criterion " + criterion + ": expected it on both sides, found it on the first only");
    }
    for (CriterionId criterion : other.criteria()) {
      defects.require(
          findValue(criterion).isPresent(),
          "criterion " + criterion + ": expected it on both sides, found it on the second only");
    }
    defects.throwIfAny();
    return new Priorities(
        priorities.stream()
            .map(
                priority ->
                    new Priority(
                        priority.criterion,
                        share * priority.value + (1 - share) * other.getValue(priority.criterion)))
            .toList());
  }

  /** The criteria in the order of the priorities. */
  public List<CriterionId> criteria() {
    return priorities.stream().map(Priority::criterion).toList();
  }

  /** The number of criteria. */
  public int size() {
    return priorities.size();
  }

  /** The weights, one element per criterion. */
  public Vector values() {
    return Vector.generate(size(), index -> priorities.get(index).value());
  }

  /** The weight of a criterion, if it is among them. */
  public OptionalDouble findValue(CriterionId criterion) {
    return priorities.stream()
        .filter(priority -> priority.criterion.equals(criterion))
        .mapToDouble(Priority::value)
        .findFirst();
  }

  /**
   * The weight of a criterion.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}, listing the criteria
   */
  public double getValue(CriterionId criterion) {
    return findValue(criterion)
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.UNKNOWN_CODE,
                    "priorities: expected a criterion of " + criteria() + ", found " + criterion));
  }

  /** The same weights as those of the factors of the relevance evaluation (METHODS M1). */
  public FactorWeights toFactorWeights() {
    return new FactorWeights(
        priorities.stream()
            .map(
                priority ->
                    new FactorWeights.Weight(
                        new FactorId(priority.criterion.value()), priority.value))
            .toList());
  }
}
