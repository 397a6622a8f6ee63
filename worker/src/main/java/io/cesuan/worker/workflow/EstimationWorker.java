package io.cesuan.worker.workflow;

import io.cesuan.worker.temporal.TemporalService;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Polls Temporal for steps of measurements and carries them out. */
public final class EstimationWorker implements AutoCloseable {
  private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(20);

  private final WorkerFactory factory;
  private final StoredEstimationActivities activities;

  private EstimationWorker(WorkerFactory factory, StoredEstimationActivities activities) {
    this.factory = factory;
    this.activities = activities;
  }

  /** Starts polling. The activities are closed with the worker. */
  public static EstimationWorker start(
      TemporalService temporal, StoredEstimationActivities activities) {
    WorkerFactory factory = WorkerFactory.newInstance(temporal.client());
    WorkerOptions.Builder options =
        WorkerOptions.newBuilder()
            // Stages are bound by the processor: more at a time would only wait for each other.
            .setMaxConcurrentActivityExecutionSize(Runtime.getRuntime().availableProcessors());
    if (!temporal.isDurable()) {
      // The embedded service does not give a sticky task up when its worker is gone.
      options.setStickyQueueScheduleToStartTimeout(Duration.ZERO);
    }
    Worker worker = factory.newWorker(AnnualEstimationWorkflow.TASK_QUEUE, options.build());
    worker.registerWorkflowImplementationTypes(SequencedAnnualEstimation.class);
    worker.registerActivitiesImplementations(activities, activities.stages());
    factory.start();
    return new EstimationWorker(factory, activities);
  }

  /** Stops polling and waits for the steps under way. */
  @Override
  public void close() {
    factory.shutdown();
    factory.awaitTermination(SHUTDOWN_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    activities.close();
  }
}
