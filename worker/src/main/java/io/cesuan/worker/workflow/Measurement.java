package io.cesuan.worker.workflow;

import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowQueryException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** An annual measurement that was asked for, as whoever asked sees it. */
public final class Measurement {
  private final WorkflowStub workflow;
  private final CompletableFuture<AnnualEstimationResult> result;

  Measurement(WorkflowStub workflow) {
    this.workflow = workflow;
    this.result = workflow.getResultAsync(AnnualEstimationResult.class);
  }

  /** The identifier of its workflow in Temporal. */
  public String workflowId() {
    return workflow.getExecution().getWorkflowId();
  }

  /** How far each stage is; empty until the run began, or while no worker answers. */
  public List<StageProgress> progress() {
    try {
      return List.of(workflow.query("progress", StageProgress[].class));
    } catch (WorkflowQueryException | WorkflowNotFoundException e) {
      return List.of();
    }
  }

  /** Whether it ended, well or not. */
  public boolean isDone() {
    return result.isDone();
  }

  /**
   * Waits for its result.
   *
   * @throws MeasurementFailedException if it failed
   */
  public AnnualEstimationResult result() {
    try {
      return result.join();
    } catch (CompletionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    }
  }

  private static MeasurementFailedException failure(Throwable cause) {
    if (cause instanceof WorkflowFailedException) {
      for (Throwable inner = cause.getCause(); inner != null; inner = inner.getCause()) {
        if (inner instanceof ApplicationFailure failure) {
          return new MeasurementFailedException(failure.getOriginalMessage(), cause);
        }
      }
    }
    return new MeasurementFailedException(String.valueOf(cause.getMessage()), cause);
  }
}
