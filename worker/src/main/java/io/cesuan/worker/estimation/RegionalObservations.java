package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.extension.ContributionIndicators;
import io.cesuan.economics.regional.Figures;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionGrouping;
import io.cesuan.economics.regional.RegionalAttribution;
import io.cesuan.economics.regional.RegionalContribution;
import io.cesuan.economics.regional.RegionalTier;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Translates the attribution of a year to provinces, and its roll-ups, to observations. */
final class RegionalObservations {
  /** A hundred billion yuan, which the white papers count provinces by. */
  private static final StatedQuantity HUNDRED_BILLION =
      StatedQuantity.of(1000, Unit.HUNDRED_MILLION_CNY, Status.ACTUAL);

  private RegionalObservations() {}

  /**
   * What is published of a province or group.
   *
   * @param product its gross domestic product
   * @param whole what is attributed to it
   * @param tiers tier → value added
   * @param split tier → value added by direct and penetration; empty where the method does not tell
   *     them apart
   */
  private record Part(
      StatedQuantity product,
      Contribution whole,
      SortedMap<Tier, StatedQuantity> tiers,
      SortedMap<Tier, Contribution> split) {
    Part {
      tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
      split = Collections.unmodifiableSortedMap(new TreeMap<>(split));
    }

    static Part of(RegionalContribution region) {
      SortedMap<Tier, StatedQuantity> tiers = new TreeMap<>();
      SortedMap<Tier, Contribution> split = new TreeMap<>();
      region
          .tiers()
          .forEach(
              (tier, part) -> {
                tiers.put(tier, part.total());
                part.findContribution().ifPresent(contribution -> split.put(tier, contribution));
              });
      return new Part(region.product().total(), region.contribution(), tiers, split);
    }

    Part plus(Part other) {
      SortedMap<Tier, StatedQuantity> bothTiers = new TreeMap<>(tiers);
      other.tiers.forEach((tier, value) -> bothTiers.merge(tier, value, StatedQuantity::plus));
      SortedMap<Tier, Contribution> bothSplit = new TreeMap<>(split);
      other.split.forEach((tier, value) -> bothSplit.merge(tier, value, Contribution::plus));
      return new Part(product.plus(other.product), whole.plus(other.whole), bothTiers, bothSplit);
    }

    List<Observation> observe(int year, String region) {
      List<Observation> observations =
          new ArrayList<>(
              RegionalIndicator.observeValueAdded(
                  year, region, ContributionObservations.TOTAL, whole));
      observations.add(share(year, region, ContributionObservations.TOTAL, whole.total()));
      tiers.forEach(
          (tier, total) -> {
            String industry = ContributionObservations.industryOf(tier);
            Optional<Contribution> parts = Optional.ofNullable(split.get(tier));
            observations.addAll(
                parts
                    .map(
                        value -> RegionalIndicator.observeValueAdded(year, region, industry, value))
                    .orElseGet(
                        () ->
                            List.of(
                                RegionalIndicator.VALUE_ADDED.observe(
                                    year, region, industry, total))));
            observations.add(share(year, region, industry, total));
          });
      return observations;
    }

    /** As in the nation, the whole gross domestic product is the denominator of a tier too. */
    private Observation share(int year, String region, String industry, StatedQuantity value) {
      return RegionalIndicator.SHARE_OF_REGIONAL_GDP.observe(
          year,
          region,
          industry,
          ContributionIndicators.shareOfGdp(value.in(product.unit()), product));
    }
  }

  /**
   * Value added, shares and ranks of the provinces, the same of the groups but for ranks, and how
   * many provinces are over a hundred billion.
   */
  static ObservationSet of(RegionalAttribution attribution, List<RegionGrouping> groupings) {
    int year = attribution.year();
    List<Observation> observations = new ArrayList<>();
    SortedMap<RegionCode, Part> provinces = new TreeMap<>();
    attribution.regions().forEach((code, region) -> provinces.put(code, Part.of(region)));
    provinces.forEach((code, part) -> observations.addAll(part.observe(year, code.value())));
    for (RegionGrouping grouping : groupings) {
      groups(grouping, provinces)
          .forEach((group, part) -> observations.addAll(part.observe(year, group)));
    }
    Figures<RegionCode> totals = attribution.totals();
    // A place among all of them is no more certain than the least certain of them.
    Status status = totals.total().status();
    totals
        .ranking()
        .places()
        .forEach(
            place ->
                observations.add(
                    RegionalIndicator.RANK.observe(
                        year,
                        place.key().value(),
                        ContributionObservations.TOTAL,
                        place.rank(),
                        status)));
    observations.add(
        RegionalIndicator.PROVINCES_OVER_100_BILLION.observe(
            year,
            PublishedIndicator.NATION,
            ContributionObservations.TOTAL,
            totals.countAbove(HUNDRED_BILLION),
            status));
    return new ObservationSet(observations);
  }

  private static SortedMap<String, Part> groups(
      RegionGrouping grouping, SortedMap<RegionCode, Part> provinces) {
    SortedMap<String, Part> groups = new TreeMap<>();
    for (Map.Entry<String, SortedSet<RegionCode>> group : grouping.groups().entrySet()) {
      for (RegionCode member : group.getValue()) {
        Part part = provinces.get(member);
        if (part == null) {
          throw new IllegalStateException(
              "%s: the attribution has no province %s".formatted(group.getKey(), member));
        }
        groups.merge(group.getKey(), part, Part::plus);
      }
    }
    return groups;
  }

  /** Value added of a city and its tiers. */
  static List<Observation> ofCity(int year, RegionalContribution city) {
    List<Observation> observations = new ArrayList<>();
    observations.add(
        RegionalIndicator.CITY_VALUE_ADDED.observe(
            year,
            city.region().value(),
            ContributionObservations.TOTAL,
            city.contribution().total()));
    for (Map.Entry<Tier, RegionalTier> tier : city.tiers().entrySet()) {
      observations.add(
          RegionalIndicator.CITY_VALUE_ADDED.observe(
              year,
              city.region().value(),
              ContributionObservations.industryOf(tier.getKey()),
              tier.getValue().total()));
    }
    return observations;
  }
}
