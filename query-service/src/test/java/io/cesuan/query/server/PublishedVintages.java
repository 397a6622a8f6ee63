package io.cesuan.query.server;

import io.cesuan.schema.DatabaseSchema;
import io.cesuan.schema.TestDatabase;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Publishes vintages by plain SQL, as a writer does: in one transaction, ending the old values. */
final class PublishedVintages {
  private final DSLContext owner;

  PublishedVintages(TestDatabase database) {
    this.owner = DSL.using(database.owner(), SQLDialect.POSTGRES);
    owner.execute("INSERT INTO cesuan.specification VALUES (sha256('s'), '{}')");
    owner.execute(
        """
        INSERT INTO cesuan.run (kind, specification_sha256, inputs_sha256, workflow_id, state, code_version)
        VALUES ('annual', sha256('s'), sha256('i'), 'w', 'running', '1')""");
    owner.execute(
        """
        INSERT INTO cesuan.stage_execution
          (stage_key, stage, part, method_version, parameters, warnings, code_version, native_library, started_at)
        VALUES (sha256('k'), 'extension', '', '1', '{}', '{}', '1', 'none', now())""");
  }

  /** Publishes the value added of China by section, and says so. */
  void publish(int vintage, int year, Map<String, Double> bySection) {
    publish(vintage, year, bySection, true);
  }

  /** Publishes, and says so or not. */
  void publish(int vintage, int year, Map<String, Double> bySection, boolean notify) {
    owner.transaction(
        configuration -> {
          DSLContext transaction = configuration.dsl();
          transaction.execute(
              "INSERT INTO cesuan.vintage (vintage, run_id) SELECT ?, max(run_id) FROM cesuan.run",
              vintage);
          bySection.forEach(
              (section, value) -> {
                transaction.execute(
                    """
                    UPDATE cesuan.observation
                    SET current_during = tstzrange(lower(current_during),
                      (SELECT published_at FROM cesuan.vintage WHERE vintage = ?))
                    WHERE indicator = 'value_added' AND year = ? AND region = 'CHN' AND industry = ?
                      AND upper_inf(current_during)""",
                    vintage,
                    year,
                    section);
                transaction.execute(
                    """
                    INSERT INTO cesuan.observation
                      (indicator, year, region, industry, value, unit, status, label, lower_bound, upper_bound,
                       execution_id, vintage, current_during)
                    SELECT 'value_added', ?, 'CHN', ?, ?, '100 million CNY', 'E', 'illustrative', 0, 99999,
                      (SELECT max(execution_id) FROM cesuan.stage_execution), vintage,
                      tstzrange(published_at, NULL)
                    FROM cesuan.vintage WHERE vintage = ?""",
                    year,
                    section,
                    value,
                    vintage);
              });
          if (notify) {
            transaction.execute(
                "SELECT pg_notify(?, ?)", DatabaseSchema.VINTAGE_CHANNEL, String.valueOf(vintage));
          }
        });
  }

  /**
   * Releases one figure of another publisher, superseding the one before.
   *
   * @param fields a JSON object whose fields come over those of 5G base stations in 2023
   */
  void observe(String fields) {
    owner.transaction(
        configuration -> {
          DSLContext transaction = configuration.dsl();
          transaction.execute(
              "INSERT INTO cesuan.dataset VALUES ('observed', 'Observed') ON CONFLICT DO NOTHING");
          transaction.execute(
              """
              INSERT INTO cesuan.source_release
                (dataset, sha256, publisher, source_title, licence, layout, table_schema, origin, supersedes)
              SELECT 'observed', sha256(convert_to({0}, 'UTF8')), 'CAICT', 'Report', 'not specified', 'table', '{}',
                'observed.csv', (SELECT max(release_id) FROM cesuan.source_release WHERE dataset = 'observed')""",
              DSL.val(fields));
          transaction.execute(
              """
              INSERT INTO cesuan.release_row (release_id, row_key, line_number, fields)
              SELECT max(release_id), 'k', 2,
                '{"source": "CAICT effectiveness report 2024", "indicator": "base_stations_5g", "name_zh": "5G基站",
                  "period": "2023", "region": "CHN", "unit": "10 thousand"}'::jsonb || {0}::jsonb
              FROM cesuan.source_release""",
              DSL.val(fields));
        });
  }

  /** Lets the reader in no more, and throws out where it is in. */
  void lockOutReader() {
    owner.execute("ALTER ROLE test_reader NOLOGIN");
    owner.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'test_reader'");
  }

  /** Lets the reader in again. */
  void letReaderIn() {
    owner.execute("ALTER ROLE test_reader LOGIN");
  }
}
