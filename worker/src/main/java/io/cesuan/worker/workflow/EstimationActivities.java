package io.cesuan.worker.workflow;

import io.cesuan.worker.publication.Publication;
import io.cesuan.worker.stage.StageReceipt;
import io.temporal.activity.ActivityInterface;

/**
 * The steps of a measurement. Each may be tried again at any time: what is done already is found in
 * the store.
 */
@ActivityInterface
public interface EstimationActivities {
  /** Begins a run on the latest releases, or takes up an interrupted one. */
  RunBegun beginRun(String specificationSha256, String workflowId);

  /** M1: relevance coefficients. */
  StageReceipt evaluateRelevance(long runId);

  /** M2: direct value added of the base year. */
  StageReceipt estimateDirectValueAdded(long runId);

  /** M3: penetration value added of the base year. */
  StageReceipt estimatePenetration(long runId);

  /** M4: technology multipliers. */
  StageReceipt estimateTechnology(long runId);

  /** M5: the figures of years that were not observed. */
  StageReceipt completeSeries(long runId);

  /** M5: value added of a year. */
  StageReceipt extendToYear(long runId, int year);

  /** M5: shares, growth and ratios of a year. */
  StageReceipt deriveIndicators(long runId, int year);

  /** The accounting identities, without which nothing is published. */
  StageReceipt checkIdentities(long runId);

  /** Publishes what the run computed. */
  Publication publish(long runId);

  /** Ends a run that cannot be completed. */
  void failRun(long runId, String failure);
}
