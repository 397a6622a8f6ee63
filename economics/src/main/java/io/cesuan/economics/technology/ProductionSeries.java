package io.cesuan.economics.technology;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.ArrayList;
import java.util.List;

/**
 * Output and factors of production over consecutive years.
 *
 * @param years ascending without a gap; at least one
 */
public record ProductionSeries(List<ProductionYear> years) {

  /**
   * Copies the years.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} without a year, {@link
   *     FailureReason#INVALID_INPUT} naming every place where a year does not follow its
   *     predecessor
   */
  public ProductionSeries {
    years = List.copyOf(years);
    if (years.isEmpty()) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          "production series: expected at least one year, found none");
    }
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "production series");
    for (int index = 1; index < years.size(); index++) {
      int expected = years.get(index - 1).year() + 1;
      defects.require(
          years.get(index).year() == expected,
          "expected year " + expected + ", found " + years.get(index).year());
    }
    defects.throwIfAny();
  }

  /**
   * The years from a first to a last one, both included.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA}, naming every year that the
   *     series lacks; {@link FailureReason#INVALID_INPUT} for an empty range
   */
  public List<ProductionYear> getYears(int firstYear, int lastYear) {
    if (lastYear < firstYear) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "fit window: expected a last year from " + firstYear + " on, found " + lastYear);
    }
    Defects defects = new Defects(FailureReason.INSUFFICIENT_DATA, "production series");
    List<ProductionYear> window = new ArrayList<>();
    int origin = years.get(0).year();
    for (int year = firstYear; year <= lastYear; year++) {
      if (year >= origin && year < origin + years.size()) {
        window.add(years.get(year - origin));
      } else {
        defects.add(
            "expected figures of "
                + year
                + ", found those of "
                + origin
                + "–"
                + (origin + years.size() - 1));
      }
    }
    defects.throwIfAny();
    return List.copyOf(window);
  }
}
