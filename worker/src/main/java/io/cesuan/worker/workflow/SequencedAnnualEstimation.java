package io.cesuan.worker.workflow;

import io.cesuan.worker.publication.Publication;
import io.cesuan.worker.stage.Disposition;
import io.cesuan.worker.stage.StageReceipt;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.ActivityStub;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Sequences the stages: each begins when the stages whose outputs it requires are done, so that
 * independent ones run at the same time; then the result is published. It decides nothing and
 * computes nothing: which stages there are follows from what they require, and whether one is
 * computed or reused is found by its activity.
 */
public final class SequencedAnnualEstimation implements AnnualEstimationWorkflow {
  private static final ActivityOptions OPTIONS =
      ActivityOptions.newBuilder()
          .setStartToCloseTimeout(Duration.ofMinutes(30))
          .setHeartbeatTimeout(Duration.ofSeconds(30))
          .setRetryOptions(
              RetryOptions.newBuilder()
                  .setInitialInterval(Duration.ofMillis(200))
                  .setMaximumInterval(Duration.ofMinutes(1))
                  .setMaximumAttempts(20)
                  .build())
          .build();

  private final EstimationActivities activities =
      Workflow.newActivityStub(EstimationActivities.class, OPTIONS);
  private final ActivityStub stages = Workflow.newUntypedActivityStub(OPTIONS);
  private final List<StageProgress> progress = new ArrayList<>();

  @Override
  public AnnualEstimationResult estimate(AnnualEstimationRequest request) {
    RunBegun run =
        activities.beginRun(request.specificationSha256(), Workflow.getInfo().getWorkflowId());
    try {
      return estimate(run);
    } catch (ActivityFailure failure) {
      Workflow.newDetachedCancellationScope(
              () -> activities.failRun(run.runId(), messageOf(failure)))
          .run();
      throw failure;
    }
  }

  private AnnualEstimationResult estimate(RunBegun run) {
    run.tasks().forEach(task -> progress.add(planned(task)));
    List<Promise<StageReceipt>> receipts = new ArrayList<>();
    for (int i = 0; i < run.tasks().size(); i++) {
      receipts.add(follow(run, i, receipts));
    }
    Promise.allOf(receipts).get();
    Publication publication = activities.publish(run.runId());
    int computed =
        (int)
            receipts.stream()
                .filter(receipt -> receipt.get().disposition() == Disposition.COMPUTED)
                .count();
    return new AnnualEstimationResult(
        run.runId(), publication, computed, receipts.size() - computed);
  }

  private Promise<StageReceipt> follow(
      RunBegun run, int position, List<Promise<StageReceipt>> before) {
    StageTask task = run.tasks().get(position);
    List<Promise<StageReceipt>> required = task.after().stream().map(before::get).toList();
    return Promise.allOf(required)
        .thenCompose(
            done -> {
              report(position, StageProgress.State.RUNNING, "");
              return stages.executeAsync(
                  task.stage(), StageReceipt.class, run.runId(), task.part());
            })
        .thenApply(
            receipt -> {
              report(
                  position,
                  receipt.disposition() == Disposition.COMPUTED
                      ? StageProgress.State.COMPUTED
                      : StageProgress.State.REUSED,
                  receipt.reason());
              return receipt;
            });
  }

  private static StageProgress planned(StageTask task) {
    return new StageProgress(task.stage(), task.part(), StageProgress.State.PLANNED, "");
  }

  private void report(int position, StageProgress.State state, String reason) {
    StageProgress before = progress.get(position);
    progress.set(position, new StageProgress(before.stage(), before.part(), state, reason));
  }

  private static String messageOf(ActivityFailure failure) {
    return failure.getCause() instanceof ApplicationFailure cause
        ? cause.getOriginalMessage()
        : String.valueOf(failure.getMessage());
  }

  @Override
  public List<StageProgress> progress() {
    return List.copyOf(progress);
  }
}
