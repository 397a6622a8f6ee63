package io.cesuan.economics.regional;

import static io.cesuan.economics.regional.TwoProvinces.BASIS;
import static io.cesuan.economics.regional.TwoProvinces.BEIJING;
import static io.cesuan.economics.regional.TwoProvinces.CONTRIBUTIONS;
import static io.cesuan.economics.regional.TwoProvinces.GUANGDONG;
import static io.cesuan.economics.regional.TwoProvinces.NATION;
import static io.cesuan.economics.regional.TwoProvinces.money;
import static io.cesuan.economics.regional.TwoProvinces.product;
import static io.cesuan.economics.regional.TwoProvinces.software;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.AnnualContribution;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RegionalAttributionTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  private static final RegionalAttribution BY_2021 =
      RegionalAttribution.of(AttributionMethod.CAII_2021, BASIS, List.of());

  private static final RegionalAttribution BY_2023 =
      RegionalAttribution.of(
          AttributionMethod.CAII_2023,
          BASIS,
          List.of(software(Map.of("110000", 30.0, "440000", 10.0))));

  private static void assertContribution(Contribution found, double direct, double penetration) {
    assertThat(found.direct().value()).isCloseTo(direct, ROUNDING);
    assertThat(found.penetration().value()).isCloseTo(penetration, ROUNDING);
    assertThat(found.total().value()).isCloseTo(direct + penetration, ROUNDING);
    assertThat(found.total().unit()).isEqualTo(Unit.HUNDRED_MILLION_CNY);
  }

  @Test
  void theMethodOf2021GivesEachRegionOneWeightForDirectAndPenetration() {
    // 20·0.02 + 100·0.1 + 300·0.1 = 40.4 and 60·0.02 + 300·0.1 + 240·0.1 = 55.2, together 95.6.
    double beijing = 40.4 / 95.6;
    assertContribution(BY_2021.getRegion(BEIJING).contribution(), 35 * beijing, 57 * beijing);
    assertContribution(
        BY_2021.getRegion(GUANGDONG).contribution(), 35 * (1 - beijing), 57 * (1 - beijing));
    RegionalTier tertiary = BY_2021.getRegion(BEIJING).tier(Tier.TERTIARY);
    assertThat(tertiary.weight().value()).isCloseTo(30 / 95.6, ROUNDING);
    assertThat(tertiary.total().value()).isCloseTo(92 * 30 / 95.6, ROUNDING);
    assertThat(tertiary.findContribution()).isEmpty();
  }

  @Test
  void theMethodOf2023AttributesPenetrationByTierAndInformationServicesBySoftwareRevenue() {
    // ω of 110000: 20/80, 100/400, 300/540; ¾ of the software revenue.
    RegionalContribution beijing = BY_2023.getRegion(BEIJING);
    assertContribution(beijing.tier(Tier.PRIMARY).findContribution().orElseThrow(), 0, 2 * 0.25);
    assertContribution(
        beijing.tier(Tier.SECONDARY).findContribution().orElseThrow(), 10 * 0.25, 30 * 0.25);
    assertContribution(
        beijing.tier(Tier.TERTIARY).findContribution().orElseThrow(),
        20 * 0.75 + 5 * 300.0 / 540,
        25 * 300.0 / 540);
    assertContribution(beijing.contribution(), 2.5 + 15 + 2.5 / 0.9, 0.5 + 7.5 + 12.5 / 0.9);
    assertThat(beijing.tier(Tier.TERTIARY).weight().value()).isCloseTo(300.0 / 540, ROUNDING);
  }

  @Test
  void withoutCoreOutputTheMethodOf2023AttributesDirectValueAddedByTier() {
    RegionalAttribution byTier =
        RegionalAttribution.of(AttributionMethod.CAII_2023, BASIS, List.of());
    assertContribution(
        byTier.getRegion(BEIJING).contribution(),
        10 * 0.25 + 25 * 300.0 / 540,
        2 * 0.25 + 30 * 0.25 + 25 * 300.0 / 540);
  }

  @Test
  void shareOfRegionalGdpGrowthRanksAndCountsAreAsWorkedByHand() {
    assertThat(BY_2021.getRegion(BEIJING).shareOfProduct().value())
        .isCloseTo(92 * 40.4 / 95.6 / 420, ROUNDING);
    Figures<RegionCode> totals = BY_2021.totals();
    assertThat(totals.ranking().getRank(GUANGDONG)).isEqualTo(1);
    assertThat(totals.ranking().getRank(BEIJING)).isEqualTo(2);
    assertThat(totals.sharesOf(BY_2021.nation().total()).getValue(GUANGDONG).value())
        .isCloseTo(55.2 / 95.6, ROUNDING);
    // 92 · 55.2 / 95.6 = 53.1 and 92 · 40.4 / 95.6 = 38.9.
    assertThat(totals.countAbove(money(50))).isEqualTo(1);
    assertThat(totals.growthSince(BY_2023.totals()).values())
        .extracting(StatedQuantity::value)
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
        .containsExactly(
            totals.getValue(BEIJING).value() / BY_2023.totals().getValue(BEIJING).value() - 1,
            totals.getValue(GUANGDONG).value() / BY_2023.totals().getValue(GUANGDONG).value() - 1);
  }

  @Test
  void everyIdentityHoldsAndABrokenOneIsFound() {
    // Σ regions for 3 components, 2 for each region; by tier only where the method tells parts.
    assertThat(BY_2021.identities()).hasSize(3 + 4).allMatch(AccountingIdentity::holds);
    assertThat(BY_2023.identities()).hasSize(3 + 9 + 4).allMatch(AccountingIdentity::holds);
    SortedMap<RegionCode, RegionalContribution> one = new TreeMap<>(BY_2023.regions());
    one.remove(BEIJING);
    RegionalAttribution tampered =
        new RegionalAttribution(AttributionMethod.CAII_2023, BASIS, List.of(), one);
    assertThat(
            Failures.failure(
                    FailureReason.IDENTITY_BROKEN,
                    () -> AccountingIdentity.requireAll(tampered.identities()))
                .defects())
        .anySatisfy(defect -> assertThat(defect).contains("2020, penetration: Σ regions = nation"))
        .anySatisfy(
            defect -> assertThat(defect).contains("2020, direct, tier 2: Σ regions = nation"));
  }

  @Test
  void rollUpsSumAndARegionMayBelongToNoGroup() {
    RegionGrouping keyRegions =
        new RegionGrouping("key regions", new TreeMap<>(Map.of(GUANGDONG, "珠三角")));
    SortedMap<String, GroupContribution> groups = BY_2023.rollUp(keyRegions);
    assertThat(groups.keySet()).containsExactly("珠三角");
    GroupContribution delta = groups.values().iterator().next();
    assertThat(delta.members()).containsExactly(GUANGDONG);
    assertThat(delta.contribution()).isEqualTo(BY_2023.getRegion(GUANGDONG).contribution());
    assertThat(delta.shareOfProduct()).isEqualTo(BY_2023.getRegion(GUANGDONG).shareOfProduct());
    RegionGrouping whole =
        new RegionGrouping("macro-regions", new TreeMap<>(Map.of(BEIJING, "东部", GUANGDONG, "东部")));
    GroupContribution east = BY_2023.rollUp(whole).values().iterator().next();
    assertThat(east.contribution().total().value()).isCloseTo(92, ROUNDING);
    assertThat(east.product().value()).isEqualTo(1020);
    assertThat(BY_2023.identities(keyRegions)).hasSize(3).allMatch(AccountingIdentity::holds);
    assertThat(BY_2023.identities(whole)).hasSize(3).allMatch(AccountingIdentity::holds);
  }

  @Test
  void aGroupOfUnknownRegionsIsRejected() {
    RegionGrouping other =
        new RegionGrouping("key regions", new TreeMap<>(Map.of(new RegionCode("510000"), "西南")));
    assertThat(Failures.failure(FailureReason.INSUFFICIENT_DATA, () -> BY_2023.rollUp(other)))
        .hasMessageContaining("group 西南: expected a figure of region 510000, found none");
  }

  @Test
  void theDifferenceBetweenRegionsAndNationIsStated() {
    ProductReconciliation found = BASIS.reconciliation();
    assertThat(found.year()).isEqualTo(2020);
    assertThat(found.tiers().values())
        .extracting(line -> line.difference().value())
        .containsExactly(-20.0, 0.0, 40.0);
    assertThat(found.tiers().values())
        .extracting(line -> line.ratio().value())
        .containsExactly(0.8, 1.0, 1.08);
    assertThat(found.total().nation().value()).isEqualTo(1000);
    assertThat(found.total().regions().value()).isEqualTo(1020);
  }

  /** A third province whose software revenue is not published: GDP 20, 0, 60. */
  private static final AttributionBasis THREE_PROVINCES =
      new AttributionBasis(
          CONTRIBUTIONS,
          NATION,
          List.of(
              product("110000", 20, 100, 300),
              product("440000", 60, 300, 240),
              product("540000", 20, 0, 60)));

  private static final CoreOutput INCOMPLETE = software(Map.of("110000", 30.0, "440000", 10.0));

  private static final RegionCode TIBET = new RegionCode("540000");

  @Test
  void aMissingCoreOutputIsEstimatedByTheShareOfTheTierAndSaysSoEverywhere() {
    CoreOutput complete =
        INCOMPLETE.completed(THREE_PROVINCES.regions(), MissingCoreOutputPolicy.TIER_SHARE);
    // 60 · 40 / 540: a tenth of the revenue, as 60 is a tenth of the tertiary GDP of 600.
    assertThat(complete.output().getValue(TIBET).value()).isCloseTo(40.0 / 9, ROUNDING);
    assertThat(complete.output().getValue(TIBET).status()).isEqualTo(Status.ESTIMATED);
    assertThat(complete.output().getValue(BEIJING)).isEqualTo(money(30));
    assertThat(complete.output().shares().getValue(TIBET).value()).isCloseTo(0.1, ROUNDING);
    RegionalAttribution attribution =
        RegionalAttribution.of(AttributionMethod.CAII_2023, THREE_PROVINCES, List.of(complete));
    assertThat(attribution.regions().values())
        .allSatisfy(
            region -> {
              assertThat(region.contribution().direct().status()).isEqualTo(Status.ESTIMATED);
              assertThat(region.contribution().penetration().status()).isEqualTo(Status.ACTUAL);
              assertThat(region.contribution().total().status()).isEqualTo(Status.ESTIMATED);
            });
    assertThat(attribution.identities()).allMatch(AccountingIdentity::holds);
  }

  @Test
  void aMissingCoreOutputMayBeTakenForNone() {
    CoreOutput complete =
        INCOMPLETE.completed(THREE_PROVINCES.regions(), MissingCoreOutputPolicy.ZERO);
    assertThat(complete.output().getValue(TIBET)).isEqualTo(money(0, Status.ESTIMATED));
    assertThat(complete.output().shares().getValue(BEIJING).value()).isEqualTo(0.75);
    assertThat(complete.output().shares().getValue(BEIJING).status()).isEqualTo(Status.ESTIMATED);
  }

  @Test
  void aMissingCoreOutputMayBeAnErrorAndIsNeverPassedOver() {
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA,
                () ->
                    INCOMPLETE.completed(THREE_PROVINCES.regions(), MissingCoreOutputPolicy.FAIL)))
        .hasMessageContaining("core output of section I in 2020")
        .hasMessageContaining("region 540000");
    Failures.failure(
        FailureReason.INSUFFICIENT_DATA,
        () ->
            RegionalAttribution.of(
                AttributionMethod.CAII_2023, THREE_PROVINCES, List.of(INCOMPLETE)));
  }

  @Test
  void completeCoreOutputStaysAsItIsAndUnknownRegionsAreNamed() {
    assertThat(INCOMPLETE.completed(BASIS.regions(), MissingCoreOutputPolicy.FAIL))
        .isEqualTo(INCOMPLETE);
    assertThat(
            Failures.failure(
                FailureReason.UNKNOWN_CODE,
                () ->
                    software(Map.of("110000", 1.0, "999999", 1.0))
                        .completed(BASIS.regions(), MissingCoreOutputPolicy.ZERO)))
        .hasMessageContaining("found 999999");
  }

  @Test
  void coreOutputNeedsADirectValueAddedToAttribute() {
    CoreOutput electronics =
        new CoreOutput(
            Section.C,
            2020,
            new Figures<>(
                "electronics revenue",
                new TreeMap<>(Map.of(BEIJING, money(1), GUANGDONG, money(9)))));
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA,
                () ->
                    RegionalAttribution.of(
                        AttributionMethod.CAII_2023, BASIS, List.of(electronics))))
        .hasMessageContaining("section C")
        .hasMessageContaining("found that of [I]");
  }

  @Test
  void theStatusOfOneFigureReachesEveryShare() {
    AttributionBasis estimated =
        new AttributionBasis(
            CONTRIBUTIONS,
            NATION,
            List.of(
                product("440000", 60, 300, 240),
                RegionalProduct.of(
                    BEIJING, 2020, money(20), money(100, Status.FORECAST), money(300))));
    RegionalAttribution attribution =
        RegionalAttribution.of(AttributionMethod.CAII_2023, estimated, List.of());
    RegionalContribution guangdong = attribution.getRegion(GUANGDONG);
    assertThat(guangdong.tier(Tier.SECONDARY).total().status()).isEqualTo(Status.FORECAST);
    assertThat(guangdong.tier(Tier.TERTIARY).total().status()).isEqualTo(Status.ACTUAL);
    assertThat(guangdong.contribution().total().status()).isEqualTo(Status.FORECAST);
  }

  @Test
  void tiersOfTheNationComeFromItsSections() {
    AnnualContribution year =
        AnnualContribution.ofSections(
            2020,
            new TreeMap<>(
                Map.of(
                    Section.A, TwoProvinces.contribution(0, 2),
                    Section.C, TwoProvinces.contribution(10, 30),
                    Section.I, TwoProvinces.contribution(20, 5),
                    Section.G, TwoProvinces.contribution(0, 20))));
    TierContributions tiers = TierContributions.of(year);
    assertContribution(tiers.tier(Tier.TERTIARY), 20, 25);
    assertContribution(tiers.nation(), 30, 57);
    assertThat(tiers.directBySection().keySet()).containsExactly(Section.C, Section.I);
    assertThat(tiers.findDirect(Section.I)).contains(money(20));
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA,
                () ->
                    TierContributions.of(
                        AnnualContribution.ofSections(
                            2020,
                            new TreeMap<>(Map.of(Section.A, TwoProvinces.contribution(0, 2)))))))
        .hasMessageContaining("tier 2")
        .hasMessageContaining("tier 3");
  }

  @Test
  void sectionsWithMoreDirectValueAddedThanTheirTierAreRejected() {
    assertThat(
            Failures.failure(
                FailureReason.IDENTITY_BROKEN,
                () ->
                    new TierContributions(
                        2020, CONTRIBUTIONS.tiers(), new TreeMap<>(Map.of(Section.I, money(26))))))
        .hasMessageContaining("tier 3");
  }

  @Test
  void aBasisThatDoesNotFitTogetherIsRejectedWithEveryDefect() {
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () ->
                        new AttributionBasis(
                            CONTRIBUTIONS,
                            NATION,
                            List.of(
                                product(2019, "110000", 1, 1, 1),
                                product("440000", 1, 1, 1),
                                product("440000", 1, 1, 1))))
                .defects())
        .hasSize(2)
        .anySatisfy(
            defect -> assertThat(defect).contains("region 110000: expected GDP of 2020", "2019"))
        .anySatisfy(defect -> assertThat(defect).contains("found several 440000"));
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () ->
                    new AttributionBasis(
                        CONTRIBUTIONS, NATION, List.of(product("110000", 0, 1, 1)))))
        .hasMessageContaining("tier 1: expected a positive GDP of the regions together");
    Failures.failure(
        FailureReason.INVALID_INPUT, () -> new AttributionBasis(CONTRIBUTIONS, NATION, List.of()));
    Failures.failure(FailureReason.INVALID_INPUT, () -> product("110000", 0, -1, 1));
  }

  @Test
  void namesInASpecificationAreKnownOrRejected() {
    assertThat(AttributionMethod.getByCode("caii-2021")).isEqualTo(AttributionMethod.CAII_2021);
    assertThat(MissingCoreOutputPolicy.getByCode("tier-share"))
        .isEqualTo(MissingCoreOutputPolicy.TIER_SHARE);
    assertThat(
            Failures.failure(
                FailureReason.UNKNOWN_CODE, () -> AttributionMethod.getByCode("caii-2022")))
        .hasMessageContaining("caii-2021 or caii-2023")
        .hasMessageContaining("found caii-2022");
    Failures.failure(FailureReason.UNKNOWN_CODE, () -> MissingCoreOutputPolicy.getByCode("guess"));
    assertThat(Failures.failure(FailureReason.UNKNOWN_CODE, () -> new RegionCode("44000")))
        .hasMessageContaining("found \"44000\"");
    Failures.failure(FailureReason.UNKNOWN_CODE, () -> BY_2021.getRegion(new RegionCode("999999")));
  }
}
