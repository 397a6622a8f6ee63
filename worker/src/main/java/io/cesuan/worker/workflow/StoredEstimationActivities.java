package io.cesuan.worker.workflow;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.worker.content.ContentHash;
import io.cesuan.worker.estimation.AnnualStages;
import io.cesuan.worker.estimation.StageNames;
import io.cesuan.worker.publication.Publication;
import io.cesuan.worker.publication.PublicationRepository;
import io.cesuan.worker.run.Run;
import io.cesuan.worker.run.RunRepository;
import io.cesuan.worker.stage.StageExecutor;
import io.cesuan.worker.stage.StageReceipt;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
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
          return new RunBegun(run.id(), run.specification().measuredYears());
        });
  }

  @Override
  public StageReceipt evaluateRelevance(long runId) {
    return execute(runId, StageNames.RELEVANCE, "");
  }

  @Override
  public StageReceipt estimateDirectValueAdded(long runId) {
    return execute(runId, StageNames.DIRECT, "");
  }

  @Override
  public StageReceipt estimatePenetration(long runId) {
    return execute(runId, StageNames.PENETRATION, "");
  }

  @Override
  public StageReceipt estimateTechnology(long runId) {
    return execute(runId, StageNames.TECHNOLOGY, "");
  }

  @Override
  public StageReceipt completeSeries(long runId) {
    return execute(runId, StageNames.COMPLETION, "");
  }

  @Override
  public StageReceipt extendToYear(long runId, int year) {
    return execute(runId, StageNames.EXTENSION, String.valueOf(year));
  }

  @Override
  public StageReceipt deriveIndicators(long runId, int year) {
    return execute(runId, StageNames.INDICATORS, String.valueOf(year));
  }

  @Override
  public StageReceipt checkIdentities(long runId) {
    return execute(runId, StageNames.CHECKS, "");
  }

  @Override
  public Publication publish(long runId) {
    return perform(() -> publications.publish(runId));
  }

  @Override
  public void failRun(long runId, String failure) {
    runs.fail(runId, failure);
  }

  private StageReceipt execute(long runId, String stage, String part) {
    return perform(() -> executor.execute(runId, AnnualStages.get(stage), part));
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
