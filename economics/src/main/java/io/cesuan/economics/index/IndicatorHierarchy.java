package io.cesuan.economics.index;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.weights.CriterionId;
import io.cesuan.economics.weights.Priorities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The hierarchy of an index: dimensions, second-level indicators, indicators with their weights
 * (METHODS M10).
 *
 * @param indicators the leaves in a fixed order, distinct, their weights summing to 100
 */
public record IndicatorHierarchy(List<WeightedIndicator> indicators) {

  /** What the weights of all indicators sum to. */
  public static final double TOTAL_WEIGHT = 100;

  /**
   * Copies and validates the hierarchy.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every repeated
   *     indicator, every second-level indicator under two dimensions, every weight that is negative
   *     or NaN, every dimension without weight, and a sum that is not 100 up to rounding
   */
  public IndicatorHierarchy {
    indicators = List.copyOf(indicators);
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "indicator hierarchy");
    defects.require(!indicators.isEmpty(), "expected at least one indicator, found none");
    Set<IndicatorId> seen = new HashSet<>();
    Map<String, DimensionId> dimensionOfSecondLevel = new HashMap<>();
    Map<DimensionId, Double> weightOfDimension = new LinkedHashMap<>();
    double sum = 0;
    for (WeightedIndicator indicator : indicators) {
      defects.require(
          seen.add(indicator.id()), "expected distinct indicators, found again " + indicator.id());
      defects.require(
          indicator.weight() >= 0,
          "indicator " + indicator.id() + ": expected a weight ≥ 0, found " + indicator.weight());
      String secondLevel = indicator.definition().secondLevel();
      DimensionId other = dimensionOfSecondLevel.putIfAbsent(secondLevel, indicator.dimension());
      defects.require(
          other == null || other.equals(indicator.dimension()),
          "indicator "
              + indicator.id()
              + ": expected the second-level indicator "
              + secondLevel
              + " under dimension "
              + other
              + ", found it under "
              + indicator.dimension());
      weightOfDimension.merge(indicator.dimension(), indicator.weight(), Double::sum);
      sum += indicator.weight();
    }
    weightOfDimension.forEach(
        (dimension, weight) ->
            defects.require(
                !(weight <= 0),
                "dimension " + dimension + ": expected a positive weight, found " + weight));
    defects.require(
        indicators.isEmpty() || AccountingIdentity.of("weights", TOTAL_WEIGHT, sum).holds(),
        "expected weights that sum to " + TOTAL_WEIGHT + ", found a sum of " + sum);
    defects.throwIfAny();
  }

  /** The same weight for every dimension and, inside a dimension, for every indicator. */
  public static IndicatorHierarchy ofEqualWeights(List<IndicatorDefinition> definitions) {
    Map<DimensionId, Integer> counts = new LinkedHashMap<>();
    definitions.forEach(definition -> counts.merge(definition.dimension(), 1, Integer::sum));
    List<WeightedIndicator> weighted = new ArrayList<>();
    for (IndicatorDefinition definition : definitions) {
      int inside = counts.getOrDefault(definition.dimension(), 1);
      weighted.add(new WeightedIndicator(definition, TOTAL_WEIGHT / counts.size() / inside));
    }
    return new IndicatorHierarchy(weighted);
  }

  /**
   * Weights from the analytic hierarchy process (METHODS M11).
   *
   * @param definitions the indicators
   * @param global one priority per indicator, under the indicator's identifier
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}, naming every indicator without a
   *     priority and every priority without an indicator
   */
  public static IndicatorHierarchy ofPriorities(
      List<IndicatorDefinition> definitions, Priorities global) {
    Defects defects = new Defects(FailureReason.UNKNOWN_CODE, "indicator hierarchy");
    Set<CriterionId> known = new HashSet<>();
    List<WeightedIndicator> weighted = new ArrayList<>();
    for (IndicatorDefinition definition : definitions) {
      CriterionId criterion = new CriterionId(definition.id().value());
      known.add(criterion);
      OptionalDouble priority = global.findValue(criterion);
      if (priority.isPresent()) {
        weighted.add(new WeightedIndicator(definition, TOTAL_WEIGHT * priority.getAsDouble()));
      } else {
        defects.add("indicator " + definition.id() + ": expected a priority, found none");
      }
    }
    for (CriterionId criterion : global.criteria()) {
      defects.require(
          known.contains(criterion),
          "priority of " + criterion + ": expected an indicator of that name, found none");
    }
    defects.throwIfAny();
    return new IndicatorHierarchy(weighted);
  }

  /** The identifiers of the indicators, in their order. */
  public List<IndicatorId> ids() {
    return indicators.stream().map(WeightedIndicator::id).toList();
  }

  /** The dimensions, in the order in which the indicators name them first. */
  public List<DimensionId> dimensions() {
    Set<DimensionId> dimensions = new LinkedHashSet<>();
    indicators.forEach(indicator -> dimensions.add(indicator.dimension()));
    return List.copyOf(dimensions);
  }

  /** The indicators of a dimension, in their order; none where the hierarchy does not have it. */
  public List<WeightedIndicator> indicatorsOf(DimensionId dimension) {
    return indicators.stream()
        .filter(indicator -> indicator.dimension().equals(dimension))
        .toList();
  }

  /** The weight of a dimension out of a hundred: the sum of those of its indicators. */
  public double weightOf(DimensionId dimension) {
    double weight = 0;
    for (WeightedIndicator indicator : indicatorsOf(dimension)) {
      weight += indicator.weight();
    }
    return weight;
  }
}
