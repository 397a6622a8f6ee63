package io.cesuan.worker.estimation;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationSet;
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
final class ChecksStage implements Stage<YearSpan> {
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
    return "identities/1";
  }

  @Override
  public List<String> parts(Specification specification) {
    return List.of("");
  }

  @Override
  public YearSpan parameters(Specification specification, String part) {
    return specification.years();
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    List<Requirement> requirements = new ArrayList<>();
    for (int year : specification.measuredYears()) {
      requirements.add(observationsOf(StageNames.EXTENSION, year));
      requirements.add(observationsOf(StageNames.INDICATORS, year));
    }
    return requirements;
  }

  private static Requirement observationsOf(String stage, int year) {
    return new Requirement.OfStage(
        nameOf(stage, year), stage, String.valueOf(year), ObservationSet.OUTPUT);
  }

  private static String nameOf(String stage, int year) {
    return stage + "-" + year;
  }

  @Override
  public StageResult compute(YearSpan years, StageInputs inputs) {
    List<AccountingIdentity> identities = new ArrayList<>();
    for (int year : years.years()) {
      identities.addAll(
          ContributionObservations.toContribution(
                  inputs.artifact(nameOf(StageNames.EXTENSION, year), ObservationSet.class), year)
              .identities());
      identities.addAll(
          sharesOf(
              year, inputs.artifact(nameOf(StageNames.INDICATORS, year), ObservationSet.class)));
    }
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
