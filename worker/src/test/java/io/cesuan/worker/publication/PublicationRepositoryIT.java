package io.cesuan.worker.publication;

import static io.cesuan.schema.generated.Tables.OBSERVATION;
import static io.cesuan.schema.generated.Tables.RUN;
import static io.cesuan.schema.generated.Tables.VINTAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cesuan.schema.DatabaseSchema;
import io.cesuan.schema.TestDatabase;
import io.cesuan.worker.content.CanonicalJson;
import io.cesuan.worker.content.ContentHash;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

class PublicationRepositoryIT {
  private TestDatabase database;
  private DSLContext owner;
  private PublicationRepository publications;

  @BeforeEach
  void createDatabase() {
    database = TestDatabase.create();
    owner = DSL.using(database.owner(), SQLDialect.POSTGRES);
    publications = new PublicationRepository(DSL.using(database.writer(), SQLDialect.POSTGRES));
  }

  @Test
  void theFirstVintageHoldsEverythingTheRunComputed() {
    Publication first = publications.publish(run(of(2020, 1.0), of(2021, 2.0)));
    assertThat(first).isEqualTo(new Publication(1, true, 2, 0, 0, 0));
    assertThat(current()).containsExactly("2020=1.0 since 1", "2021=2.0 since 1");
  }

  @Test
  void aLaterVintageWritesOnlyWhatChanged() {
    publications.publish(run(of(2020, 1.0), of(2021, 2.0)));
    Publication second = publications.publish(run(of(2020, 1.0), of(2021, 2.5)));
    assertThat(second).isEqualTo(new Publication(2, true, 0, 1, 0, 1));
    assertThat(current()).containsExactly("2020=1.0 since 1", "2021=2.5 since 2");
    assertThat(owner.fetchCount(OBSERVATION)).isEqualTo(3);
  }

  @Test
  void theValueThatWasCurrentBeforeStaysReadable() {
    publications.publish(run(of(2020, 1.0)));
    publications.publish(run(of(2020, 2.0)));
    assertThat(
            owner.fetchValues(
                """
                SELECT value FROM cesuan.observation, cesuan.vintage AS asked
                WHERE asked.vintage = 1 AND current_during @> asked.published_at"""))
        .isEqualTo(List.of(1.0));
  }

  @Test
  void aKeyThatTheRunNoLongerHasEnds() {
    publications.publish(run(of(2020, 1.0), of(2021, 2.0)));
    Publication second = publications.publish(run(of(2020, 1.0)));
    assertThat(second).isEqualTo(new Publication(2, true, 0, 0, 1, 1));
    assertThat(current()).containsExactly("2020=1.0 since 1");
  }

  @Test
  void aRunThatChangesNothingMakesNoVintage() {
    publications.publish(run(of(2020, 1.0)));
    Publication again = publications.publish(run(of(2020, 1.0)));
    assertThat(again).isEqualTo(new Publication(1, false, 0, 0, 0, 1));
    assertThat(owner.fetchCount(VINTAGE)).isEqualTo(1);
  }

  @Test
  void anotherSignOfZeroIsAnotherValue() {
    publications.publish(run(of(2020, 0.0)));
    assertThat(publications.publish(run(of(2020, -0.0))).changed()).isEqualTo(1);
  }

  @Test
  void publishingARunTwiceIsPublishingItOnce() {
    long run = run(of(2020, 1.0));
    assertThat(publications.publish(run).vintage()).isEqualTo(1);
    assertThat(publications.publish(run).vintage()).isEqualTo(1);
    assertThat(owner.fetchCount(VINTAGE)).isEqualTo(1);
    assertThat(owner.fetchCount(OBSERVATION)).isEqualTo(1);
  }

  @Test
  void anotherTryOfAPublicationSaysTheSame() {
    publications.publish(run(of(2020, 1.0), of(2021, 2.0), of(2022, 3.0)));
    long run = run(of(2019, 0.5), of(2020, 1.0), of(2021, 2.5));
    Publication second = publications.publish(run);
    assertThat(second).isEqualTo(new Publication(2, true, 1, 1, 1, 1));
    assertThat(publications.publish(run)).isEqualTo(second);
  }

