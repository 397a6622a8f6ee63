package io.cesuan.worker.specification;

import io.cesuan.economics.technology.TechnologyEstimator;
import io.cesuan.worker.specification.Specification.YearSpan;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Options of the technology multipliers (M4).
 *
 * @param estimator how the production function is fitted, or that multipliers are given
 * @param fitYears years to fit over
 * @param givenMultipliers annual multipliers by year, for the estimator that takes them as given;
 *     else empty
 */
public record TechnologyOptions(
    TechnologyEstimator estimator, YearSpan fitYears, SortedMap<Integer, Double> givenMultipliers) {

  public TechnologyOptions {
    givenMultipliers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(givenMultipliers));
  }
}
