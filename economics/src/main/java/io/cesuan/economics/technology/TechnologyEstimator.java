package io.cesuan.economics.technology;

/** Where the technology multipliers come from (METHODS M4). */
public enum TechnologyEstimator {
  /** ln Y = ln A + α ln K + β ln L by least squares, as the sources do. */
  LEAST_SQUARES,
  /** Least squares under constant returns to scale: β = 1 − α, ln(Y/L) = ln A + α ln(K/L). */
  CONSTANT_RETURNS,
  /** No production function: the multipliers are supplied. */
  GIVEN
}
