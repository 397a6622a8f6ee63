package io.cesuan.economics.index;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
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
 * The indicators of one economy over several years.
 *
 * @param values year → indicator → value
 */
public record NationalIndicators(SortedMap<Integer, Map<IndicatorId, IndicatorValue>> values) {

  /** Copies the values. */
  public NationalIndicators {
    SortedMap<Integer, Map<IndicatorId, IndicatorValue>> copy = new TreeMap<>();
    values.forEach(
        (year, indicators) ->
            copy.put(year, Collections.unmodifiableMap(new HashMap<>(indicators))));
    values = Collections.unmodifiableSortedMap(copy);
  }

  /** The value of an indicator in a year, if there is one. */
  public Optional<IndicatorValue> findValue(int year, IndicatorId indicator) {
    return Optional.ofNullable(values.getOrDefault(year, Map.of()).get(indicator));
  }

  /**
   * Passes where every year has exactly the indicators of the list.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} or {@link
   *     FailureReason#INSUFFICIENT_DATA}, naming year and indicator
   */
  void requireExactly(List<IndicatorId> ids) {
    Defects unknown = new Defects(FailureReason.UNKNOWN_CODE, "national indicators");
    Defects missing = new Defects(FailureReason.INSUFFICIENT_DATA, "national indicators");
    Set<IndicatorId> known = new HashSet<>(ids);
    values.forEach(
        (year, indicators) -> {
          indicators.keySet().stream()
              .filter(id -> !known.contains(id))
              .sorted()
              .forEach(
                  id ->
                      unknown.add(
                          "year "
                              + year
                              + ": expected an indicator of the hierarchy, found "
                              + id));
          for (IndicatorId id : ids) {
            missing.require(
                indicators.containsKey(id),
                "year " + year + ", indicator " + id + ": expected a value, found none");
          }
        });
    unknown.throwIfAny();
    missing.throwIfAny();
  }
}
