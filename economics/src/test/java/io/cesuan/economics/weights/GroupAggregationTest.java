package io.cesuan.economics.weights;

import static io.cesuan.economics.weights.SaatyExamples.criteria;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.relevance.ExpertId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupAggregationTest {

  private static final Offset<Double> ROUNDING = within(1e-12);
  private static final ExpertId FIRST = new ExpertId("E01");
  private static final ExpertId SECOND = new ExpertId("E02");
  private static final List<CriterionId> TWO = criteria("a", "b");

  private static final List<ExpertJudgement> OPPOSED =
      List.of(
          new ExpertJudgement(FIRST, JudgementMatrix.ofUpperTriangle(TWO, 9)),
          new ExpertJudgement(SECOND, JudgementMatrix.ofUpperTriangle(TWO, 1.0 / 4)));

  /** By hand: √(9 · 1/4) = 3/2, hence 3/5 and 2/5. */
  @ParameterizedTest
  @EnumSource
  void twoExpertsOnTwoCriteriaAgreeOnTheGeometricMeanOfTheirJudgements(
      GroupAggregation aggregation) {
    GroupAssessment group = aggregation.aggregate(JudgementPanel.ofEqualExperts(OPPOSED));
    assertThat(group.priorities().values().toArray())
        .containsExactly(new double[] {.6, .4}, ROUNDING);
    assertThat(group.experts()).containsOnlyKeys(FIRST, SECOND);
  }

  /** By hand: 9^(2/3) (1/4)^(1/3) = (81/4)^(1/3). */
  @ParameterizedTest
  @EnumSource
  void expertWeightsAreTheExponentsOfTheMean(GroupAggregation aggregation) {
    double mean = Math.cbrt(81.0 / 4);
    GroupAssessment group =
        aggregation.aggregate(new JudgementPanel(OPPOSED, Map.of(FIRST, 4.0, SECOND, 2.0)));
    assertThat(group.priorities().values().toArray())
        .containsExactly(new double[] {mean / (1 + mean), 1 / (1 + mean)}, ROUNDING);
  }

  @ParameterizedTest
  @EnumSource
  void anExpertWithoutWeightIsNotHeard(GroupAggregation aggregation) {
    GroupAssessment group =
        aggregation.aggregate(new JudgementPanel(OPPOSED, Map.of(FIRST, 1.0, SECOND, 0.0)));
    assertThat(group.priorities().values().toArray())
        .containsExactly(new double[] {.9, .1}, ROUNDING);
  }

  private static List<ExpertJudgement> panel(Random random, int experts, int order) {
    List<ExpertJudgement> judgements = new ArrayList<>();
    for (int expert = 0; expert < experts; expert++) {
      judgements.add(
          new ExpertJudgement(
              new ExpertId("E" + expert),
              AnalyticHierarchyProcessTest.consistent(
                  AnalyticHierarchyProcessTest.weights(random, order))));
    }
    return judgements;
  }

  /** For consistent experts both aggregations are the geometric mean of their weights. */
  @Property(tries = 100)
  void consistentExpertsGiveAConsistentGroupAndBothAggregationsTheSamePriorities(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int experts,
      @ForAll @IntRange(min = 2, max = 10) int order) {
    JudgementPanel panel = JudgementPanel.ofEqualExperts(panel(new Random(seed), experts, order));
    GroupAssessment judgements = GroupAggregation.JUDGEMENTS.aggregate(panel);
    assertThat(judgements.group().orElseThrow().consistency().ratio()).isBetween(0.0, 1e-11);
    assertThat(judgements.priorities().values().toArray())
        .containsExactly(
            GroupAggregation.PRIORITIES.aggregate(panel).priorities().values().toArray(), ROUNDING);
  }

  @Property(tries = 100)
  void theOrderOfTheExpertsIsOfNoConsequence(@ForAll long seed, @ForAll GroupAggregation how) {
    List<ExpertJudgement> judgements = panel(new Random(seed), 5, 4);
    List<ExpertJudgement> shuffled = new ArrayList<>(judgements);
    Collections.shuffle(shuffled, new Random(seed + 1));
    assertThat(
            how.aggregate(JudgementPanel.ofEqualExperts(shuffled)).priorities().values().toArray())
        .containsExactly(
            how.aggregate(JudgementPanel.ofEqualExperts(judgements))
                .priorities()
                .values()
                .toArray(),
            ROUNDING);
  }

  @Test
  void everyInconsistentMatrixIsWarnedOf() {
    JudgementPanel panel =
        JudgementPanel.ofEqualExperts(List.of(new ExpertJudgement(FIRST, SaatyExamples.HOUSE)));
    assertThat(GroupAggregation.JUDGEMENTS.aggregate(panel).warnings("house"))
        .hasSize(2)
        .anySatisfy(warning -> assertThat(warning).startsWith("house, mean judgements: expected"))
        .anySatisfy(warning -> assertThat(warning).startsWith("house, expert E01: expected"));
    assertThat(GroupAggregation.PRIORITIES.aggregate(panel).warnings("house")).hasSize(1);
  }

  @Test
  void aPanelMustJudgeTheSameCriteriaOncePerExpert() {
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () ->
                        new JudgementPanel(
                            List.of(
                                OPPOSED.get(0),
                                new ExpertJudgement(
                                    FIRST, JudgementMatrix.ofUpperTriangle(criteria("b", "a"), 2))),
                            Map.of(SECOND, -1.0)))
                .defects())
        .containsExactly(
            "expected one matrix per expert, found another one of E01",
            "expert E01: expected the criteria [a, b], found [b, a]",
            "expert E01: expected a weight, found none",
            "expert E02: expected judgements for the weight, found none",
            "expert E02: expected a finite weight ≥ 0, found -1.0",
            "expected a positive sum of expert weights, found -1.0");
    Failures.failure(
        FailureReason.INSUFFICIENT_DATA, () -> JudgementPanel.ofEqualExperts(List.of()));
  }

  /** By hand: (2/4, 2/4) and (30/40, 10/40), the second expert counting three times. */
  @Test
  void directScoresAreNormalisedPerExpertAndAveraged() {
    Map<ExpertId, Vector> scores = new LinkedHashMap<>();
    scores.put(FIRST, Vector.of(2, 2));
    scores.put(SECOND, Vector.of(30, 10));
    assertThat(
            new DirectScores(TWO, scores, Map.of(FIRST, 1.0, SECOND, 3.0))
                .priorities()
                .values()
                .toArray())
        .containsExactly(new double[] {.6875, .3125}, ROUNDING);
  }

  @Test
  void directScoresThatAreNegativeMissingOrAllZeroAreNamedTogether() {
    Map<ExpertId, Vector> scores = new LinkedHashMap<>();
    scores.put(FIRST, Vector.of(-2, 1));
    scores.put(SECOND, Vector.of(30));
    scores.put(new ExpertId("E03"), Vector.of(0, 0));
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT, () -> new DirectScores(TWO, scores, Map.of()))
                .defects())
        .containsExactly(
            "expert E01, criterion a: expected a score ≥ 0, found -2.0",
            "expert E01: expected a positive sum of scores, found -1.0",
            "expert E02: expected 2 scores, one per criterion, found 1",
            "expert E03: expected a positive sum of scores, found 0.0");
  }
}
