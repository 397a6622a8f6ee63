package io.cesuan.economics.index;

/** What to do where a region has no value of an indicator (METHODS M10). */
public enum MissingValuePolicy {
  /** Fail, naming region and indicator of every missing value. */
  FAIL,
  /**
   * Leave the indicator out for that region and renormalise the weights of those it has, in the
   * index and in each sub-index. What is computed so is estimated.
   */
  REWEIGHT,
  /** Put the mean of the regions that have a value in its place, as an estimate. */
  MEAN
}
