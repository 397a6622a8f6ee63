package io.cesuan.worker.stage;

import io.cesuan.worker.content.ContentHash;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stage that was computed and is to be stored.
 *
 * @param key its key
 * @param stage name of the stage
 * @param part part of it
 * @param methodVersion version of the method
 * @param parameters canonical JSON of its parameters
 * @param inputs what it was computed from
 * @param outputs canonical JSON of what it computed, by name
 * @param warnings what whoever reads the result should know
 * @param label caveats of all inputs
 * @param codeVersion version of the program that computed it
 * @param nativeLibrary the linear algebra it was computed with
 * @param startedAt when the computation began
 */
record ComputedStage(
    ContentHash key,
    String stage,
    String part,
    String methodVersion,
    String parameters,
    List<StageInput> inputs,
    Map<String, byte[]> outputs,
    List<String> warnings,
    Optional<String> label,
    String codeVersion,
    String nativeLibrary,
    OffsetDateTime startedAt) {}
