package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.employment.RegionalEmployment;
import io.cesuan.economics.employment.SectionEmployment;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationKey;
import io.cesuan.worker.publication.ObservationSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Translates the employment of a year to observations and back. */
final class EmploymentObservations {
  private EmploymentObservations() {}

  /** Employment by province and in the nation, and that of the nation by section. */
  static ObservationSet of(RegionalEmployment regions, SectionEmployment sections) {
    int year = regions.year();
    List<Observation> observations = new ArrayList<>();
    regions
        .regions()
        .forEach(
            (region, part) ->
                observations.addAll(
                    RegionalIndicator.observeEmployment(
                        year, region.value(), ContributionObservations.TOTAL, part)));
    observations.addAll(
        RegionalIndicator.observeEmployment(
            year, PublishedIndicator.NATION, ContributionObservations.TOTAL, regions.nation()));
    sections
        .sections()
        .forEach(
            (section, part) ->
                observations.addAll(
                    RegionalIndicator.observeEmployment(
                        year, PublishedIndicator.NATION, section.name(), part)));
    return new ObservationSet(observations);
  }

  /** The employment by province that {@link #of} wrote, nothing added up anew. */
  static RegionalEmployment toRegions(ObservationSet observations, int year) {
    Map<ObservationKey, Observation> byKey = observations.byKey();
    SortedMap<RegionCode, Contribution> regions = new TreeMap<>();
    for (Observation observation : observations.observations()) {
      String region = observation.region();
      if (observation.industry().equals(ContributionObservations.TOTAL)
          && !region.equals(PublishedIndicator.NATION)) {
        regions.computeIfAbsent(
            new RegionCode(region),
            code -> contribution(byKey, year, region, ContributionObservations.TOTAL));
      }
    }
    return new RegionalEmployment(
        year,
        regions,
        contribution(byKey, year, PublishedIndicator.NATION, ContributionObservations.TOTAL));
  }

  /** The employment of the nation by section that {@link #of} wrote. */
  static SortedMap<Section, Contribution> toSections(ObservationSet observations, int year) {
    Map<ObservationKey, Observation> byKey = observations.byKey();
    SortedMap<Section, Contribution> sections = new TreeMap<>();
    for (Section section : Section.values()) {
      if (byKey.containsKey(
          new ObservationKey(
              RegionalIndicator.EMPLOYMENT.code(),
              year,
              PublishedIndicator.NATION,
              section.name()))) {
        sections.put(section, contribution(byKey, year, PublishedIndicator.NATION, section.name()));
      }
    }
    return sections;
  }

  private static Contribution contribution(
      Map<ObservationKey, Observation> byKey, int year, String region, String industry) {
    return new Contribution(
        value(byKey, RegionalIndicator.EMPLOYMENT_DIRECT, year, region, industry),
        value(byKey, RegionalIndicator.EMPLOYMENT_PENETRATION, year, region, industry),
        value(byKey, RegionalIndicator.EMPLOYMENT, year, region, industry));
  }

  private static StatedQuantity value(
      Map<ObservationKey, Observation> byKey,
      RegionalIndicator indicator,
      int year,
      String region,
      String industry) {
    ObservationKey key = new ObservationKey(indicator.code(), year, region, industry);
    Observation observation =
        Optional.ofNullable(byKey.get(key))
            .orElseThrow(() -> new IllegalStateException("the employment has no " + key));
    return StatedQuantity.of(
        observation.value(),
        Unit.getByCode(observation.unit()),
        Status.getByCode(observation.status()));
  }
}
