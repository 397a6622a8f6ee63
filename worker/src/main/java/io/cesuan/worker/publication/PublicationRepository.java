package io.cesuan.worker.publication;

import static io.cesuan.schema.generated.Tables.OBSERVATION;
import static io.cesuan.schema.generated.Tables.RUN;
import static io.cesuan.schema.generated.Tables.VINTAGE;

import io.cesuan.schema.DatabaseSchema;
import io.cesuan.worker.content.CanonicalJson;
import io.cesuan.worker.stage.StageExecutionRepository;
import io.cesuan.worker.stage.StageExecutionRepository.StoredOutput;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.postgres.extensions.types.OffsetDateTimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what a run computed, in one transaction: all of it becomes current at the same moment
 * or none does.
 *
 * <p>A vintage is the whole picture a run computed. Keys whose value, unit, status and label are as
 * before keep their row; changed ones end the range of the old row and add one; keys the run does
 * not have end.
 */
public final class PublicationRepository {
  private static final int ROWS_PER_STATEMENT = 1_000;

  private final DSLContext database;

  /** Works on connections of a role that may write. */
  public PublicationRepository(DSLContext database) {
    this.database = database;
  }

  private record Computed(Observation observation, @Nullable String label, long executionId) {}

  private record Current(
      long id, double value, String unit, String status, @Nullable String label) {
    boolean isSameAs(Computed computed) {
      Observation observation = computed.observation();
      // Bits, so that a vintage can be reproduced to the bit.
      return Double.doubleToLongBits(value) == Double.doubleToLongBits(observation.value())
          && unit.equals(observation.unit())
          && status.equals(observation.status())
          && Objects.equals(label, computed.label());
    }
  }

  /**
   * Publishes a run and completes it. Does nothing where the run is published already.
   *
   * @throws IllegalStateException if the run ended otherwise, or computed nothing to publish
   */
  public Publication publish(long runId) {
    return database.transactionResult(
        configuration -> {
          DSLContext transaction = configuration.dsl();
          transaction.execute("SELECT pg_advisory_xact_lock(hashtext('cesuan.publish'))");
          String state =
              transaction
                  .select(RUN.STATE)
                  .from(RUN)
                  .where(RUN.RUN_ID.eq(runId))
                  .fetchSingle(RUN.STATE);
          if (state.equals("failed")) {
            throw new IllegalStateException(
                "run %d failed and cannot be published".formatted(runId));
          }
          Optional<Publication> done = findPublication(transaction, runId, state);
          if (done.isPresent()) {
            return done.get();
          }
          Publication publication = publish(transaction, runId, computedBy(transaction, runId));
          transaction
              .update(RUN)
              .set(RUN.STATE, "completed")
              .set(RUN.FINISHED_AT, DSL.currentOffsetDateTime())
              .where(RUN.RUN_ID.eq(runId), RUN.STATE.eq("running"))
              .execute();
          return publication;
        });
  }

  /** What publishing the run came to, where it was published before and this is another try. */
  private static Optional<Publication> findPublication(
      DSLContext transaction, long runId, String state) {
    Optional<Publication> published =
        transaction
            .select(VINTAGE.VINTAGE_)
            .from(VINTAGE)
            .where(VINTAGE.RUN_ID.eq(runId))
            .fetchOptional(VINTAGE.VINTAGE_)
            .map(vintage -> ofVintage(transaction, vintage));
    if (published.isPresent() || !state.equals("completed")) {
      return published;
    }
    // It changed nothing: the vintage that was the last when it ended holds what it computed.
    return transaction
        .fetchOptional(
            """
            SELECT max(vintage) FROM cesuan.vintage, cesuan.run
            WHERE run.run_id = ? AND published_at <= run.finished_at
            """,
            runId)
        .map(row -> Objects.requireNonNull(row.get(0, Integer.class)))
        .map(
            vintage ->
                new Publication(vintage, false, 0, 0, 0, ofVintage(transaction, vintage).keys()));
  }

  /** Counts what a vintage did to the keys, from the ranges of publication time alone. */
  private static Publication ofVintage(DSLContext transaction, int vintage) {
    var counts =
        transaction.fetchSingle(
            """
            SELECT
              (SELECT count(*) FROM cesuan.observation
               WHERE vintage = v.vintage) AS written,
              (SELECT count(*) FROM cesuan.observation
               WHERE upper(current_during) = v.published_at) AS closed,
              (SELECT count(*) FROM cesuan.observation AS old
               JOIN cesuan.observation AS new USING (indicator, year, region, industry)
               WHERE upper(old.current_during) = v.published_at AND new.vintage = v.vintage) AS changed,
              (SELECT count(*) FROM cesuan.observation
               WHERE vintage < v.vintage AND current_during @> v.published_at) AS unchanged
            FROM cesuan.vintage AS v
            WHERE v.vintage = ?
            """,
            vintage);
    int changed = counts.get("changed", int.class);
    return new Publication(
        vintage,
        true,
        counts.get("written", int.class) - changed,
        changed,
        counts.get("closed", int.class) - changed,
        counts.get("unchanged", int.class));
  }

