package io.cesuan.query.snapshot;

import static io.cesuan.schema.generated.Tables.INDICATOR;
import static io.cesuan.schema.generated.Tables.INDUSTRY;
import static io.cesuan.schema.generated.Tables.OBSERVATION;
import static io.cesuan.schema.generated.Tables.REGION;
import static io.cesuan.schema.generated.Tables.REGION_GROUP;
import static io.cesuan.schema.generated.Tables.VINTAGE;

import com.google.protobuf.Timestamp;
import io.cesuan.api.v1.Indicator;
import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.IndustryKind;
import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationKey;
import io.cesuan.api.v1.ObservationStatus;
import io.cesuan.api.v1.Region;
import io.cesuan.api.v1.RegionKind;
import io.cesuan.schema.generated.tables.records.RegionGroupRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SQLDialect;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Reads snapshots from the database. Each is read in one repeatable-read transaction, so a vintage
 * published meanwhile is either wholly in it or not at all.
 *
 * <p>Every method throws {@link org.jooq.exception.DataAccessException} where the database cannot
 * be read, and {@link IllegalArgumentException} where what it holds is not fit to serve.
 */
public final class SnapshotRepository {
  private static final int ROWS_PER_ROUND_TRIP = 5_000;
  private static final int SECONDS_PER_QUERY = 60;

  private final DSLContext database;

  /**
   * Reads from this database.
   *
   * @param database connections of a role that may read, such as {@code cesuan_reader}
   */
  public SnapshotRepository(DataSource database) {
    this.database = DSL.using(database, SQLDialect.POSTGRES);
  }

  /** The vintage published last; {@link Publication#NONE} where nothing is published. */
  public Publication latestPublication() {
    return latestPublication(database);
  }

  /** The snapshot of the vintage published last; one without observations where nothing is. */
  public Snapshot loadLatest() {
    return inOneSnapshot(transaction -> load(transaction, latestPublication(transaction)));
  }

  /**
   * The snapshot of a vintage.
   *
   * @return empty where there is no such vintage
   */
  public Optional<Snapshot> find(int vintage) {
    return inOneSnapshot(
        transaction ->
            transaction
                .select(VINTAGE.VINTAGE_, VINTAGE.PUBLISHED_AT)
                .from(VINTAGE)
                .where(VINTAGE.VINTAGE_.eq(vintage))
                .fetchOptional(SnapshotRepository::publication)
                .map(publication -> load(transaction, publication)));
  }

  private <T> T inOneSnapshot(Function<DSLContext, T> read) {
    return database.transactionResult(
        configuration -> {
          DSLContext transaction = configuration.dsl();
          transaction.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
          return read.apply(transaction);
        });
  }

  private static Publication latestPublication(DSLContext context) {
    return context
        .select(VINTAGE.VINTAGE_, VINTAGE.PUBLISHED_AT)
        .from(VINTAGE)
        .orderBy(VINTAGE.VINTAGE_.desc())
        .limit(1)
        .queryTimeout(SECONDS_PER_QUERY)
        .fetchOptional(SnapshotRepository::publication)
        .orElse(Publication.NONE);
  }

  private static Publication publication(Record2<Integer, OffsetDateTime> row) {
    return new Publication(row.value1(), row.value2().toInstant());
  }

  private static Snapshot load(DSLContext transaction, Publication publication) {
    Catalog catalog =
        new Catalog(indicators(transaction), regions(transaction), industries(transaction));
    return new Snapshot(
        publication,
        catalog,
        observations(transaction, publication),
        ObservedReleaseReader.readLatest(transaction));
  }

  private static CodeList<Indicator> indicators(DSLContext transaction) {
    return CodeList.ofIndicators(
        transaction
            .selectFrom(INDICATOR)
            .orderBy(INDICATOR.ORDINAL)
            .fetch(
                row ->
                    Indicator.newBuilder()
                        .setCode(row.getCode())
                        .setName(row.getName())
                        .setNameZh(row.getNameZh())
                        .setUnit(row.getUnit())
                        .setDefinition(row.getDefinition())
                        .setMethod(row.getMethod())
                        .build()));
  }

  private static CodeList<Region> regions(DSLContext transaction) {
    Map<String, List<String>> members =
        groups(transaction, REGION_GROUP.REGION_GROUP_, REGION_GROUP.MEMBER);
    Map<String, List<String>> groups =
        groups(transaction, REGION_GROUP.MEMBER, REGION_GROUP.REGION_GROUP_);
    return CodeList.ofRegions(
        transaction
            .selectFrom(REGION)
            .orderBy(REGION.ORDINAL)
            .fetch(
                row ->
                    Region.newBuilder()
                        .setCode(row.getCode())
                        .setName(row.getName())
                        .setNameZh(row.getNameZh())
                        .setKind(regionKind(row.getKind()))
                        .setParent(Optional.ofNullable(row.getParent()).orElse(""))
                        .addAllGroups(groups.getOrDefault(row.getCode(), List.of()))
                        .addAllMembers(members.getOrDefault(row.getCode(), List.of()))
                        .build()));
  }

  /** The other side of each membership, by this one, in the order of the catalog. */
  private static Map<String, List<String>> groups(
      DSLContext transaction,
      TableField<RegionGroupRecord, String> by,
      TableField<RegionGroupRecord, String> other) {
    return transaction
        .select(by, other)
        .from(REGION_GROUP)
        .join(REGION)
        .on(REGION.CODE.eq(other))
        .orderBy(REGION.ORDINAL)
        .fetchGroups(by, other);
  }

