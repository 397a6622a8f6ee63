package io.cesuan.economics.employment;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.SeriesCompletion;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.unit.Dimension;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The employed persons of a region, L_i.
 *
 * @param region the region i
 * @param year the calendar year
 * @param employed L_i, persons, positive
 */
public record Workforce(RegionCode region, int year, StatedQuantity employed) {

  /**
   * Validates the number.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} where it is not one of persons,
   *     {@link FailureReason#INVALID_INPUT} where it is not positive
   */
  public Workforce {
    String subject = "employed persons of region " + region + " in " + year;
    if (employed.unit().dimension() != Dimension.PERSONS) {
      throw new EconomicsException(
          FailureReason.UNIT_MISMATCH, subject + ": expected persons, found " + employed);
    }
    if (!(employed.value() > 0)) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT, subject + ": expected a positive number, found " + employed);
    }
  }

  /**
   * The workforce of a region in every year of a range, completed as METHODS M5 says.
   *
   * @param region the region
   * @param observed the years that were observed, in one unit
   * @param firstYear the first year of the result
   * @param lastYear the last year of the result
   * @throws EconomicsException as {@link SeriesCompletion#complete} does, and {@link
   *     FailureReason#INVALID_INPUT} where the extrapolation leaves nobody employed
   */
  public static List<Workforce> completed(
      RegionCode region, SortedMap<Integer, StatedQuantity> observed, int firstYear, int lastYear) {
    return SeriesCompletion.complete(
            "employed persons of region " + region, new TreeMap<>(observed), firstYear, lastYear)
        .entrySet()
        .stream()
        .map(entry -> new Workforce(region, entry.getKey(), entry.getValue()))
        .toList();
  }
}
