package io.cesuan.worker.workflow;

import io.cesuan.worker.estimation.AnnualStages;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tasks of a run, in an order in which each comes after what it requires. */
final class StageTasks {
  private final Specification specification;
  private final Map<Key, Stage<?>> planned = new LinkedHashMap<>();
  private final Map<Key, Integer> positions = new HashMap<>();
  private final List<StageTask> tasks = new ArrayList<>();

  private record Key(String stage, String part) {}

  private StageTasks(Specification specification) {
    this.specification = specification;
    for (Stage<?> stage : AnnualStages.all()) {
      for (String part : stage.parts(specification)) {
        planned.put(new Key(stage.name(), part), stage);
      }
    }
  }

  /**
   * Every part of every stage that a specification asks for.
   *
   * @throws IllegalStateException if a stage requires a part that none has, or stages require each
   *     other in a circle
   */
  static List<StageTask> of(Specification specification) {
    StageTasks order = new StageTasks(specification);
    order.planned.keySet().forEach(key -> order.place(key, List.of()));
    return order.tasks;
  }

  private int place(Key key, List<Key> awaiting) {
    Integer position = positions.get(key);
    if (position != null) {
      return position;
    }
    Stage<?> stage = planned.get(key);
    if (stage == null || awaiting.contains(key)) {
      throw new IllegalStateException(
          "%s is required by %s, %s"
              .formatted(key, awaiting, stage == null ? "which no stage computes" : "in a circle"));
    }
    List<Key> nowAwaiting = new ArrayList<>(awaiting);
    nowAwaiting.add(key);
    List<Integer> after = new ArrayList<>();
    for (Requirement requirement : stage.requirements(specification, key.part())) {
      if (requirement instanceof Requirement.OfStage required) {
        int before = place(new Key(required.stage(), required.part()), nowAwaiting);
        if (!after.contains(before)) {
          after.add(before);
        }
      }
    }
    tasks.add(new StageTask(key.stage(), key.part(), after));
    positions.put(key, tasks.size() - 1);
    return tasks.size() - 1;
  }
}
