package io.cesuan.economics.weights;

import static io.cesuan.economics.weights.SaatyExamples.criteria;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AnalyticHierarchyProcessTest {

  /** Saaty prints three decimals; a fourth that is 5 may have been rounded either way. */
  private static final Offset<Double> THREE_DECIMALS = within(0.0006);

  private static final Offset<Double> ROUNDING = within(1e-12);

  private static void assertPriorities(PriorityAssessment assessment, double... printed) {
    double[] found = assessment.priorities().values().toArray();
    assertThat(found).hasSameSizeAs(printed);
    assertThat(found).containsExactly(printed, THREE_DECIMALS);
  }

  @Test
  void choosingAHouseGivesThePrioritiesAndTheConsistencyThatSaatyPrinted() {
    PriorityAssessment assessment = AnalyticHierarchyProcess.assess(SaatyExamples.HOUSE);
    assertPriorities(assessment, SaatyExamples.HOUSE_PRIORITIES);
    assertThat(assessment.principalEigenvalue()).isCloseTo(9.669, THREE_DECIMALS);
    assertThat(assessment.consistency().index()).isCloseTo(0.238, THREE_DECIMALS);
    assertThat(assessment.consistency().ratio()).isCloseTo(0.169, THREE_DECIMALS);
  }

  @Test
  void theWealthOfNationsGivesThePrioritiesThatSaatyPrinted() {
    PriorityAssessment assessment = AnalyticHierarchyProcess.assess(SaatyExamples.WEALTH);
    assertPriorities(assessment, SaatyExamples.WEALTH_PRIORITIES);
    assertThat(assessment.principalEigenvalue()).isCloseTo(7.61, within(0.005));
    assertThat(assessment.consistency().isAcceptable()).isTrue();
    assertThat(assessment.warnings("wealth")).isEmpty();
  }

  @Test
  void theConsumptionOfDrinksGivesThePrioritiesAndTheConsistencyThatSaatyPrinted() {
    PriorityAssessment assessment = AnalyticHierarchyProcess.assess(SaatyExamples.DRINKS);
    assertPriorities(assessment, SaatyExamples.DRINK_PRIORITIES);
    assertThat(assessment.consistency().ratio()).isCloseTo(0.022, THREE_DECIMALS);
  }

  /** By hand: 3 · 6 / (1/3) = 54, further from 1 than for any other three criteria. */
  @Test
  void theWarningNamesTheTriadThatContradictsItselfMost() {
    assertThat(AnalyticHierarchyProcess.assess(SaatyExamples.HOUSE).warnings("house, expert E01"))
        .singleElement()
        .isEqualTo(
            "house, expert E01: expected a consistency ratio below 0.1, found 0.169; most"
                + " inconsistent triad (size, neighbourhood, general condition): size against"
                + " neighbourhood 3.00 and neighbourhood against general condition 6.00 imply 18.0"
                + " of size against general condition, judged 0.333");
  }

  @Test
  void oneCriterionHasAllTheWeightAndTwoCannotContradictEachOther() {
    PriorityAssessment one =
        AnalyticHierarchyProcess.assess(JudgementMatrix.ofUpperTriangle(criteria("a")));
    assertThat(one.priorities().values().toArray()).containsExactly(1);
    PriorityAssessment two =
        AnalyticHierarchyProcess.assess(JudgementMatrix.ofUpperTriangle(criteria("a", "b"), 4));
    assertThat(two.priorities().values().toArray())
        .containsExactly(new double[] {.8, .2}, ROUNDING);
    assertThat(two.consistency().ratio()).isZero();
    assertThat(two.consistency().worstTriad()).isEmpty();
  }

  /** A cycle of nines is the most that a matrix can contradict itself. */
  @Test
  void theMostInconsistentMatrixStillHasItsEigenvector() {
    PriorityAssessment assessment =
        AnalyticHierarchyProcess.assess(
            JudgementMatrix.ofUpperTriangle(criteria("a", "b", "c"), 9, 1.0 / 9, 9));
    assertThat(assessment.priorities().values().toArray())
        .containsExactly(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, ROUNDING);
    assertThat(assessment.principalEigenvalue()).isCloseTo(1 + 9 + 1.0 / 9, ROUNDING);
  }

  static List<CriterionId> numbered(int order) {
    return IntStream.rangeClosed(1, order).mapToObj(i -> new CriterionId("c" + i)).toList();
  }

  /** Weights within a factor of 9 of each other, so that all ratios are on the scale. */
  static double[] weights(Random random, int order) {
    double[] weights = random.doubles(order, 1, 9).toArray();
    double sum = IntStream.range(0, order).mapToDouble(i -> weights[i]).sum();
    return IntStream.range(0, order).mapToDouble(i -> weights[i] / sum).toArray();
  }

  static JudgementMatrix consistent(double[] weights) {
    int order = weights.length;
    double[][] rows = new double[order][order];
    for (int row = 0; row < order; row++) {
      for (int column = 0; column < order; column++) {
        rows[row][column] = weights[row] / weights[column];
      }
    }
    return JudgementMatrix.ofRows(numbered(order), rows, JudgementMatrix.ROUNDING);
  }

  static JudgementMatrix random(Random random, int order) {
    double[] judgements =
        IntStream.range(0, order * (order - 1) / 2)
            .mapToDouble(
                i -> random.nextBoolean() ? 1 + random.nextInt(9) : 1.0 / (1 + random.nextInt(9)))
            .toArray();
    return JudgementMatrix.ofUpperTriangle(numbered(order), judgements);
  }

  @Property(tries = 200)
  void aConsistentMatrixGivesItsWeightsBackWithConsistencyRatioZero(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int order) {
    double[] weights = weights(new Random(seed), order);
    PriorityAssessment assessment = AnalyticHierarchyProcess.assess(consistent(weights));
    assertThat(assessment.priorities().values().toArray()).containsExactly(weights, ROUNDING);
    assertThat(assessment.principalEigenvalue()).isCloseTo(order, ROUNDING);
    assertThat(assessment.consistency().ratio()).isBetween(0.0, 1e-11);
  }

  @Property(tries = 200)
  void thePrioritiesOfAnyMatrixAreAnEigenvectorOfTheEigenvalueWhichIsAtLeastTheOrder(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int order) {
    JudgementMatrix matrix = random(new Random(seed), order);
    PriorityAssessment assessment = AnalyticHierarchyProcess.assess(matrix);
    double[] weights = assessment.priorities().values().toArray();
    assertThat(assessment.principalEigenvalue()).isGreaterThanOrEqualTo(order - 1e-9);
    for (int row = 0; row < order; row++) {
      double product = 0;
      for (int column = 0; column < order; column++) {
        product += matrix.get(row, column) * weights[column];
      }
      assertThat(product / (assessment.principalEigenvalue() * weights[row]))
          .isCloseTo(1, within(1e-11));
    }
  }

  @Property(tries = 200)
  void aContradictionPlantedIntoAConsistentMatrixIsInTheWorstTriad(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 9) int order) {
    Random random = new Random(seed);
    double[] weights = random.doubles(order, 1, 2).toArray();
    double[][] rows = new double[order][order];
    for (int row = 0; row < order; row++) {
      for (int column = 0; column < order; column++) {
        rows[row][column] = weights[row] / weights[column];
      }
    }
    int from = random.nextInt(order);
    int to = (from + 1 + random.nextInt(order - 1)) % order;
    rows[from][to] *= 4;
    rows[to][from] /= 4;
    Triad worst =
        AnalyticHierarchyProcess.assess(
                JudgementMatrix.ofRows(numbered(order), rows, JudgementMatrix.ROUNDING))
            .consistency()
            .worstTriad()
            .orElseThrow();
    assertThat(List.of(worst.first(), worst.second(), worst.third()))
        .contains(numbered(order).get(from), numbered(order).get(to));
    assertThat(worst.inconsistency()).isCloseTo(Math.log(4), within(1e-9));
  }
}
