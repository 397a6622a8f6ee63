package io.cesuan.economics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Three regions, two dimensions and three indicators that can be followed by hand. */
class RegionalIndexTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  private static final RegionCode BEIJING = new RegionCode("110000");
  private static final RegionCode SHANGHAI = new RegionCode("310000");
  private static final RegionCode GUANGDONG = new RegionCode("440000");

  private static final DimensionId FOUNDATION = new DimensionId("foundation");
  private static final DimensionId INDUSTRY = new DimensionId("industry");

  private static final IndicatorId PORTS = new IndicatorId("ports");
  private static final IndicatorId OUTAGES = new IndicatorId("outages");
  private static final IndicatorId REVENUE = new IndicatorId("revenue");

  private static final IndicatorHierarchy HIERARCHY =
      new IndicatorHierarchy(
          List.of(
              indicator(FOUNDATION, PORTS, Direction.MORE, 50),
              indicator(FOUNDATION, OUTAGES, Direction.LESS, 30),
              indicator(INDUSTRY, REVENUE, Direction.MORE, 20)));

  private static WeightedIndicator indicator(
      DimensionId dimension, IndicatorId id, Direction direction, double weight) {
    return new WeightedIndicator(
        new IndicatorDefinition(dimension, "second level of " + id, id, direction), weight);
  }

  /** Ports 10, 20, 30; outages 4, 8, 6, of which less is better; revenue 1, 1, 5. */
  private static SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values() {
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values = new TreeMap<>();
    put(values, BEIJING, 10, 4, 1);
    put(values, SHANGHAI, 20, 8, 1);
    put(values, GUANGDONG, 30, 6, 5);
    return values;
  }

  private static void put(
      SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values,
      RegionCode region,
      double ports,
      double outages,
      double revenue) {
    Map<IndicatorId, IndicatorValue> own = new HashMap<>();
    own.put(PORTS, actual(ports));
    own.put(OUTAGES, actual(outages));
    own.put(REVENUE, actual(revenue));
    values.put(region, own);
  }

  private static Map<IndicatorId, IndicatorValue> of(
      SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values, RegionCode region) {
    return Objects.requireNonNull(values.get(region));
  }

  private static IndicatorValue actual(double value) {
    return new IndicatorValue(value, Status.ACTUAL);
  }

  private static SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>>
      withoutOutagesOfShanghai() {
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values = values();
    of(values, SHANGHAI).remove(OUTAGES);
    return values;
  }

  private static RegionalIndexResult measure(
      RegionalIndex index, SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values) {
    return index.measure(HIERARCHY, new RegionalIndicators(2022, values));
  }

  private static double index(RegionalIndexResult result, RegionCode region) {
    return result.getScore(region).index().value();
  }

  private static double subIndex(
      RegionalIndexResult result, RegionCode region, DimensionId dimension) {
    return result.getScore(region).getSubIndex(dimension).value();
  }

  /** Z: Beijing 0, 1, 0; Shanghai 0.5, 0, 0; Guangdong 1, 0.5, 1. */
  @Test
  void theIndexIsTheWeightedMeanOfTheNormalisedIndicators() {
    RegionalIndexResult result = measure(RegionalIndex.STRICT, values());
    assertThat(index(result, BEIJING)).isCloseTo(30, ROUNDING);
    assertThat(index(result, SHANGHAI)).isCloseTo(25, ROUNDING);
    assertThat(index(result, GUANGDONG)).isCloseTo(85, ROUNDING);
    assertThat(result.getScore(GUANGDONG).index().unit()).isEqualTo(Unit.INDEX_POINTS);
    assertThat(result.getScore(GUANGDONG).index().status()).isEqualTo(Status.ACTUAL);
    assertThat(result.getScore(BEIJING).normalised())
        .containsExactly(Map.entry(PORTS, 0.0), Map.entry(OUTAGES, 1.0), Map.entry(REVENUE, 0.0));
  }

  @Test
  void subIndicesRenormaliseTheWeightsInsideTheirDimension() {
    RegionalIndexResult result = measure(RegionalIndex.STRICT, values());
    assertThat(subIndex(result, BEIJING, FOUNDATION)).isCloseTo(37.5, ROUNDING);
    assertThat(subIndex(result, SHANGHAI, FOUNDATION)).isCloseTo(31.25, ROUNDING);
    assertThat(subIndex(result, GUANGDONG, FOUNDATION)).isCloseTo(81.25, ROUNDING);
    assertThat(subIndex(result, GUANGDONG, INDUSTRY)).isCloseTo(100, ROUNDING);
  }

  @Test
  void regionsAreRankedAndEqualOnesShareTheirPlace() {
    RegionalIndexResult result = measure(RegionalIndex.STRICT, values());
    assertThat(result.ranking())
        .extracting(RegionScore::region)
        .containsExactly(GUANGDONG, BEIJING, SHANGHAI);
    assertThat(result.getScore(BEIJING).subRanks()).containsEntry(INDUSTRY, 2);
    assertThat(result.getScore(SHANGHAI).subRanks()).containsEntry(INDUSTRY, 2);
    assertThat(result.leading(FOUNDATION, 1))
        .extracting(RegionScore::region)
        .containsExactly(GUANGDONG);
    assertThat(result.leading(INDUSTRY, 2))
        .extracting(RegionScore::region)
        .containsExactly(GUANGDONG, BEIJING, SHANGHAI);
    Failures.failure(
        FailureReason.UNKNOWN_CODE, () -> result.leading(new DimensionId("beauty"), 1));
    Failures.failure(FailureReason.UNKNOWN_CODE, () -> result.getScore(new RegionCode("999999")));
  }

  /** Outages are then 4 and 6; Shanghai has 25 points of 70, and 25 of 50 in its foundation. */
  @Test
  void reweightingSpreadsTheWeightOfAMissingIndicatorOverTheOthersOfThatRegion() {
    RegionalIndexResult result =
        measure(
            new RegionalIndex(MissingValuePolicy.REWEIGHT, ConstantIndicatorPolicy.FAIL),
            withoutOutagesOfShanghai());
    assertThat(index(result, SHANGHAI)).isCloseTo(2500.0 / 70, ROUNDING);
    assertThat(subIndex(result, SHANGHAI, FOUNDATION)).isCloseTo(50, ROUNDING);
    assertThat(index(result, GUANGDONG)).isCloseTo(70, ROUNDING);
    assertThat(result.getScore(SHANGHAI).index().status()).isEqualTo(Status.ESTIMATED);
    assertThat(result.getScore(SHANGHAI).getSubIndex(INDUSTRY).status()).isEqualTo(Status.ACTUAL);
    assertThat(result.getScore(GUANGDONG).index().status()).isEqualTo(Status.ACTUAL);
    assertThat(result.getScore(SHANGHAI).missing()).containsExactly(OUTAGES);
  }

  /** The mean of Z over Beijing (1) and Guangdong (0) is one half: 25 + 15 points. */
  @Test
  void theMeanOfTheOthersCanStandInForAMissingValue() {
    RegionalIndexResult result =
        measure(
            new RegionalIndex(MissingValuePolicy.MEAN, ConstantIndicatorPolicy.FAIL),
            withoutOutagesOfShanghai());
    assertThat(index(result, SHANGHAI)).isCloseTo(40, ROUNDING);
    assertThat(result.getScore(SHANGHAI).index().status()).isEqualTo(Status.ESTIMATED);
    assertThat(result.getScore(SHANGHAI).missing()).containsExactly(OUTAGES);
    assertThat(result.getScore(GUANGDONG).index().status()).isEqualTo(Status.ACTUAL);
  }

  @Test
  void aRegionWithoutAnyIndicatorOfADimensionHasNoSubIndexThere() {
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values = values();
    of(values, SHANGHAI).remove(REVENUE);
    RegionalIndexResult result =
        measure(
            new RegionalIndex(MissingValuePolicy.REWEIGHT, ConstantIndicatorPolicy.FAIL), values);
    assertThat(result.getScore(SHANGHAI).subIndices()).containsOnlyKeys(FOUNDATION);
    assertThat(result.getScore(SHANGHAI).subRanks()).containsOnlyKeys(FOUNDATION);
    assertThat(result.leading(INDUSTRY, 10))
        .extracting(RegionScore::region)
        .containsExactly(GUANGDONG, BEIJING);
  }

  @Test
  void anEstimatedExtremeMakesEveryScoreEstimatedAndAnEstimatedMiddleOnlyItsOwn() {
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> middle = values();
    of(middle, SHANGHAI).put(PORTS, new IndicatorValue(20, Status.ESTIMATED));
    assertThat(measure(RegionalIndex.STRICT, middle).scores().values())
        .extracting(score -> score.index().status())
        .containsExactly(Status.ACTUAL, Status.ESTIMATED, Status.ACTUAL);
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> extreme = values();
    of(extreme, GUANGDONG).put(PORTS, new IndicatorValue(30, Status.FORECAST));
    assertThat(measure(RegionalIndex.STRICT, extreme).scores().values())
        .extracting(score -> score.index().status())
        .containsOnly(Status.FORECAST);
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> shared = values();
    of(shared, BEIJING).put(REVENUE, new IndicatorValue(1, Status.ESTIMATED));
    assertThat(measure(RegionalIndex.STRICT, shared).scores().values())
        .extracting(score -> score.index().status())
        .containsExactly(Status.ESTIMATED, Status.ACTUAL, Status.ACTUAL);
  }

  @Test
  void missingValuesAreNamedTogether() {
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values = withoutOutagesOfShanghai();
    of(values, BEIJING).clear();
    assertThat(
            Failures.failure(
                    FailureReason.INSUFFICIENT_DATA, () -> measure(RegionalIndex.STRICT, values))
                .defects())
        .containsExactly(
            "region 110000, indicator ports: expected a value, found none",
            "region 110000, indicator outages: expected a value, found none",
            "region 310000, indicator outages: expected a value, found none",
            "region 110000, indicator revenue: expected a value, found none");
  }

  @Test
  void noPolicyInventsAnIndicatorThatNobodyReportsOrARegionThatReportsNothing() {
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values = values();
    values.values().forEach(own -> own.remove(OUTAGES));
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA,
                () ->
                    measure(
                        new RegionalIndex(MissingValuePolicy.MEAN, ConstantIndicatorPolicy.ZERO),
                        values)))
        .hasMessageContaining("indicator outages: expected a value in some region, found none");
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> silent = values();
    of(silent, BEIJING).clear();
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA,
                () ->
                    measure(
                        new RegionalIndex(
                            MissingValuePolicy.REWEIGHT, ConstantIndicatorPolicy.ZERO),
                        silent)))
        .hasMessageContaining("region 110000: expected a weighted indicator, found none");
  }

  @Test
  void constantIndicatorsAreNamedUnlessTheyMayCountAsZero() {
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values = values();
    values.values().forEach(own -> own.put(REVENUE, actual(7)));
    values.values().forEach(own -> own.put(PORTS, actual(0)));
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT, () -> measure(RegionalIndex.STRICT, values))
                .defects())
        .containsExactly(
            "indicator ports: expected values that vary over the regions, found 0.0 in each",
            "indicator revenue: expected values that vary over the regions, found 7.0 in each");
    RegionalIndexResult result =
        measure(new RegionalIndex(MissingValuePolicy.FAIL, ConstantIndicatorPolicy.ZERO), values);
    assertThat(index(result, BEIJING)).isCloseTo(30, ROUNDING);
    assertThat(subIndex(result, BEIJING, INDUSTRY)).isZero();
  }

  @Test
  void valuesOutsideTheHierarchyASingleRegionAndNotANumberAreRejected() {
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values = values();
    of(values, SHANGHAI).put(new IndicatorId("protz"), actual(1));
    assertThat(
            Failures.failure(
                FailureReason.UNKNOWN_CODE, () -> measure(RegionalIndex.STRICT, values)))
        .hasMessageContaining("region 310000: expected an indicator of the hierarchy, found protz");
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> single = values();
    single.remove(BEIJING);
    single.remove(SHANGHAI);
    Failures.failure(FailureReason.INSUFFICIENT_DATA, () -> measure(RegionalIndex.STRICT, single));
    Failures.failure(FailureReason.NOT_FINITE, () -> actual(Double.NaN));
  }

  private static SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> random(
      Random random, int regions) {
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values = new TreeMap<>();
    for (int region = 0; region < regions; region++) {
      put(
          values,
          new RegionCode(String.valueOf(100_000 + region)),
          random.nextGaussian(),
          100 * random.nextDouble(),
          random.nextInt(1_000_000));
    }
    return values;
  }

  @Property(tries = 200)
  void theIndexLiesBetweenZeroAndAHundredAndNoUnitOrOriginChangesIt(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 31) int regions) {
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values =
        random(new Random(seed), regions);
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> rescaled = new TreeMap<>();
    values.forEach(
        (region, own) -> {
          Map<IndicatorId, IndicatorValue> other = new HashMap<>();
          own.forEach((id, value) -> other.put(id, actual(1000 * value.value() - 3)));
          rescaled.put(region, other);
        });
    RegionalIndex index = new RegionalIndex(MissingValuePolicy.FAIL, ConstantIndicatorPolicy.ZERO);
    RegionalIndexResult result = measure(index, values);
    RegionalIndexResult other = measure(index, rescaled);
    for (RegionScore score : result.scores().values()) {
      assertThat(score.index().value()).isBetween(0.0, 100.0);
      assertThat(index(other, score.region())).isCloseTo(score.index().value(), within(1e-9));
    }
  }

  /** The overall index is the mean of the sub-indices by the weights of their dimensions. */
  @Property(tries = 200)
  void theSubIndicesAddUpToTheIndex(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 31) int regions) {
    RegionalIndexResult result =
        measure(
            new RegionalIndex(MissingValuePolicy.FAIL, ConstantIndicatorPolicy.ZERO),
            random(new Random(seed), regions));
    for (RegionScore score : result.scores().values()) {
      double sum = 0;
      for (DimensionId dimension : HIERARCHY.dimensions()) {
        sum += HIERARCHY.weightOf(dimension) * score.getSubIndex(dimension).value() / 100;
      }
      assertThat(sum).isCloseTo(score.index().value(), within(1e-10));
    }
    List<Integer> ranks = new ArrayList<>();
    result.ranking().forEach(score -> ranks.add(score.rank()));
    assertThat(ranks).isSorted().startsWith(1);
  }
}
