package io.cesuan.worker.stage;

import io.cesuan.economics.linear.NativeLibrary;
import io.cesuan.worker.content.CanonicalJson;
import io.cesuan.worker.content.ContentHash;
import io.cesuan.worker.release.ReleaseMatrix;
import io.cesuan.worker.release.ReleaseRepository;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.release.SourceRelease;
import io.cesuan.worker.run.Run;
import io.cesuan.worker.run.RunRepository;
import io.cesuan.worker.stage.StageExecutionRepository.StoredExecution;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings stages of a run into the store: resolves what they require, reuses the execution that has
 * their key, or computes and stores one.
 *
 * <p>The key is the hash of the stage, its part, method version and parameters, and of the content
 * and label of each input. Two workers that compute the same key at the same time leave one
 * execution.
 */
public final class StageExecutor {
  private final RunRepository runs;
  private final ReleaseRepository releases;
  private final StageExecutionRepository executions;
  private final Clock clock;
  private final String codeVersion;

  /**
   * @param clock tells when a computation began
   * @param codeVersion version of this program, kept with what it computes
   */
  public StageExecutor(
      RunRepository runs,
      ReleaseRepository releases,
      StageExecutionRepository executions,
      Clock clock,
      String codeVersion) {
    this.runs = runs;
    this.releases = releases;
    this.executions = executions;
    this.clock = clock;
    this.codeVersion = codeVersion;
  }

  /**
   * Executes one part of a stage for a run; does nothing where the run has it already.
   *
   * @throws io.cesuan.economics.failure.EconomicsException if the inputs break a precondition of
   *     the method; nothing is stored
   */
  public <P> StageReceipt execute(long runId, Stage<P> stage, String part) {
    Optional<StageReceipt> done = executions.findReceipt(runId, stage.name(), part);
    if (done.isPresent()) {
      return done.get();
    }
    Run run = runs.getRun(runId);
    P parameters = stage.parameters(run.specification(), part);
    ResolvedInputs inputs = resolve(run, stage.requirements(run.specification(), part));
    String parametersText = CanonicalJson.text(parameters);
    ContentHash key = key(stage, part, parametersText, inputs.inputs());

    Optional<StoredExecution> stored = executions.findByKey(key);
    if (stored.isPresent()) {
      return executions.recordReuse(
          runId,
          stored.get(),
          "same method, parameters and inputs as execution " + stored.get().executionId());
    }
    String reason =
        executions.whyNotReused(
            stage.name(), part, stage.methodVersion(), parametersText, inputs.inputs());
    OffsetDateTime startedAt = OffsetDateTime.now(clock);
    StageResult result = stage.compute(parameters, inputs.loaded());
    return executions.store(
        runId,
        new ComputedStage(
            key,
            stage.name(),
            part,
            stage.methodVersion(),
            parametersText,
            inputs.inputs(),
            contentOf(result),
            result.warnings(),
            labelOf(inputs.inputs()),
            codeVersion,
            NativeLibrary.description(),
            startedAt),
        reason);
  }

  private record ResolvedInputs(List<StageInput> inputs, StageInputs loaded) {}

  private ResolvedInputs resolve(Run run, List<Requirement> requirements) {
    List<StageInput> inputs = new ArrayList<>();
    Map<String, ReleaseTable> tables = new HashMap<>();
    Map<String, ReleaseMatrix> matrices = new HashMap<>();
    Map<String, String> artifacts = new HashMap<>();
    for (Requirement requirement : requirements) {
      if (requirement instanceof Requirement.OfRelease required) {
        SourceRelease release = releases.getRelease(run.releaseOf(required.dataset()));
        ContentHash hash;
        switch (release.layout()) {
          case TABLE -> {
            ReleaseTable rows = releases.loadTable(release.id()).select(required.selection());
            hash = rows.contentHash();
            tables.put(required.name(), rows);
          }
          case MATRIX -> {
            ReleaseMatrix matrix = releases.loadMatrix(release.id());
            hash = matrix.contentHash();
            matrices.put(required.name(), matrix);
          }
          default -> throw new IllegalStateException("unknown layout " + release.layout());
        }
        inputs.add(StageInput.ofRelease(required, hash, release));
      } else if (requirement instanceof Requirement.OfStage required) {
        StageExecutionRepository.StoredOutput output =
            executions.getOutput(run.id(), required.stage(), required.part(), required.output());
        artifacts.put(required.name(), output.content());
        inputs.add(StageInput.ofStage(required, output));
      }
    }
    return new ResolvedInputs(inputs, new StageInputs(tables, matrices, artifacts));
  }

  private static ContentHash key(
      Stage<?> stage, String part, String parameters, List<StageInput> inputs) {
    List<Object> keyed = new ArrayList<>();
    for (StageInput input : inputs) {
      keyed.add(List.of(input.name(), input.sha256().hex(), input.label().orElse("")));
    }
    return ContentHash.of(
        CanonicalJson.bytes(List.of(stage.name(), part, stage.methodVersion(), parameters, keyed)));
  }

  private static Map<String, byte[]> contentOf(StageResult result) {
    Map<String, byte[]> content = new TreeMap<>();
    result.outputs().forEach((name, value) -> content.put(name, CanonicalJson.bytes(value)));
    return content;
  }

  private static Optional<String> labelOf(List<StageInput> inputs) {
    TreeSet<String> labels = new TreeSet<>();
    for (StageInput input : inputs) {
      input.label().ifPresent(label -> labels.addAll(List.of(label.split(", "))));
    }
    return labels.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", labels));
  }
}
