package io.cesuan.economics.series;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.Arrays;

/**
 * How a value came to be, from best to worst. Whatever is computed from several values has the
 * worst of their statuses (METHODS M5).
 */
public enum Status {
  /** Observed, or computed from observed values only. */
  ACTUAL("A"),
  /** Estimated for a year inside or before the observed ones, or computed from such a value. */
  ESTIMATED("E"),
  /** Forecast for a year after the observed ones, or computed from such a value. */
  FORECAST("F");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  /** The letter under which the status is published. */
  public String code() {
    return code;
  }

  /**
   * The status published under this letter.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}
   */
  public static Status getByCode(String code) {
    return Arrays.stream(values())
        .filter(status -> status.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.UNKNOWN_CODE, "status: expected A, E or F, found " + code));
  }

  /** The worse of two statuses: the status of a value computed from both. */
  public Status worst(Status other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
