package io.cesuan.economics.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.relevance.FactorWeights.Weight;
import io.cesuan.economics.relevance.ScoreSheet.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An example worked by hand. Five experts grade one sector on two factors of weights 0.6 and 0.4;
 * on the first two say high, two medium, one low; on the second one, three, one:
 *
 * <pre>
 * R = | 0.4 0.4 0.2 |   scores 1, 0.5, 0
 *     | 0.2 0.6 0.2 |
 * </pre>
 */
class FuzzyComprehensiveEvaluationTest {

  private static final SectorCode SECTOR = new SectorCode("124");
  private static final FactorId USE = new FactorId("use");
  private static final FactorId TECHNOLOGY = new FactorId("technology");
  private static final GradeScale SCALE =
      new GradeScale(List.of(new Grade("high", 1), new Grade("medium", 0.5), new Grade("low", 0)));
  private static final FactorWeights WEIGHTS =
      new FactorWeights(List.of(new Weight(USE, 0.6), new Weight(TECHNOLOGY, 0.4)));

  private static final List<ScoreSheet> SHEETS =
      List.of(
          sheet("E01", "high", "high"),
          sheet("E02", "high", "medium"),
          sheet("E03", "medium", "medium"),
          sheet("E04", "medium", "medium"),
          sheet("E05", "low", "low"));

  private static ScoreSheet sheet(String expert, String use, String technology) {
    return new ScoreSheet(
        new ExpertId(expert),
        List.of(new Score(SECTOR, USE, use), new Score(SECTOR, TECHNOLOGY, technology)));
  }

  private static ExpertPanel panel(List<ScoreSheet> sheets) {
    return ExpertPanel.ofEqualExperts(SCALE, WEIGHTS, List.of(SECTOR), sheets);
  }

  private static FuzzyComprehensiveEvaluation dropping() {
    return new FuzzyComprehensiveEvaluation(
        FuzzyOperator.WEIGHTED_AVERAGE,
        Defuzzification.SCORE_WEIGHTED,
        MissingGradePolicy.DROP_EXPERT_FOR_SECTOR);
  }

  @Test
  void membershipsAreTheSharesOfExperts() {
    MembershipMatrix membership =
        MembershipMatrix.of(panel(SHEETS), MissingGradePolicy.FAIL).get(0);
    assertThat(membership.values())
        .isEqualTo(Matrix.ofRows(new double[][] {{0.4, 0.4, 0.2}, {0.2, 0.6, 0.2}}));
  }

  // M(·,⊕): b = (0.6·0.4 + 0.4·0.2, 0.6·0.4 + 0.4·0.6, 0.2) = (0.32, 0.48, 0.2), S = 0.32 + 0.24
  // M(∧,∨): b = (max(0.4, 0.2), max(0.4, 0.4), 0.2), S = (0.4 + 0.2) / 1; tie → medium
  // M(·,∨): b = (max(0.24, 0.08), max(0.24, 0.24), max(0.12, 0.08)), S = 0.36 / 0.6; tie → medium
  // M(∧,⊕): b = (0.4 + 0.2, 0.4 + 0.4, 0.2 + 0.2), S = (0.6 + 0.4) / 1.8
  @ParameterizedTest
  @CsvSource({
    "WEIGHTED_AVERAGE, 0.32, 0.48, 0.20, 0.56",
    "PRINCIPAL_FACTOR_DETERMINING, 0.4, 0.4, 0.2, 0.6",
    "PRINCIPAL_FACTOR_PROMINENT, 0.24, 0.24, 0.12, 0.6",
    "UNBALANCED_AVERAGE, 0.6, 0.8, 0.4, 0.55555555555555556"
  })
  void everyOperatorGivesTheMembershipAndRelevanceWorkedByHand(
      FuzzyOperator operator, double high, double medium, double low, double relevance) {
    RelevanceAssessment assessment =
        new FuzzyComprehensiveEvaluation(
                operator, Defuzzification.SCORE_WEIGHTED, MissingGradePolicy.FAIL)
            .evaluate(panel(SHEETS))
            .assessments()
            .get(0);
    assertThat(assessment.membership().get(0)).isCloseTo(high, within(1e-15));
    assertThat(assessment.membership().get(1)).isCloseTo(medium, within(1e-15));
    assertThat(assessment.membership().get(2)).isCloseTo(low, within(1e-15));
    assertThat(assessment.coefficient().value()).isCloseTo(relevance, within(1e-15));
    assertThat(assessment.coefficient().sector()).isEqualTo(SECTOR);
    assertThat(assessment.expertsCounted()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"WEIGHTED_AVERAGE, 0.5", "PRINCIPAL_FACTOR_DETERMINING, 0.5"})
  void maximumMembershipTakesTheScoreOfTheLikeliestGradeAndTheLowerOneOfATie(
      FuzzyOperator operator, double relevance) {
    assertThat(
            new FuzzyComprehensiveEvaluation(
                    operator, Defuzzification.MAXIMUM_MEMBERSHIP, MissingGradePolicy.FAIL)
                .evaluate(panel(SHEETS))
                .coefficients()
                .values()
                .get(0))
        .isEqualTo(relevance);
  }

