package io.cesuan.worker.specification;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.index.ConstantIndicatorPolicy;
import io.cesuan.economics.index.MissingValuePolicy;
import io.cesuan.worker.specification.Specification.YearSpan;
import java.util.List;

/**
 * Options of the development effectiveness index (M10). Its indicators are weighted equally inside
 * a dimension, and the dimensions equally.
 *
 * @param years the years to measure; the national index is 100 in the first
 * @param missingValues what to do where a province has no value
 * @param constantIndicators what to do about an indicator without variation
 * @param tierCutOffs cut-offs between tiers, descending; empty for natural breaks into four tiers
 */
public record IndexOptions(
    YearSpan years,
    MissingValuePolicy missingValues,
    ConstantIndicatorPolicy constantIndicators,
    List<Double> tierCutOffs) {

  /** How many tiers there are: leading, rising, catching up, nascent. */
  public static final int TIERS = 4;

  public IndexOptions {
    tierCutOffs = List.copyOf(tierCutOffs);
    if (!tierCutOffs.isEmpty() && tierCutOffs.size() != TIERS - 1) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "tier cut-offs: expected none or " + (TIERS - 1) + ", found " + tierCutOffs.size());
    }
  }
}
