package io.cesuan.worker.workflow;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.worker.content.ContentHash;
import io.cesuan.worker.estimation.AnnualStages;
import io.cesuan.worker.publication.Publication;
import io.cesuan.worker.publication.PublicationRepository;
import io.cesuan.worker.run.Run;
import io.cesuan.worker.run.RunRepository;
import io.cesuan.worker.stage.StageExecutor;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import io.temporal.activity.DynamicActivity;
import io.temporal.failure.ApplicationFailure;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;

/**
 * The activities over the store: each stage goes through the one executor, publication through one
 * transaction.
 */
public final class StoredEstimationActivities implements EstimationActivities, AutoCloseable {
  private static final long HEARTBEAT_SECONDS = 5;

  /** Classes of SQL states: no state, connection, rollback, resources, locks, operator, system. */
  private static final Set<String> PASSING_SQL_STATES =
      Set.of("00", "08", "40", "53", "55", "57", "58");

  private final RunRepository runs;
  private final StageExecutor executor;
  private final PublicationRepository publications;
  private final ScheduledExecutorService heartbeats =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "cesuan-heartbeat");
            thread.setDaemon(true);
            return thread;
          });

  /** Works on the given store. */
  public StoredEstimationActivities(
      RunRepository runs, StageExecutor executor, PublicationRepository publications) {
    this.runs = runs;
    this.executor = executor;
    this.publications = publications;
  }

  @Override
  public RunBegun beginRun(String specificationSha256, String workflowId) {
    return perform(
        () -> {
          Run run = runs.begin(new ContentHash(specificationSha256), workflowId);
          return new RunBegun(run.id(), StageTasks.of(run.specification()));
        });
  }

  @Override
  public Publication publish(long runId) {
    return perform(() -> publications.publish(runId));
  }

  @Override
  public void failRun(long runId, String failure) {
    runs.fail(runId, failure);
  }

  /**
   * The activity of every stage: its type is the name of the stage, its arguments are run and part.
   */
  DynamicActivity stages() {
    return arguments ->
        perform(
            () ->
                executor.execute(
                    arguments.get(0, Long.class),
                    AnnualStages.get(Activity.getExecutionContext().getInfo().getActivityType()),
                    arguments.get(1, String.class)));
  }

  /**
   * Sends heartbeats while the work goes on; what the model refuses will not pass at another try.
   */
  private <T> T perform(Supplier<T> work) {
    ActivityExecutionContext context = Activity.getExecutionContext();
    ScheduledFuture<?> heartbeat =
        heartbeats.scheduleAtFixedRate(
            () -> context.heartbeat(null), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    try {
      return work.get();
    } catch (EconomicsException e) {
      throw ApplicationFailure.newNonRetryableFailureWithCause(
          e.getMessage(), e.reason().name(), e, e.defects());
    } catch (DataAccessException e) {
      if (mayPass(e)) {
        throw e;
      }
      throw ApplicationFailure.newNonRetryableFailureWithCause(e.getMessage(), "DATABASE", e);
    } catch (IllegalStateException | IllegalArgumentException | NullPointerException e) {
      throw ApplicationFailure.newNonRetryableFailureWithCause(
          String.valueOf(e.getMessage()), "INTERNAL", e);
    } finally {
      heartbeat.cancel(false);
    }
  }

  /**
   * Whether the database may answer otherwise at another try: it was out of reach, busy or shutting
   * down.
   */
  private static boolean mayPass(DataAccessException failure) {
    String state = failure.sqlState();
    return state.length() < 2 || PASSING_SQL_STATES.contains(state.substring(0, 2));
  }

  @Override
  public void close() {
    heartbeats.shutdownNow();
  }
}
