package io.cesuan.worker.release;

import static io.cesuan.schema.generated.Tables.DATASET;
import static io.cesuan.schema.generated.Tables.RELEASE_MATRIX;
import static io.cesuan.schema.generated.Tables.RELEASE_ROW;
import static io.cesuan.schema.generated.Tables.SOURCE_RELEASE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cesuan.schema.generated.tables.records.SourceReleaseRecord;
import io.cesuan.worker.content.ContentHash;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record3;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** Keeps source releases and gives back their figures. */
public final class ReleaseRepository {
  /** Imports take turns, so that two of them cannot both supersede the same release. */
  private static final long IMPORT_LOCK = 0x6365_7375_616eL;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final DSLContext database;

  /** Works on connections of a role that may write. */
  public ReleaseRepository(DSLContext database) {
    this.database = database;
  }

  /**
   * Stores all candidates in one transaction, or none. A candidate whose content is that of the
   * latest release of its dataset changes nothing; another one supersedes that release.
   *
   * @param candidates validated releases of distinct datasets
   * @return what became of each, in the same order
   * @throws IllegalArgumentException if two candidates are of one dataset
   * @throws org.jooq.exception.DataAccessException if the database refuses one; nothing is stored
   */
  public List<ImportOutcome> importAll(List<ReleaseCandidate> candidates) {
    Set<String> datasets = new HashSet<>();
    for (ReleaseCandidate candidate : candidates) {
      if (!datasets.add(candidate.dataset())) {
        throw new IllegalArgumentException(
            "expected one release of each dataset, found two of " + candidate.dataset());
      }
    }
    return database.transactionResult(
        configuration -> {
          DSLContext transaction = configuration.dsl();
          transaction.execute("SELECT pg_advisory_xact_lock({0})", DSL.val(IMPORT_LOCK));
          List<ImportOutcome> outcomes = new ArrayList<>();
          for (ReleaseCandidate candidate : candidates) {
            outcomes.add(importOne(transaction, candidate));
          }
          return outcomes;
        });
  }

  private static ImportOutcome importOne(DSLContext transaction, ReleaseCandidate candidate) {
    ContentHash hash = candidate.content().contentHash();
    Optional<SourceRelease> latest = findLatest(transaction, candidate.dataset());
    if (latest.isPresent() && latest.get().sha256().equals(hash)) {
      return new ImportOutcome(latest.get(), ImportOutcome.Change.UNCHANGED);
    }
    ReleaseMetadata metadata = candidate.metadata();
    transaction
        .insertInto(DATASET)
        .set(DATASET.CODE, candidate.dataset())
        .set(DATASET.TITLE, metadata.title())
        .set(DATASET.TITLE_ZH, metadata.titleInChinese().orElse(null))
        .onConflict(DATASET.CODE)
        .doUpdate()
        .set(DATASET.TITLE, metadata.title())
        .set(DATASET.TITLE_ZH, metadata.titleInChinese().orElse(null))
        .execute();
    SourceRelease stored =
        release(
            transaction
                .insertInto(SOURCE_RELEASE)
                .set(SOURCE_RELEASE.DATASET, candidate.dataset())
                .set(SOURCE_RELEASE.SHA256, hash.bytes())
                .set(SOURCE_RELEASE.PUBLISHER, metadata.publisher())
                .set(SOURCE_RELEASE.SOURCE_TITLE, metadata.sourceTitle())
                .set(SOURCE_RELEASE.LICENCE, metadata.licence())
                .set(SOURCE_RELEASE.RELEASED_ON, metadata.releasedOn().orElse(null))
                .set(SOURCE_RELEASE.LABEL, candidate.content().label().orElse(null))
                .set(SOURCE_RELEASE.LAYOUT, candidate.content().layout().code())
                .set(SOURCE_RELEASE.TABLE_SCHEMA, JSONB.valueOf(candidate.tableSchema()))
                .set(SOURCE_RELEASE.ORIGIN, metadata.origin())
                .set(SOURCE_RELEASE.SUPERSEDES, latest.map(SourceRelease::id).orElse(null))
                .set(SOURCE_RELEASE.REASON, metadata.reason().orElse(null))
                .returning()
                .fetchSingle());
    if (candidate.content() instanceof ReleaseTable table) {
      insertRows(transaction, stored.id(), table);
    } else if (candidate.content() instanceof ReleaseMatrix matrix) {
      transaction
          .insertInto(RELEASE_MATRIX)
          .set(RELEASE_MATRIX.RELEASE_ID, stored.id())
          .set(RELEASE_MATRIX.ROW_LABELS, matrix.rowLabels().toArray(String[]::new))
          .set(RELEASE_MATRIX.COLUMN_LABELS, matrix.columnLabels().toArray(String[]::new))
          .set(RELEASE_MATRIX.CELLS, Arrays.stream(matrix.cells()).boxed().toArray(Double[]::new))
          .execute();
    }
    return new ImportOutcome(stored, ImportOutcome.Change.STORED);
  }

  private static void insertRows(DSLContext transaction, long release, ReleaseTable table) {
    transaction.execute(
        """
        INSERT INTO cesuan.release_row (release_id, row_key, line_number, fields)
        SELECT {0}, row_key, line_number, fields::jsonb
        FROM unnest({1}, {2}, {3}) AS rows (row_key, line_number, fields)
        """,
        DSL.val(release),
        DSL.val(table.rows().stream().map(ReleaseRow::key).toArray(String[]::new)),
        DSL.val(table.rows().stream().map(ReleaseRow::line).toArray(Integer[]::new)),
        DSL.val(table.rows().stream().map(row -> json(row.values())).toArray(String[]::new)));
  }

