package io.cesuan.economics.relevance;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;

/**
 * The relevance coefficient S_k: the share of a core sector's output that belongs to the industrial
 * internet.
 *
 * @param sector the core sector k
 * @param value S_k, a ratio in [0, 1]
 */
public record RelevanceCoefficient(SectorCode sector, double value) {

  /** Rejects NaN and values outside [0, 1] ({@link FailureReason#INVALID_INPUT}). */
  public RelevanceCoefficient {
    if (!isValid(value)) {
      throw new EconomicsException(FailureReason.INVALID_INPUT, defect(sector.toString(), value));
    }
  }

  /** Whether a number may be a relevance coefficient: it lies in [0, 1]. */
  public static boolean isValid(double value) {
    return value >= 0 && value <= 1;
  }

  static String defect(String where, double value) {
    return "relevance coefficient of " + where + ": expected a ratio in [0, 1], found " + value;
  }
}