  private static CodeList<Industry> industries(DSLContext transaction) {
    return CodeList.ofIndustries(
        transaction
            .selectFrom(INDUSTRY)
            .orderBy(INDUSTRY.ORDINAL)
            .fetch(
                row ->
                    Industry.newBuilder()
                        .setCode(row.getCode())
                        .setName(row.getName())
                        .setNameZh(row.getNameZh())
                        .setKind(industryKind(row.getKind()))
                        .setParent(Optional.ofNullable(row.getParent()).orElse(""))
                        .build()));
  }

  private static List<Observation> observations(DSLContext transaction, Publication publication) {
    if (publication.equals(Publication.NONE)) {
      return List.of();
    }
    Map<Integer, Timestamp> publishedAt = new HashMap<>();
    transaction
        .select(VINTAGE.VINTAGE_, VINTAGE.PUBLISHED_AT)
        .from(VINTAGE)
        .forEach(row -> publishedAt.put(row.value1(), timestamp(row.value2().toInstant())));

    // Codes, units and labels are few and their rows many: one string each serves them all.
    Map<String, String> shared = new HashMap<>();
    Function<String, String> share = text -> shared.computeIfAbsent(text, same -> same);
    // jOOQ has no type for ranges, hence the plain condition. The moment is compared in the
    // database:
    // what was current then is what the transaction that published the vintage left as current.
    Condition current =
        DSL.condition(
            "{0} @> {1}",
            OBSERVATION.field("current_during"),
            DSL.field(
                DSL.select(VINTAGE.PUBLISHED_AT)
                    .from(VINTAGE)
                    .where(VINTAGE.VINTAGE_.eq(publication.vintage()))));
    List<Observation> observations = new ArrayList<>();
    try (Cursor<? extends org.jooq.Record> rows =
        transaction
            .select(
                OBSERVATION.INDICATOR,
                OBSERVATION.YEAR,
                OBSERVATION.REGION,
                OBSERVATION.INDUSTRY,
                OBSERVATION.VALUE,
                OBSERVATION.UNIT,
                OBSERVATION.STATUS,
                OBSERVATION.LABEL,
                OBSERVATION.VINTAGE,
                OBSERVATION.LOWER_BOUND,
                OBSERVATION.UPPER_BOUND)
            .from(OBSERVATION)
            .where(current)
            .queryTimeout(SECONDS_PER_QUERY)
            .fetchSize(ROWS_PER_ROUND_TRIP)
            .fetchLazy()) {
      for (org.jooq.Record row : rows) {
        int vintage = row.get(OBSERVATION.VINTAGE);
        Observation.Builder observation =
            Observation.newBuilder()
                .setKey(
                    ObservationKey.newBuilder()
                        .setIndicator(share.apply(row.get(OBSERVATION.INDICATOR)))
                        .setYear(row.get(OBSERVATION.YEAR))
                        .setRegion(share.apply(row.get(OBSERVATION.REGION)))
                        .setIndustry(share.apply(row.get(OBSERVATION.INDUSTRY))))
                .setValue(row.get(OBSERVATION.VALUE))
                .setUnit(share.apply(row.get(OBSERVATION.UNIT)))
                .setStatus(status(row.get(OBSERVATION.STATUS)))
                .setVintage(vintage)
                .setPublishedAt(Optional.ofNullable(publishedAt.get(vintage)).orElseThrow());
        Optional.ofNullable(row.get(OBSERVATION.LABEL)).map(share).ifPresent(observation::setLabel);
        Optional.ofNullable(row.get(OBSERVATION.LOWER_BOUND)).ifPresent(observation::setLowerBound);
        Optional.ofNullable(row.get(OBSERVATION.UPPER_BOUND)).ifPresent(observation::setUpperBound);
        observations.add(observation.build());
      }
    }
    return observations;
  }

  static Timestamp timestamp(Instant moment) {
    return Timestamp.newBuilder()
        .setSeconds(moment.getEpochSecond())
        .setNanos(moment.getNano())
        .build();
  }

  private static ObservationStatus status(String letter) {
    return switch (letter) {
      case "A" -> ObservationStatus.OBSERVATION_STATUS_ACTUAL;
      case "E" -> ObservationStatus.OBSERVATION_STATUS_ESTIMATED;
      case "F" -> ObservationStatus.OBSERVATION_STATUS_FORECAST;
      default -> throw new IllegalArgumentException("expected status A, E or F, found " + letter);
    };
  }

  private static RegionKind regionKind(String kind) {
    return switch (kind) {
      case "country" -> RegionKind.REGION_KIND_COUNTRY;
      case "province" -> RegionKind.REGION_KIND_PROVINCE;
      case "world" -> RegionKind.REGION_KIND_WORLD;
      case "income_group" -> RegionKind.REGION_KIND_INCOME_GROUP;
      case "world_region" -> RegionKind.REGION_KIND_WORLD_REGION;
      case "macro_region" -> RegionKind.REGION_KIND_MACRO_REGION;
      case "key_region" -> RegionKind.REGION_KIND_KEY_REGION;
      case "city" -> RegionKind.REGION_KIND_CITY;
      default ->
          throw new IllegalArgumentException(
              "expected region kind world, income_group, world_region, country, macro_region,"
                  + " key_region, province or city, found "
                  + kind);
    };
  }

  private static IndustryKind industryKind(String kind) {
    return switch (kind) {
      case "total" -> IndustryKind.INDUSTRY_KIND_TOTAL;
      case "tier" -> IndustryKind.INDUSTRY_KIND_TIER;
      case "section" -> IndustryKind.INDUSTRY_KIND_SECTION;
      case "dimension" -> IndustryKind.INDUSTRY_KIND_DIMENSION;
      default ->
          throw new IllegalArgumentException(
              "expected industry kind total, tier, section or dimension, found " + kind);
    };
  }
}
