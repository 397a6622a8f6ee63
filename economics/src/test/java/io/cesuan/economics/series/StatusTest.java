package io.cesuan.economics.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.unit.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {

  @ParameterizedTest
  @CsvSource({
    "ACTUAL, ACTUAL, ACTUAL",
    "ACTUAL, ESTIMATED, ESTIMATED",
    "FORECAST, ESTIMATED, FORECAST",
    "ACTUAL, FORECAST, FORECAST",
    "ESTIMATED, ACTUAL, ESTIMATED"
  })
  void theWorstOfTwoIsTheStatusOfWhatIsComputedFromBoth(Status one, Status other, Status worst) {
    assertThat(one.worst(other)).isEqualTo(worst);
    StatedQuantity left = StatedQuantity.of(6, Unit.RATIO, one);
    StatedQuantity right = StatedQuantity.of(3, Unit.RATIO, other);
    assertThat(left.plus(right)).isEqualTo(StatedQuantity.of(9, Unit.RATIO, worst));
    assertThat(left.minus(right)).isEqualTo(StatedQuantity.of(3, Unit.RATIO, worst));
    assertThat(left.times(right)).isEqualTo(StatedQuantity.of(18, Unit.RATIO, worst));
    assertThat(left.dividedBy(right)).isEqualTo(StatedQuantity.of(2, Unit.RATIO, worst));
  }

  @Test
  void codesAreTheLettersOfThePublication() {
    for (Status status : Status.values()) {
      assertThat(Status.getByCode(status.code())).isEqualTo(status);
    }
    Failures.failure(FailureReason.UNKNOWN_CODE, () -> Status.getByCode("P"));
  }
}
