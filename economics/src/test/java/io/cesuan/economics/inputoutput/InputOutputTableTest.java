package io.cesuan.economics.inputoutput;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.fixture.OfficialTables;
import io.cesuan.economics.fixture.SmallTables;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputOutputTableTest {

  private static final SectorClassification SECTORS =
      SectorClassification.ofCodes(List.of("a", "b", "c"));

  private static InputOutputTable table(double[][] flows, Vector output, Vector valueAdded) {
    return InputOutputTable.of(
        SECTORS,
        Matrix.ofRows(flows),
        output,
        valueAdded,
        Unit.TEN_THOUSAND_CNY,
        AccountingIdentity.ROUNDING_TOLERANCE);
  }

  @Test
  void derivedValueAddedIsWhatTheColumnLeaves() {
    assertThat(SmallTables.millerAndBlair().valueAdded().values()).isEqualTo(Vector.of(650, 1400));
  }

  @Test
  void everyColumnThatMissesItsIdentityIsNamedWithItsNumbers() {
    EconomicsException failure =
        Failures.failure(
            FailureReason.IDENTITY_BROKEN,
            () ->
                table(
                    new double[][] {{1, 2, 3}, {1, 2, 3}, {1, 2, 3}},
                    Vector.of(10, 10, 10),
                    Vector.of(8, 4, 0)));
    assertThat(failure.defects()).hasSize(2);
    assertThat(failure.defects().get(0)).contains("column a", "expected 10.0", "3.0 + 8.0 = 11.0");
    assertThat(failure.defects().get(1)).contains("column c", "expected 10.0", "9.0 + 0.0 = 9.0");
  }

  @Test
  void allKindsOfDefectsAreReportedAtOnce() {
    EconomicsException failure =
        Failures.failure(
            FailureReason.INVALID_INPUT,
            () ->
                table(
                    new double[][] {{0, 2, 3}, {0, 0, 0}, {0, 0, 0}},
                    Vector.of(-5, 0, 9),
                    Vector.of(-5, -2, 5)));
    assertThat(failure.defects()).hasSize(3);
    assertThat(failure.defects().get(0)).contains("column a", "gross output ≥ 0", "-5.0");
    assertThat(failure.defects().get(1)).contains("column b", "> 0", "has flows");
    assertThat(failure.defects().get(2)).contains("column c", "expected 9.0", "8.0");
  }

  @Test
  void aRoundedTablePassesWithAWiderTolerance() {
    double[][] flows = {{1.004, 0, 0}, {0, 0, 0}, {0, 0, 0}};
    InputOutputTable rounded =
        InputOutputTable.of(
            SECTORS,
            Matrix.ofRows(flows),
            Vector.of(3, 1, 1),
            Vector.of(2, 1, 1),
            Unit.TEN_THOUSAND_CNY,
            0.01);
    assertThat(rounded.columnIdentities()).hasSize(3).allMatch(AccountingIdentity::holds);
    Failures.failure(
        FailureReason.IDENTITY_BROKEN, () -> table(flows, Vector.of(3, 1, 1), Vector.of(2, 1, 1)));
  }

  @Test
  void aTableThatIsNotSquareIsRejected() {
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () ->
                    table(
                        new double[][] {{1, 2}, {1, 2}, {1, 2}},
                        Vector.of(1, 1, 1),
                        Vector.of(1, 1, 1))))
        .hasMessageContaining("expected a 3 × 3 matrix")
        .hasMessageContaining("found a 3 × 2 matrix");
  }

  @Test
  void aVectorOfAnotherLengthIsRejected() {
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () -> table(new double[3][3], Vector.of(1, 1), Vector.of(1, 1, 1))))
        .hasMessageContaining("gross output: expected 3 elements, found 2");
  }

  @Test
  void labelsThatDifferAreRejectedAndTheFirstDifferenceIsNamed() {
    SectorClassification other = SectorClassification.ofCodes(List.of("a", "c", "b"));
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () ->
                    new InputOutputTable(
                        new IntermediateFlows(SECTORS, Matrix.identity(3)),
                        new GrossOutput(other, Vector.of(1, 1, 1)),
                        new ValueAdded(SECTORS, Vector.of(0, 0, 0)),
                        Unit.USD,
                        AccountingIdentity.ROUNDING_TOLERANCE)))
        .hasMessageContaining("gross output")
        .hasMessageContaining("first different at index 1: b and c");
  }

  @Test
  void conversionRescalesEveryFigureAndNothingElse() {
    InputOutputTable converted =
        table(
                new double[][] {{10000, 0, 0}, {0, 0, 0}, {0, 0, 0}},
                Vector.of(30000, 10000, 0),
                Vector.of(20000, 10000, 0))
            .in(Unit.HUNDRED_MILLION_CNY);
    assertThat(converted.intermediateFlows().values().get(0, 0)).isEqualTo(1);
    assertThat(converted.grossOutput().values()).isEqualTo(Vector.of(3, 1, 0));
    assertThat(converted.valueAdded().values()).isEqualTo(Vector.of(2, 1, 0));
    assertThat(converted.unit()).isEqualTo(Unit.HUNDRED_MILLION_CNY);
    Failures.failure(FailureReason.UNIT_MISMATCH, () -> converted.in(Unit.USD));
  }

  @Test
  void theOfficialTableKeepsItsIdentities() {
    assertThat(OfficialTables.china2017With149Sectors().columnIdentities())
        .hasSize(149)
        .allSatisfy(identity -> assertThat(identity.relativeDeviation()).isLessThan(1e-13));
  }
}
