package io.cesuan.economics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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

class NationalIndexTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  private static final DimensionId FOUNDATION = new DimensionId("foundation");
  private static final DimensionId INDUSTRY = new DimensionId("industry");
  private static final IndicatorId PORTS = new IndicatorId("ports");
  private static final IndicatorId OUTAGES = new IndicatorId("outages");
  private static final IndicatorId REVENUE = new IndicatorId("revenue");

  private static final IndicatorHierarchy HIERARCHY =
      new IndicatorHierarchy(
          List.of(
              new WeightedIndicator(
                  new IndicatorDefinition(FOUNDATION, "network", PORTS, Direction.MORE), 40),
              new WeightedIndicator(
                  new IndicatorDefinition(FOUNDATION, "security", OUTAGES, Direction.LESS), 10),
              new WeightedIndicator(
                  new IndicatorDefinition(INDUSTRY, "scale", REVENUE, Direction.MORE), 50)));

  private static Map<IndicatorId, IndicatorValue> year(
      double ports, double outages, double revenue, Status status) {
    Map<IndicatorId, IndicatorValue> values = new HashMap<>();
    values.put(PORTS, new IndicatorValue(ports, status));
    values.put(OUTAGES, new IndicatorValue(outages, status));
    values.put(REVENUE, new IndicatorValue(revenue, status));
    return values;
  }

  /** X in 2022: ports 150, outages 125 (fewer by a fifth), revenue 90. */
  private static SortedMap<Integer, Map<IndicatorId, IndicatorValue>> values() {
    SortedMap<Integer, Map<IndicatorId, IndicatorValue>> values = new TreeMap<>();
    values.put(2020, year(200, 10, 1000, Status.ACTUAL));
    values.put(2022, year(300, 8, 900, Status.ACTUAL));
    values.put(2023, year(200, 10, 1000, Status.FORECAST));
    return values;
  }

  private static Map<IndicatorId, IndicatorValue> in(
      SortedMap<Integer, Map<IndicatorId, IndicatorValue>> values, int year) {
    return Objects.requireNonNull(values.get(year));
  }

  private static NationalIndexResult measure(
      SortedMap<Integer, Map<IndicatorId, IndicatorValue>> values) {
    return NationalIndex.measure(HIERARCHY, new NationalIndicators(values), 2020);
  }

  @Test
  void theIndexIsAHundredInTheBaseYearAndTheWeightedMeanOfTheRelativesAfterwards() {
    NationalIndexResult result = measure(values());
    assertThat(result.getScore(2020).index())
        .isEqualTo(StatedQuantity.of(100, Unit.INDEX_POINTS, Status.ACTUAL));
    NationalScore score = result.getScore(2022);
    assertThat(score.getRelative(OUTAGES).value()).isCloseTo(125, ROUNDING);
    assertThat(score.index().value()).isCloseTo(60 + 12.5 + 45, ROUNDING);
    assertThat(score.getSubIndex(FOUNDATION).value()).isCloseTo(145, ROUNDING);
    assertThat(score.getSubIndex(INDUSTRY).value()).isCloseTo(90, ROUNDING);
    assertThat(result.getScore(2023).index().status()).isEqualTo(Status.FORECAST);
  }

  /** Growth 17.5 points: ports 20, outages 2.5, revenue −5. */
  @Test
  void contributionsAreTheWeightedChangesAsSharesOfTheGrowth() {
    GrowthContributions contributions =
        measure(values()).findContributions(2020, 2022).orElseThrow();
    assertThat(contributions.growth().value()).isCloseTo(17.5, ROUNDING);
    assertThat(contributions.getContribution(PORTS).value()).isCloseTo(20 / 17.5, ROUNDING);
    assertThat(contributions.getContribution(REVENUE).value()).isCloseTo(-5 / 17.5, ROUNDING);
    assertThat(contributions.getContribution(FOUNDATION).value()).isCloseTo(22.5 / 17.5, ROUNDING);
    assertThat(contributions.getContribution(FOUNDATION).unit()).isEqualTo(Unit.RATIO);
  }

  @Test
  void withoutGrowthThereAreNoSharesOfIt() {
    assertThat(measure(values()).findContributions(2020, 2023)).isEmpty();
  }

  @Test
  void compoundGrowthIsThatOfTheIndexAndOfEachSubIndex() {
    NationalIndexResult result = measure(values());
    assertThat(result.compoundGrowth(2020, 2022).value()).isCloseTo(Math.sqrt(1.175) - 1, ROUNDING);
    assertThat(result.compoundGrowth(FOUNDATION, 2020, 2022).value())
        .isCloseTo(Math.sqrt(1.45) - 1, ROUNDING);
    Failures.failure(FailureReason.INVALID_INPUT, () -> result.compoundGrowth(2022, 2020));
    Failures.failure(FailureReason.INSUFFICIENT_DATA, () -> result.compoundGrowth(2020, 2030));
    Failures.failure(
        FailureReason.UNKNOWN_CODE,
        () -> result.compoundGrowth(new DimensionId("beauty"), 2020, 2022));
  }

  /** CAICT 2024 prints 100 for 2020 and 235 for 2023: 2.35^(1/3) = 1.33. */
  @Test
  void thePublishedIndexGrewByAThirdAYear() {
    SortedMap<Integer, Map<IndicatorId, IndicatorValue>> values = new TreeMap<>();
    values.put(2020, year(1, 1, 1, Status.ACTUAL));
    values.put(2023, year(2.35, 1 / 2.35, 2.35, Status.ACTUAL));
    assertThat(measure(values).getScore(2023).index().value()).isCloseTo(235, within(1e-9));
    assertThat(measure(values).compoundGrowth(2020, 2023).value()).isCloseTo(0.33, within(0.005));
  }

  @Test
  void aMissingBaseYearMissingValuesAndUnknownIndicatorsAreNamed() {
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA,
                () -> NationalIndex.measure(HIERARCHY, new NationalIndicators(values()), 2019)))
        .hasMessageContaining("expected the base year 2019, found the years [2020, 2022, 2023]");
    SortedMap<Integer, Map<IndicatorId, IndicatorValue>> gaps = values();
    in(gaps, 2022).remove(REVENUE);
    in(gaps, 2023).remove(PORTS);
    assertThat(Failures.failure(FailureReason.INSUFFICIENT_DATA, () -> measure(gaps)).defects())
        .containsExactly(
            "year 2022, indicator revenue: expected a value, found none",
            "year 2023, indicator ports: expected a value, found none");
    SortedMap<Integer, Map<IndicatorId, IndicatorValue>> unknown = values();
    in(unknown, 2022).put(new IndicatorId("protz"), new IndicatorValue(1, Status.ACTUAL));
    assertThat(Failures.failure(FailureReason.UNKNOWN_CODE, () -> measure(unknown)))
        .hasMessageContaining("year 2022: expected an indicator of the hierarchy, found protz");
  }

  @Test
  void valuesThatCannotBeComparedWithABaseAreNamedTogether() {
    SortedMap<Integer, Map<IndicatorId, IndicatorValue>> values = values();
    values.put(2020, year(0, 10, 1000, Status.ACTUAL));
    values.put(2022, year(0, 0, -1, Status.ACTUAL));
    assertThat(Failures.failure(FailureReason.INVALID_INPUT, () -> measure(values)).defects())
        .containsExactly(
            "year 2020, indicator ports: expected a positive value, found 0.0",
            "year 2022, indicator outages: expected a positive value, found 0.0",
            "year 2022, indicator revenue: expected a value ≥ 0, found -1.0");
  }

  private static double sum(Collection<StatedQuantity> shares) {
    return shares.stream().mapToDouble(StatedQuantity::value).sum();
  }

  @Property(tries = 300)
  void contributionsSumToOneHundredPercentForAnyIndicatorsAndWeights(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 40) int indicators,
      @ForAll @IntRange(min = 1, max = 5) int dimensions) {
    Random random = new Random(seed);
    double[] weights = random.doubles(indicators, 0.01, 1).toArray();
    double total = Arrays.stream(weights).sum();
    List<WeightedIndicator> hierarchy = new ArrayList<>();
    SortedMap<Integer, Map<IndicatorId, IndicatorValue>> values = new TreeMap<>();
    values.put(2020, new HashMap<>());
    values.put(2023, new HashMap<>());
    for (int index = 0; index < indicators; index++) {
      DimensionId dimension = new DimensionId("d" + random.nextInt(dimensions));
      IndicatorId id = new IndicatorId("i" + index);
      hierarchy.add(
          new WeightedIndicator(
              new IndicatorDefinition(
                  dimension,
                  "second level of " + id,
                  id,
                  random.nextBoolean() ? Direction.MORE : Direction.LESS),
              100 * weights[index] / total));
      for (Map<IndicatorId, IndicatorValue> year : values.values()) {
        year.put(id, new IndicatorValue(Math.exp(5 * random.nextGaussian()), Status.ACTUAL));
      }
    }
    NationalIndexResult result =
        NationalIndex.measure(
            new IndicatorHierarchy(hierarchy), new NationalIndicators(values), 2020);
    GrowthContributions contributions = result.findContributions(2020, 2023).orElseThrow();
    // Shares of opposite sign cancel; rounding is in proportion to their size.
    double size =
        contributions.indicators().values().stream().mapToDouble(s -> Math.abs(s.value())).sum();
    assertThat(sum(contributions.indicators().values())).isCloseTo(1, within(1e-13 * size));
    assertThat(sum(contributions.dimensions().values())).isCloseTo(1, within(1e-13 * size));
    assertThat(contributions.growth().value())
        .isCloseTo(
            result.getScore(2023).index().value() - 100,
            within(1e-12 * (100 + size * Math.abs(contributions.growth().value()))));
  }
}
