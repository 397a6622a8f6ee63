package io.cesuan.economics.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.direct.DirectRates;
import io.cesuan.economics.direct.DirectValueAdded;
import io.cesuan.economics.fixture.OfficialTables;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.penetration.ClosedFormPenetration;
import io.cesuan.economics.penetration.PenetrationRates;
import io.cesuan.economics.penetration.PenetrationResult;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import org.junit.jupiter.api.Test;

/** M2 to M5 in one go on the official table of 40 sectors. */
class NationalMeasurementTest {

  @Test
  void theBaseYearExtendedToItselfIsTheBaseYearMeasured() {
    InputOutputTable table = OfficialTables.china2017With40Sectors();
    SectionValues valueAdded = OfficialTables.sectionValueAdded(2017);
    RelevanceCoefficients relevance =
        OfficialTables.relevance(
            table.sectors().coreCodes(), OfficialTables.UNIFORM_RELEVANCE.values().toArray());
    DirectValueAdded direct = DirectValueAdded.of(table, relevance);
    PenetrationResult penetration =
        ClosedFormPenetration.of(table, relevance.sectors()).evaluate(relevance);
    AnnualContribution year =
        AnnualExtension.extend(
            2017,
            DirectRates.of(2017, direct, valueAdded),
            PenetrationRates.of(2017, penetration, valueAdded),
            valueAdded);
    assertThat(year.sections()).hasSize(19);
    assertThat(year.nation().direct().value())
        .isCloseTo(direct.total().value(), withinPercentage(1e-9));
    assertThat(year.nation().penetration().value())
        .isCloseTo(penetration.total().value(), withinPercentage(1e-9));
    AccountingIdentity.requireAll(year.identities());
  }
}
