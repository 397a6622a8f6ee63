package io.cesuan.economics.failure;

import java.util.List;

/**
 * A measurement that cannot be made, with the reason and every defect found. Where an input has
 * several defects all of them are reported at once, each saying what was expected, what was found,
 * and where.
 */
public class EconomicsException extends RuntimeException {

  private final FailureReason reason;
  private final List<String> defects;

  /**
   * A failure with a single defect.
   *
   * @param reason why it failed
   * @param defect what was expected, what was found, and where
   */
  public EconomicsException(FailureReason reason, String defect) {
    super(defect);
    this.reason = reason;
    this.defects = List.of(defect);
  }

  /**
   * A failure caused by another one.
   *
   * @param reason why it failed
   * @param defect what was expected, what was found, and where
   * @param cause the underlying failure
   */
  public EconomicsException(FailureReason reason, String defect, Throwable cause) {
    super(defect, cause);
    this.reason = reason;
    this.defects = List.of(defect);
  }

  /**
   * A failure with any number of defects.
   *
   * @param reason why it failed
   * @param subject what was examined, for the head line of the message
   * @param defects every defect found, in the order of the input; at least one
   */
  public EconomicsException(FailureReason reason, String subject, List<String> defects) {
    super(message(subject, defects));
    this.reason = reason;
    this.defects = List.copyOf(defects);
  }

  private static String message(String subject, List<String> defects) {
    if (defects.isEmpty()) {
      throw new IllegalArgumentException("expected at least one defect of " + subject);
    }
    if (defects.size() == 1) {
      return subject + ": " + defects.get(0);
    }
    return subject
        + ": "
        + defects.size()
        + " defects"
        + System.lineSeparator()
        + "  "
        + String.join(System.lineSeparator() + "  ", defects);
  }

  /** Why the measurement failed. */
  public FailureReason reason() {
    return reason;
  }

  /** Every defect found, in the order of the input; never empty. */
  public List<String> defects() {
    return defects;
  }
}
