package io.cesuan.economics.international;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.direct.DirectValueAdded;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.fixture.OfficialTables;
import io.cesuan.economics.fixture.SmallTables;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.penetration.AugmentedLeontiefModel;
import io.cesuan.economics.penetration.PenetrationResult;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WorldMeasurementTest {

  private static final RegionCode REGION_R = new RegionCode("RRR");
  private static final RegionCode REGION_S = new RegionCode("SSS");

  private static final double ROUNDING = 1e-11;

  /**
   * R. E. Miller and P. D. Blair, <i>Input–Output Analysis</i>, 2nd ed. 2009, section 3.3, the
   * two-region interregional example: region r with three sectors, region s with two.
   */
  private static final MultiRegionTable MILLER_AND_BLAIR =
      table(
          List.of(
              label(REGION_R, "1"),
              label(REGION_R, "2"),
              label(REGION_R, "3"),
              label(REGION_S, "1"),
              label(REGION_S, "2")),
          new double[][] {
            {150, 500, 50, 25, 75},
            {200, 100, 400, 200, 100},
            {300, 500, 50, 60, 40},
            {75, 100, 60, 200, 250},
            {50, 25, 25, 150, 100}
          },
          1000,
          2000,
          1000,
          1200,
          800);

  private static RegionalIndustry label(RegionCode region, String industry) {
    return new RegionalIndustry(region, new SectorCode(industry));
  }

  private static MultiRegionTable table(
      List<RegionalIndustry> labels, double[][] flows, double... output) {
    Matrix z = Matrix.ofRows(flows);
    Vector inputs = z.columnSums();
    return MultiRegionTable.of(
        labels,
        z,
        Vector.of(output),
        Vector.generate(output.length, sector -> output[sector] - inputs.get(sector)),
        Unit.TABLE_UNIT,
        AccountingIdentity.ROUNDING_TOLERANCE);
  }

  private static RelevanceCoefficients relevance(String industry, double value) {
    return OfficialTables.relevance(OfficialTables.codes(industry), value);
  }

  private static CountryMeasurement get(WorldMeasurement world, RegionCode country) {
    return Objects.requireNonNull(world.countries().get(country));
  }

  @Test
  void theInterregionalExampleInducesWhatItsPrintedInverseSays() {
    // The first column of L as printed: 1.4234, 0.6346, 0.6383, 0.2672, 0.1468. Half of sector 1 of
    // region r is split: w = 1000 · 0.5 / (1 + 0.5 · 0.4234) and ΔY = (½ · 0.4234, 0.6346, …) w;
    // v/x = 0.225, 0.3875, 0.415, 0.470833, 0.29375.
    CountryMeasurement r =
        get(WorldMeasurement.of(2009, MILLER_AND_BLAIR, relevance("1", 0.5)), REGION_R);
    double w = 500 / 1.2117;
    double atHome = w * (0.5 * 0.4234 * (0.225 / 0.5) * 0.5 + 0.6346 * 0.3875 + 0.6383 * 0.415);
    double abroad = w * (0.2672 * 565 / 1200 + 0.1468 * 235 / 800);
    assertThat(r.home().direct().value()).isCloseTo(0.5 * 225, within(1e-9));
    assertThat(r.home().penetration().value()).isCloseTo(atHome, withinPercentage(0.01));
    assertThat(r.findPenetrationAbroad().orElseThrow().value())
        .isCloseTo(abroad, withinPercentage(0.05));
    assertThat(r.total().value()).isCloseTo(112.5 + atHome + abroad, withinPercentage(0.01));
    assertThat(r.identities()).hasSize(1).allMatch(AccountingIdentity::holds);
  }

  @Test
  void onlyTheCountrysOwnCoreIndustriesAreSplit() {
    WorldMeasurement world = WorldMeasurement.of(2009, MILLER_AND_BLAIR, relevance("1", 0.5));
    for (RegionCode country : List.of(REGION_R, REGION_S)) {
      PenetrationResult own =
          AugmentedLeontiefModel.evaluate(MILLER_AND_BLAIR.table(), relevance(country + ":1", 0.5));
      CountryMeasurement found = get(world, country);
      assertThat(
              found.home().penetration().value()
                  + found.findPenetrationAbroad().orElseThrow().value())
          .isCloseTo(own.total().value(), withinPercentage(1e-9));
    }
  }

  @Test
  void aTableOfOneCountryDoesNotTellWhatHappensAbroad() {
    CountryMeasurement found =
        CountryMeasurement.of(
            RegionCode.CHINA, 2009, SmallTables.millerAndBlair(), relevance("1", 0.2));
    PenetrationResult penetration =
        AugmentedLeontiefModel.evaluate(SmallTables.millerAndBlair(), relevance("1", 0.2));
    assertThat(found.home().direct().value()).isCloseTo(0.2 * 650, within(1e-9));
    assertThat(found.home().penetration().value())
        .isCloseTo(penetration.total().value(), withinPercentage(1e-9));
    assertThat(found.findPenetrationAbroad()).isEmpty();
    assertThat(found.total()).isEqualTo(found.home().total());
    assertThat(found.identities()).allMatch(AccountingIdentity::holds);
  }

  @Test
  void anIndustryWithoutOutputInducesNothingAndIsNotInduced() {
    MultiRegionTable table =
        table(
            List.of(
                label(REGION_R, "1"),
                label(REGION_R, "2"),
                label(REGION_S, "1"),
                label(REGION_S, "2")),
            new double[][] {{10, 20, 0, 5}, {30, 10, 0, 5}, {0, 0, 0, 0}, {5, 5, 0, 20}},
            100,
            100,
            0,
            100);
    WorldMeasurement world = WorldMeasurement.of(2009, table, relevance("1", 0.5));
    assertThat(get(world, REGION_S).total().value()).isZero();
    assertThat(get(world, REGION_R).home().penetration().value()).isPositive();
    assertThat(get(world, REGION_R).findPenetrationAbroad().orElseThrow().value()).isPositive();
  }

  @Test
  void aCoreIndustryThatACountryDoesNotHaveIsNamed() {
    assertThat(
            Failures.failure(
                FailureReason.UNKNOWN_CODE,
                () -> WorldMeasurement.of(2009, MILLER_AND_BLAIR, relevance("3", 0.5))))
        .hasMessageContaining("found SSS:3");
    WorldMeasurement one =
        WorldMeasurement.of(2009, MILLER_AND_BLAIR, Map.of(REGION_R, relevance("3", 0.5)));
    assertThat(one.countries().keySet()).containsExactly(REGION_R);
    Failures.failure(
        FailureReason.INVALID_INPUT, () -> WorldMeasurement.of(2009, MILLER_AND_BLAIR, Map.of()));
  }

  @Test
  void labelsOfAnotherTableAndRepeatedLabelsAreRejected() {
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () ->
            new MultiRegionTable(
                MILLER_AND_BLAIR.labels().subList(0, 4), MILLER_AND_BLAIR.table()));
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () ->
                    table(
                        List.of(label(REGION_R, "1"), label(REGION_R, "1")),
                        new double[][] {{1, 1}, {1, 1}},
                        10,
                        10)))
        .hasMessageContaining("RRR:1");
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () ->
            new CountryMeasurement(
                REGION_R,
                2009,
                get(WorldMeasurement.of(2009, MILLER_AND_BLAIR, relevance("1", 0.5)), REGION_R)
                    .home(),
                new TreeMap<>(
                    Map.of(REGION_R, StatedQuantity.of(1, Unit.TABLE_UNIT, Status.ACTUAL)))));
  }

  /** A random world of three countries with the same industries, the first two of them core. */
  private record World(MultiRegionTable table, RelevanceCoefficients relevance, Random random) {}

  @Provide
  Arbitrary<World> worlds() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(2, 5))
        .as(
            (seed, industries) -> {
              Random random = new Random(seed);
              InputOutputTable table = SmallTables.random(random, 3 * industries);
              List<RegionalIndustry> labels = new ArrayList<>();
              for (String country : List.of("AAA", "BBB", "CCC")) {
                for (int industry = 1; industry <= industries; industry++) {
                  labels.add(label(new RegionCode(country), String.valueOf(industry)));
                }
              }
              return new World(
                  labelled(labels, table),
                  OfficialTables.relevance(
                      OfficialTables.codes("1", "2"), random.nextDouble(), random.nextDouble()),
                  random);
            });
  }

  private static MultiRegionTable labelled(List<RegionalIndustry> labels, InputOutputTable table) {
    return MultiRegionTable.of(
        labels,
        table.intermediateFlows().values(),
        table.grossOutput().values(),
        table.valueAdded().values(),
        table.unit(),
        AccountingIdentity.ROUNDING_TOLERANCE);
  }

  private static double precision(World world) {
    return ROUNDING * world.table().table().grossOutput().values().sum();
  }

  @Property(tries = 200)
  void oneFactorisationGivesWhatOneAugmentedSolvePerCountryGives(@ForAll("worlds") World world) {
    WorldMeasurement measured = WorldMeasurement.of(2011, world.table(), world.relevance());
    measured
        .countries()
        .forEach(
            (country, found) -> {
              RelevanceCoefficients own =
                  OfficialTables.relevance(
                      OfficialTables.codes(country + ":1", country + ":2"),
                      world.relevance().values().toArray());
              InputOutputTable table = world.table().table();
              TreeMap<RegionCode, StatedQuantity> expected =
                  new TreeMap<>(
                      world
                          .table()
                          .sumByRegion(AugmentedLeontiefModel.evaluate(table, own).penetration()));
              StatedQuantity home = Objects.requireNonNull(expected.remove(country));
              assertThat(found.home().penetration().value())
                  .isCloseTo(home.value(), within(precision(world)));
              assertThat(found.home().direct().quantity())
                  .isEqualTo(DirectValueAdded.of(table, own).total());
              assertThat(found.penetrationByHost()).hasSameSizeAs(expected);
              expected.forEach(
                  (host, value) ->
                      assertThat(
                              Objects.requireNonNull(
                                      Objects.requireNonNull(found.penetrationByHost()).get(host))
                                  .value())
                          .isCloseTo(value.value(), within(precision(world))));
              AccountingIdentity.requireAll(found.identities());
            });
  }

  @Property(tries = 100)
  void theOrderOfTheTableIsOfNoConsequence(@ForAll("worlds") World world) {
    List<RegionalIndustry> labels = world.table().labels();
    List<Integer> order = new ArrayList<>(IntStream.range(0, labels.size()).boxed().toList());
    Collections.shuffle(order, world.random());
    MultiRegionTable permuted =
        labelled(
            order.stream().map(labels::get).toList(),
            SmallTables.permuted(world.table().table(), order));
    WorldMeasurement original = WorldMeasurement.of(2011, world.table(), world.relevance());
    WorldMeasurement.of(2011, permuted, world.relevance())
        .totals()
        .values()
        .forEach(
            (country, value) ->
                assertThat(value.value())
                    .isCloseTo(
                        original.totals().getValue(country).value(), within(precision(world))));
  }

  @Property(tries = 100)
  void figuresScaleWithTheUnitOfMoney(@ForAll("worlds") World world) {
    MultiRegionTable scaled =
        labelled(world.table().labels(), SmallTables.scaled(world.table().table(), 1024));
    WorldMeasurement original = WorldMeasurement.of(2011, world.table(), world.relevance());
    WorldMeasurement.of(2011, scaled, world.relevance())
        .totals()
        .values()
        .forEach(
            (country, value) ->
                assertThat(value.value() / 1024)
                    .isCloseTo(
                        original.totals().getValue(country).value(), within(precision(world))));
  }
}
