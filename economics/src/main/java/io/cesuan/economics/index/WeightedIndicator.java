package io.cesuan.economics.index;

/**
 * An indicator with its weight in the index.
 *
 * @param definition the indicator and its place
 * @param weight w, out of a hundred; ≥ 0
 */
public record WeightedIndicator(IndicatorDefinition definition, double weight) {

  /** The indicator. */
  public IndicatorId id() {
    return definition.id();
  }

  /** The dimension it belongs to. */
  public DimensionId dimension() {
    return definition.dimension();
  }
}
