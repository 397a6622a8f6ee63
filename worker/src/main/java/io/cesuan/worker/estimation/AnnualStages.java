package io.cesuan.worker.estimation;

import io.cesuan.worker.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stages of the annual measurement. */
public final class AnnualStages {
  private static final List<Stage<?>> IN_ORDER =
      List.of(
          new RelevanceStage(),
          new DirectStage(),
          new PenetrationStage(),
          new TechnologyStage(),
          new CompletionStage(),
          new ExtensionStage(),
          new IndicatorsStage(),
          new CoreOutputStage(),
          new RegionsStage(),
          new CitiesStage(),
          new EmploymentStage(),
          new RegionIndicatorsStage(),
          new CountriesStage(),
          new RegionalIndexStage(),
          new NationalIndexStage(),
          new PublishedStage(),
          new ComparisonStage(),
          new ChecksStage());

  private static final Map<String, Stage<?>> BY_NAME =
      IN_ORDER.stream().collect(Collectors.toUnmodifiableMap(Stage::name, Function.identity()));

  private AnnualStages() {}

  /** All of them, in the order of the methods. */
  public static List<Stage<?>> all() {
    return IN_ORDER;
  }

  /** The stage of this name. */
  public static Stage<?> get(String name) {
    Stage<?> stage = BY_NAME.get(name);
    if (stage == null) {
      throw new IllegalArgumentException(
          "expected one of the stages %s, found \"%s\"".formatted(BY_NAME.keySet(), name));
    }
    return stage;
  }
}
