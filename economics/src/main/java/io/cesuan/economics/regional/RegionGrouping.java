package io.cesuan.economics.regional;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A grouping of regions: macro-regions (东部 中部 西部 东北), key regions, the province of each city, the
 * income group or world region of each country. A region belongs to one group or to none, as most
 * key-region schemes leave some provinces out.
 *
 * @param name what the grouping is, for messages
 * @param groupOf region → the name of its group; regions of no group are absent
 */
public record RegionGrouping(String name, SortedMap<RegionCode, String> groupOf) {

  /**
   * Copies the memberships.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} where there is none, naming
   *     every region whose group is blank
   */
  public RegionGrouping {
    groupOf = Collections.unmodifiableSortedMap(new TreeMap<>(groupOf));
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "grouping " + name);
    defects.require(!groupOf.isEmpty(), "expected at least one region in a group, found none");
    groupOf.forEach(
        (region, group) ->
            defects.require(
                !group.isBlank(),
                "region " + region + ": expected the name of a group, found \"" + group + "\""));
    defects.throwIfAny();
  }

  /** The group of a region, if it belongs to one. */
  public Optional<String> findGroup(RegionCode region) {
    return Optional.ofNullable(groupOf.get(region));
  }

  /** Group → its regions, both in ascending order. */
  public SortedMap<String, SortedSet<RegionCode>> groups() {
    SortedMap<String, SortedSet<RegionCode>> groups = new TreeMap<>();
    groupOf.forEach(
        (region, group) -> groups.computeIfAbsent(group, name -> new TreeSet<>()).add(region));
    groups.replaceAll((group, members) -> Collections.unmodifiableSortedSet(members));
    return Collections.unmodifiableSortedMap(groups);
  }

  /**
   * Σ over the regions of each group, added in their order. Figures of regions that belong to no
   * group are left out.
   *
   * @param figures a figure for every region of the grouping
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA}, naming every region of a
   *     group that has no figure: a total without one of its parts is none
   */
  public Figures<String> totals(Figures<RegionCode> figures) {
    requireFigures(figures.name(), figures.values().keySet());
    SortedMap<String, StatedQuantity> totals = new TreeMap<>();
    groupOf.forEach(
        (region, group) -> totals.merge(group, figures.getValue(region), StatedQuantity::plus));
    return new Figures<>(figures.name() + " by " + name, totals);
  }

  void requireFigures(String of, Collection<RegionCode> found) {
    Defects defects = new Defects(FailureReason.INSUFFICIENT_DATA, of + " by " + name);
    groupOf.forEach(
        (region, group) ->
            defects.require(
                found.contains(region),
                "group " + group + ": expected a figure of region " + region + ", found none"));
    defects.throwIfAny();
  }

  /**
   * How many of some regions belong to each group, zero included.
   *
   * @param regions the regions to count; those of no group are not counted
   */
  public SortedMap<String, Integer> counts(Collection<RegionCode> regions) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    groupOf.values().forEach(group -> counts.putIfAbsent(group, 0));
    regions.forEach(
        region -> findGroup(region).ifPresent(group -> counts.merge(group, 1, Integer::sum)));
    return Collections.unmodifiableSortedMap(counts);
  }
}
