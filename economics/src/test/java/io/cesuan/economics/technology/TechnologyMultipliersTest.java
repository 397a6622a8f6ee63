package io.cesuan.economics.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TechnologyMultipliersTest {

  private static TechnologyMultipliers given(double value, Unit unit) {
    return TechnologyMultipliers.given(
        new TreeMap<>(Map.of(2018, StatedQuantity.of(value, unit, Status.ACTUAL))));
  }

  @Test
  void multipliersOfTheNationalSeriesMatchTheCheckValues() {
    TechnologyMultipliers multipliers =
        TechnologyMultipliers.of(
            ProductionFunctionFit.fit(
                    ChinaProduction.SERIES, 2007, 2016, TechnologyEstimator.LEAST_SQUARES)
                .function(),
            ChinaProduction.SERIES);
    assertThat(multipliers.getMultiplier(2020).value())
        .isCloseTo(1.0854639907937127, withinPercentage(1e-7));
    assertThat(multipliers.getMultiplier(2018).value())
        .isCloseTo(1.1114158800279423, withinPercentage(1e-7));
    assertThat(multipliers.getMultiplier(2020).status()).isEqualTo(Status.ACTUAL);
    assertThat(multipliers.multipliers()).hasSize(15).doesNotContainKey(2007);
    assertThat(multipliers.levels()).hasSize(16);
  }

  @Test
  void followTheirDefinition() {
    // A = e⁰, α = β = 1/2: γ is 100/√(25·4) = 10, then 240/√(36·4) = 20, so g = 2.
    TechnologyMultipliers multipliers =
        TechnologyMultipliers.of(
            new ProductionFunction(0, 0.5, 0.5, Status.ACTUAL),
            new ProductionSeries(
                List.of(
                    new ProductionYear(2017, 100, 25, 4, Status.ACTUAL),
                    new ProductionYear(2018, 240, 36, 4, Status.FORECAST))));
    assertThat(multipliers.levels().get(2017)).isNotNull();
    assertThat(multipliers.getMultiplier(2018).value()).isCloseTo(2, within(1e-14));
    assertThat(multipliers.getMultiplier(2018).status()).isEqualTo(Status.FORECAST);
  }

  @Test
  void takeTheStatusOfTheFitTheyComeFrom() {
    TechnologyMultipliers multipliers =
        TechnologyMultipliers.of(
            new ProductionFunction(0, 0.5, 0.5, Status.ESTIMATED), ChinaProduction.SERIES);
    assertThat(multipliers.getMultiplier(2020).status()).isEqualTo(Status.ESTIMATED);
  }

  @Test
  void givenMultipliersAreTakenAsTheyAre() {
    assertThat(given(1.0688, Unit.RATIO).getMultiplier(2018).value()).isEqualTo(1.0688);
    assertThat(given(1.0688, Unit.RATIO).levels()).isEmpty();
  }

  @Test
  void givenMultipliersMustBePositiveRatios() {
    Failures.failure(FailureReason.INVALID_INPUT, () -> given(0, Unit.RATIO));
    Failures.failure(FailureReason.UNIT_MISMATCH, () -> given(106.88, Unit.PERCENT));
  }

  @Test
  void aMissingMultiplierIsNamed() {
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA,
                () -> given(1.0688, Unit.RATIO).getMultiplier(2019)))
        .hasMessageContaining("expected one of 2019, found those of [2018]");
  }
}
