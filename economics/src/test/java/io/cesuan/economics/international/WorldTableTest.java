package io.cesuan.economics.international;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.fixture.OfficialTables;
import io.cesuan.economics.fixture.SharedData;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import io.cesuan.economics.unit.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * The World Input–Output Database, release 2013, year 2011: 41 regions × 35 industries. The
 * expected figures are those of the closed form in NumPy on the same table.
 */
class WorldTableTest {

  private static final Percentage ONE_BILLIONTH = withinPercentage(1e-7);

  /** Electrical and optical equipment; post and telecommunications; business activities. */
  private static final RelevanceCoefficients RELEVANCE =
      OfficialTables.relevance(OfficialTables.codes("c14", "c27", "c30"), 0.264, 0.12, 0.12);

  private static final Duration LIMIT = Duration.ofMinutes(1);

  private static MultiRegionTable world2011() {
    List<List<String>> flows = SharedData.records("wiod-2011/wiot_2011_inter.csv.gz");
    List<List<String>> totals = SharedData.records("wiod-2011/wiot_2011_output_va.csv");
    int count = totals.size() - 1;
    return MultiRegionTable.of(
        totals.subList(1, totals.size()).stream()
            .map(
                row ->
                    new RegionalIndustry(
                        // The source writes RoW for the rest of the world.
                        new RegionCode(row.get(0).toUpperCase(Locale.ROOT)),
                        new SectorCode(row.get(1))))
            .toList(),
        Matrix.generate(
            count, count, (row, column) -> Double.parseDouble(flows.get(1 + row).get(1 + column))),
        Vector.generate(count, row -> Double.parseDouble(totals.get(1 + row).get(2))),
        Vector.generate(count, row -> Double.parseDouble(totals.get(1 + row).get(3))),
        Unit.MILLION_USD,
        AccountingIdentity.ROUNDING_TOLERANCE);
  }

  private static void assertCountry(
      WorldMeasurement world, String country, double direct, double atHome, double abroad) {
    CountryMeasurement found =
        Objects.requireNonNull(world.countries().get(new RegionCode(country)));
    assertThat(found.home().direct().value()).isCloseTo(direct, ONE_BILLIONTH);
    assertThat(found.home().penetration().value()).isCloseTo(atHome, ONE_BILLIONTH);
    assertThat(found.findPenetrationAbroad().orElseThrow().value())
        .isCloseTo(abroad, ONE_BILLIONTH);
  }

  @Test
  void allRegionsOfTheWorldAreMeasuredFromOneFactorisationWellWithinAMinute() {
    MultiRegionTable table = world2011();
    long start = System.nanoTime();
    WorldMeasurement world = WorldMeasurement.of(2011, table, RELEVANCE);
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    System.out.println(
        world.countries().size() + " regions measured in " + taken.toMillis() + " ms");
    assertThat(taken).isLessThan(LIMIT);
    assertThat(world.countries()).hasSize(41);
    assertCountry(world, "CHN", 149371.536, 298419.5114891633, 158087.20211005863);
    assertCountry(world, "USA", 391375.752, 155397.37888781496, 36746.550772161136);
    assertCountry(world, "DEU", 94418.136, 45818.87192663247, 28416.597374613026);
    assertCountry(world, "ROW", 139030.752, 93703.92728317973, 98647.54655272495);
    // Luxembourg is among those with industries without output.
    assertCountry(world, "LUX", 1254.984, 370.4341581081134, 725.8349936599093);
    assertThat(world.totals().total().value())
        .isCloseTo(1356101.4720000003 + 996532.0330766605 + 551470.9828625695, ONE_BILLIONTH);
    world
        .countries()
        .values()
        .forEach(country -> AccountingIdentity.requireAll(country.identities()));
  }
}
