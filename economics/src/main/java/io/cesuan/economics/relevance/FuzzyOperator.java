package io.cesuan.economics.relevance;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;

/**
 * The operators of fuzzy comprehensive evaluation (模糊综合评价): how the weights w and the memberships R
 * compose into b = w ∘ R (METHODS M1). ∧ is the minimum, ∨ the maximum, · the product and ⊕ the
 * bounded sum min(1, a + b).
 */
public enum FuzzyOperator {
  /**
   * M(·,⊕), the weighted average (加权平均型): b_v = Σ_u w_u r_uv. Every factor counts by its weight.
   */
  WEIGHTED_AVERAGE("M(·,⊕)") {
    @Override
    double join(double weight, double membership) {
      return weight * membership;
    }

    @Override
    double gather(double gathered, double joined) {
      return Math.min(1, gathered + joined);
    }
  },
  /** M(∧,∨), decided by the principal factor (主因素决定型): b_v = max_u min(w_u, r_uv). */
  PRINCIPAL_FACTOR_DETERMINING("M(∧,∨)") {
    @Override
    double join(double weight, double membership) {
      return Math.min(weight, membership);
    }

    @Override
    double gather(double gathered, double joined) {
      return Math.max(gathered, joined);
    }
  },
  /** M(·,∨), the principal factor prominent (主因素突出型): b_v = max_u w_u r_uv. */
  PRINCIPAL_FACTOR_PROMINENT("M(·,∨)") {
    @Override
    double join(double weight, double membership) {
      return weight * membership;
    }

    @Override
    double gather(double gathered, double joined) {
      return Math.max(gathered, joined);
    }
  },
  /** M(∧,⊕), the unbalanced average (不均衡平均型): b_v = min(1, Σ_u min(w_u, r_uv)). */
  UNBALANCED_AVERAGE("M(∧,⊕)") {
    @Override
    double join(double weight, double membership) {
      return Math.min(weight, membership);
    }

    @Override
    double gather(double gathered, double joined) {
      return Math.min(1, gathered + joined);
    }
  };

  private final String symbol;

  FuzzyOperator(String symbol) {
    this.symbol = symbol;
  }

  /** The first operator of the pair: a factor's weight and its membership. */
  abstract double join(double weight, double membership);

  /** The second operator of the pair: what the factors before have given, and the next one. */
  abstract double gather(double gathered, double joined);

  /** The operator as the literature writes it, such as {@code M(∧,∨)}. */
  public String symbol() {
    return symbol;
  }

  /**
   * Composes weights and memberships, factor after factor in their order.
   *
   * @param weights w, p
   * @param memberships R, p×q
   * @return b, q, each element in [0, 1]
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for shapes that do not match
   */
  public Vector compose(Vector weights, Matrix memberships) {
    weights.requireSize("factor weights", memberships.rows());
    return Vector.generate(
        memberships.columns(),
        grade -> {
          double gathered = 0;
          for (int factor = 0; factor < memberships.rows(); factor++) {
            gathered = gather(gathered, join(weights.get(factor), memberships.get(factor, grade)));
          }
          return gathered;
        });
  }
}
