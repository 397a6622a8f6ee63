package io.cesuan.worker.estimation;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.extension.AnnualContribution;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.release.Selection;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.specification.Specification.YearSpan;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.ArrayList;
import java.util.List;

/**
 * The accounting identities over everything that is to be published; a run that breaks one is not
 * published.
 */
final class ChecksStage implements Stage<ChecksStage.Parameters> {
  private static final String PROVINCES = "provinces";

  /**
   * What the stage takes from the specification.
   *
   * @param years the measured years
   * @param employmentYears those that have employment
   * @param hasIndex whether the development index is measured
   */
  record Parameters(YearSpan years, List<Integer> employmentYears, boolean hasIndex) {
    Parameters {
      employmentYears = List.copyOf(employmentYears);
    }
  }

  /**
   * What was checked, as an artifact holds it.
   *
   * @param identities how many identities hold
   * @param largestRelativeDeviation the worst of them
   */
  record Checked(int identities, double largestRelativeDeviation) {}

  @Override
  public String name() {
    return StageNames.CHECKS;
  }

  @Override
  public String methodVersion() {
    return "identities/3";
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    return new Parameters(
        specification.years(),
        EmploymentStage.years(specification),
        !IndexInputs.publishedYears(specification).isEmpty());
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    List<Requirement> requirements = new ArrayList<>();
    for (int year : specification.measuredYears()) {
      requirements.add(observationsOf(StageNames.EXTENSION, year));
      requirements.add(observationsOf(StageNames.INDICATORS, year));
      requirements.add(observationsOf(StageNames.REGIONS, year));
      requirements.add(observationsOf(StageNames.CITIES, year));
    }
    for (int year : EmploymentStage.years(specification)) {
      requirements.add(observationsOf(StageNames.EMPLOYMENT, year));
    }
    if (parameters(specification, part).hasIndex()) {
      requirements.add(observationsOf(StageNames.INDEX_NATIONAL));
    }
    requirements.add(observationsOf(StageNames.COUNTRIES));
    requirements.add(
        new Requirement.OfRelease(
            PROVINCES, specification.datasets().provinces(), Selection.all()));
    return requirements;
  }

  private static Requirement observationsOf(String stage, int year) {
    return new Requirement.OfStage(
        nameOf(stage, year), stage, String.valueOf(year), ObservationSet.OUTPUT);
  }

  private static Requirement observationsOf(String stage) {
    return new Requirement.OfStage(stage, stage, "", ObservationSet.OUTPUT);
  }

  private static String nameOf(String stage, int year) {
    return stage + "-" + year;
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    List<AccountingIdentity> identities = new ArrayList<>();
    ProvinceTable provinces = ProvinceTable.of(inputs.table(PROVINCES));
    for (int year : parameters.years().years()) {
      AnnualContribution nation =
          ContributionObservations.toContribution(
              observations(inputs, StageNames.EXTENSION, year), year);
      identities.addAll(nation.identities());
      identities.addAll(sharesOf(year, observations(inputs, StageNames.INDICATORS, year)));
      identities.addAll(
          RegionalChecks.ofRegions(
              year, nation, observations(inputs, StageNames.REGIONS, year), provinces));
      identities.addAll(
          RegionalChecks.ofCities(year, observations(inputs, StageNames.CITIES, year)));
    }
    for (int year : parameters.employmentYears()) {
      identities.addAll(
          RegionalChecks.ofEmployment(year, observations(inputs, StageNames.EMPLOYMENT, year)));
    }
    if (parameters.hasIndex()) {
      identities.addAll(
          NationalIndexStage.identities(
              inputs.artifact(StageNames.INDEX_NATIONAL, ObservationSet.class)));
    }
    identities.addAll(
        CountriesStage.identities(inputs.artifact(StageNames.COUNTRIES, ObservationSet.class)));
    AccountingIdentity.requireAll(identities);
    return StageResult.of(
        "checked",
        new Checked(
            identities.size(),
            identities.stream()
                .mapToDouble(AccountingIdentity::relativeDeviation)
                .max()
                .orElse(0)));
  }

  private static ObservationSet observations(StageInputs inputs, String stage, int year) {
    return inputs.artifact(nameOf(stage, year), ObservationSet.class);
  }

  /** The shares of the sections in gross domestic product add up to that of the nation. */
  private static List<AccountingIdentity> sharesOf(int year, ObservationSet indicators) {
    double nation = 0;
    double sections = 0;
    for (Observation observation : indicators.observations()) {
      if (observation.indicator().equals(PublishedIndicator.SHARE_OF_GDP.code())) {
        if (observation.industry().equals(ContributionObservations.TOTAL)) {
          nation = observation.value();
        } else if (!observation.industry().startsWith("TIER")) {
          sections += observation.value();
        }
      }
    }
    return List.of(
        AccountingIdentity.of(year + ", share of GDP: Σ sections = nation", nation, sections));
  }
}
