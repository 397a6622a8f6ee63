package io.cesuan.economics.weights;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/**
 * Something that is weighed against others of its kind: a factor of the relevance evaluation, a
 * dimension or an indicator of the index.
 *
 * @param value the identifier, not blank
 */
public record CriterionId(String value) implements Comparable<CriterionId> {

  /** Rejects a blank identifier ({@link FailureReason#INVALID_INPUT}). */
  public CriterionId {
    if (value.isBlank()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT, "criterion: expected an identifier, found a blank one");
    }
  }

  @Override
  public int compareTo(CriterionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
