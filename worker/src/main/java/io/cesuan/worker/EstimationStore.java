package io.cesuan.worker;

import io.cesuan.worker.publication.PublicationRepository;
import io.cesuan.worker.release.ReleaseRepository;
import io.cesuan.worker.run.RunRepository;
import io.cesuan.worker.stage.StageExecutionRepository;
import io.cesuan.worker.stage.StageExecutor;
import io.cesuan.worker.workflow.StoredEstimationActivities;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Everything that works on the database of measurements, put together over one source of
 * connections.
 */
public final class EstimationStore {
  private final DSLContext database;
  private final ReleaseRepository releases;
  private final RunRepository runs;

  /**
   * @param writer connections of a role that may write
   */
  public EstimationStore(DataSource writer) {
    this.database = DSL.using(writer, SQLDialect.POSTGRES);
    this.releases = new ReleaseRepository(database);
    this.runs = new RunRepository(database, releases, codeVersion());
  }

  /** Version of this program as its jar states it. */
  public static String codeVersion() {
    return Optional.ofNullable(EstimationStore.class.getPackage().getImplementationVersion())
        .orElse("unreleased");
  }

  /** Source releases. */
  public ReleaseRepository releases() {
    return releases;
  }

  /** Specifications and runs. */
  public RunRepository runs() {
    return runs;
  }

  /** The steps of a measurement over this store. */
  public StoredEstimationActivities activities() {
    return new StoredEstimationActivities(
        runs,
        new StageExecutor(
            runs,
            releases,
            new StageExecutionRepository(database),
            Clock.systemUTC(),
            codeVersion()),
        new PublicationRepository(database));
  }
}
