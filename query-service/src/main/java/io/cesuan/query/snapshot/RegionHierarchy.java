package io.cesuan.query.snapshot;

import io.cesuan.api.v1.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What lies under a region: those that name it as their parent, its members where it is a group,
 * and what lies under each of these.
 */
public final class RegionHierarchy {
  private RegionHierarchy() {}

  /**
   * The positions of all regions under one, at any depth, each once and without the region itself.
   *
   * @param regions the catalog
   * @param above position of the region
   * @throws IllegalArgumentException if a group has a member that is not in the catalog
   */
  public static BitSet under(CodeList<Region> regions, int above) {
    Map<String, List<Integer>> children = new HashMap<>();
    for (int position = 0; position < regions.size(); position++) {
      children
          .computeIfAbsent(regions.entries().get(position).getParent(), none -> new ArrayList<>())
          .add(position);
    }
    BitSet found = new BitSet(regions.size());
    Deque<Integer> open = new ArrayDeque<>(List.of(above));
    while (!open.isEmpty()) {
      Region region = regions.entries().get(open.remove());
      List<Integer> next = new ArrayList<>(children.getOrDefault(region.getCode(), List.of()));
      region.getMembersList().forEach(member -> next.add(position(regions, region, member)));
      for (int position : next) {
        if (!found.get(position)) {
          found.set(position);
          open.add(position);
        }
      }
    }
    found.clear(above);
    return found;
  }

  private static int position(CodeList<Region> regions, Region group, String member) {
    return regions
        .findPosition(member)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected members of the catalog in group %s, found %s"
                        .formatted(group.getCode(), member)));
  }
}
