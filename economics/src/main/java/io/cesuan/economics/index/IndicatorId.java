package io.cesuan.economics.index;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/**
 * An indicator of the index, a leaf of its hierarchy, such as {@code broadband_ports}.
 *
 * @param value the identifier, not blank
 */
public record IndicatorId(String value) implements Comparable<IndicatorId> {

  /** Rejects a blank identifier ({@link FailureReason#INVALID_INPUT}). */
  public IndicatorId {
    if (value.isBlank()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT, "indicator: expected an identifier, found a blank one");
    }
  }

  @Override
  public int compareTo(IndicatorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
