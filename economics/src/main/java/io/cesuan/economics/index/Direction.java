package io.cesuan.economics.index;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.Arrays;

/** Whether more or less of an indicator is better. */
public enum Direction {
  /** The larger the value, the better. */
  MORE("more"),
  /** The smaller the value, the better. */
  LESS("less");

  private final String code;

  Direction(String code) {
    this.code = code;
  }

  /** The word under which hierarchies state the direction. */
  public String code() {
    return code;
  }

  /**
   * The direction stated by this word.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}
   */
  public static Direction getByCode(String code) {
    return Arrays.stream(values())
        .filter(direction -> direction.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.UNKNOWN_CODE, "direction: expected more or less, found " + code));
  }
}
