package io.cesuan.economics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.unit.Unit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeriesCompletionTest {

  /** Observed in 2017, 2018 and 2020: 10, 20 and 60. */
  private static final SortedMap<Integer, StatedQuantity> OBSERVED =
      new TreeMap<>(Map.of(2017, actual(10), 2018, actual(20), 2020, actual(60)));

  private static StatedQuantity actual(double value) {
    return StatedQuantity.of(value, Unit.HUNDRED_MILLION_CNY, Status.ACTUAL);
  }

  private static SortedMap<Integer, StatedQuantity> complete(int first, int last) {
    return SeriesCompletion.complete("value added of section C", OBSERVED, first, last);
  }

  private static void assertValue(
      SortedMap<Integer, StatedQuantity> series, int year, double value, Status status) {
    assertThat(series).containsKey(year);
    StatedQuantity found = series.getOrDefault(year, actual(Double.MAX_VALUE));
    assertThat(found.value()).as("value of %s", year).isCloseTo(value, within(1e-12));
    assertThat(found.status()).as("status of %s", year).isEqualTo(status);
  }

  @Test
  void keepsWhatWasObserved() {
    assertThat(complete(2017, 2018)).isEqualTo(OBSERVED.headMap(2019));
  }

  @Test
  void interpolatesInsideAndCallsItEstimated() {
    assertValue(complete(2017, 2020), 2019, 40, Status.ESTIMATED);
  }

  @Test
  void extrapolatesByLeastSquaresOutside() {
    // Years 0, 1, 3 with mean 4/3, values with mean 30: slope = (Σ t y − 3·4/3·30) / (Σ t² −
    // 3·16/9)
    // = (200 − 120) / (10 − 16/3) = 120/7; f(4) = 30 + 120/7 · 8/3, f(−1) = 30 − 120/7 · 7/3 = −10.
    SortedMap<Integer, StatedQuantity> series = complete(2016, 2021);
    assertValue(series, 2021, 30 + 120.0 / 7 * 8 / 3, Status.FORECAST);
    assertValue(series, 2016, -10, Status.ESTIMATED);
    assertThat(series).hasSize(6);
  }

  @Test
  void isNoBetterThanWhatItIsComputedFrom() {
    SortedMap<Integer, StatedQuantity> observed =
        new TreeMap<>(
            Map.of(
                2017,
                actual(1),
                2019,
                StatedQuantity.of(3, Unit.HUNDRED_MILLION_CNY, Status.FORECAST)));
    SortedMap<Integer, StatedQuantity> series =
        SeriesCompletion.complete("series", observed, 2016, 2020);
    assertValue(series, 2016, 0, Status.FORECAST);
    assertValue(series, 2018, 2, Status.FORECAST);
    assertValue(series, 2020, 4, Status.FORECAST);
  }

  @Test
  void aSingleObservationCannotBeExtrapolated() {
    SortedMap<Integer, StatedQuantity> single = new TreeMap<>(Map.of(2017, actual(1)));
    assertThat(SeriesCompletion.complete("series", single, 2017, 2017)).isEqualTo(single);
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA,
                () -> SeriesCompletion.complete("GDP", single, 2017, 2018)))
        .hasMessageContaining("GDP: expected at least 2 observed year(s)")
        .hasMessageContaining("found [2017]");
  }

  @Test
  void mixedUnitsAndEmptyRangesAreRejected() {
    SortedMap<Integer, StatedQuantity> mixed = new TreeMap<>(OBSERVED);
    mixed.put(2020, StatedQuantity.of(1, Unit.MILLION_USD, Status.ACTUAL));
    assertThat(
            Failures.failure(
                FailureReason.UNIT_MISMATCH,
                () -> SeriesCompletion.complete("series", mixed, 2017, 2020)))
        .hasMessageContaining("million USD")
        .hasMessageContaining("2020");
    Failures.failure(FailureReason.INVALID_INPUT, () -> complete(2020, 2019));
  }
}
