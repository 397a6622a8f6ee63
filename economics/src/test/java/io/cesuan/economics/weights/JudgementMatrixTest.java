package io.cesuan.economics.weights;

import static io.cesuan.economics.weights.SaatyExamples.criteria;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.linear.Matrix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementMatrixTest {

  private static final List<CriterionId> THREE = criteria("cost", "speed", "safety");

  @Test
  void reciprocalsPrintedWithThreeDecimalsAreTakenForTheExactOnes() {
    JudgementMatrix printed =
        JudgementMatrix.ofRows(
            THREE,
            new double[][] {{1, 3, 0.143}, {0.333, 1, 0.111}, {7, 9, 1}},
            JudgementMatrix.THREE_DECIMALS);
    assertThat(printed).isEqualTo(JudgementMatrix.ofUpperTriangle(THREE, 3, 1.0 / 7, 1.0 / 9));
  }

  @Test
  void reciprocalsPrintedWithTwoDecimalsNeedTheWiderTolerance() {
    double[][] printed = {{1, 8, 6}, {0.13, 1, 1}, {0.17, 1, 1}};
    assertThat(JudgementMatrix.ofRows(THREE, printed, JudgementMatrix.TWO_DECIMALS).get(1, 0))
        .isEqualTo(1.0 / 8);
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () -> JudgementMatrix.ofRows(THREE, printed, JudgementMatrix.THREE_DECIMALS))
                .defects())
        .hasSize(2);
  }

  @Test
  void allDefectsAreReportedAtOnceAndNameTheirCells() {
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () ->
                        JudgementMatrix.ofRows(
                            THREE,
                            new double[][] {{1, 3, 10}, {0.5, 2, Double.NaN}, {0.1, -1, 1}},
                            JudgementMatrix.THREE_DECIMALS))
                .defects())
        .containsExactly(
            "row speed, column cost: expected 1/3.0 = 0.3333333333333333, the reciprocal of row"
                + " cost, column speed, found 0.5",
            "row cost, column safety: expected a judgement between 1/9 and 9, found 10.0",
            "row speed, column speed: expected 1 on the diagonal, found 2.0",
            "row speed, column safety: expected a judgement between 1/9 and 9, found NaN",
            "row safety, column cost: expected a judgement between 1/9 and 9, found 0.1",
            "row safety, column speed: expected a judgement between 1/9 and 9, found -1.0");
  }

  @Test
  void aMatrixThatIsNotSquareOrRepeatsACriterionIsNamed() {
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () ->
                        JudgementMatrix.ofRows(
                            criteria("cost", "cost"),
                            new double[][] {{1, 3}, {1.0 / 3}, {1}},
                            JudgementMatrix.ROUNDING))
                .defects())
        .containsExactly(
            "expected distinct criteria, found again cost",
            "expected 2 rows, one per criterion, found 3",
            "row cost: expected 2 cells, found 1",
            "row 3: expected 2 cells, found 1");
  }

  @Test
  void bothJudgementsOfAPairMustNotBeOnTheSameSideOfOne() {
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () ->
                    new JudgementMatrix(
                        criteria("a", "b"), Matrix.ofRows(new double[][] {{1, 3}, {3, 1}}))))
        .hasMessageContaining("row b, column a: expected 1/3.0");
  }

  @Test
  void theRandomIndexEndsAtFifteenCriteria() {
    assertThat(RandomIndex.of(3)).isEqualTo(0.58);
    assertThat(RandomIndex.of(15)).isEqualTo(1.59);
    Failures.failure(FailureReason.INVALID_INPUT, () -> RandomIndex.of(16));
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () ->
                    JudgementMatrix.ofUpperTriangle(
                        AnalyticHierarchyProcessTest.numbered(16), onesFor(16))))
        .hasMessageContaining("expected 1 to 15 criteria, found 16");
  }

  private static double[] onesFor(int order) {
    double[] ones = new double[order * (order - 1) / 2];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void aWrongNumberOfJudgementsAndASillyToleranceAreRejected() {
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT, () -> JudgementMatrix.ofUpperTriangle(THREE, 3, 5)))
        .hasMessageContaining("expected 3 judgements for 3 criteria, found 2");
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () -> JudgementMatrix.ofRows(THREE, new double[][] {{1}}, 0.5));
  }

  @Test
  void theWorstTriadStatesWhatItImplies() {
    Triad triad = Triad.findWorst(JudgementMatrix.ofUpperTriangle(THREE, 2, 1, 3)).orElseThrow();
    assertThat(triad.implied()).isEqualTo(6);
    assertThat(triad.inconsistency()).isCloseTo(Math.log(6), within(1e-12));
  }
}
