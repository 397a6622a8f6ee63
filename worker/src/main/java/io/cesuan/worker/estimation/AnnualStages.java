package io.cesuan.worker.estimation;

import io.cesuan.worker.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stages of the annual measurement. */
public final class AnnualStages {
  private static final Map<String, Stage<?>> STAGES =
      List.<Stage<?>>of(
              new RelevanceStage(),
              new DirectStage(),
              new PenetrationStage(),
              new TechnologyStage(),
              new CompletionStage(),
              new ExtensionStage(),
              new IndicatorsStage(),
              new ChecksStage())
          .stream()
          .collect(Collectors.toUnmodifiableMap(Stage::name, Function.identity()));

  private AnnualStages() {}

  /** The stage of this name. */
  public static Stage<?> get(String name) {
    Stage<?> stage = STAGES.get(name);
    if (stage == null) {
      throw new IllegalArgumentException(
          "expected one of the stages %s, found \"%s\"".formatted(STAGES.keySet(), name));
    }
    return stage;
  }
}
