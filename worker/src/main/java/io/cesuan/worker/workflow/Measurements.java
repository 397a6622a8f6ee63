package io.cesuan.worker.workflow;

import io.cesuan.worker.content.ContentHash;
import io.cesuan.worker.run.RunRepository;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.temporal.TemporalService;
import io.temporal.api.enums.v1.WorkflowIdConflictPolicy;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;

/** Asks for annual measurements. */
public final class Measurements {
  private final TemporalService temporal;
  private final RunRepository runs;

  /** Asks on this Temporal service, and keeps specifications in this store. */
  public Measurements(TemporalService temporal, RunRepository runs) {
    this.temporal = temporal;
    this.runs = runs;
  }

  /** Starts a measurement, or joins the one of the same specification that is under way. */
  public Measurement start(Specification specification) {
    ContentHash hash = runs.keep(specification);
    WorkflowStub workflow =
        temporal
            .client()
            .newUntypedWorkflowStub(
                AnnualEstimationWorkflow.class.getSimpleName(),
                WorkflowOptions.newBuilder()
                    .setWorkflowId("annual-" + hash.abbreviated())
                    .setWorkflowIdConflictPolicy(
                        WorkflowIdConflictPolicy.WORKFLOW_ID_CONFLICT_POLICY_USE_EXISTING)
                    .setTaskQueue(AnnualEstimationWorkflow.TASK_QUEUE)
                    .build());
    workflow.start(new AnnualEstimationRequest(hash.hex()));
    return new Measurement(workflow);
  }
}
