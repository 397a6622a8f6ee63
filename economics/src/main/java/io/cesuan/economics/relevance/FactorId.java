package io.cesuan.economics.relevance;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/**
 * A factor on which experts grade the core sectors, such as {@code technology-intensity}.
 *
 * @param value the identifier, not blank
 */
public record FactorId(String value) implements Comparable<FactorId> {

  /** Rejects a blank identifier ({@link FailureReason#INVALID_INPUT}). */
  public FactorId {
    if (value.isBlank()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT, "factor: expected an identifier, found a blank one");
    }
  }

  @Override
  public int compareTo(FactorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
