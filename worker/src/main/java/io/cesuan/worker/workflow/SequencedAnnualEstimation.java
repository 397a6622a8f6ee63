package io.cesuan.worker.workflow;

import io.cesuan.worker.estimation.StageNames;
import io.cesuan.worker.publication.Publication;
import io.cesuan.worker.stage.Disposition;
import io.cesuan.worker.stage.StageReceipt;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Functions;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sequences the stages: the base year, then each year for itself, then the checks, then
 * publication. It decides nothing and computes nothing; whether a stage is computed or reused is
 * found by the activity.
 */
public final class SequencedAnnualEstimation implements AnnualEstimationWorkflow {
  private final EstimationActivities activities =
      Workflow.newActivityStub(
          EstimationActivities.class,
          ActivityOptions.newBuilder()
              .setStartToCloseTimeout(Duration.ofMinutes(30))
              .setHeartbeatTimeout(Duration.ofSeconds(30))
              .setRetryOptions(
                  RetryOptions.newBuilder()
                      .setInitialInterval(Duration.ofMillis(200))
                      .setMaximumInterval(Duration.ofMinutes(1))
                      .setMaximumAttempts(20)
                      .build())
              .build());

  private final Map<String, StageProgress> progress = new LinkedHashMap<>();

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
    plan(run);
    long id = run.runId();
    Promise<StageReceipt> technology =
        follow(StageNames.TECHNOLOGY, "", () -> activities.estimateTechnology(id));
    Promise<StageReceipt> completion =
        follow(StageNames.COMPLETION, "", () -> activities.completeSeries(id));
    List<Promise<StageReceipt>> all = new ArrayList<>(List.of(technology, completion));
    Promise<StageReceipt> relevance =
        follow(StageNames.RELEVANCE, "", () -> activities.evaluateRelevance(id));
    all.add(relevance);
    relevance.get();
    Promise<StageReceipt> direct =
        follow(StageNames.DIRECT, "", () -> activities.estimateDirectValueAdded(id));
    Promise<StageReceipt> penetration =
        follow(StageNames.PENETRATION, "", () -> activities.estimatePenetration(id));
    all.add(direct);
    all.add(penetration);
    Promise.allOf(all).get();

    List<Promise<StageReceipt>> extensions = new ArrayList<>();
    for (int year : run.years()) {
      extensions.add(
          follow(
              StageNames.EXTENSION, String.valueOf(year), () -> activities.extendToYear(id, year)));
    }
    Promise.allOf(extensions).get();
    all.addAll(extensions);
    List<Promise<StageReceipt>> indicators = new ArrayList<>();
    for (int year : run.years()) {
      indicators.add(
          follow(
              StageNames.INDICATORS,
              String.valueOf(year),
              () -> activities.deriveIndicators(id, year)));
    }
    Promise.allOf(indicators).get();
    all.addAll(indicators);
    Promise<StageReceipt> checks =
        follow(StageNames.CHECKS, "", () -> activities.checkIdentities(id));
    checks.get();
    all.add(checks);

    Publication publication = activities.publish(id);
    int computed =
        (int)
            all.stream().filter(stage -> stage.get().disposition() == Disposition.COMPUTED).count();
    return new AnnualEstimationResult(id, publication, computed, all.size() - computed);
  }

  private void plan(RunBegun run) {
    for (String stage :
        List.of(
            StageNames.RELEVANCE,
            StageNames.DIRECT,
            StageNames.PENETRATION,
            StageNames.TECHNOLOGY,
            StageNames.COMPLETION)) {
      report(stage, "", StageProgress.State.PLANNED, "");
    }
    for (String stage : List.of(StageNames.EXTENSION, StageNames.INDICATORS)) {
      for (int year : run.years()) {
        report(stage, String.valueOf(year), StageProgress.State.PLANNED, "");
      }
    }
    report(StageNames.CHECKS, "", StageProgress.State.PLANNED, "");
  }

  private Promise<StageReceipt> follow(
      String stage, String part, Functions.Func<StageReceipt> activity) {
    report(stage, part, StageProgress.State.RUNNING, "");
    return Async.function(activity)
        .thenApply(
            receipt -> {
              report(
                  stage,
                  part,
                  receipt.disposition() == Disposition.COMPUTED
                      ? StageProgress.State.COMPUTED
                      : StageProgress.State.REUSED,
                  receipt.reason());
              return receipt;
            });
  }

  private void report(String stage, String part, StageProgress.State state, String reason) {
    progress.put(stage + " " + part, new StageProgress(stage, part, state, reason));
  }

  private static String messageOf(ActivityFailure failure) {
    return failure.getCause() instanceof ApplicationFailure cause
        ? cause.getOriginalMessage()
        : String.valueOf(failure.getMessage());
  }

  @Override
  public List<StageProgress> progress() {
    return List.copyOf(progress.values());
  }
}
