package io.cesuan.economics.index;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/**
 * A dimension of the index, such as {@code foundation} (基础能力).
 *
 * @param value the identifier, not blank
 */
public record DimensionId(String value) implements Comparable<DimensionId> {

  /** Rejects a blank identifier ({@link FailureReason#INVALID_INPUT}). */
  public DimensionId {
    if (value.isBlank()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT, "dimension: expected an identifier, found a blank one");
    }
  }

  @Override
  public int compareTo(DimensionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
