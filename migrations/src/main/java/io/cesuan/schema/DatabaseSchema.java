package io.cesuan.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The schema that holds releases, runs and published observations, kept as Flyway migrations.
 *
 * <p>Three roles: the owner runs the migrations; {@link #WRITER} may add releases, runs and
 * vintages but change nothing that stands; {@link #READER} may only read.
 */
public final class DatabaseSchema {
  /** Name of the schema that holds every table. */
  public static final String NAME = "cesuan";

  /** Group role of whoever computes and publishes. */
  public static final String WRITER = "cesuan_writer";

  /** Group role of whoever only reads, such as the query service. */
  public static final String READER = "cesuan_reader";

  /** Channel on which the number of a vintage is sent, in the transaction that publishes it. */
  public static final String VINTAGE_CHANNEL = "cesuan_vintage";

  private DatabaseSchema() {}

  /**
   * Brings the schema up to date; does nothing where it is.
   *
   * @param owner connections of the role that owns the schema and may create roles and extensions
   * @return how many migrations were run
   * @throws org.flywaydb.core.api.FlywayException if a migration fails, or one that ran was changed
   *     since
   */
  public static int migrate(DataSource owner) {
    return Flyway.configure(DatabaseSchema.class.getClassLoader())
        .dataSource(owner)
        .defaultSchema(NAME)
        .createSchemas(true)
        .locations("classpath:io/cesuan/schema/migration")
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
