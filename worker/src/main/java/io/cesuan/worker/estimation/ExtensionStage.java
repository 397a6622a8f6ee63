package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.direct.DirectRates;
import io.cesuan.economics.extension.AnnualContribution;
import io.cesuan.economics.extension.AnnualExtension;
import io.cesuan.economics.penetration.PenetrationRates;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.List;

/** M5: direct, penetration and total value added of one year by section, tier and nation. */
final class ExtensionStage implements Stage<ExtensionStage.Parameters> {
  /**
   * What the stage takes from the specification.
   *
   * @param year the year to measure
   * @param baseYear the year whose rates are carried forward
   */
  record Parameters(int year, int baseYear) {}

  @Override
  public String name() {
    return StageNames.EXTENSION;
  }

  @Override
  public String methodVersion() {
    return "M5.extension/1";
  }

  @Override
  public List<String> parts(Specification specification) {
    return specification.measuredYears().stream().map(String::valueOf).toList();
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    return new Parameters(Integer.parseInt(part), specification.baseYear());
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    int year = Integer.parseInt(part);
    return List.of(
        new Requirement.OfStage("direct-rates", StageNames.DIRECT, "", DirectStage.RATES),
        new Requirement.OfStage(
            "penetration-rates", StageNames.PENETRATION, "", PenetrationStage.RATES),
        new Requirement.OfStage(
            "multipliers", StageNames.TECHNOLOGY, "", TechnologyStage.multipliersTo(year)),
        new Requirement.OfStage(
            "value-added", StageNames.COMPLETION, "", CompletionStage.sectionsOf(year)));
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    SectionValues valueAdded = inputs.artifact("value-added", SectionFigures.class).toValues();
    DirectRates direct =
        new DirectRates(
            parameters.baseYear(),
            inputs.artifact("direct-rates", SectionFigures.class).toValues());
    PenetrationRates penetration =
        new PenetrationRates(
                parameters.baseYear(),
                inputs.artifact("penetration-rates", SectionFigures.class).toValues())
            .carriedForward(
                inputs.artifact("multipliers", TechnologyStage.Multipliers.class).toMultipliers(),
                parameters.year());
    AnnualContribution contribution =
        AnnualExtension.extend(parameters.year(), direct, penetration, valueAdded);
    return StageResult.of(
        ObservationSet.OUTPUT, ContributionObservations.toObservations(contribution));
  }
}