  @Test
  void theBoundedSumStopsAtOne() {
    double gathered = FuzzyOperator.UNBALANCED_AVERAGE.gather(0.7, 0.6);
    assertThat(gathered).isEqualTo(1);
  }

  @Test
  void expertsCountByTheirWeights() {
    Map<ExpertId, Double> weights = new LinkedHashMap<>();
    SHEETS.forEach(sheet -> weights.put(sheet.expert(), 0.0));
    weights.put(new ExpertId("E01"), 3.0);
    weights.put(new ExpertId("E05"), 1.0);
    // Only E01 (high, high) and E05 (low, low) are left, three to one.
    assertThat(
            FuzzyComprehensiveEvaluation.STANDARD
                .evaluate(panel(SHEETS).withExpertWeights(weights))
                .coefficients()
                .values()
                .get(0))
        .isCloseTo(0.75, within(1e-15));
  }

  private static List<ScoreSheet> withoutTechnologyOf(String... experts) {
    List<ScoreSheet> sheets = new ArrayList<>(SHEETS);
    sheets.replaceAll(
        sheet ->
            List.of(experts).contains(sheet.expert().value())
                ? new ScoreSheet(sheet.expert(), sheet.scores().subList(0, 1))
                : sheet);
    return sheets;
  }

  @Test
  void everyMissingGradeIsNamedByExpertSectorAndFactor() {
    EconomicsException failure =
        Failures.failure(
            FailureReason.MISSING_GRADE,
            () ->
                FuzzyComprehensiveEvaluation.STANDARD.evaluate(
                    panel(withoutTechnologyOf("E02", "E05"))));
    assertThat(failure.defects())
        .containsExactly(
            "expert E02, sector 124, factor technology: expected a grade, found none",
            "expert E05, sector 124, factor technology: expected a grade, found none");
  }

  @Test
  void anExpertWithAMissingGradeIsDroppedForThatSectorAndTheCountIsKept() {
    RelevanceAssessment assessment =
        dropping().evaluate(panel(withoutTechnologyOf("E02", "E05"))).assessments().get(0);
    // E01, E03 and E04 are left: use (1, 2, 0)/3 and technology (1, 2, 0)/3, so S = 1/3 + 1/3.
    assertThat(assessment.coefficient().value()).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(assessment.expertsCounted()).isEqualTo(3);
    assertThat(assessment.dropped()).containsExactly(new ExpertId("E02"), new ExpertId("E05"));
  }

  @Test
  void aSectorThatLosesAllItsExpertsIsNamed() {
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA,
                () ->
                    dropping()
                        .evaluate(panel(withoutTechnologyOf("E01", "E02", "E03", "E04", "E05")))))
        .hasMessageContaining("sector 124")
        .hasMessageContaining("none among 5");
  }

  @Property(tries = 200)
  void relevanceLiesBetweenTheLowestAndTheHighestScoreGiven(
      @ForAll long seed,
      @ForAll FuzzyOperator operator,
      @ForAll Defuzzification defuzzification,
      @ForAll @IntRange(min = 1, max = 9) int experts) {
    Random random = new Random(seed);
    List<ScoreSheet> sheets = new ArrayList<>();
    double lowest = 1;
    double highest = 0;
    for (int expert = 0; expert < experts; expert++) {
      Grade use = SCALE.grades().get(random.nextInt(3));
      Grade technology = SCALE.grades().get(random.nextInt(3));
      lowest = Math.min(lowest, Math.min(use.score(), technology.score()));
      highest = Math.max(highest, Math.max(use.score(), technology.score()));
      sheets.add(sheet("E" + expert, use.label(), technology.label()));
    }
    double relevance =
        new FuzzyComprehensiveEvaluation(operator, defuzzification, MissingGradePolicy.FAIL)
            .evaluate(panel(sheets))
            .coefficients()
            .values()
            .get(0);
    assertThat(relevance).isBetween(lowest - 1e-15, highest + 1e-15);
  }

  @Property(tries = 100)
  void theOrderOfTheSheetsIsOfNoConsequence(@ForAll long seed) {
    List<ScoreSheet> shuffled = new ArrayList<>(SHEETS);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(FuzzyComprehensiveEvaluation.STANDARD.evaluate(panel(shuffled)).coefficients())
        .isEqualTo(FuzzyComprehensiveEvaluation.STANDARD.evaluate(panel(SHEETS)).coefficients());
  }
}