  @Test
  void anotherTryOfARunThatChangedNothingDoesNotUndoALaterVintage() {
    publications.publish(run(of(2020, 1.0)));
    long same = run(of(2020, 1.0));
    Publication unchanged = publications.publish(same);
    publications.publish(run(of(2020, 2.0)));
    assertThat(publications.publish(same)).isEqualTo(unchanged);
    assertThat(current()).containsExactly("2020=2.0 since 2");
  }

  @Test
  void aRunThatFailedIsNotPublished() {
    long run = run(of(2020, 1.0));
    owner.execute(
        "UPDATE cesuan.run SET state = 'failed', failure = 'x', finished_at = now() WHERE run_id = ?",
        run);
    assertThatThrownBy(() -> publications.publish(run)).hasMessageContaining("failed");
    assertThat(owner.fetchCount(VINTAGE)).isZero();
  }

  @Test
  void whenOneObservationIsRefusedNothingIsPublished() {
    long run =
        run(
            of(2020, 1.0),
            new Observation("no_such_indicator", 2020, "CHN", "TOTAL", 1, "percent", "A"));
    assertThatThrownBy(() -> publications.publish(run))
        .hasMessageContaining("observation_indicator_fkey");
    assertThat(owner.fetchCount(VINTAGE)).isZero();
    assertThat(owner.fetchCount(OBSERVATION)).isZero();
    assertThat(owner.select(RUN.STATE).from(RUN).fetchSingle(RUN.STATE)).isEqualTo("running");
  }

  @Test
  void whoeverListensIsToldTheNumberOfTheVintage() throws SQLException {
    try (Connection listener = database.reader().getConnection();
        Statement statement = listener.createStatement()) {
      statement.execute("LISTEN " + DatabaseSchema.VINTAGE_CHANNEL);
      publications.publish(run(of(2020, 1.0)));
      PGNotification[] told = listener.unwrap(PGConnection.class).getNotifications(10_000);
      assertThat(told).extracting(PGNotification::getParameter).containsExactly("1");
    }
  }

  private static Observation of(int year, double value) {
    return new Observation("value_added", year, "CHN", "TOTAL", value, "100 million CNY", "A");
  }

  private List<String> current() {
    return owner
        .selectFrom(OBSERVATION)
        .where("upper_inf(current_during)")
        .orderBy(OBSERVATION.YEAR)
        .fetch(row -> "%d=%s since %d".formatted(row.getYear(), row.getValue(), row.getVintage()));
  }

  /** A run whose one stage computed these observations. */
  private long run(Observation... observations) {
    String content = CanonicalJson.text(new ObservationSet(List.of(observations)));
    byte[] artifact = ContentHash.of(content).bytes();
    owner.execute(
        "INSERT INTO cesuan.specification VALUES (sha256('s'), '{}') ON CONFLICT DO NOTHING");
    long run =
        owner
            .fetchSingle(
                """
                INSERT INTO cesuan.run
                  (kind, specification_sha256, inputs_sha256, workflow_id, state, code_version)
                VALUES ('annual', sha256('s'), sha256(random()::text::bytea), 'w', 'running', '1')
                RETURNING run_id""")
            .into(Long.class);
    owner.execute(
        "INSERT INTO cesuan.artifact (sha256, content) VALUES (?, ?::bytea) ON CONFLICT DO NOTHING",
        artifact,
        content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    long execution =
        owner
            .fetchSingle(
                """
                INSERT INTO cesuan.stage_execution
                  (stage_key, stage, part, method_version, parameters, warnings, code_version,
                   native_library, started_at)
                VALUES (sha256(random()::text::bytea), 'extension', '', '1', '{}', '{}', '1', 'none', now())
                RETURNING execution_id""")
            .into(Long.class);
    owner.execute(
        "INSERT INTO cesuan.stage_output VALUES (?, 'observations', ?)", execution, artifact);
    owner.execute(
        "INSERT INTO cesuan.run_stage VALUES (?, 'extension', '', ?, 'computed', 'test')",
        run,
        execution);
    return run;
  }
}
