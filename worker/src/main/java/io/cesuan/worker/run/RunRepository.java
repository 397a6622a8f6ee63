package io.cesuan.worker.run;

import static io.cesuan.schema.generated.Tables.RUN;
import static io.cesuan.schema.generated.Tables.RUN_INPUT;
import static io.cesuan.schema.generated.Tables.RUN_STAGE;
import static io.cesuan.schema.generated.Tables.SPECIFICATION;
import static io.cesuan.schema.generated.Tables.STAGE_EXECUTION;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.worker.content.CanonicalJson;
import io.cesuan.worker.content.ContentHash;
import io.cesuan.worker.release.ReleaseRepository;
import io.cesuan.worker.release.SourceRelease;
import io.cesuan.worker.specification.Specification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Keeps specifications and runs. */
public final class RunRepository {
  private static final String RUNNING = "running";
  private static final String FAILED = "failed";

  private final DSLContext database;
  private final ReleaseRepository releases;
  private final String codeVersion;

  /**
   * @param database connections of a role that may write
   * @param codeVersion version of this program, kept with the runs it begins
   */
  public RunRepository(DSLContext database, ReleaseRepository releases, String codeVersion) {
    this.database = database;
    this.releases = releases;
    this.codeVersion = codeVersion;
  }

  /** Keeps a specification under its hash; does nothing where it is kept already. */
  public ContentHash keep(Specification specification) {
    ContentHash hash = specification.hash();
    database
        .insertInto(SPECIFICATION)
        .set(SPECIFICATION.SHA256, hash.bytes())
        .set(SPECIFICATION.CONTENT, CanonicalJson.text(specification))
        .onConflict(SPECIFICATION.SHA256)
        .doNothing()
        .execute();
    return hash;
  }

  /**
   * Begins a run of a kept specification on the latest release of each dataset, or takes up the one
   * that was interrupted while it did the same. A run that the same workflow left unfinished on
   * other releases is given up.
   *
   * @param workflowId the workflow that runs it
   * @throws EconomicsException with {@link FailureReason#INSUFFICIENT_DATA}, naming every dataset
   *     that has no release
   */
  public Run begin(ContentHash specificationHash, String workflowId) {
    Specification specification = getSpecification(specificationHash);
    SortedMap<String, Long> given = latestReleases(specification);
    byte[] inputs = ContentHash.of(CanonicalJson.bytes(given)).bytes();
    return database.transactionResult(
        configuration -> {
          DSLContext transaction = configuration.dsl();
          transaction.execute("SELECT pg_advisory_xact_lock(hashtext('cesuan.run'))");
          Optional<Long> interrupted =
              transaction
                  .select(RUN.RUN_ID)
                  .from(RUN)
                  .where(
                      RUN.KIND.eq("annual"),
                      RUN.SPECIFICATION_SHA256.eq(specificationHash.bytes()),
                      RUN.INPUTS_SHA256.eq(inputs),
                      RUN.STATE.eq(RUNNING))
                  .fetchOptional(RUN.RUN_ID);
          if (interrupted.isPresent()) {
            transaction
                .update(RUN)
                .set(RUN.WORKFLOW_ID, workflowId)
                .where(RUN.RUN_ID.eq(interrupted.get()))
                .execute();
            return new Run(interrupted.get(), specification, given);
          }
          transaction
              .update(RUN)
              .set(RUN.STATE, FAILED)
              .set(RUN.FINISHED_AT, DSL.currentOffsetDateTime())
              .set(
                  RUN.FAILURE,
                  "interrupted, and its sources were superseded before it was taken up")
              .where(RUN.WORKFLOW_ID.eq(workflowId), RUN.STATE.eq(RUNNING))
              .execute();
          long id =
              transaction
                  .insertInto(RUN)
                  .set(RUN.KIND, "annual")
                  .set(RUN.SPECIFICATION_SHA256, specificationHash.bytes())
                  .set(RUN.INPUTS_SHA256, inputs)
                  .set(RUN.WORKFLOW_ID, workflowId)
                  .set(RUN.STATE, RUNNING)
                  .set(RUN.CODE_VERSION, codeVersion)
                  .returning(RUN.RUN_ID)
                  .fetchSingle(RUN.RUN_ID);
          given.forEach(
              (dataset, release) ->
                  transaction
                      .insertInto(RUN_INPUT)
                      .set(RUN_INPUT.RUN_ID, id)
                      .set(RUN_INPUT.DATASET, dataset)
                      .set(RUN_INPUT.RELEASE_ID, release)
                      .execute());
          return new Run(id, specification, given);
        });
  }

  private SortedMap<String, Long> latestReleases(Specification specification) {
    SortedMap<String, Long> given = new TreeMap<>();
    List<String> missing = new ArrayList<>();
    for (String dataset : specification.datasets().codes()) {
      Optional<SourceRelease> latest = releases.findLatest(dataset);
      if (latest.isPresent()) {
        given.put(dataset, latest.get().id());
      } else {
        missing.add(
            "dataset %s: expected a release, found none; import one first".formatted(dataset));
      }
    }
    if (!missing.isEmpty()) {
      throw new EconomicsException(FailureReason.INSUFFICIENT_DATA, "run", missing);
    }
    return given;
  }

  /** The run of this number. */
  public Run getRun(long runId) {
    byte[] hash =
        database
            .select(RUN.SPECIFICATION_SHA256)
            .from(RUN)
            .where(RUN.RUN_ID.eq(runId))
            .fetchOptional(RUN.SPECIFICATION_SHA256)
            .orElseThrow(() -> new IllegalStateException("there is no run " + runId));
    Map<String, Long> given =
        database
            .select(RUN_INPUT.DATASET, RUN_INPUT.RELEASE_ID)
            .from(RUN_INPUT)
            .where(RUN_INPUT.RUN_ID.eq(runId))
            .fetchMap(RUN_INPUT.DATASET, RUN_INPUT.RELEASE_ID);
    return new Run(runId, getSpecification(ContentHash.ofBytes(hash)), given);
  }

  private Specification getSpecification(ContentHash hash) {
    return database
        .select(SPECIFICATION.CONTENT)
        .from(SPECIFICATION)
        .where(SPECIFICATION.SHA256.eq(hash.bytes()))
        .fetchOptional(SPECIFICATION.CONTENT)
        .map(content -> CanonicalJson.read(content, Specification.class))
        .orElseThrow(() -> new IllegalStateException("there is no specification " + hash));
  }

  /** Everything the stages of a run warn of, in the order of the methods. */
  public List<String> warnings(long runId) {
    return database
        .select(STAGE_EXECUTION.WARNINGS)
        .from(RUN_STAGE)
        .join(STAGE_EXECUTION)
        .on(STAGE_EXECUTION.EXECUTION_ID.eq(RUN_STAGE.EXECUTION_ID))
        .where(RUN_STAGE.RUN_ID.eq(runId))
        .orderBy(STAGE_EXECUTION.METHOD_VERSION, RUN_STAGE.PART)
        .fetch(STAGE_EXECUTION.WARNINGS)
        .stream()
        .flatMap(Arrays::stream)
        .distinct()
        .toList();
  }

  /** Ends a run that cannot be completed; does nothing where it ended already. */
  public void fail(long runId, String failure) {
    database
        .update(RUN)
        .set(RUN.STATE, FAILED)
        .set(RUN.FINISHED_AT, DSL.currentOffsetDateTime())
        .set(RUN.FAILURE, failure)
        .where(RUN.RUN_ID.eq(runId), RUN.STATE.eq(RUNNING))
        .execute();
  }
}
