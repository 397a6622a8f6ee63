package io.cesuan.worker.workflow;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;

/** Measures the years of a specification on the latest releases and publishes the result. */
@WorkflowInterface
public interface AnnualEstimationWorkflow {
  /** Name of the queue that its workers poll. */
  String TASK_QUEUE = "cesuan-estimation";

  /** Runs every stage, checks the accounting identities and publishes a vintage. */
  @WorkflowMethod
  AnnualEstimationResult estimate(AnnualEstimationRequest request);

  /** How far each stage is, in the order of the methods. */
  @QueryMethod
  List<StageProgress> progress();
}
