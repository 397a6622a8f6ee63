package io.cesuan.economics.relevance;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/**
 * An expert of the panel, anonymous, such as {@code E01}.
 *
 * @param value the identifier, not blank
 */
public record ExpertId(String value) implements Comparable<ExpertId> {

  /** Rejects a blank identifier ({@link FailureReason#INVALID_INPUT}). */
  public ExpertId {
    if (value.isBlank()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT, "expert: expected an identifier, found a blank one");
    }
  }

  @Override
  public int compareTo(ExpertId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
