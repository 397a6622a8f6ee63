package io.cesuan.economics.relevance;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/**
 * A grade g_v that experts may give.
 *
 * @param label the grade as it stands on the score sheets, such as {@code high}
 * @param score its score, a ratio in [0, 1]
 */
public record Grade(String label, double score) {

  /** Rejects blank labels and scores outside [0, 1] ({@link FailureReason#INVALID_INPUT}). */
  public Grade {
    if (label.isBlank()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT, "grade: expected a label, found a blank one");
    }
    if (!(score >= 0 && score <= 1)) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "grade " + label + ": expected a score in [0, 1], found " + score);
    }
  }
}
