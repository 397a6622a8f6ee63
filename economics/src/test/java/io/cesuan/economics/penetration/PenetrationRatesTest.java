package io.cesuan.economics.penetration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.technology.TechnologyMultipliers;
import io.cesuan.economics.unit.Unit;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PenetrationRatesTest {

  private static final PenetrationRates RATES_2017 =
      new PenetrationRates(
          2017, SectionValues.of(Map.of(Section.C, 0.1), Unit.RATIO, Status.ACTUAL));

  private static final TechnologyMultipliers MULTIPLIERS =
      TechnologyMultipliers.given(
          new TreeMap<>(
              Map.of(
                  2018, StatedQuantity.of(1.1, Unit.RATIO, Status.ACTUAL),
                  2019, StatedQuantity.of(1.2, Unit.RATIO, Status.ESTIMATED),
                  2021, StatedQuantity.of(1.3, Unit.RATIO, Status.ACTUAL))));

  @Test
  void growByEveryMultiplierOnTheWayAndTakeItsStatus() {
    PenetrationRates carried = RATES_2017.carriedForward(MULTIPLIERS, 2019);
    assertThat(carried.year()).isEqualTo(2019);
    StatedQuantity rate = carried.rates().getValue(Section.C);
    assertThat(rate.value()).isCloseTo(0.132, within(1e-15));
    assertThat(rate.status()).isEqualTo(Status.ESTIMATED);
  }

  @Test
  void stayAsTheyAreInTheirOwnYear() {
    assertThat(RATES_2017.carriedForward(MULTIPLIERS, 2017)).isEqualTo(RATES_2017);
  }

  @Test
  void needEveryMultiplierOnTheWay() {
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA,
                () -> RATES_2017.carriedForward(MULTIPLIERS, 2021)))
        .hasMessageContaining("expected one of 2020")
        .hasMessageContaining("[2018, 2019, 2021]");
  }

  @Test
  void areNotCarriedBackward() {
    Failures.failure(
        FailureReason.INVALID_INPUT, () -> RATES_2017.carriedForward(MULTIPLIERS, 2016));
  }
}
