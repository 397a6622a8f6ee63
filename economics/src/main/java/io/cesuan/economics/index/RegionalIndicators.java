package io.cesuan.economics.index;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.regional.RegionCode;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The indicators of regions in one year. What a region does not report is absent, not zero.
 *
 * @param year the calendar year
 * @param values region → indicator → value; a region without any value has an empty map
 */
public record RegionalIndicators(
    int year, SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values) {

  /** Copies the values. */
  public RegionalIndicators {
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> copy = new TreeMap<>();
    values.forEach(
        (region, indicators) ->
            copy.put(region, Collections.unmodifiableMap(new HashMap<>(indicators))));
    values = Collections.unmodifiableSortedMap(copy);
  }

  /** The value of an indicator in a region, if there is one. */
  public Optional<IndicatorValue> findValue(RegionCode region, IndicatorId indicator) {
    return Optional.ofNullable(values.getOrDefault(region, Map.of()).get(indicator));
  }

  /**
   * Passes where there are at least two regions and no value is of an indicator outside the list.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} or {@link
   *     FailureReason#UNKNOWN_CODE}, naming region and indicator
   */
  void requireKnown(List<IndicatorId> known) {
    if (values.size() < 2) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          "regional indicators of "
              + year
              + ": expected at least two regions, found "
              + values.size());
    }
    Defects defects = new Defects(FailureReason.UNKNOWN_CODE, "regional indicators of " + year);
    Set<IndicatorId> ids = new HashSet<>(known);
    values.forEach(
        (region, indicators) ->
            indicators.keySet().stream()
                .filter(id -> !ids.contains(id))
                .sorted()
                .forEach(
                    id ->
                        defects.add(
                            "region "
                                + region
                                + ": expected an indicator of the hierarchy, found "
                                + id)));
    defects.throwIfAny();
  }
}
