package io.cesuan.economics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The index of the provinces in 2022 from the bundled open proxies against CAICT's tiers. */
class ProvincialIndexTest {

  private static final RegionCode TIBET = new RegionCode("540000");
  private static final RegionCode HAINAN = new RegionCode("460000");

  private static RegionalIndexResult result;
  private static NaturalBreaks breaks;
  private static TierAgreement agreement;
  private static Map<RegionCode, Integer> published;

  private static RegionalIndexResult measure(MissingValuePolicy policy) {
    return new RegionalIndex(policy, ConstantIndicatorPolicy.FAIL)
        .measure(
            IndicatorHierarchy.ofEqualWeights(BundledIndex.definitions()),
            BundledIndex.indicators(2022));
  }

  @BeforeAll
  static void measureAndPrint() {
    result = measure(MissingValuePolicy.REWEIGHT);
    published = BundledIndex.publishedTiers();
    breaks =
        NaturalBreaks.of(
            Vector.generate(31, place -> result.ranking().get(place).index().value()),
            DevelopmentTier.values().length);
    RegionalTiers tiers = RegionalTiers.of(result, breaks.cutOffs());
    agreement = TierAgreement.between(result, tiers, published);
    System.out.println("rank  region           index      tier      published");
    for (RegionScore score : result.ranking()) {
      System.out.printf(
          Locale.ROOT,
          "%4d  %s %-8s %6.2f (%s)  %s  %s%n",
          score.rank(),
          score.region(),
          BundledIndex.names().get(score.region()),
          score.index().value(),
          score.index().status().code(),
          label(tiers.getTier(score.region())),
          label(Objects.requireNonNull(published.get(score.region()))));
    }
    System.out.printf(
        Locale.ROOT,
        "cut-offs %s, goodness of variance fit %.4f%n%d of %d in the published tier (%d with tiers of"
            + " the published sizes), τ-b of tiers %.3f, of ranks %.3f%n%s%n",
        breaks.cutOffs().cutOffs(),
        breaks.goodnessOfVarianceFit(),
        agreement.matches(),
        agreement.compared(),
        agreement.matchesAtPublishedSizes(),
        agreement.tierCorrelation().orElseThrow(),
        agreement.rankCorrelation().orElseThrow(),
        rows(agreement));
  }

  private static String label(int tier) {
    return DevelopmentTier.getByNumber(tier).label();
  }

  private static String rows(TierAgreement agreement) {
    return Arrays.stream(DevelopmentTier.values())
        .map(
            tier ->
                tier.label()
                    + " "
                    + Arrays.toString(agreement.confusion().row(tier.number() - 1).toArray()))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static Set<RegionCode> placed(RegionalIndexResult result, int first, int last) {
    return result.ranking().subList(first - 1, last).stream()
        .map(RegionScore::region)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<RegionCode> publishedIn(DevelopmentTier tier) {
    return published.entrySet().stream()
        .filter(entry -> entry.getValue() == tier.number())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource(names = {"REWEIGHT", "MEAN"})
  void theSixLeadingProvincesOccupyTheFirstSixPlaces(MissingValuePolicy policy) {
    assertThat(placed(measure(policy), 1, 6))
        .isEqualTo(publishedIn(DevelopmentTier.LEADING))
        .extracting(RegionCode::value)
        .containsExactlyInAnyOrder("320000", "440000", "110000", "370000", "330000", "310000");
  }

  @Test
  void theFourNascentProvincesAreAmongTheLastFive() {
    assertThat(placed(result, 27, 31))
        .containsAll(publishedIn(DevelopmentTier.NASCENT))
        .hasSize(publishedIn(DevelopmentTier.NASCENT).size() + 1);
  }

  @Test
  void tenOfTheElevenRisingProvincesTakePlacesSevenToSeventeenButOne() {
    Set<RegionCode> rising = publishedIn(DevelopmentTier.RISING);
    assertThat(rising).hasSize(11);
    rising.retainAll(placed(result, 7, 17));
    assertThat(rising).hasSize(10);
  }

  @Test
  void theRanksAgreeWithThePublishedTiersAndTheIndexIsReproduced() {
    // Guangdong's and Ningxia's index computed apart from this code, by a script.
    assertThat(result.getScore(new RegionCode("440000")).index().value())
        .isCloseTo(82.53, within(0.005));
    assertThat(result.getScore(new RegionCode("640000")).index().value())
        .isCloseTo(4.90, within(0.005));
    assertThat(agreement.compared()).isEqualTo(31);
    assertThat(agreement.onlyOurs()).isEmpty();
    assertThat(agreement.onlyPublished()).isEmpty();
    assertThat(agreement.rankCorrelation().orElseThrow()).isGreaterThan(0.75);
    assertThat(agreement.tierCorrelation().orElseThrow()).isGreaterThan(0.75);
    assertThat(agreement.matchesAtPublishedSizes()).isEqualTo(6 + 10 + 8 + 3);
    assertThat(agreement.confusion().rowSums().toArray()).containsExactly(6, 11, 10, 4);
    assertThat(agreement.matches())
        .isEqualTo(
            (int)
                (agreement.confusion().get(0, 0)
                    + agreement.confusion().get(1, 1)
                    + agreement.confusion().get(2, 2)
                    + agreement.confusion().get(3, 3)));
  }

  @Test
  void theProvincesWithGapsAreEstimatedAndTheOthersActual() {
    assertThat(
            result.scores().values().stream()
                .filter(score -> score.index().status() == Status.ESTIMATED)
                .map(RegionScore::region))
        .containsExactly(HAINAN, TIBET);
    assertThat(result.getScore(TIBET).missing())
        .extracting(IndicatorId::value)
        .containsExactly("software_revenue", "it_services_revenue", "embedded_software_revenue");
  }

  @Test
  void everyGapIsNamedWhereGapsAreNotAllowed() {
    assertThat(
            Failures.failure(
                    FailureReason.INSUFFICIENT_DATA, () -> measure(MissingValuePolicy.FAIL))
                .defects())
        .containsExactly(
            "region 540000, indicator software_revenue: expected a value, found none",
            "region 540000, indicator it_services_revenue: expected a value, found none",
            "region 460000, indicator embedded_software_revenue: expected a value, found none",
            "region 540000, indicator embedded_software_revenue: expected a value, found none");
  }

  @Test
  void everyDimensionHasItsTopTen() {
    List<DimensionId> dimensions = result.hierarchy().dimensions();
    assertThat(dimensions)
        .extracting(DimensionId::value)
        .containsExactly("foundation", "innovation", "industry", "application", "environment");
    for (DimensionId dimension : dimensions) {
      List<RegionScore> leading = result.leading(dimension, 10);
      assertThat(leading).hasSize(10);
      assertThat(leading).extracting(score -> -score.getSubIndex(dimension).value()).isSorted();
    }
  }
}
