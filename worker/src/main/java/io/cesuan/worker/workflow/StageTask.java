package io.cesuan.worker.workflow;

import java.util.List;

/**
 * A part of a stage that a run needs, and what must be done before.
 *
 * @param stage name of the stage, which is also the type of its activity
 * @param part part of it, empty where it has one only
 * @param after positions, in the list of the run's tasks, of the tasks whose outputs it requires;
 *     all of them lie before
 */
public record StageTask(String stage, String part, List<Integer> after) {
  public StageTask {
    after = List.copyOf(after);
  }
}
