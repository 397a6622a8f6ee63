package io.cesuan.worker.workflow;

import io.cesuan.worker.publication.Publication;
import io.temporal.activity.ActivityInterface;

/**
 * The steps of a measurement around its stages, which are activities of their own, each of the type
 * that the stage is named. Each may be tried again at any time: what is done already is found in
 * the store.
 */
@ActivityInterface
public interface EstimationActivities {
  /** Begins a run on the latest releases, or takes up an interrupted one. */
  RunBegun beginRun(String specificationSha256, String workflowId);

  /** Publishes what the run computed. */
  Publication publish(long runId);

  /** Ends a run that cannot be completed. */
  void failRun(long runId, String failure);
}
