package io.cesuan.worker.estimation;

import io.cesuan.economics.employment.RegionalEmployment;
import io.cesuan.economics.extension.ContributionIndicators;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationKey;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * M6 and M8: what needs the year before, by province and group: nominal growth, and new jobs where
 * both years have employment. It stands apart from the stages of a year, so that a correction of
 * one year reaches no other year's measurement.
 */
final class RegionIndicatorsStage implements Stage<RegionIndicatorsStage.Parameters> {
  private static final String REGIONS = "regions";
  private static final String REGIONS_BEFORE = "regions-before";
  private static final String EMPLOYMENT = "employment";
  private static final String EMPLOYMENT_BEFORE = "employment-before";

  /**
   * What the stage takes from the specification.
   *
   * @param year the year
   * @param hasNewJobs whether it and the year before have employment
   */
  record Parameters(int year, boolean hasNewJobs) {}

  @Override
  public String name() {
    return StageNames.REGION_INDICATORS;
  }

  @Override
  public String methodVersion() {
    return "M6.indicators/1";
  }

  /** The first measured year has no year before. */
  @Override
  public List<String> parts(Specification specification) {
    return specification.measuredYears().stream().skip(1).map(String::valueOf).toList();
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    int year = Integer.parseInt(part);
    return new Parameters(
        year, EmploymentStage.years(specification).containsAll(List.of(year - 1, year)));
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    Parameters parameters = parameters(specification, part);
    int year = parameters.year();
    List<Requirement> requirements = new ArrayList<>();
    requirements.add(observationsOf(REGIONS, StageNames.REGIONS, year));
    requirements.add(observationsOf(REGIONS_BEFORE, StageNames.REGIONS, year - 1));
    if (parameters.hasNewJobs()) {
      requirements.add(observationsOf(EMPLOYMENT, StageNames.EMPLOYMENT, year));
      requirements.add(observationsOf(EMPLOYMENT_BEFORE, StageNames.EMPLOYMENT, year - 1));
    }
    return requirements;
  }

  private static Requirement observationsOf(String name, String stage, int year) {
    return new Requirement.OfStage(name, stage, String.valueOf(year), ObservationSet.OUTPUT);
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    List<Observation> observations = new ArrayList<>(growth(parameters.year(), inputs));
    if (parameters.hasNewJobs()) {
      observations.addAll(newJobs(parameters.year(), inputs));
    }
    return StageResult.of(ObservationSet.OUTPUT, new ObservationSet(observations));
  }

  private static List<Observation> growth(int year, StageInputs inputs) {
    Map<ObservationKey, Observation> before =
        inputs.artifact(REGIONS_BEFORE, ObservationSet.class).byKey();
    List<Observation> growth = new ArrayList<>();
    for (Observation now : inputs.artifact(REGIONS, ObservationSet.class).observations()) {
      Observation then =
          before.get(new ObservationKey(now.indicator(), year - 1, now.region(), now.industry()));
      if (now.indicator().equals(RegionalIndicator.VALUE_ADDED.code())
          && now.industry().equals(ContributionObservations.TOTAL)
          && then != null) {
        ContributionIndicators.findNominalGrowth(quantityOf(now), quantityOf(then))
            .ifPresent(
                rate ->
                    growth.add(
                        RegionalIndicator.NOMINAL_GROWTH.observe(
                            year, now.region(), now.industry(), rate)));
      }
    }
    return growth;
  }

  private static StatedQuantity quantityOf(Observation observation) {
    return StatedQuantity.of(
        observation.value(),
        Unit.getByCode(observation.unit()),
        Status.getByCode(observation.status()));
  }

  private static List<Observation> newJobs(int year, StageInputs inputs) {
    RegionalEmployment newJobs =
        EmploymentObservations.toRegions(inputs.artifact(EMPLOYMENT, ObservationSet.class), year)
            .newJobs(
                EmploymentObservations.toRegions(
                    inputs.artifact(EMPLOYMENT_BEFORE, ObservationSet.class), year - 1));
    List<Observation> observations = new ArrayList<>();
    newJobs
        .regions()
        .forEach(
            (region, jobs) ->
                observations.add(
                    RegionalIndicator.NEW_JOBS.observe(
                        year, region.value(), ContributionObservations.TOTAL, jobs.total())));
    observations.add(
        RegionalIndicator.NEW_JOBS.observe(
            year,
            PublishedIndicator.NATION,
            ContributionObservations.TOTAL,
            newJobs.nation().total()));
    return observations;
  }
}
