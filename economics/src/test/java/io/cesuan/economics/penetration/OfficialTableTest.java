package io.cesuan.economics.penetration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.direct.DirectValueAdded;
import io.cesuan.economics.fixture.OfficialTables;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import io.cesuan.economics.unit.Unit;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The check values of METHODS on the national table of 2017, to 1e-9 relative. METHODS prints three
 * or four decimals; the further digits are those of the closed form in NumPy on the same table,
 * which agree with the printed ones.
 */
class OfficialTableTest {

  private static final Percentage ONE_BILLIONTH = withinPercentage(1e-7);

  /** The two routes to the same measurement. */
  private enum Route {
    AUGMENTED_SOLVE {
      @Override
      PenetrationResult evaluate(InputOutputTable table, RelevanceCoefficients relevance) {
        return AugmentedLeontiefModel.evaluate(table, relevance);
      }
    },
    CLOSED_FORM {
      @Override
      PenetrationResult evaluate(InputOutputTable table, RelevanceCoefficients relevance) {
        return ClosedFormPenetration.of(table, relevance.sectors()).evaluate(relevance);
      }
    };

    abstract PenetrationResult evaluate(InputOutputTable table, RelevanceCoefficients relevance);
  }

  private static double penetrationOf(PenetrationResult result, String sector) {
    return result.penetration().get(result.sectors().getIndex(new SectorCode(sector)));
  }

  @Test
  void directValueAddedMatchesTheCheckValues() {
    InputOutputTable table = OfficialTables.china2017With149Sectors();
    assertThat(DirectValueAdded.of(table, OfficialTables.UNIFORM_RELEVANCE).total().value())
        .isCloseTo(7679.7601602824525, ONE_BILLIONTH);
    assertThat(DirectValueAdded.of(table, OfficialTables.VARIED_RELEVANCE).total().value())
        .isCloseTo(17537.46646604792, ONE_BILLIONTH);
  }

  @ParameterizedTest
  @EnumSource
  void penetrationOfTheOfficialTableMatchesTheCheckValue(Route route) {
    PenetrationResult result =
        route.evaluate(OfficialTables.china2017With149Sectors(), OfficialTables.UNIFORM_RELEVANCE);
    assertThat(result.total().value()).isCloseTo(20950.941580174993, ONE_BILLIONTH);
    assertThat(result.total().unit()).isEqualTo(Unit.HUNDRED_MILLION_CNY);
  }

  @ParameterizedTest
  @EnumSource
  void penetrationWithDifferentRelevanceInEachSectorMatchesTheCheckValues(Route route) {
    PenetrationResult result =
        route.evaluate(OfficialTables.china2017With149Sectors(), OfficialTables.VARIED_RELEVANCE);
    assertThat(result.total().value()).isCloseTo(31164.382459606193, ONE_BILLIONTH);
    assertThat(penetrationOf(result, "001")).isCloseTo(457.77165965075085, ONE_BILLIONTH);
    assertThat(penetrationOf(result, "126")).isCloseTo(2167.306395301085, ONE_BILLIONTH);
  }

  @ParameterizedTest
  @EnumSource
  void penetrationOfTheAggregateOfFortySectorsMatchesTheCheckValue(Route route) {
    InputOutputTable table = OfficialTables.china2017With40Sectors();
    List<SectorCode> core = table.sectors().coreCodes();
    RelevanceCoefficients relevance =
        OfficialTables.relevance(core, OfficialTables.UNIFORM_RELEVANCE.values().toArray());
    // Printed with one decimal.
    assertThat(route.evaluate(table, relevance).total().value()).isBetween(20965.05, 20965.15);
  }

  @Test
  void theRoutesAgreeInEverySector() {
    InputOutputTable table = OfficialTables.china2017With149Sectors();
    PenetrationResult augmented =
        Route.AUGMENTED_SOLVE.evaluate(table, OfficialTables.VARIED_RELEVANCE);
    PenetrationResult closed = Route.CLOSED_FORM.evaluate(table, OfficialTables.VARIED_RELEVANCE);
    for (int sector = 0; sector < 149; sector++) {
      assertThat(closed.inducedOutput().get(sector))
          .isCloseTo(augmented.inducedOutput().get(sector), withinPercentage(1e-9));
      assertThat(closed.inducedRate().get(sector))
          .isCloseTo(augmented.inducedRate().get(sector), withinPercentage(1e-9));
    }
  }
}
