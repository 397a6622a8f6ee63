package io.cesuan.economics.failure;

import java.util.ArrayList;
import java.util.List;

/** Collects the defects of one input, so that all of them can be reported at once. */
public final class Defects {

  private final FailureReason reason;
  private final String subject;
  private final List<String> found = new ArrayList<>();

  /**
   * Starts an empty collection.
   *
   * @param reason the reason of the exception thrown when a defect was found
   * @param subject what is examined, for the head line of the message
   */
  public Defects(FailureReason reason, String subject) {
    this.reason = reason;
    this.subject = subject;
  }

  /** Adds a defect: what was expected, what was found, and where. */
  public void add(String defect) {
    found.add(defect);
  }

  /** Adds a defect unless the condition holds. */
  public void require(boolean condition, String defect) {
    if (!condition) {
      found.add(defect);
    }
  }

  /**
   * Does nothing where no defect was added.
   *
   * @throws EconomicsException with all defects added so far
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new EconomicsException(reason, subject, found);
    }
  }
}
