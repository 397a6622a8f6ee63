package io.cesuan.economics.classification;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/**
 * The code of a sector in its classification, such as {@code 088}. Codes are texts: {@code 088} and
 * {@code 88} are different sectors.
 *
 * @param value the code, not blank and without space around it
 */
public record SectorCode(String value) implements Comparable<SectorCode> {

  /** Rejects blank codes and codes with space around them ({@link FailureReason#INVALID_INPUT}). */
  public SectorCode {
    if (value.isBlank() || !value.equals(value.strip())) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "sector code: expected a text without space around it, found \"" + value + "\"");
    }
  }

  @Override
  public int compareTo(SectorCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
