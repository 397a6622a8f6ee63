package io.cesuan.economics.weights;

import static io.cesuan.economics.weights.SaatyExamples.criteria;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.relevance.FactorId;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PrioritiesTest {

  private static final Offset<Double> ROUNDING = within(1e-15);
  private static final List<CriterionId> TWO = criteria("a", "b");
  private static final Priorities HIERARCHY_PROCESS = Priorities.of(TWO, Vector.of(.8, .2));
  private static final Priorities DIRECT = Priorities.ofScores(TWO, Vector.of(5, 15));

  @Test
  void aMixLiesBetweenBothInTheStatedProportion() {
    assertThat(HIERARCHY_PROCESS.mixedWith(DIRECT, .6).values().toArray())
        .containsExactly(new double[] {.6 * .8 + .4 * .25, .6 * .2 + .4 * .75}, ROUNDING);
    assertThat(HIERARCHY_PROCESS.mixedWith(DIRECT, 1)).isEqualTo(HIERARCHY_PROCESS);
    assertThat(HIERARCHY_PROCESS.mixedWith(DIRECT, 0)).isEqualTo(DIRECT);
  }

  @Test
  void aMixMatchesCriteriaByNameNotByPlace() {
    Priorities reordered = Priorities.of(criteria("b", "a"), Vector.of(.75, .25));
    assertThat(HIERARCHY_PROCESS.mixedWith(reordered, .6))
        .isEqualTo(HIERARCHY_PROCESS.mixedWith(DIRECT, .6));
  }

  @Test
  void aMixOfOtherCriteriaOrAShareOutsideZeroToOneIsRejected() {
    assertThat(
            Failures.failure(
                    FailureReason.UNKNOWN_CODE,
                    () ->
                        HIERARCHY_PROCESS.mixedWith(
                            Priorities.of(criteria("a", "z"), Vector.of(.5, .5)), .5))
                .defects())
        .containsExactly(
            "criterion b: expected it on both sides, found it on the first only",
            "criterion z: expected it on both sides, found it on the second only");
    Failures.failure(FailureReason.INVALID_INPUT, () -> HIERARCHY_PROCESS.mixedWith(DIRECT, 1.1));
    Failures.failure(
        FailureReason.INVALID_INPUT, () -> HIERARCHY_PROCESS.mixedWith(DIRECT, Double.NaN));
  }

  @Test
  void prioritiesBecomeTheFactorWeightsOfTheRelevanceEvaluation() {
    assertThat(HIERARCHY_PROCESS.toFactorWeights().factors())
        .containsExactly(new FactorId("a"), new FactorId("b"));
    assertThat(HIERARCHY_PROCESS.toFactorWeights().values()).isEqualTo(Vector.of(.8, .2));
  }

  @Test
  void prioritiesMustBeDistinctNotNegativeAndSumToOne() {
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () -> Priorities.of(criteria("a", "a", "b"), Vector.of(.7, .7, -.2)))
                .defects())
        .hasSize(3)
        .anySatisfy(defect -> assertThat(defect).contains("found again a"))
        .anySatisfy(defect -> assertThat(defect).contains("found -0.2"))
        .anySatisfy(defect -> assertThat(defect).contains("expected a sum of 1, found 1.2"));
    Failures.failure(FailureReason.INVALID_INPUT, () -> Priorities.ofScores(TWO, Vector.of(0, 0)));
    Failures.failure(
        FailureReason.UNKNOWN_CODE, () -> HIERARCHY_PROCESS.getValue(new CriterionId("z")));
  }

  @Test
  void globalWeightsAreTheWeightOfTheGroupTimesTheWeightInside() {
    HierarchyPriorities hierarchy =
        new HierarchyPriorities(
            HIERARCHY_PROCESS,
            Map.of(
                new CriterionId("a"),
                Priorities.of(criteria("a1", "a2"), Vector.of(.25, .75)),
                new CriterionId("b"),
                Priorities.of(criteria("b1"), Vector.of(1))));
    assertThat(hierarchy.global().criteria()).isEqualTo(criteria("a1", "a2", "b1"));
    assertThat(hierarchy.global().values().toArray())
        .containsExactly(new double[] {.2, .6, .2}, ROUNDING);
  }

  @Test
  void aHierarchyWithLooseEndsIsNamed() {
    Priorities inside = Priorities.of(criteria("x"), Vector.of(1));
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () ->
                        new HierarchyPriorities(
                            Priorities.of(criteria("a", "b", "c"), Vector.of(.5, .25, .25)),
                            Map.of(
                                new CriterionId("a"),
                                inside,
                                new CriterionId("b"),
                                inside,
                                new CriterionId("z"),
                                inside)))
                .defects())
        .containsExactly(
            "leaf x: expected it in one group, found it in a and b",
            "group c: expected the weights of its leaves, found none",
            "leaves of z: expected a group of [a, b, c], found none");
  }
}
