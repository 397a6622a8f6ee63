package io.cesuan.economics.relevance;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Vector;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The weights w of the factors, the rows of every membership matrix. They come from the analytic
 * hierarchy process (METHODS M11) or are given.
 *
 * @param weights one weight per factor, in a fixed order, summing to 1; at least one
 */
public record FactorWeights(List<Weight> weights) {

  /**
   * The weight of one factor.
   *
   * @param factor the factor u
   * @param value w_u, a ratio ≥ 0
   */
  public record Weight(FactorId factor, double value) {}

  /**
   * Copies the weights.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every repeated factor,
   *     every weight that is negative or NaN, and a sum that is not 1 up to rounding
   */
  public FactorWeights {
    weights = List.copyOf(weights);
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "factor weights");
    Set<FactorId> seen = new HashSet<>();
    double sum = 0;
    for (Weight weight : weights) {
      defects.require(
          seen.add(weight.factor), "expected distinct factors, found again " + weight.factor);
      defects.require(
          weight.value >= 0,
          "factor " + weight.factor + ": expected a weight ≥ 0, found " + weight.value);
      sum += weight.value;
    }
    defects.require(
        AccountingIdentity.of("weights", 1, sum).holds(), "expected a sum of 1, found " + sum);
    defects.throwIfAny();
  }

  /** The same weight for every factor, in this order. */
  public static FactorWeights equal(List<FactorId> factors) {
    return new FactorWeights(
        factors.stream().map(factor -> new Weight(factor, 1.0 / factors.size())).toList());
  }

  /** The factors in the order of the weights. */
  public List<FactorId> factors() {
    return weights.stream().map(Weight::factor).toList();
  }

  /** The number of factors p. */
  public int size() {
    return weights.size();
  }

  /** w, one element per factor. */
  public Vector values() {
    return Vector.generate(size(), factor -> weights.get(factor).value());
  }
}
