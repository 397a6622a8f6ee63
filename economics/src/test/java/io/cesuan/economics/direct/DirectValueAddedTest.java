package io.cesuan.economics.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.classification.Sector;
import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.fixture.OfficialTables;
import io.cesuan.economics.fixture.SmallTables;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectValueAddedTest {

  /** Two sectors of manufacturing and one of information services, value added 60, 40 and 80. */
  private static final InputOutputTable TABLE =
      InputOutputTable.of(
          new SectorClassification(
              List.of(
                  new Sector(new SectorCode("091"), "Audio", Section.C, true),
                  new Sector(new SectorCode("099"), "Other", Section.C, false),
                  new Sector(new SectorCode("124"), "Software", Section.I, true))),
          Matrix.ofRows(new double[][] {{40, 30, 0}, {0, 30, 10}, {0, 0, 10}}),
          Vector.of(100, 100, 100),
          Vector.of(60, 40, 80),
          Unit.TEN_THOUSAND_CNY,
          AccountingIdentity.ROUNDING_TOLERANCE);

  private static final DirectValueAdded DIRECT =
      DirectValueAdded.of(
          TABLE, OfficialTables.relevance(OfficialTables.codes("124", "091"), 0.5, 0.25));

  @Test
  void isTheRelevantShareOfValueAdded() {
    assertThat(DIRECT.values()).isEqualTo(Vector.of(15, 0, 40));
    assertThat(DIRECT.total().value()).isEqualTo(55);
    assertThat(DIRECT.total().unit()).isEqualTo(Unit.TEN_THOUSAND_CNY);
  }

  @Test
  void ratesRelateSectionsToTheirValueAddedInWhateverUnitOfTheCurrency() {
    SectionValues valueAdded =
        SectionValues.of(
            Map.of(Section.C, 0.01, Section.I, 0.008), Unit.HUNDRED_MILLION_CNY, Status.ACTUAL);
    DirectRates rates = DirectRates.of(2017, DIRECT, valueAdded);
    assertThat(rates.rates().getValue(Section.C).value()).isCloseTo(0.15, within(1e-15));
    assertThat(rates.rates().getValue(Section.I).value()).isCloseTo(0.5, within(1e-15));
    assertThat(rates.rates().unit()).isEqualTo(Unit.RATIO);
  }

  @Test
  void ratesNeedThePositiveValueAddedOfExactlyTheSectionsOfTheTable() {
    assertThat(
            Failures.failure(
                    FailureReason.INSUFFICIENT_DATA,
                    () ->
                        DirectRates.of(
                            2017,
                            DIRECT,
                            SectionValues.of(
                                Map.of(Section.A, 10.0, Section.C, 0.0),
                                Unit.HUNDRED_MILLION_CNY,
                                Status.ACTUAL)))
                .defects())
        .hasSize(3)
        .anySatisfy(defect -> assertThat(defect).contains("section A", "take a share of"))
        .anySatisfy(defect -> assertThat(defect).contains("section C", "positive base"))
        .anySatisfy(defect -> assertThat(defect).contains("section I", "expected a base"));
  }

  @Test
  void sectionsCannotBeToldWhereSectorsHaveNone() {
    DirectValueAdded direct =
        DirectValueAdded.of(
            SmallTables.millerAndBlair(), OfficialTables.relevance(OfficialTables.codes("1"), 0.5));
    assertThat(Failures.failure(FailureReason.INVALID_INPUT, direct::bySection).defects())
        .hasSize(2)
        .allSatisfy(defect -> assertThat(defect).contains("expected a section from A to S"));
  }
}
