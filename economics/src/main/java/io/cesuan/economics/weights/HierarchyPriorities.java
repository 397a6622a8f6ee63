package io.cesuan.economics.weights;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Priorities in two levels, such as dimensions and the indicators inside each. The global weight of
 * a leaf is the weight of its group times its weight inside the group (METHODS M11).
 *
 * @param groups the weights of the groups, summing to 1
 * @param leaves group → weights of its leaves, summing to 1; one entry per group, the leaves
 *     distinct across groups
 */
public record HierarchyPriorities(Priorities groups, Map<CriterionId, Priorities> leaves) {

  /**
   * Copies and validates the hierarchy.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every group without
   *     leaves, every set of leaves without a group, and every leaf in two groups
   */
  public HierarchyPriorities {
    Map<CriterionId, Priorities> ordered = new LinkedHashMap<>();
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "hierarchy of priorities");
    Map<CriterionId, CriterionId> groupOfLeaf = new HashMap<>();
    for (CriterionId group : groups.criteria()) {
      Priorities inside = leaves.get(group);
      if (inside == null) {
        defects.add("group " + group + ": expected the weights of its leaves, found none");
        continue;
      }
      ordered.put(group, inside);
      for (CriterionId leaf : inside.criteria()) {
        CriterionId other = groupOfLeaf.putIfAbsent(leaf, group);
        defects.require(
            other == null,
            "leaf " + leaf + ": expected it in one group, found it in " + other + " and " + group);
      }
    }
    for (CriterionId group : leaves.keySet().stream().sorted().toList()) {
      defects.require(
          groups.criteria().contains(group),
          "leaves of " + group + ": expected a group of " + groups.criteria() + ", found none");
    }
    defects.throwIfAny();
    leaves = Collections.unmodifiableMap(ordered);
  }

  /** The global weights of all leaves, group after group, summing to 1. */
  public Priorities global() {
    List<Priorities.Priority> global = new ArrayList<>();
    leaves.forEach(
        (group, inside) ->
            inside
                .priorities()
                .forEach(
                    leaf ->
                        global.add(
                            new Priorities.Priority(
                                leaf.criterion(), groups.getValue(group) * leaf.value()))));
    return new Priorities(global);
  }
}
