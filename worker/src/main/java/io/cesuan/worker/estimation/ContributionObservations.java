package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.AnnualContribution;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationKey;
import io.cesuan.worker.publication.ObservationSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Translates the contribution of a year to observations and back. */
final class ContributionObservations {
  static final String TOTAL = "TOTAL";

  private ContributionObservations() {}

  static String industryOf(Tier tier) {
    return "TIER" + tier.number();
  }

  /** The contribution by code of industry: sections, tiers, total. */
  static Map<String, Contribution> byIndustry(AnnualContribution contribution) {
    Map<String, Contribution> byIndustry = new LinkedHashMap<>();
    contribution.sections().forEach((section, value) -> byIndustry.put(section.name(), value));
    contribution.tiers().forEach((tier, value) -> byIndustry.put(industryOf(tier), value));
    byIndustry.put(TOTAL, contribution.nation());
    return byIndustry;
  }

  static ObservationSet toObservations(AnnualContribution contribution) {
    List<Observation> observations = new ArrayList<>();
    int year = contribution.year();
    byIndustry(contribution)
        .forEach(
            (industry, value) -> {
              observations.add(
                  PublishedIndicator.VALUE_ADDED_DIRECT.observe(year, industry, value.direct()));
              observations.add(
                  PublishedIndicator.VALUE_ADDED_PENETRATION.observe(
                      year, industry, value.penetration()));
              observations.add(
                  PublishedIndicator.VALUE_ADDED.observe(year, industry, value.total()));
            });
    return new ObservationSet(observations);
  }

  /** The contribution that {@link #toObservations} wrote, nothing added up anew. */
  static AnnualContribution toContribution(ObservationSet observations, int year) {
    Map<ObservationKey, Observation> byKey = observations.byKey();
    SortedMap<Section, Contribution> sections = new TreeMap<>();
    SortedMap<Tier, Contribution> tiers = new TreeMap<>();
    for (Section section : Section.values()) {
      if (byKey.containsKey(keyOf(PublishedIndicator.VALUE_ADDED, year, section.name()))) {
        sections.put(section, contributionOf(byKey, year, section.name()));
      }
    }
    for (Tier tier : Tier.values()) {
      if (byKey.containsKey(keyOf(PublishedIndicator.VALUE_ADDED, year, industryOf(tier)))) {
        tiers.put(tier, contributionOf(byKey, year, industryOf(tier)));
      }
    }
    return new AnnualContribution(year, sections, tiers, contributionOf(byKey, year, TOTAL));
  }

  private static Contribution contributionOf(
      Map<ObservationKey, Observation> byKey, int year, String industry) {
    return new Contribution(
        valueOf(byKey, PublishedIndicator.VALUE_ADDED_DIRECT, year, industry),
        valueOf(byKey, PublishedIndicator.VALUE_ADDED_PENETRATION, year, industry),
        valueOf(byKey, PublishedIndicator.VALUE_ADDED, year, industry));
  }

  private static StatedQuantity valueOf(
      Map<ObservationKey, Observation> byKey,
      PublishedIndicator indicator,
      int year,
      String industry) {
    ObservationKey key = keyOf(indicator, year, industry);
    Observation observation = byKey.get(key);
    if (observation == null) {
      throw new IllegalStateException("the extension has no " + key);
    }
    return StatedQuantity.of(
        observation.value(),
        Unit.getByCode(observation.unit()),
        Status.getByCode(observation.status()));
  }

  private static ObservationKey keyOf(PublishedIndicator indicator, int year, String industry) {
    return new ObservationKey(indicator.code(), year, PublishedIndicator.NATION, industry);
  }
}
