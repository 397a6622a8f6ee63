package io.cesuan.economics.index;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The four tiers of regional development (CAICT 2024), highest first (METHODS M10). */
public enum DevelopmentTier {
  /** Demonstrating and leading (示范引领). */
  LEADING(1, "示范引领"),
  /** Rising fast (快速崛起). */
  RISING(2, "快速崛起"),
  /** Catching up from behind (后发追赶). */
  CATCHING_UP(3, "后发追赶"),
  /** Nascent (孕育起步). */
  NASCENT(4, "孕育起步");

  private final int number;
  private final String label;

  DevelopmentTier(int number, String label) {
    this.number = number;
    this.label = label;
  }

  /** The name that the source prints. */
  public String label() {
    return label;
  }

  /** The number of the tier, 1 for the highest. */
  public int number() {
    return number;
  }

  /**
   * The tier that the source prints under this name.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}
   */
  public static DevelopmentTier getByLabel(String label) {
    return Arrays.stream(values())
        .filter(tier -> tier.label.equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.UNKNOWN_CODE,
                    "development tier: expected one of "
                        + Arrays.stream(values())
                            .map(DevelopmentTier::label)
                            .collect(Collectors.joining(", "))
                        + ", found "
                        + label));
  }

  /**
   * The tier of a number.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} outside 1 to 4
   */
  public static DevelopmentTier getByNumber(int number) {
    return Arrays.stream(values())
        .filter(tier -> tier.number == number)
        .findFirst()
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.UNKNOWN_CODE,
                    "development tier: expected a number from 1 to "
                        + values().length
                        + ", found "
                        + number));
  }
}
