package io.cesuan.worker.stage;

import io.cesuan.worker.content.ContentHash;
import io.cesuan.worker.release.SourceRelease;
import io.cesuan.worker.stage.StageExecutionRepository.StoredOutput;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An input of a stage as it was resolved for a run. It comes either from a release or from another
 * execution.
 *
 * @param name name of the input
 * @param sha256 hash of its content
 * @param label caveat of its source, such as "illustrative"
 * @param releaseId the release it was taken from
 * @param selection the rows taken from the release
 * @param sourceExecution the execution that computed it
 * @param sourceOutput name of the output of that execution
 */
public record StageInput(
    String name,
    ContentHash sha256,
    Optional<String> label,
    OptionalLong releaseId,
    Optional<String> selection,
    OptionalLong sourceExecution,
    Optional<String> sourceOutput) {

  static StageInput ofRelease(
      Requirement.OfRelease required, ContentHash sha256, SourceRelease release) {
    return new StageInput(
        required.name(),
        sha256,
        release.label(),
        OptionalLong.of(release.id()),
        Optional.of(required.selection().toString()),
        OptionalLong.empty(),
        Optional.empty());
  }

  static StageInput ofStage(Requirement.OfStage required, StoredOutput output) {
    return new StageInput(
        required.name(),
        output.sha256(),
        output.label(),
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.of(output.executionId()),
        Optional.of(required.output()));
  }
}
