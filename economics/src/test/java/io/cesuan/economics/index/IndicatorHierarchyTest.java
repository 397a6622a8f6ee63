package io.cesuan.economics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.weights.CriterionId;
import io.cesuan.economics.weights.Priorities;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndicatorHierarchyTest {

  private static final DimensionId FOUNDATION = new DimensionId("foundation");
  private static final DimensionId INDUSTRY = new DimensionId("industry");

  private static IndicatorDefinition definition(
      DimensionId dimension, String secondLevel, String id) {
    return new IndicatorDefinition(dimension, secondLevel, new IndicatorId(id), Direction.MORE);
  }

  private static final List<IndicatorDefinition> DEFINITIONS =
      List.of(
          definition(FOUNDATION, "network", "ports"),
          definition(FOUNDATION, "network", "cable"),
          definition(INDUSTRY, "scale", "revenue"));

  @Test
  void equalWeightsAreEqualAmongDimensionsAndInsideEach() {
    IndicatorHierarchy hierarchy = IndicatorHierarchy.ofEqualWeights(DEFINITIONS);
    assertThat(hierarchy.indicators())
        .extracting(WeightedIndicator::weight)
        .containsExactly(25.0, 25.0, 50.0);
    assertThat(hierarchy.weightOf(FOUNDATION)).isEqualTo(50);
    assertThat(hierarchy.dimensions()).containsExactly(FOUNDATION, INDUSTRY);
  }

  @Test
  void prioritiesOfTheHierarchyProcessBecomeWeightsOutOfAHundred() {
    Priorities priorities =
        Priorities.of(
            List.of(new CriterionId("revenue"), new CriterionId("ports"), new CriterionId("cable")),
            Vector.of(.5, .3, .2));
    assertThat(IndicatorHierarchy.ofPriorities(DEFINITIONS, priorities).indicators())
        .extracting(WeightedIndicator::weight)
        .satisfiesExactly(
            ports -> assertThat(ports).isCloseTo(30, within(1e-12)),
            cable -> assertThat(cable).isCloseTo(20, within(1e-12)),
            revenue -> assertThat(revenue).isCloseTo(50, within(1e-12)));
  }

  @Test
  void prioritiesOfOtherIndicatorsAreNamed() {
    Priorities priorities =
        Priorities.of(
            List.of(new CriterionId("ports"), new CriterionId("cables")), Vector.of(.5, .5));
    assertThat(
            Failures.failure(
                    FailureReason.UNKNOWN_CODE,
                    () -> IndicatorHierarchy.ofPriorities(DEFINITIONS, priorities))
                .defects())
        .containsExactly(
            "indicator cable: expected a priority, found none",
            "indicator revenue: expected a priority, found none",
            "priority of cables: expected an indicator of that name, found none");
  }

  @Test
  void allDefectsOfAHierarchyAreNamedAtOnce() {
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () ->
                        new IndicatorHierarchy(
                            List.of(
                                new WeightedIndicator(DEFINITIONS.get(0), 60),
                                new WeightedIndicator(DEFINITIONS.get(0), -10),
                                new WeightedIndicator(
                                    definition(INDUSTRY, "network", "revenue"), 0))))
                .defects())
        .containsExactly(
            "expected distinct indicators, found again ports",
            "indicator ports: expected a weight ≥ 0, found -10.0",
            "indicator revenue: expected the second-level indicator network under dimension"
                + " foundation, found it under industry",
            "dimension industry: expected a positive weight, found 0.0",
            "expected weights that sum to 100.0, found a sum of 50.0");
    Failures.failure(FailureReason.INVALID_INPUT, () -> new IndicatorHierarchy(List.of()));
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () ->
            new IndicatorHierarchy(List.of(new WeightedIndicator(DEFINITIONS.get(0), Double.NaN))));
    Failures.failure(FailureReason.INVALID_INPUT, () -> definition(FOUNDATION, " ", "ports"));
    Failures.failure(FailureReason.UNKNOWN_CODE, () -> Direction.getByCode("up"));
  }
}
