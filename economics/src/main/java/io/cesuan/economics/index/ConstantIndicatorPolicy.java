package io.cesuan.economics.index;

/**
 * What to do about an indicator that has the same value in every region, for which (Y − min) / (max
 * − min) is not defined (METHODS M10).
 */
public enum ConstantIndicatorPolicy {
  /** Fail, naming every constant indicator. */
  FAIL,
  /** Let it count as 0 for every region, with its weight. */
  ZERO
}