  private static String json(Map<String, Object> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("row values have no JSON: " + values, e);
    }
  }

  /** The release of a dataset that no other supersedes, if the dataset has any. */
  public Optional<SourceRelease> findLatest(String dataset) {
    return findLatest(database, dataset);
  }

  private static Optional<SourceRelease> findLatest(DSLContext database, String dataset) {
    return latest(database)
        .and(SOURCE_RELEASE.DATASET.eq(dataset))
        .fetchOptional(ReleaseRepository::release);
  }

  /** The latest release of every dataset, ordered by the code of the dataset. */
  public List<SourceRelease> listLatest() {
    return latest(database).orderBy(SOURCE_RELEASE.DATASET).fetch(ReleaseRepository::release);
  }

  private static SelectConditionStep<SourceReleaseRecord> latest(DSLContext database) {
    var later = SOURCE_RELEASE.as("later");
    return database
        .selectFrom(SOURCE_RELEASE)
        .where(
            DSL.notExists(
                DSL.selectOne().from(later).where(later.SUPERSEDES.eq(SOURCE_RELEASE.RELEASE_ID))));
  }

  /**
   * The release of this number.
   *
   * @throws IllegalArgumentException if there is none
   */
  public SourceRelease getRelease(long id) {
    return database
        .selectFrom(SOURCE_RELEASE)
        .where(SOURCE_RELEASE.RELEASE_ID.eq(id))
        .fetchOptional(ReleaseRepository::release)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected a stored release, found none with id " + id));
  }

  /**
   * The figures of a release laid out as a table.
   *
   * @throws IllegalArgumentException if there is no such release, or it is laid out otherwise
   */
  public ReleaseTable loadTable(long id) {
    SourceRelease release = requireLayout(id, Layout.TABLE);
    List<ReleaseRow> rows =
        database
            .select(RELEASE_ROW.ROW_KEY, RELEASE_ROW.LINE_NUMBER, RELEASE_ROW.FIELDS)
            .from(RELEASE_ROW)
            .where(RELEASE_ROW.RELEASE_ID.eq(id))
            .fetch(ReleaseRepository::row);
    return new ReleaseTable(release.dataset(), release.label(), release.schema(), rows);
  }

  /**
   * The figures of a release laid out as a matrix.
   *
   * @throws IllegalArgumentException if there is no such release, or it is laid out otherwise
   */
  public ReleaseMatrix loadMatrix(long id) {
    SourceRelease release = requireLayout(id, Layout.MATRIX);
    String unit =
        release.schema().fields().stream()
            .flatMap(field -> field.unit().stream())
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("the cells of release " + id + " have no unit"));
    return database
        .selectFrom(RELEASE_MATRIX)
        .where(RELEASE_MATRIX.RELEASE_ID.eq(id))
        .fetchSingle(
            matrix ->
                new ReleaseMatrix(
                    release.dataset(),
                    release.label(),
                    unit,
                    Arrays.asList(matrix.getRowLabels()),
                    Arrays.asList(matrix.getColumnLabels()),
                    Arrays.stream(matrix.getCells()).mapToDouble(Double::doubleValue).toArray()));
  }

  private SourceRelease requireLayout(long id, Layout expected) {
    SourceRelease release = getRelease(id);
    if (release.layout() != expected) {
      throw new IllegalArgumentException(
          "release %d of %s: expected a %s, found a %s"
              .formatted(id, release.dataset(), expected.code(), release.layout().code()));
    }
    return release;
  }

  private static ReleaseRow row(Record3<String, Integer, JSONB> row) {
    Map<String, Object> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : tree(row.value3()).properties()) {
      JsonNode value = field.getValue();
      if (value.isNumber()) {
        values.put(field.getKey(), value.decimalValue());
      } else if (value.isBoolean()) {
        values.put(field.getKey(), value.booleanValue());
      } else {
        values.put(field.getKey(), value.textValue());
      }
    }
    return new ReleaseRow(row.value1(), row.value2(), values);
  }

  private static SourceRelease release(SourceReleaseRecord stored) {
    Long supersedes = stored.getSupersedes();
    return new SourceRelease(
        stored.getReleaseId(),
        stored.getDataset(),
        ContentHash.ofBytes(stored.getSha256()),
        stored.getPublisher(),
        stored.getSourceTitle(),
        stored.getLicence(),
        Optional.ofNullable(stored.getReleasedOn()),
        Optional.ofNullable(stored.getLabel()),
        Layout.findByCode(stored.getLayout())
            .orElseThrow(() -> new IllegalStateException("unknown layout " + stored.getLayout())),
        TableSchema.ofJson(tree(stored.getTableSchema())),
        stored.getOrigin(),
        supersedes == null ? OptionalLong.empty() : OptionalLong.of(supersedes),
        Optional.ofNullable(stored.getReason()),
        stored.getImportedAt().toInstant());
  }

  private static JsonNode tree(JSONB stored) {
    try {
      return JSON.readTree(stored.data());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the database holds JSON that is none", e);
    }
  }
}
