package io.cesuan.worker.temporal;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;

/**
 * A Temporal service to run workflows on, wherever it runs. Whoever uses it need not know which it
 * is.
 *
 * <p>Closing it ends what it started, never a service that others run.
 */
public interface TemporalService extends AutoCloseable {
  /** Connection to the service. */
  WorkflowServiceStubs stubs();

  /** Namespace that holds the workflows. */
  String namespace();

  /** Whether a workflow outlives this process, so that it goes on when a worker comes back. */
  boolean isDurable();

  /** Where it runs, for people. */
  String description();

  /** A client of the service whose payloads are references, never figures. */
  default WorkflowClient client() {
    return WorkflowClient.newInstance(
        stubs(),
        WorkflowClientOptions.newBuilder()
            .setNamespace(namespace())
            .setDataConverter(PayloadLimit.dataConverter())
            .build());
  }

  @Override
  void close();
}
