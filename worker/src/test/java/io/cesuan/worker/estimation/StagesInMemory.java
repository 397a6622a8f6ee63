package io.cesuan.worker.estimation;

import io.cesuan.worker.content.CanonicalJson;
import io.cesuan.worker.ingestion.DataPackageReader;
import io.cesuan.worker.ingestion.TestFolders;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.release.ReleaseContent;
import io.cesuan.worker.release.ReleaseMatrix;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Computes stages, and those they require, on the bundled figures without any store. */
final class StagesInMemory {
  private final Specification specification;
  private final Map<String, ReleaseContent> releases;
  private final Map<String, StageResult> results = new HashMap<>();

  private StagesInMemory(Specification specification, Map<String, ReleaseContent> releases) {
    this.specification = specification;
    this.releases = releases;
  }

  static StagesInMemory on(Specification specification) {
    return new StagesInMemory(
        specification,
        DataPackageReader.read(TestFolders.bundledPackage()).stream()
            .collect(
                Collectors.toMap(
                    candidate -> candidate.dataset(), candidate -> candidate.content())));
  }

  /** The same with the rows of a dataset changed. */
  StagesInMemory with(String dataset, UnaryOperator<List<ReleaseRow>> change) {
    Map<String, ReleaseContent> changed = new HashMap<>(releases);
    ReleaseTable table = table(dataset);
    changed.put(
        dataset,
        new ReleaseTable(dataset, table.label(), table.schema(), change.apply(table.rows())));
    return new StagesInMemory(specification, changed);
  }

  ReleaseTable table(String dataset) {
    if (releases.get(dataset) instanceof ReleaseTable table) {
      return table;
    }
    throw new IllegalArgumentException("no table " + dataset);
  }

  ObservationSet observations(String stage, String part) {
    return output(stage, part, ObservationSet.OUTPUT, ObservationSet.class);
  }

  <T> T output(String stage, String part, String output, Class<T> type) {
    return CanonicalJson.read(text(stage, part, output), type);
  }

  /** What the store would give back. */
  private String text(String stage, String part, String output) {
    Object value = result(stage, part).outputs().get(output);
    if (value == null) {
      throw new IllegalArgumentException("%s %s has no output %s".formatted(stage, part, output));
    }
    return CanonicalJson.text(value);
  }

  StageResult result(String stage, String part) {
    StageResult known = results.get(stage + " " + part);
    if (known == null) {
      known = compute(AnnualStages.get(stage), part);
      results.put(stage + " " + part, known);
    }
    return known;
  }

  private <P> StageResult compute(Stage<P> stage, String part) {
    Map<String, ReleaseTable> tables = new HashMap<>();
    Map<String, ReleaseMatrix> matrices = new HashMap<>();
    Map<String, String> artifacts = new HashMap<>();
    for (Requirement requirement : stage.requirements(specification, part)) {
      if (requirement instanceof Requirement.OfRelease required) {
        ReleaseContent content = releases.get(required.dataset());
        if (content instanceof ReleaseTable table) {
          tables.put(required.name(), table.select(required.selection()));
        } else if (content instanceof ReleaseMatrix matrix) {
          matrices.put(required.name(), matrix);
        }
      } else if (requirement instanceof Requirement.OfStage required) {
        artifacts.put(required.name(), text(required.stage(), required.part(), required.output()));
      }
    }
    return stage.compute(
        stage.parameters(specification, part), new StageInputs(tables, matrices, artifacts));
  }
}