  private static Map<ObservationKey, Computed> computedBy(DSLContext transaction, long runId) {
    Map<ObservationKey, Computed> computed = new TreeMap<>();
    for (StoredOutput output :
        new StageExecutionRepository(transaction).findOutputs(runId, ObservationSet.OUTPUT)) {
      ObservationSet set = CanonicalJson.read(output.content(), ObservationSet.class);
      for (Observation observation : set.observations()) {
        Computed other =
            computed.put(
                observation.key(),
                new Computed(observation, output.label().orElse(null), output.executionId()));
        if (other != null) {
          throw new IllegalStateException(
              "executions %d and %d both computed %s"
                  .formatted(other.executionId(), output.executionId(), observation.key()));
        }
      }
    }
    if (computed.isEmpty()) {
      throw new IllegalStateException("run %d computed nothing to publish".formatted(runId));
    }
    return computed;
  }

  private static Publication publish(
      DSLContext transaction, long runId, Map<ObservationKey, Computed> computed) {
    Map<ObservationKey, Current> current = currentObservations(transaction);
    List<Long> ending = new ArrayList<>();
    List<Computed> adding = new ArrayList<>();
    for (Computed each : computed.values()) {
      Current standing = current.get(each.observation().key());
      if (standing == null) {
        adding.add(each);
      } else if (!standing.isSameAs(each)) {
        ending.add(standing.id());
        adding.add(each);
      }
    }
    Set<ObservationKey> gone = new HashSet<>(current.keySet());
    gone.removeAll(computed.keySet());
    gone.forEach(key -> ending.add(Objects.requireNonNull(current.get(key)).id()));

    int last =
        transaction
            .select(DSL.coalesce(DSL.max(VINTAGE.VINTAGE_), 0))
            .from(VINTAGE)
            .fetchSingle()
            .value1();
    if (last > 0 && ending.isEmpty() && adding.isEmpty()) {
      return new Publication(last, false, 0, 0, 0, computed.size());
    }
    int vintage = last + 1;
    OffsetDateTime publishedAt = newVintage(transaction, vintage, runId);
    endRanges(transaction, ending, publishedAt);
    insert(transaction, adding, vintage, publishedAt);
    transaction.execute(
        "SELECT pg_notify(?, ?)", DatabaseSchema.VINTAGE_CHANNEL, String.valueOf(vintage));
    return ofVintage(transaction, vintage);
  }

  private static Map<ObservationKey, Current> currentObservations(DSLContext transaction) {
    Map<ObservationKey, Current> current = new TreeMap<>();
    transaction
        .select(
            OBSERVATION.INDICATOR,
            OBSERVATION.YEAR,
            OBSERVATION.REGION,
            OBSERVATION.INDUSTRY,
            OBSERVATION.OBSERVATION_ID,
            OBSERVATION.VALUE,
            OBSERVATION.UNIT,
            OBSERVATION.STATUS,
            OBSERVATION.LABEL)
        .from(OBSERVATION)
        .where("upper_inf(current_during)")
        .forEach(
            row ->
                current.put(
                    new ObservationKey(row.value1(), row.value2(), row.value3(), row.value4()),
                    new Current(
                        row.value5(), row.value6(), row.value7(), row.value8(), row.value9())));
    return current;
  }

  /** Moments of publication rise strictly, even if the clock of the database was set back. */
  private static OffsetDateTime newVintage(DSLContext transaction, int vintage, long runId) {
    return Objects.requireNonNull(
        transaction
            .fetchSingle(
                """
                INSERT INTO cesuan.vintage (vintage, run_id, published_at)
                SELECT ?, ?, greatest(clock_timestamp(), max(published_at) + interval '1 microsecond')
                FROM cesuan.vintage
                RETURNING published_at
                """,
                vintage,
                runId)
            .get("published_at", OffsetDateTime.class));
  }

  private static void endRanges(
      DSLContext transaction, List<Long> observationIds, OffsetDateTime publishedAt) {
    if (!observationIds.isEmpty()) {
      transaction.execute(
          """
          UPDATE cesuan.observation
          SET current_during = tstzrange(lower(current_during), ?::timestamptz)
          WHERE observation_id = ANY (?)
          """,
          publishedAt,
          observationIds.toArray(Long[]::new));
    }
  }

  /** From a moment on, without end. */
  @SuppressWarnings("NullAway") // A range without an upper bound has null there.
  private static OffsetDateTimeRange from(OffsetDateTime moment) {
    return OffsetDateTimeRange.offsetDateTimeRange(moment, null);
  }

  private static void insert(
      DSLContext transaction, List<Computed> adding, int vintage, OffsetDateTime publishedAt) {
    for (int from = 0; from < adding.size(); from += ROWS_PER_STATEMENT) {
      var insert =
          transaction.insertInto(
              OBSERVATION,
              OBSERVATION.INDICATOR,
              OBSERVATION.YEAR,
              OBSERVATION.REGION,
              OBSERVATION.INDUSTRY,
              OBSERVATION.VALUE,
              OBSERVATION.UNIT,
              OBSERVATION.STATUS,
              OBSERVATION.LABEL,
              OBSERVATION.EXECUTION_ID,
              OBSERVATION.VINTAGE,
              OBSERVATION.CURRENT_DURING);
      for (Computed each :
          adding.subList(from, Math.min(from + ROWS_PER_STATEMENT, adding.size()))) {
        Observation observation = each.observation();
        insert =
            insert.values(
                DSL.val(observation.indicator()),
                DSL.val(observation.year()),
                DSL.val(observation.region()),
                DSL.val(observation.industry()),
                DSL.val(observation.value()),
                DSL.val(observation.unit()),
                DSL.val(observation.status()),
                DSL.val(each.label(), String.class),
                DSL.val(each.executionId()),
                DSL.val(vintage),
                DSL.val(from(publishedAt), OBSERVATION.CURRENT_DURING));
      }
      insert.execute();
    }
  }
}
