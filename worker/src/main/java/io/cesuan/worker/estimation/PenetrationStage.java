package io.cesuan.worker.estimation;

import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.penetration.AugmentedLeontiefModel;
import io.cesuan.economics.penetration.ClosedFormPenetration;
import io.cesuan.economics.penetration.PenetrationRates;
import io.cesuan.economics.penetration.PenetrationResult;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import io.cesuan.worker.specification.PenetrationOptions;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** M3: penetration value added of the base year, and its rates by section. */
final class PenetrationStage implements Stage<PenetrationStage.Parameters> {
  /** Name of the output with the rates, a {@link SectionFigures}. */
  static final String RATES = "rates";

  private static final String INDUCED_OUTPUT = "induced-output";
  private static final String SECTORS = "sectors";

  /**
   * What the stage takes from the specification.
   *
   * @param baseYear the year of the table
   * @param route which of the two equal computations to take
   */
  record Parameters(int baseYear, PenetrationOptions.Route route) {}

  @Override
  public String name() {
    return StageNames.PENETRATION;
  }

  @Override
  public String methodVersion() {
    return "M3/1";
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    return new Parameters(specification.baseYear(), specification.penetration().route());
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    return BaseYearInputs.requirements(specification);
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    InputOutputTable table = BaseYearInputs.table(inputs);
    RelevanceCoefficients relevance = BaseYearInputs.relevance(inputs);
    PenetrationResult result =
        switch (parameters.route()) {
          case CLOSED_FORM ->
              ClosedFormPenetration.of(table, relevance.sectors()).evaluate(relevance);
          case AUGMENTED -> AugmentedLeontiefModel.evaluate(table, relevance);
        };
    PenetrationRates rates =
        PenetrationRates.of(
            parameters.baseYear(), result, BaseYearInputs.sectionValueAdded(inputs));
    String unit = result.unit().code();
    return new StageResult(
        new TreeMap<>(
            Map.of(
                RATES,
                SectionFigures.of(rates.rates()),
                SECTORS,
                SectorFigures.of(unit, result.sectors(), result.penetration()),
                INDUCED_OUTPUT,
                SectorFigures.of(unit, result.sectors(), result.inducedOutput()))),
        List.of());
  }
}
