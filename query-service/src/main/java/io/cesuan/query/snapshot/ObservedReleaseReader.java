package io.cesuan.query.snapshot;

import static io.cesuan.schema.generated.Tables.RELEASE_ROW;
import static io.cesuan.schema.generated.Tables.SOURCE_RELEASE;

import io.cesuan.api.v1.ObservedFigure;
import io.cesuan.api.v1.ObservedRelease;
import io.cesuan.schema.generated.tables.SourceRelease;
import io.cesuan.schema.generated.tables.records.SourceReleaseRecord;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the figures of other publishers from the latest release of their dataset. */
final class ObservedReleaseReader {
  private static final Logger LOG = LoggerFactory.getLogger(ObservedReleaseReader.class);
  private static final int SECONDS_PER_QUERY = 60;

  private static final Field<String> SOURCE = field("source");
  private static final Field<String> INDICATOR = field("indicator");
  private static final Field<String> NAME_ZH = field("name_zh");
  private static final Field<String> PERIOD = field("period");
  private static final Field<String> REGION = field("region");
  private static final Field<String> VALUE = field("value");
  private static final Field<String> UNIT = field("unit");
  private static final Field<String> NOTE = field("note");

  private ObservedReleaseReader() {}

  /**
   * The figures of the release that no other supersedes, in the order of its lines. A release that
   * is not as it should be is logged, and given as {@linkplain ObservedSeries#defect unfit}.
   *
   * @throws org.jooq.exception.DataAccessException if the database cannot be read
   */
  static ObservedSeries readLatest(DSLContext transaction) {
    SourceRelease later = SOURCE_RELEASE.as("later");
    return transaction
        .selectFrom(SOURCE_RELEASE)
        .where(SOURCE_RELEASE.DATASET.eq(ObservedSeries.DATASET))
        .and(
            DSL.notExists(
                DSL.selectOne().from(later).where(later.SUPERSEDES.eq(SOURCE_RELEASE.RELEASE_ID))))
        .queryTimeout(SECONDS_PER_QUERY)
        .fetchOptional(ObservedReleaseReader::release)
        .map(release -> read(transaction, release))
        .orElseGet(ObservedSeries::none);
  }

  private static ObservedSeries read(DSLContext transaction, ObservedRelease release) {
    try {
      return ObservedSeries.of(
          release,
          transaction
              .select(
                  RELEASE_ROW.LINE_NUMBER,
                  SOURCE,
                  INDICATOR,
                  NAME_ZH,
                  PERIOD,
                  REGION,
                  VALUE,
                  UNIT,
                  NOTE)
              .from(RELEASE_ROW)
              .where(RELEASE_ROW.RELEASE_ID.eq(release.getNumber()))
              .orderBy(RELEASE_ROW.LINE_NUMBER, RELEASE_ROW.ROW_KEY)
              .queryTimeout(SECONDS_PER_QUERY)
              .fetch(ObservedReleaseReader::figure));
    } catch (IllegalArgumentException e) {
      String defect =
          "release %d of the dataset %s cannot be served: %s"
              .formatted(release.getNumber(), ObservedSeries.DATASET, e.getMessage());
      LOG.warn("{}", defect);
      return ObservedSeries.unfit(release, defect);
    }
  }

  private static ObservedRelease release(SourceReleaseRecord row) {
    return ObservedRelease.newBuilder()
        .setNumber(row.getReleaseId())
        .setPublisher(row.getPublisher())
        .setTitle(row.getSourceTitle())
        .setLicence(row.getLicence())
        .setLabel(Optional.ofNullable(row.getLabel()).orElse(""))
        .setSha256(HexFormat.of().formatHex(row.getSha256()))
        .setImportedAt(SnapshotRepository.timestamp(row.getImportedAt().toInstant()))
        .build();
  }

  private static ObservedFigure figure(Record row) {
    return ObservedFigure.newBuilder()
        .setSource(text(row, SOURCE))
        .setIndicator(text(row, INDICATOR))
        .setNameZh(text(row, NAME_ZH))
        .setPeriod(text(row, PERIOD))
        .setRegion(text(row, REGION))
        .setValue(number(row, VALUE))
        .setUnit(text(row, UNIT))
        .setNote(find(row, NOTE).orElse(""))
        .build();
  }

  private static double number(Record row, Field<String> field) {
    String text = text(row, field);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "expected a number in field %s of line %d, found \"%s\""
              .formatted(field.getName(), row.get(RELEASE_ROW.LINE_NUMBER), text),
          e);
    }
  }

  private static String text(Record row, Field<String> field) {
    return find(row, field)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected a value in field %s of line %d, found none"
                        .formatted(field.getName(), row.get(RELEASE_ROW.LINE_NUMBER))));
  }

  private static Optional<String> find(Record row, Field<String> field) {
    return Optional.ofNullable(row.get(field)).filter(text -> !text.isBlank());
  }

  private static Field<String> field(String name) {
    return DSL.jsonbGetAttributeAsText(RELEASE_ROW.FIELDS, name).as(name);
  }
}
