package io.cesuan.worker.stage;

import static io.cesuan.schema.generated.Tables.ARTIFACT;
import static io.cesuan.schema.generated.Tables.RUN_STAGE;
import static io.cesuan.schema.generated.Tables.STAGE_EXECUTION;
import static io.cesuan.schema.generated.Tables.STAGE_INPUT;
import static io.cesuan.schema.generated.Tables.STAGE_OUTPUT;

import io.cesuan.worker.content.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Keeps stage executions, their inputs and outputs, and which run uses which. */
public final class StageExecutionRepository {
  private final DSLContext database;

  /** Works on connections of a role that may write. */
  public StageExecutionRepository(DSLContext database) {
    this.database = database;
  }

  /**
   * An execution in the store.
   *
   * @param executionId its number
   * @param stage name of the stage
   * @param part part of it
   * @param warnings how many warnings it carries
   */
  record StoredExecution(long executionId, String stage, String part, int warnings) {}

  /**
   * An output in the store.
   *
   * @param executionId the execution that computed it
   * @param label caveats of that execution
   * @param sha256 hash of the content
   * @param content canonical JSON
   */
  public record StoredOutput(
      long executionId, Optional<String> label, ContentHash sha256, String content) {}

  /** What the run has of this part of a stage, if it has it. */
  Optional<StageReceipt> findReceipt(long runId, String stage, String part) {
    return database
        .select(
            RUN_STAGE.EXECUTION_ID,
            RUN_STAGE.DISPOSITION,
            RUN_STAGE.REASON,
            STAGE_EXECUTION.WARNINGS)
        .from(RUN_STAGE)
        .join(STAGE_EXECUTION)
        .on(STAGE_EXECUTION.EXECUTION_ID.eq(RUN_STAGE.EXECUTION_ID))
        .where(RUN_STAGE.RUN_ID.eq(runId), RUN_STAGE.STAGE.eq(stage), RUN_STAGE.PART.eq(part))
        .fetchOptional(
            row ->
                new StageReceipt(
                    stage,
                    part,
                    row.get(RUN_STAGE.EXECUTION_ID),
                    Disposition.valueOf(row.get(RUN_STAGE.DISPOSITION).toUpperCase(Locale.ROOT)),
                    row.get(RUN_STAGE.REASON),
                    row.get(STAGE_EXECUTION.WARNINGS).length));
  }

  Optional<StoredExecution> findByKey(ContentHash key) {
    return findByKey(database, key);
  }

  private static Optional<StoredExecution> findByKey(DSLContext database, ContentHash key) {
    return database
        .select(
            STAGE_EXECUTION.EXECUTION_ID,
            STAGE_EXECUTION.STAGE,
            STAGE_EXECUTION.PART,
            STAGE_EXECUTION.WARNINGS)
        .from(STAGE_EXECUTION)
        .where(STAGE_EXECUTION.STAGE_KEY.eq(key.bytes()))
        .fetchOptional(
            row ->
                new StoredExecution(row.value1(), row.value2(), row.value3(), row.value4().length));
  }

