package io.cesuan.economics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TierAgreementTest {

  private static final DimensionId DIMENSION = new DimensionId("all");
  private static final IndicatorId INDICATOR = new IndicatorId("value");

  /** Regions 100000, 100001, … whose index is 0, 100/n, …, 100. */
  private static RegionalIndexResult result(int regions) {
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values = new TreeMap<>();
    for (int index = 0; index < regions; index++) {
      values.put(region(index), Map.of(INDICATOR, new IndicatorValue(index, Status.ACTUAL)));
    }
    return RegionalIndex.STRICT.measure(
        IndicatorHierarchy.ofEqualWeights(
            List.of(new IndicatorDefinition(DIMENSION, "value", INDICATOR, Direction.MORE))),
        new RegionalIndicators(2022, values));
  }

  private static RegionCode region(int index) {
    return new RegionCode(String.valueOf(100_000 + index));
  }

  private static Map<RegionCode, Integer> published(int... tiers) {
    Map<RegionCode, Integer> published = new HashMap<>();
    for (int index = 0; index < tiers.length; index++) {
      published.put(region(index), tiers[index]);
    }
    return published;
  }

  private static final TierCutOffs HALVES = new TierCutOffs(List.of(50.0));

  @Test
  void aCutOffBelongsToTheHigherTier() {
    TierCutOffs cutOffs = new TierCutOffs(List.of(75.0, 50.0, 25.0));
    assertThat(cutOffs.tiers()).isEqualTo(4);
    assertThat(cutOffs.tierOf(75)).isEqualTo(1);
    assertThat(cutOffs.tierOf(Math.nextDown(75.0))).isEqualTo(2);
    assertThat(cutOffs.tierOf(25)).isEqualTo(3);
    assertThat(cutOffs.tierOf(-1)).isEqualTo(4);
  }

  @Test
  void cutOffsMustDescendAndBeFinite() {
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () -> new TierCutOffs(List.of(50.0, 50.0, Double.NEGATIVE_INFINITY)))
                .defects())
        .containsExactly(
            "cut-off 2: expected a number below the one before it, found 50.0",
            "cut-off 3: expected a finite number, found -Infinity");
  }

  /** Five regions with 0, 25, 50, 75, 100; ours: tiers 2 2 1 1 1; published: 2 1 2 1 1. */
  @Test
  void matchesAndConfusionsAreCounted() {
    RegionalIndexResult result = result(5);
    RegionalTiers ours = RegionalTiers.of(result, HALVES);
    assertThat(ours.regionsOf(2)).containsExactly(region(0), region(1));
    TierAgreement agreement = TierAgreement.between(result, ours, published(2, 1, 2, 1, 1));
    assertThat(agreement.compared()).isEqualTo(5);
    assertThat(agreement.matches()).isEqualTo(3);
    assertThat(agreement.matchesAtPublishedSizes()).isEqualTo(3);
    assertThat(agreement.matchingShare()).isCloseTo(0.6, within(1e-15));
    assertThat(agreement.confusion().row(0).toArray()).containsExactly(2, 1);
    assertThat(agreement.confusion().row(1).toArray()).containsExactly(1, 1);
    // Of the ten pairs two are concordant and one is not; each side ties four of them.
    assertThat(agreement.tierCorrelation().orElseThrow()).isCloseTo(1.0 / 6, within(1e-12));
    // The ranks 5 4 3 2 1 have no ties: five pairs are concordant, one is not.
    assertThat(agreement.rankCorrelation().orElseThrow())
        .isCloseTo((5 - 1) / Math.sqrt(10 * 6), within(1e-12));
  }

  @Test
  void aClassificationAgreesWithItselfAndNotWithItsOpposite() {
    RegionalIndexResult result = result(6);
    RegionalTiers ours = RegionalTiers.of(result, HALVES);
    TierAgreement same = TierAgreement.between(result, ours, ours.tiers());
    assertThat(same.matches()).isEqualTo(6);
    assertThat(same.tierCorrelation().orElseThrow()).isCloseTo(1, within(1e-12));
    Map<RegionCode, Integer> opposite = new HashMap<>();
    ours.tiers().forEach((region, tier) -> opposite.put(region, 3 - tier));
    TierAgreement reversed = TierAgreement.between(result, ours, opposite);
    assertThat(reversed.matches()).isZero();
    assertThat(reversed.tierCorrelation().orElseThrow()).isCloseTo(-1, within(1e-12));
  }

  /** Cut at 90 only the best of four regions leads; the order agrees with the published halves. */
  @Test
  void theOrderCanAgreeWhereTheCutOffsDoNot() {
    RegionalIndexResult result = result(4);
    TierAgreement agreement =
        TierAgreement.between(
            result,
            RegionalTiers.of(result, new TierCutOffs(List.of(90.0))),
            published(2, 2, 1, 1));
    assertThat(agreement.matches()).isEqualTo(3);
    assertThat(agreement.matchesAtPublishedSizes()).isEqualTo(4);
  }

  @Test
  void regionsOfOneSideOnlyAreCountedOutAndNamed() {
    RegionalIndexResult result = result(4);
    Map<RegionCode, Integer> published = published(2, 2, 1);
    published.put(new RegionCode("ROW"), 1);
    TierAgreement agreement =
        TierAgreement.between(result, RegionalTiers.of(result, HALVES), published);
    assertThat(agreement.compared()).isEqualTo(3);
    assertThat(agreement.onlyOurs()).containsExactly(region(3));
    assertThat(agreement.onlyPublished()).containsExactly(new RegionCode("ROW"));
  }

  @Test
  void aSingleTierHasNoCorrelation() {
    RegionalIndexResult result = result(3);
    TierAgreement agreement =
        TierAgreement.between(result, RegionalTiers.of(result, HALVES), published(1, 1, 1));
    assertThat(agreement.tierCorrelation()).isEmpty();
    assertThat(agreement.rankCorrelation()).isEmpty();
  }

  @Test
  void unknownTiersAndNothingInCommonAreRejected() {
    RegionalIndexResult result = result(3);
    RegionalTiers ours = RegionalTiers.of(result, HALVES);
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () -> TierAgreement.between(result, ours, published(1, 3, 0)))
                .defects())
        .containsExactly(
            "region 100001: expected a tier from 1 to 2, found 3",
            "region 100002: expected a tier from 1 to 2, found 0");
    Failures.failure(
        FailureReason.INSUFFICIENT_DATA, () -> TierAgreement.between(result, ours, Map.of()));
  }

  /** The example of {@code scipy.stats.kendalltau}, which prints −0.47140452079103173. */
  @Test
  void kendallsTauCorrectsForTiesAsScipyDocuments() {
    assertThat(
            TierAgreement.findKendallsTauB(
                    new double[] {12, 2, 1, 12, 2}, new double[] {1, 4, 7, 1, 0})
                .orElseThrow())
        .isCloseTo(-0.47140452079103173, within(1e-15));
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () -> TierAgreement.findKendallsTauB(new double[2], new double[3]));
  }

  @Test
  void tiersAreKnownByTheirPrintedNamesAndNumbers() {
    assertThat(DevelopmentTier.getByLabel("快速崛起")).isEqualTo(DevelopmentTier.RISING);
    assertThat(DevelopmentTier.getByNumber(4)).isEqualTo(DevelopmentTier.NASCENT);
    Failures.failure(FailureReason.UNKNOWN_CODE, () -> DevelopmentTier.getByLabel("领先"));
    Failures.failure(FailureReason.UNKNOWN_CODE, () -> DevelopmentTier.getByNumber(5));
  }
}
