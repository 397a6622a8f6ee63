package io.cesuan.economics.series;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.unit.Unit;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * Completes an annual series with missing years (METHODS M5): linear interpolation between the
 * neighbouring observed years inside, the least-squares straight line through all observed years
 * outside.
 *
 * <p>Statuses: interpolated and before the first observed year → {@link Status#ESTIMATED}; after
 * the last → {@link Status#FORECAST}; in both cases no better than the worst status of the
 * observations used. Observed years keep value and status.
 */
public final class SeriesCompletion {

  private SeriesCompletion() {}

  /**
   * Completes a series over a range of years.
   *
   * @param name what the series is, for messages
   * @param observed year → value, all in the same unit; at least one year, and at least two where a
   *     year outside the observed ones is asked for
   * @param firstYear the first year of the result
   * @param lastYear the last year of the result; not before the first
   * @return year → value for every year from first to last, in the unit of the observations
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} for too few observations,
   *     {@link FailureReason#UNIT_MISMATCH} for several units, {@link FailureReason#INVALID_INPUT}
   *     for an empty range
   */
  public static SortedMap<Integer, StatedQuantity> complete(
      String name, SortedMap<Integer, StatedQuantity> observed, int firstYear, int lastYear) {
    if (lastYear < firstYear) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          name + ": expected a last year from " + firstYear + " on, found " + lastYear);
    }
    NavigableMap<Integer, StatedQuantity> observations = new TreeMap<>(observed);
    boolean outside =
        observations.isEmpty()
            || firstYear < observations.firstKey()
            || lastYear > observations.lastKey();
    int required = outside ? 2 : 1;
    if (observations.size() < required) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          name
              + ": expected at least "
              + required
              + " observed year(s) to complete "
              + firstYear
              + "–"
              + lastYear
              + ", found "
              + observations.keySet());
    }
    Unit unit = commonUnit(name, observations);
    SortedMap<Integer, StatedQuantity> completed = new TreeMap<>();
    for (int year = firstYear; year <= lastYear; year++) {
      StatedQuantity known = observations.get(year);
      if (known != null) {
        completed.put(year, known);
      } else if (year < observations.firstKey() || year > observations.lastKey()) {
        completed.put(year, extrapolated(observations, year, unit));
      } else {
        completed.put(year, interpolated(observations, year, unit));
      }
    }
    return Collections.unmodifiableSortedMap(completed);
  }

  private static Unit commonUnit(String name, NavigableMap<Integer, StatedQuantity> observations) {
    Unit unit = observations.firstEntry().getValue().unit();
    for (Map.Entry<Integer, StatedQuantity> observation : observations.entrySet()) {
      if (!observation.getValue().unit().equals(unit)) {
        throw new EconomicsException(
            FailureReason.UNIT_MISMATCH,
            name
                + ": expected every year in "
                + unit
                + ", found "
                + observation.getValue()
                + " in "
                + observation.getKey());
      }
    }
    return unit;
  }

  private static StatedQuantity interpolated(
      NavigableMap<Integer, StatedQuantity> observations, int year, Unit unit) {
    Map.Entry<Integer, StatedQuantity> before = observations.lowerEntry(year);
    Map.Entry<Integer, StatedQuantity> after = observations.higherEntry(year);
    double span = (double) after.getKey() - before.getKey();
    double elapsed = (double) year - before.getKey();
    double from = before.getValue().value();
    double to = after.getValue().value();
    Status worst = before.getValue().status().worst(after.getValue().status());
    return StatedQuantity.of(
        from + (to - from) * (elapsed / span), unit, Status.ESTIMATED.worst(worst));
  }

  private static StatedQuantity extrapolated(
      NavigableMap<Integer, StatedQuantity> observations, int year, Unit unit) {
    // Years are counted from the first one: squares of calendar years would cost digits.
    int origin = observations.firstKey();
    SimpleRegression line = new SimpleRegression();
    Status status = year > observations.lastKey() ? Status.FORECAST : Status.ESTIMATED;
    for (Map.Entry<Integer, StatedQuantity> observation : observations.entrySet()) {
      line.addData((double) observation.getKey() - origin, observation.getValue().value());
      status = status.worst(observation.getValue().status());
    }
    return StatedQuantity.of(line.predict((double) year - origin), unit, status);
  }
}
