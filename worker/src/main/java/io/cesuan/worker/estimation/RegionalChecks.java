package io.cesuan.worker.estimation;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.AnnualContribution;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionGrouping;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationKey;
import io.cesuan.worker.publication.ObservationSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The accounting identities of provinces, groups, cities and employment in one year, over the
 * observations as they are to be published.
 */
final class RegionalChecks {
  private static final List<RegionalIndicator> VALUE_ADDED =
      List.of(
          RegionalIndicator.VALUE_ADDED_DIRECT,
          RegionalIndicator.VALUE_ADDED_PENETRATION,
          RegionalIndicator.VALUE_ADDED);

  private final int year;
  private final Map<ObservationKey, Observation> observations;
  private final List<AccountingIdentity> identities = new ArrayList<>();

  private RegionalChecks(int year, ObservationSet observations) {
    this.year = year;
    this.observations = observations.byKey();
  }

  /**
   * Σ provinces = nation, Σ macro-regions = nation, Σ members = group, direct + penetration = total
   * and Σ tiers = total in each. Σ provinces = nation is asked of a tier only where the method
   * attributes by tier, which shows in its direct part.
   */
  static List<AccountingIdentity> ofRegions(
      int year, AnnualContribution nation, ObservationSet regions, ProvinceTable provinces) {
    RegionalChecks checks = new RegionalChecks(year, regions);
    checks.sumsToNation(nation, "Σ provinces = nation", codesOf(provinces.codes()));
    checks.sumsToNation(
        nation,
        "Σ macro-regions = nation",
        List.copyOf(provinces.macroRegions().groups().keySet()));
    for (RegionCode province : provinces.codes()) {
      checks.partsOf(province.value());
    }
    for (RegionGrouping grouping : provinces.groupings()) {
      grouping
          .groups()
          .forEach(
              (group, members) -> {
                checks.partsOf(group);
                checks.sumsToGroup(group, codesOf(members));
              });
    }
    return checks.identities;
  }

  private static List<String> codesOf(SortedSet<RegionCode> regions) {
    return regions.stream().map(RegionCode::value).toList();
  }

  private void sumsToNation(AnnualContribution nation, String name, List<String> regions) {
    sumsToNation(nation.nation(), name, ContributionObservations.TOTAL, regions);
    nation
        .tiers()
        .forEach(
            (tier, contribution) -> {
              String industry = ContributionObservations.industryOf(tier);
              if (has(RegionalIndicator.VALUE_ADDED_DIRECT, regions.get(0), industry)) {
                sumsToNation(contribution, name, industry, regions);
              }
            });
  }

  private void sumsToNation(
      Contribution nation, String name, String industry, List<String> regions) {
    String where = "value added, " + industry + ": " + name;
    add("direct " + where, nation.direct().value(), sum(VALUE_ADDED.get(0), industry, regions));
    add(
        "penetration " + where,
        nation.penetration().value(),
        sum(VALUE_ADDED.get(1), industry, regions));
    add(where, nation.total().value(), sum(VALUE_ADDED.get(2), industry, regions));
  }

  private void sumsToGroup(String group, List<String> members) {
    for (RegionalIndicator indicator : VALUE_ADDED) {
      industries()
          .filter(industry -> has(indicator, group, industry))
          .forEach(
              industry ->
                  add(
                      "%s, %s: Σ members = %s".formatted(indicator.code(), industry, group),
                      get(indicator, group, industry),
                      sum(indicator, industry, members)));
    }
  }

  private void partsOf(String region) {
    industries()
        .filter(
            industry ->
                industry.equals(ContributionObservations.TOTAL)
                    || has(RegionalIndicator.VALUE_ADDED_DIRECT, region, industry))
        .forEach(
            industry ->
                add(
                    "region %s, %s: direct + penetration = total".formatted(region, industry),
                    get(RegionalIndicator.VALUE_ADDED, region, industry),
                    get(RegionalIndicator.VALUE_ADDED_DIRECT, region, industry)
                        + get(RegionalIndicator.VALUE_ADDED_PENETRATION, region, industry)));
    tiersOf(RegionalIndicator.VALUE_ADDED, region);
    tiersOf(RegionalIndicator.SHARE_OF_REGIONAL_GDP, region);
  }

  private void tiersOf(RegionalIndicator indicator, String region) {
    add(
        "%s of %s: Σ tiers = total".formatted(indicator.code(), region),
        get(indicator, region, ContributionObservations.TOTAL),
        Arrays.stream(Tier.values())
            .mapToDouble(tier -> get(indicator, region, ContributionObservations.industryOf(tier)))
            .sum());
  }

  /** Σ tiers = total in every city. */
  static List<AccountingIdentity> ofCities(int year, ObservationSet cities) {
    RegionalChecks checks = new RegionalChecks(year, cities);
    SortedSet<String> codes = new TreeSet<>();
    for (Observation observation : cities.observations()) {
      if (observation.indicator().equals(RegionalIndicator.CITY_VALUE_ADDED.code())) {
        codes.add(observation.region());
      }
    }
    codes.forEach(city -> checks.tiersOf(RegionalIndicator.CITY_VALUE_ADDED, city));
    return checks.identities;
  }

  /**
   * Σ provinces = nation for direct, penetration and total, and direct + penetration = total in
   * every province, the nation and its sections. The sections do not sum to the nation: the stage
   * states by how much.
   */
  static List<AccountingIdentity> ofEmployment(int year, ObservationSet employment) {
    List<AccountingIdentity> identities =
        new ArrayList<>(EmploymentObservations.toRegions(employment, year).identities());
    EmploymentObservations.toSections(employment, year)
        .forEach(
            (section, part) ->
                identities.add(
                    AccountingIdentity.of(
                        year
                            + ", employment, section "
                            + section
                            + ": direct + penetration = total",
                        part.total().value(),
                        part.direct().value() + part.penetration().value())));
    return identities;
  }

  private static Stream<String> industries() {
    return Stream.concat(
        Stream.of(ContributionObservations.TOTAL),
        Arrays.stream(Tier.values()).map(ContributionObservations::industryOf));
  }

  private void add(String name, double expected, double found) {
    identities.add(AccountingIdentity.of(year + ", " + name, expected, found));
  }

  private double sum(RegionalIndicator indicator, String industry, List<String> regions) {
    return regions.stream().mapToDouble(region -> get(indicator, region, industry)).sum();
  }

  private boolean has(RegionalIndicator indicator, String region, String industry) {
    return observations.containsKey(keyOf(indicator, region, industry));
  }

  private double get(RegionalIndicator indicator, String region, String industry) {
    ObservationKey key = keyOf(indicator, region, industry);
    return Optional.ofNullable(observations.get(key))
        .orElseThrow(() -> new IllegalStateException("expected an observation of " + key))
        .value();
  }

  private ObservationKey keyOf(RegionalIndicator indicator, String region, String industry) {
    return new ObservationKey(indicator.code(), year, region, industry);
  }
}
