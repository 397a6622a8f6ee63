package io.cesuan.worker.estimation;

import io.cesuan.economics.extension.AnnualContribution;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.extension.ContributionIndicators;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** M5: shares, growth and ratios of one year, by section, tier and nation. */
final class IndicatorsStage implements Stage<IndicatorsStage.Parameters> {
  private static final String OF_YEAR = "value-added";
  private static final String OF_YEAR_BEFORE = "value-added-before";
  private static final String OF_FIRST_YEAR = "value-added-first";
  private static final String PRODUCT = "gdp";
  private static final String PRODUCT_BEFORE = "gdp-before";

  /**
   * What the stage takes from the specification.
   *
   * @param year the year
   * @param firstYear the first measured year, which has no growth
   */
  record Parameters(int year, int firstYear) {}

  @Override
  public String name() {
    return StageNames.INDICATORS;
  }

  @Override
  public String methodVersion() {
    return "M5.indicators/1";
  }

  @Override
  public List<String> parts(Specification specification) {
    return specification.measuredYears().stream().map(String::valueOf).toList();
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    return new Parameters(Integer.parseInt(part), specification.years().first());
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    int year = Integer.parseInt(part);
    int firstYear = specification.years().first();
    List<Requirement> requirements = new ArrayList<>();
    requirements.add(extensionOf(OF_YEAR, year));
    requirements.add(productOf(PRODUCT, year));
    if (year > firstYear) {
      requirements.add(extensionOf(OF_YEAR_BEFORE, year - 1));
      requirements.add(productOf(PRODUCT_BEFORE, year - 1));
      requirements.add(extensionOf(OF_FIRST_YEAR, firstYear));
    }
    return requirements;
  }

  private static Requirement extensionOf(String name, int year) {
    return new Requirement.OfStage(
        name, StageNames.EXTENSION, String.valueOf(year), ObservationSet.OUTPUT);
  }

  private static Requirement productOf(String name, int year) {
    return new Requirement.OfStage(
        name, StageNames.COMPLETION, "", CompletionStage.productOf(year));
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    int year = parameters.year();
    Map<String, Contribution> current = contribution(inputs, OF_YEAR, year);
    StatedQuantity product = product(inputs, PRODUCT);
    List<Observation> observations = new ArrayList<>();
    current.forEach(
        (industry, value) -> {
          observations.add(
              PublishedIndicator.SHARE_OF_GDP.observe(
                  year, industry, ContributionIndicators.shareOfGdp(value.total(), product)));
          ContributionIndicators.findPenetrationToDirectRatio(value)
              .ifPresent(
                  ratio ->
                      observations.add(
                          PublishedIndicator.PENETRATION_TO_DIRECT_RATIO.observe(
                              year, industry, ratio)));
        });
    if (year > parameters.firstYear()) {
      observations.addAll(growth(parameters, inputs, current, product));
    }
    return StageResult.of(ObservationSet.OUTPUT, new ObservationSet(observations));
  }

  private static List<Observation> growth(
      Parameters parameters,
      StageInputs inputs,
      Map<String, Contribution> current,
      StatedQuantity product) {
    int year = parameters.year();
    Map<String, Contribution> before = contribution(inputs, OF_YEAR_BEFORE, year - 1);
    Map<String, Contribution> first = contribution(inputs, OF_FIRST_YEAR, parameters.firstYear());
    StatedQuantity productBefore = product(inputs, PRODUCT_BEFORE);
    List<Observation> observations = new ArrayList<>();
    current.forEach(
        (industry, value) -> {
          StatedQuantity total = value.total();
          StatedQuantity totalBefore = Objects.requireNonNull(before.get(industry)).total();
          StatedQuantity totalFirst = Objects.requireNonNull(first.get(industry)).total();
          ContributionIndicators.findNominalGrowth(total, totalBefore)
              .ifPresent(
                  growth ->
                      observations.add(
                          PublishedIndicator.NOMINAL_GROWTH.observe(year, industry, growth)));
          ContributionIndicators.findContributionToGdpGrowth(
                  total, totalBefore, product, productBefore)
              .ifPresent(
                  contribution ->
                      observations.add(
                          PublishedIndicator.CONTRIBUTION_TO_GDP_GROWTH.observe(
                              year, industry, contribution)));
          if (totalFirst.value() > 0) {
            observations.add(
                PublishedIndicator.COMPOUND_GROWTH.observe(
                    year,
                    industry,
                    ContributionIndicators.compoundGrowth(
                        totalFirst, total, year - parameters.firstYear())));
          }
        });
    return observations;
  }

  private static Map<String, Contribution> contribution(StageInputs inputs, String name, int year) {
    AnnualContribution contribution =
        ContributionObservations.toContribution(inputs.artifact(name, ObservationSet.class), year);
    return ContributionObservations.byIndustry(contribution);
  }

  private static StatedQuantity product(StageInputs inputs, String name) {
    return inputs.artifact(name, CompletionStage.NationalFigure.class).toQuantity();
  }
}
