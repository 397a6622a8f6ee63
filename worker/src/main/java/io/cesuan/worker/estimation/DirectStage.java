package io.cesuan.worker.estimation;

import io.cesuan.economics.direct.DirectRates;
import io.cesuan.economics.direct.DirectValueAdded;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** M2: direct value added of the base year, and its rates by section. */
final class DirectStage implements Stage<DirectStage.Parameters> {
  /** Name of the output with the rates, a {@link SectionFigures}. */
  static final String RATES = "rates";

  private static final String SECTORS = "sectors";

  /**
   * What the stage takes from the specification.
   *
   * @param baseYear the year of the table
   */
  record Parameters(int baseYear) {}

  @Override
  public String name() {
    return StageNames.DIRECT;
  }

  @Override
  public String methodVersion() {
    return "M2/1";
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    return new Parameters(specification.baseYear());
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    return BaseYearInputs.requirements(specification);
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    DirectValueAdded direct =
        DirectValueAdded.of(BaseYearInputs.table(inputs), BaseYearInputs.relevance(inputs));
    DirectRates rates =
        DirectRates.of(parameters.baseYear(), direct, BaseYearInputs.sectionValueAdded(inputs));
    return new StageResult(
        new TreeMap<>(
            Map.of(
                RATES,
                SectionFigures.of(rates.rates()),
                SECTORS,
                SectorFigures.of(direct.unit().code(), direct.sectors(), direct.values()))),
        List.of());
  }
}
