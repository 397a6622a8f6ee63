package io.cesuan.economics.penetration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.fixture.OfficialTables;
import io.cesuan.economics.fixture.SmallTables;
import io.cesuan.economics.inputoutput.HawkinsSimonViolationException;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedFormPenetrationTest {

  private static final InputOutputTable TABLE = SmallTables.millerAndBlair();
  private static final List<SectorCode> FIRST = OfficialTables.codes("1");

  @Test
  void matchesTheFormulaByHand() {
    // Miller and Blair's L gives H₁₁ = 0.2541254, H₂₁ = 0.2640264. With S₁ = 0.5 of x₁ = 1000:
    // w = 500 / (1 + 0.5 H₁₁) = 443.6310, ΔY₁ = 0.5 H₁₁ w = 56.3690, ΔY₂ = H₂₁ w = 117.1303;
    // λ₂ = ΔY₂ / 2000, dz₂ = λ₂ 1400 = 81.9912; λ₁ = ΔY₁ / 500, dz₁ = λ₁ 325 = 36.6398.
    PenetrationResult result =
        ClosedFormPenetration.of(TABLE, FIRST).evaluate(OfficialTables.relevance(FIRST, 0.5));
    assertThat(result.inducedOutput().get(0)).isCloseTo(56.3690, within(5e-4));
    assertThat(result.inducedOutput().get(1)).isCloseTo(117.1303, within(5e-4));
    assertThat(result.inducedRate().get(1)).isCloseTo(117.1303 / 2000, within(5e-7));
    assertThat(result.penetration().get(0)).isCloseTo(36.6398, within(5e-4));
    assertThat(result.penetration().get(1)).isCloseTo(81.9912, within(5e-4));
    assertThat(result.total().value()).isCloseTo(36.6398 + 81.9912, within(1e-3));
  }

  @Test
  void aSectorWithoutOutputInducesNothingAndHasNoRate() {
    InputOutputTable table =
        SmallTables.table(new double[][] {{10, 20, 0}, {5, 5, 0}, {1, 1, 0}}, 100, 100, 0);
    PenetrationResult result =
        AugmentedLeontiefModel.evaluate(
            table, OfficialTables.relevance(OfficialTables.codes("3", "1"), 0.4, 0.3));
    PenetrationResult withoutIt =
        AugmentedLeontiefModel.evaluate(table, OfficialTables.relevance(FIRST, 0.3));
    assertThat(result.inducedRate().get(2)).isZero();
    assertThat(result.penetration().get(2)).isZero();
    assertThat(result.penetration()).isEqualTo(withoutIt.penetration());
    assertThat(result.total().value()).isPositive();
  }

  @Test
  void servesAnySubsetOfItsCoreSectors() {
    InputOutputTable table = SmallTables.random(new Random(1), 9);
    ClosedFormPenetration all = ClosedFormPenetration.of(table, table.sectors().codes());
    RelevanceCoefficients some = OfficialTables.relevance(OfficialTables.codes("7", "2"), 0.4, 0.9);
    assertThat(all.evaluate(some).total().value())
        .isCloseTo(
            AugmentedLeontiefModel.evaluate(table, some).total().value(),
            Assertions.withinPercentage(1e-9));
  }

  @Test
  void sectorsThatWereNotPreparedAreNamed() {
    ClosedFormPenetration model = ClosedFormPenetration.of(TABLE, FIRST);
    assertThat(
            Failures.failure(
                FailureReason.UNKNOWN_CODE,
                () ->
                    model.evaluate(
                        OfficialTables.relevance(OfficialTables.codes("2", "8"), 0.1, 0.1))))
        .satisfies(failure -> assertThat(failure.defects()).hasSize(2))
        .hasMessageContaining("found 2")
        .hasMessageContaining("found 8");
  }

  @Test
  void coreSectorsThatTheTableDoesNotHaveAreNamed() {
    assertThat(
            Failures.failure(
                FailureReason.UNKNOWN_CODE,
                () -> ClosedFormPenetration.of(TABLE, OfficialTables.codes("1", "088"))))
        .hasMessageContaining("expected one of the 2 sectors 1…2, found 088");
    Failures.failure(
        FailureReason.UNKNOWN_CODE,
        () ->
            AugmentedLeontiefModel.evaluate(
                TABLE, OfficialTables.relevance(OfficialTables.codes("088"), 0.1)));
  }

  @Test
  void repeatedOrNoCoreSectorsAreRejected() {
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () -> ClosedFormPenetration.of(TABLE, OfficialTables.codes("1", "1")));
    Failures.failure(FailureReason.INVALID_INPUT, () -> ClosedFormPenetration.of(TABLE, List.of()));
  }

  @Test
  void anUnproductiveEconomyIsRejectedByBothRoutes() {
    InputOutputTable table = SmallTables.table(new double[][] {{9, 5}, {5, 9}}, 10, 10);
    Assertions.assertThatExceptionOfType(HawkinsSimonViolationException.class)
        .isThrownBy(() -> ClosedFormPenetration.of(table, FIRST));
    Assertions.assertThatExceptionOfType(HawkinsSimonViolationException.class)
        .isThrownBy(
            () -> AugmentedLeontiefModel.evaluate(table, OfficialTables.relevance(FIRST, 0.1)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, 1.000001})
  void drawsOutsideTheirRangeAreNamed(double bad) {
    ClosedFormPenetration model = ClosedFormPenetration.of(TABLE, FIRST);
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () -> model.penetrationDraws(Matrix.ofRows(new double[][] {{0.1, 0.2, bad}}), 1)))
        .hasMessageContaining("draw 2")
        .hasMessageContaining("sector 1")
        .hasMessageContaining("found " + bad);
  }

  @Test
  void drawsWithAnotherNumberOfRowsAreRejected() {
    ClosedFormPenetration model = ClosedFormPenetration.of(TABLE, FIRST);
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () -> model.totalPenetrationDraws(Matrix.generate(2, 3, (row, column) -> 0.1), 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void drawsHaveTheSameBitsWhateverTheNumberOfThreads(int threads) {
    Random random = new Random(42);
    InputOutputTable table = SmallTables.random(random, 60);
    ClosedFormPenetration model =
        ClosedFormPenetration.of(table, table.sectors().codes().subList(20, 31));
    Matrix relevance = Matrix.generate(11, 5000, (row, column) -> random.nextDouble());
    assertThat(model.penetrationDraws(relevance, threads))
        .isEqualTo(model.penetrationDraws(relevance, 1));
    assertThat(model.inducedOutputDraws(relevance, threads))
        .isEqualTo(model.inducedOutputDraws(relevance, 1));
    Vector totals = model.totalPenetrationDraws(relevance, threads);
    assertThat(totals).isEqualTo(model.totalPenetrationDraws(relevance, 1));
    assertThat(totals).isEqualTo(model.penetrationDraws(relevance, 1).columnSums());
  }
}
