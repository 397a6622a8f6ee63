package io.cesuan.worker.stage;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a stage computed.
 *
 * @param outputs records that {@link io.cesuan.worker.content.CanonicalJson} can write, by name;
 *     each is stored and hashed for itself, so that what depends on one is not reached by a change
 *     of another
 * @param warnings what whoever reads the result should know
 */
public record StageResult(SortedMap<String, Object> outputs, List<String> warnings) {
  public StageResult {
    if (outputs.isEmpty()) {
      throw new IllegalArgumentException("a stage has at least one output");
    }
    outputs = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
    warnings = List.copyOf(warnings);
  }

  /** A result with one output and no warning. */
  public static StageResult of(String output, Object value) {
    return of(output, value, List.of());
  }

  /** A result with one output. */
  public static StageResult of(String output, Object value, List<String> warnings) {
    return new StageResult(new TreeMap<>(java.util.Map.of(output, value)), warnings);
  }
}
