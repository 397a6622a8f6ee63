package io.cesuan.schema;

import static io.cesuan.schema.generated.Tables.INDUSTRY;
import static io.cesuan.schema.generated.Tables.OBSERVATION;
import static io.cesuan.schema.generated.Tables.REGION;
import static io.cesuan.schema.generated.Tables.SOURCE_RELEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseSchemaIT {
  private TestDatabase database;
  private DSLContext owner;

  @BeforeEach
  void migrate() {
    database = TestDatabase.create();
    owner = DSL.using(database.owner(), SQLDialect.POSTGRES);
  }

  @Test
  void migratingTwiceRunsNothingTheSecondTime() {
    assertThat(DatabaseSchema.migrate(database.owner())).isZero();
  }

  @Test
  void theCatalogHoldsTheNineteenSectionsAndTheThirtyOneProvinces() {
    assertThat(owner.fetchCount(INDUSTRY, INDUSTRY.KIND.eq("section"))).isEqualTo(19);
    assertThat(owner.fetchCount(REGION, REGION.KIND.eq("province"))).isEqualTo(31);
  }

  @Test
  void aKeyCannotHaveTwoValuesAtTheSamePublicationTime() {
    publishVintage();
    owner.execute(observation("[2026-01-01,)"));
    assertThatThrownBy(() -> owner.execute(observation("[2027-01-01,)")))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("observation_one_current_value");
  }

  @Test
  void aKeyMayHaveValuesOneAfterTheOther() {
    publishVintage();
    owner.execute(observation("[2026-01-01,2027-01-01)"));
    owner.execute(observation("[2027-01-01,)"));
    assertThat(owner.fetchCount(OBSERVATION)).isEqualTo(2);
  }

  @Test
  void aNotANumberIsNeverAnObservation() {
    publishVintage();
    assertThatThrownBy(() -> owner.execute(observation("[2026-01-01,)").replace("1.5", "'NaN'")))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("observation_value_check");
  }

  @Test
  void theReaderCanReadButNotWrite() {
    DSLContext reader = DSL.using(database.reader(), SQLDialect.POSTGRES);
    assertThat(reader.fetchCount(OBSERVATION)).isZero();
    assertThatThrownBy(
            () -> reader.execute("INSERT INTO cesuan.dataset VALUES ('national', 'x', 'x')"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void theWriterCanAddAReleaseButNeverChangeOrDeleteOne() {
    DSLContext writer = DSL.using(database.writer(), SQLDialect.POSTGRES);
    writer.execute("INSERT INTO cesuan.dataset VALUES ('national', 'National accounts', NULL)");
    writer.execute(
        """
        INSERT INTO cesuan.source_release (dataset, sha256, publisher, source_title, licence, layout, table_schema, origin)
        VALUES ('national', sha256('x'), 'NBS', 'Yearbook', 'none', 'table', '{}', 'national.csv')""");
    assertThat(writer.fetchCount(SOURCE_RELEASE)).isEqualTo(1);
    assertThatThrownBy(() -> writer.execute("UPDATE cesuan.source_release SET publisher = 'x'"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> writer.execute("DELETE FROM cesuan.source_release"))
        .hasMessageContaining("permission denied");
  }

  private void publishVintage() {
    owner.execute("INSERT INTO cesuan.specification VALUES (sha256('s'), '{}')");
    owner.execute(
        """
        INSERT INTO cesuan.run (kind, specification_sha256, inputs_sha256, workflow_id, state, code_version)
        VALUES ('annual', sha256('s'), sha256('i'), 'w', 'running', '1')""");
    owner.execute("INSERT INTO cesuan.vintage (vintage, run_id) VALUES (1, 1)");
    owner.execute(
        """
        INSERT INTO cesuan.stage_execution
          (stage_key, stage, part, method_version, parameters, warnings, code_version, native_library, started_at)
        VALUES (sha256('k'), 'extension', '2020', '1', '{}', '{}', '1', 'none', now())""");
  }

  private static String observation(String currentDuring) {
    return """
        INSERT INTO cesuan.observation
          (indicator, year, region, industry, value, unit, status, execution_id, vintage, current_during)
        VALUES ('value_added', 2020, 'CHN', 'C', 1.5, '100 million CNY', 'A', 1, 1, '%s')"""
        .formatted(currentDuring);
  }
}
