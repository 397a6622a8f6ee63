package io.cesuan.economics.regional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must be true of every attribution to regions. */
class RegionalPropertiesTest {

  private record Country(AttributionBasis basis, List<CoreOutput> coreOutputs, Random random) {

    RegionalAttribution attribute(AttributionMethod method) {
      return RegionalAttribution.of(method, basis, coreOutputs);
    }
  }

  @Provide
  Arbitrary<Country> countries() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 40))
        .as((seed, size) -> country(new Random(seed), size));
  }

  /** Figures over six orders of magnitude, some of them zero, some regions without software. */
  private static Country country(Random random, int size) {
    List<RegionalProduct> regions = new ArrayList<>();
    TreeMap<RegionCode, StatedQuantity> revenue = new TreeMap<>();
    for (int region = 0; region < size; region++) {
      String code = String.valueOf(110000 + 100 * region);
      boolean rural = region > 0 && random.nextInt(10) == 0;
      regions.add(
          TwoProvinces.product(code, amount(random), rural ? 0 : amount(random), amount(random)));
      if (region == 0 || random.nextInt(5) > 0) {
        revenue.put(new RegionCode(code), TwoProvinces.money(amount(random)));
      }
    }
    double software = amount(random);
    double other = amount(random);
    SortedMap<Tier, Contribution> tiers = new TreeMap<>();
    tiers.put(Tier.PRIMARY, TwoProvinces.contribution(0, amount(random)));
    tiers.put(Tier.SECONDARY, TwoProvinces.contribution(amount(random), amount(random)));
    tiers.put(Tier.TERTIARY, TwoProvinces.contribution(software + other, amount(random)));
    TreeMap<Section, StatedQuantity> direct = new TreeMap<>();
    direct.put(Section.I, TwoProvinces.money(software));
    AttributionBasis basis =
        new AttributionBasis(
            new TierContributions(2020, tiers, direct),
            TwoProvinces.product("CHN", amount(random), amount(random), amount(random)),
            regions);
    CoreOutput observed =
        new CoreOutput(Section.I, 2020, new Figures<>("software revenue", revenue));
    return new Country(
        basis, List.of(observed.completed(regions, MissingCoreOutputPolicy.TIER_SHARE)), random);
  }

  private static double amount(Random random) {
    return Math.pow(10, 6 * random.nextDouble() - 1);
  }

  @Property(tries = 300)
  void everyIdentityHolds(@ForAll("countries") Country country, @ForAll AttributionMethod method) {
    AccountingIdentity.requireAll(country.attribute(method).identities());
  }

  @Property(tries = 200)
  void rollUpsOfAnyGroupingSumToTheNation(
      @ForAll("countries") Country country, @ForAll AttributionMethod method) {
    SortedMap<RegionCode, String> groupOf = new TreeMap<>();
    for (RegionCode region : country.basis().regionCodes()) {
      int group = country.random().nextInt(5);
      if (group > 0 || groupOf.isEmpty()) {
        groupOf.put(region, "group " + group);
      }
    }
    AccountingIdentity.requireAll(
        country.attribute(method).identities(new RegionGrouping("groups", groupOf)));
  }

  @Property(tries = 200)
  void theOrderOfTheRegionsIsOfNoConsequence(
      @ForAll("countries") Country country, @ForAll AttributionMethod method) {
    List<RegionalProduct> shuffled = new ArrayList<>(country.basis().regions());
    Collections.shuffle(shuffled, country.random());
    AttributionBasis permuted =
        new AttributionBasis(country.basis().contributions(), country.basis().nation(), shuffled);
    assertThat(RegionalAttribution.of(method, permuted, country.coreOutputs()))
        .isEqualTo(country.attribute(method));
  }

  @Property(tries = 200)
  void whatIsAttributedDoesNotDependOnTheScaleOfGdp(
      @ForAll("countries") Country country,
      @ForAll AttributionMethod method,
      @ForAll @IntRange(min = -6, max = 6) int exponent) {
    double factor = Math.pow(10, exponent);
    AttributionBasis scaled =
        new AttributionBasis(
            country.basis().contributions(),
            scaled(country.basis().nation(), factor),
            country.basis().regions().stream().map(region -> scaled(region, factor)).toList());
    RegionalAttribution original = country.attribute(method);
    RegionalAttribution.of(method, scaled, country.coreOutputs())
        .totals()
        .values()
        .forEach(
            (region, value) ->
                assertThat(value.value())
                    .isCloseTo(
                        original.totals().getValue(region).value(), withinPercentage(1e-10)));
  }

  private static RegionalProduct scaled(RegionalProduct product, double factor) {
    SortedMap<Tier, StatedQuantity> tiers = new TreeMap<>();
    product
        .tiers()
        .forEach((tier, value) -> tiers.put(tier, TwoProvinces.money(factor * value.value())));
    return new RegionalProduct(product.region(), product.year(), tiers);
  }

  @Property(tries = 200)
  void theMethodsAgreeWhereRegionsSumToTheNationAndNoCoreOutputIsGiven(
      @ForAll("countries") Country country) {
    SortedMap<Tier, StatedQuantity> sums = new TreeMap<>();
    country
        .basis()
        .reconciliation()
        .tiers()
        .forEach((tier, line) -> sums.put(tier, line.regions()));
    AttributionBasis balanced =
        new AttributionBasis(
            country.basis().contributions(),
            new RegionalProduct(RegionCode.CHINA, 2020, sums),
            country.basis().regions());
    Figures<RegionCode> by2021 =
        RegionalAttribution.of(AttributionMethod.CAII_2021, balanced, List.of()).totals();
    RegionalAttribution.of(AttributionMethod.CAII_2023, balanced, List.of())
        .totals()
        .values()
        .forEach(
            (region, value) ->
                assertThat(value.value())
                    .isCloseTo(by2021.getValue(region).value(), withinPercentage(1e-9)));
  }

  @Property(tries = 200)
  void citiesThatMakeUpAProvinceHaveItsValueAdded(@ForAll("countries") Country country) {
    RegionalProduct province = country.basis().regions().get(0);
    double share = country.random().nextDouble();
    List<RegionalProduct> cities =
        List.of(part(province, "900100", share), part(province, "900200", 1 - share));
    for (AttributionMethod method : AttributionMethod.values()) {
      RegionalAttribution provinces = RegionalAttribution.of(method, country.basis(), List.of());
      assertThat(CityAttribution.of(provinces, cities, Set.of()).totals().total().value())
          .isCloseTo(
              provinces.totals().getValue(province.region()).value(), withinPercentage(1e-9));
    }
  }

  private static RegionalProduct part(RegionalProduct product, String code, double share) {
    SortedMap<Tier, StatedQuantity> tiers = new TreeMap<>();
    product
        .tiers()
        .forEach((tier, value) -> tiers.put(tier, TwoProvinces.money(share * value.value())));
    return new RegionalProduct(new RegionCode(code), product.year(), tiers);
  }

  @Property(tries = 200)
  void anEstimatedCoreOutputHasTheShareOfTheTierAndLeavesTheOthersTheirProportions(
      @ForAll("countries") Country country) {
    Figures<RegionCode> output = country.coreOutputs().get(0).output();
    StatedQuantity tertiary = RegionalProduct.sum(country.basis().regions(), Tier.TERTIARY);
    for (RegionalProduct region : country.basis().regions()) {
      if (output.getValue(region.region()).status() == Status.ESTIMATED) {
        assertThat(output.shares().getValue(region.region()).value())
            .isCloseTo(
                region.tier(Tier.TERTIARY).value() / tertiary.value(), withinPercentage(1e-9));
      }
    }
    assertThat(output.shares().total().value()).isCloseTo(1, within(1e-12));
  }
}
