package io.cesuan.economics.regional;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.unit.Unit;
import java.util.Arrays;

/**
 * The bands into which cities are counted by their value added, in 100 million CNY (METHODS M7).
 * Every band excludes its lower bound and includes its upper one, so that "over 1,000" means over.
 */
public enum CityBand {
  /** (1000, ∞). */
  OVER_1000(1000),
  /** (700, 1000]. */
  FROM_700_TO_1000(700),
  /** (500, 700]. */
  FROM_500_TO_700(500),
  /** (300, 500]. */
  FROM_300_TO_500(300),
  /** (−∞, 300]. */
  UP_TO_300(Double.NEGATIVE_INFINITY);

  private final double lowerBound;

  CityBand(double lowerBound) {
    this.lowerBound = lowerBound;
  }

  /** The value that the band begins above, in 100 million CNY; −∞ for the lowest band. */
  public double lowerBound() {
    return lowerBound;
  }

  /**
   * The band of a value.
   *
   * @param value money in renminbi
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} for another currency
   */
  public static CityBand of(StatedQuantity value) {
    double number = value.in(Unit.HUNDRED_MILLION_CNY).value();
    return Arrays.stream(values())
        .filter(band -> number > band.lowerBound)
        .findFirst()
        .orElseThrow();
  }
}