  /** The output of a stage that the run has already. */
  StoredOutput getOutput(long runId, String stage, String part, String output) {
    return database
        .select(STAGE_OUTPUT.EXECUTION_ID, STAGE_EXECUTION.LABEL, ARTIFACT.SHA256, ARTIFACT.CONTENT)
        .from(RUN_STAGE)
        .join(STAGE_EXECUTION)
        .on(STAGE_EXECUTION.EXECUTION_ID.eq(RUN_STAGE.EXECUTION_ID))
        .join(STAGE_OUTPUT)
        .on(STAGE_OUTPUT.EXECUTION_ID.eq(RUN_STAGE.EXECUTION_ID))
        .join(ARTIFACT)
        .on(ARTIFACT.SHA256.eq(STAGE_OUTPUT.SHA256))
        .where(
            RUN_STAGE.RUN_ID.eq(runId),
            RUN_STAGE.STAGE.eq(stage),
            RUN_STAGE.PART.eq(part),
            STAGE_OUTPUT.NAME.eq(output))
        .fetchOptional(StageExecutionRepository::storedOutput)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "run %d has no output \"%s\" of stage %s %s"
                        .formatted(runId, output, stage, part)));
  }

  /** All outputs of one name that the run has, by stage and part. */
  public List<StoredOutput> findOutputs(long runId, String output) {
    return database
        .select(STAGE_OUTPUT.EXECUTION_ID, STAGE_EXECUTION.LABEL, ARTIFACT.SHA256, ARTIFACT.CONTENT)
        .from(RUN_STAGE)
        .join(STAGE_EXECUTION)
        .on(STAGE_EXECUTION.EXECUTION_ID.eq(RUN_STAGE.EXECUTION_ID))
        .join(STAGE_OUTPUT)
        .on(STAGE_OUTPUT.EXECUTION_ID.eq(RUN_STAGE.EXECUTION_ID))
        .join(ARTIFACT)
        .on(ARTIFACT.SHA256.eq(STAGE_OUTPUT.SHA256))
        .where(RUN_STAGE.RUN_ID.eq(runId), STAGE_OUTPUT.NAME.eq(output))
        .orderBy(RUN_STAGE.STAGE, RUN_STAGE.PART)
        .fetch(StageExecutionRepository::storedOutput);
  }

  private static StoredOutput storedOutput(Record row) {
    return new StoredOutput(
        row.get(STAGE_OUTPUT.EXECUTION_ID),
        Optional.ofNullable(row.get(STAGE_EXECUTION.LABEL)),
        ContentHash.ofBytes(row.get(ARTIFACT.SHA256)),
        new String(row.get(ARTIFACT.CONTENT), StandardCharsets.UTF_8));
  }

  /** Records that a run uses an execution that stood already. */
  StageReceipt recordReuse(long runId, StoredExecution execution, String reason) {
    return record(database, runId, execution, Disposition.REUSED, reason);
  }

  /**
   * Stores an execution and that the run computed it, in one transaction. Where another worker
   * stored the same key meanwhile, that execution stays the only one and the run reuses it.
   */
  StageReceipt store(long runId, ComputedStage computed, String reason) {
    return database.transactionResult(
        configuration -> {
          DSLContext transaction = configuration.dsl();
          Long executionId =
              transaction
                  .insertInto(STAGE_EXECUTION)
                  .set(STAGE_EXECUTION.STAGE_KEY, computed.key().bytes())
                  .set(STAGE_EXECUTION.STAGE, computed.stage())
                  .set(STAGE_EXECUTION.PART, computed.part())
                  .set(STAGE_EXECUTION.METHOD_VERSION, computed.methodVersion())
                  .set(STAGE_EXECUTION.PARAMETERS, JSONB.valueOf(computed.parameters()))
                  .set(STAGE_EXECUTION.WARNINGS, computed.warnings().toArray(String[]::new))
                  .set(STAGE_EXECUTION.LABEL, computed.label().orElse(null))
                  .set(STAGE_EXECUTION.CODE_VERSION, computed.codeVersion())
                  .set(STAGE_EXECUTION.NATIVE_LIBRARY, computed.nativeLibrary())
                  .set(STAGE_EXECUTION.STARTED_AT, computed.startedAt())
                  .onConflict(STAGE_EXECUTION.STAGE_KEY)
                  .doNothing()
                  .returning(STAGE_EXECUTION.EXECUTION_ID)
                  .fetchOne(STAGE_EXECUTION.EXECUTION_ID);
          if (executionId == null) {
            StoredExecution other =
                findByKey(transaction, computed.key())
                    .orElseThrow(() -> new IllegalStateException("a stored key cannot vanish"));
            return record(
                transaction,
                runId,
                other,
                Disposition.REUSED,
                "another worker computed it meanwhile");
          }
          insertInputs(transaction, executionId, computed.inputs());
          insertOutputs(transaction, executionId, computed.outputs());
          return record(
              transaction,
              runId,
              new StoredExecution(
                  executionId, computed.stage(), computed.part(), computed.warnings().size()),
              Disposition.COMPUTED,
              reason);
        });
  }

  private static void insertInputs(
      DSLContext transaction, long executionId, List<StageInput> inputs) {
    for (StageInput input : inputs) {
      transaction
          .insertInto(STAGE_INPUT)
          .set(STAGE_INPUT.EXECUTION_ID, executionId)
          .set(STAGE_INPUT.NAME, input.name())
          .set(STAGE_INPUT.SHA256, input.sha256().bytes())
          .set(STAGE_INPUT.RELEASE_ID, boxed(input.releaseId()))
          .set(STAGE_INPUT.SELECTION, input.selection().orElse(null))
          .set(STAGE_INPUT.SOURCE_EXECUTION, boxed(input.sourceExecution()))
          .set(STAGE_INPUT.SOURCE_OUTPUT, input.sourceOutput().orElse(null))
          .execute();
    }
  }

  private static @Nullable Long boxed(java.util.OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  private static void insertOutputs(
      DSLContext transaction, long executionId, Map<String, byte[]> outputs) {
    outputs.forEach(
        (name, content) -> {
          byte[] sha256 = ContentHash.of(content).bytes();
          transaction
              .insertInto(ARTIFACT)
              .set(ARTIFACT.SHA256, sha256)
              .set(ARTIFACT.CONTENT, content)
              .onConflict(ARTIFACT.SHA256)
              .doNothing()
              .execute();
          transaction
              .insertInto(STAGE_OUTPUT)
              .set(STAGE_OUTPUT.EXECUTION_ID, executionId)
              .set(STAGE_OUTPUT.NAME, name)
              .set(STAGE_OUTPUT.SHA256, sha256)
              .execute();
        });
  }

  private static StageReceipt record(
      DSLContext database,
      long runId,
      StoredExecution execution,
      Disposition disposition,
      String reason) {
    database
        .insertInto(RUN_STAGE)
        .set(RUN_STAGE.RUN_ID, runId)
        .set(RUN_STAGE.STAGE, execution.stage())
        .set(RUN_STAGE.PART, execution.part())
        .set(RUN_STAGE.EXECUTION_ID, execution.executionId())
        .set(RUN_STAGE.DISPOSITION, disposition.code())
        .set(RUN_STAGE.REASON, reason)
        .onConflict(RUN_STAGE.RUN_ID, RUN_STAGE.STAGE, RUN_STAGE.PART)
        .doNothing()
        .execute();
    return new StageReceipt(
        execution.stage(),
        execution.part(),
        execution.executionId(),
        disposition,
        reason,
        execution.warnings());
  }

  /**
   * Says what differs from the last execution of this part of the stage, so that it could not be
   * reused.
   */
  String whyNotReused(
      String stage, String part, String methodVersion, String parameters, List<StageInput> inputs) {
    var last =
        database
            .select(
                STAGE_EXECUTION.EXECUTION_ID,
                STAGE_EXECUTION.METHOD_VERSION,
                STAGE_EXECUTION.PARAMETERS)
            .from(STAGE_EXECUTION)
            .where(STAGE_EXECUTION.STAGE.eq(stage), STAGE_EXECUTION.PART.eq(part))
            .orderBy(STAGE_EXECUTION.EXECUTION_ID.desc())
            .limit(1)
            .fetchOne();
    if (last == null) {
      return "never computed before";
    }
    List<String> changed = new ArrayList<>();
    if (!last.value2().equals(methodVersion)) {
      changed.add("method %s instead of %s".formatted(methodVersion, last.value2()));
    }
    if (!sameJson(last.value3(), parameters)) {
      changed.add("other parameters");
    }
    Map<String, ContentHash> lastInputs = new HashMap<>();
    database
        .select(STAGE_INPUT.NAME, STAGE_INPUT.SHA256)
        .from(STAGE_INPUT)
        .where(STAGE_INPUT.EXECUTION_ID.eq(last.value1()))
        .forEach(row -> lastInputs.put(row.value1(), ContentHash.ofBytes(row.value2())));
    for (StageInput input : inputs) {
      if (!input.sha256().equals(lastInputs.get(input.name()))) {
        changed.add("other " + input.name());
      }
    }
    return "since execution %d: %s"
        .formatted(
            last.value1(),
            changed.isEmpty() ? "other labels of the inputs" : String.join(", ", changed));
  }

  private boolean sameJson(JSONB stored, String parameters) {
    return Boolean.TRUE.equals(
        database
            .select(
                org.jooq.impl.DSL.val(stored).eq(org.jooq.impl.DSL.val(JSONB.valueOf(parameters))))
            .fetchSingle()
            .value1());
  }
}
