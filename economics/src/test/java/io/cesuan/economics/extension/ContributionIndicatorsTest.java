package io.cesuan.economics.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import org.junit.jupiter.api.Test;

class ContributionIndicatorsTest {

  private static StatedQuantity actual(double value) {
    return StatedQuantity.of(value, Unit.HUNDRED_MILLION_CNY, Status.ACTUAL);
  }

  private static StatedQuantity forecast(double value) {
    return StatedQuantity.of(value, Unit.HUNDRED_MILLION_CNY, Status.FORECAST);
  }

  private static void assertRatio(StatedQuantity found, double value, Status status) {
    assertThat(found.value()).isCloseTo(value, within(1e-15));
    assertThat(found.unit()).isEqualTo(Unit.RATIO);
    assertThat(found.status()).isEqualTo(status);
  }

  @Test
  void shareOfGdpIsARatioOfTheWorstStatus() {
    assertRatio(
        ContributionIndicators.shareOfGdp(actual(35), forecast(1000)), 0.035, Status.FORECAST);
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () -> ContributionIndicators.shareOfGdp(actual(35), actual(0)));
  }

  @Test
  void moneyOfDifferentUnitsIsNotMixed() {
    Failures.failure(
        FailureReason.UNIT_MISMATCH,
        () ->
            ContributionIndicators.shareOfGdp(
                actual(35), StatedQuantity.of(1000, Unit.TEN_THOUSAND_CNY, Status.ACTUAL)));
  }

  @Test
  void nominalGrowthRelatesTheChangeToTheYearBefore() {
    assertRatio(
        ContributionIndicators.findNominalGrowth(forecast(110), actual(100)).orElseThrow(),
        0.1,
        Status.FORECAST);
    assertThat(ContributionIndicators.findNominalGrowth(actual(1), actual(0))).isEmpty();
  }

  @Test
  void contributionToGrowthRelatesTheChangeToThatOfGdp() {
    assertRatio(
        ContributionIndicators.findContributionToGdpGrowth(
                actual(110), actual(100), actual(1050), actual(1000))
            .orElseThrow(),
        0.2,
        Status.ACTUAL);
    assertThat(
            ContributionIndicators.findContributionToGdpGrowth(
                actual(110), actual(100), actual(1000), actual(1000)))
        .isEmpty();
  }

  @Test
  void penetrationToDirectIsAbsentWhereThereIsNoDirectPart() {
    assertRatio(
        ContributionIndicators.findPenetrationToDirectRatio(Contribution.of(actual(10), actual(27)))
            .orElseThrow(),
        2.7,
        Status.ACTUAL);
    assertThat(
            ContributionIndicators.findPenetrationToDirectRatio(
                Contribution.of(actual(0), actual(27))))
        .isEmpty();
  }

  @Test
  void compoundGrowthIsTheConstantAnnualRate() {
    assertRatio(
        ContributionIndicators.compoundGrowth(actual(100), actual(121), 2), 0.1, Status.ACTUAL);
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () -> ContributionIndicators.compoundGrowth(actual(0), actual(121), 2));
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () -> ContributionIndicators.compoundGrowth(actual(100), actual(121), 0));
  }
}
