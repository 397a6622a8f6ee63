package io.cesuan.worker.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.temporal.testing.WorkflowReplayer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workflows that are under way when the program is replaced must go on. Each recorded history must
 * replay on the workflow as it is now; a change that breaks one needs a version in the workflow and
 * a history of its own.
 *
 * <p>A history is recorded by running {@code AnnualEstimationIT} with {@code
 * -Dcesuan.record.history=FILE}.
 */
class WorkflowReplayTest {
  @ParameterizedTest
  @ValueSource(strings = "io/cesuan/worker/workflow/annual-estimation-1.json")
  void theRecordedHistoryReplays(String history) {
    assertThatCode(
            () ->
                WorkflowReplayer.replayWorkflowExecutionFromResource(
                    history, SequencedAnnualEstimation.class))
        .doesNotThrowAnyException();
  }
}
