package io.cesuan.worker.workflow;

import java.util.List;

/**
 * A run that a workflow may sequence now.
 *
 * @param runId its number
 * @param tasks everything it needs, each after all that it requires
 */
public record RunBegun(long runId, List<StageTask> tasks) {
  public RunBegun {
    tasks = List.copyOf(tasks);
  }
}
