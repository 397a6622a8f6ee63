package io.cesuan.economics.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import org.junit.jupiter.api.Test;

class UnitTest {

  @Test
  void convertsWithinADimension() {
    assertThat(Unit.TEN_THOUSAND_CNY.convert(12345, Unit.HUNDRED_MILLION_CNY)).isEqualTo(1.2345);
    assertThat(Unit.HUNDRED_MILLION_CNY.convert(1.2345, Unit.TEN_THOUSAND_CNY)).isEqualTo(12345);
    assertThat(Unit.RATIO.convert(0.035, Unit.PERCENT)).isCloseTo(3.5, within(1e-15));
    assertThat(Unit.TEN_THOUSAND_PERSONS.convert(2, Unit.PERSONS)).isEqualTo(20000);
  }

  @Test
  void refusesToConvertAcrossDimensions() {
    assertThat(
            Failures.failure(
                FailureReason.UNIT_MISMATCH,
                () -> Unit.MILLION_USD.convert(1, Unit.HUNDRED_MILLION_CNY)))
        .hasMessageContaining("100 million CNY")
        .hasMessageContaining("million USD");
  }

  @Test
  void unitsAreFoundByTheirCode() {
    assertThat(Unit.getByCode("10 thousand persons")).isEqualTo(Unit.TEN_THOUSAND_PERSONS);
    assertThat(Unit.findByCode("bushel")).isEmpty();
    assertThat(Failures.failure(FailureReason.UNKNOWN_CODE, () -> Unit.getByCode("bushel")))
        .hasMessageContaining("100 million CNY")
        .hasMessageContaining("found bushel");
  }

  @Test
  void quantitiesAddOnlyInTheSameUnit() {
    Quantity one = new Quantity(1, Unit.HUNDRED_MILLION_CNY);
    assertThat(one.plus(one).minus(one.times(0.5)))
        .isEqualTo(new Quantity(1.5, Unit.HUNDRED_MILLION_CNY));
    assertThat(one.dividedBy(one)).isEqualTo(new Quantity(1, Unit.RATIO));
    assertThat(one.in(Unit.TEN_THOUSAND_CNY)).isEqualTo(new Quantity(10000, Unit.TEN_THOUSAND_CNY));
    assertThat(
            Failures.failure(
                FailureReason.UNIT_MISMATCH,
                () -> one.plus(new Quantity(1, Unit.TEN_THOUSAND_CNY))))
        .hasMessageContaining("expected a quantity in 100 million CNY, found 1.0 10 thousand CNY");
  }

  @Test
  void aQuantityIsFinite() {
    Quantity zero = new Quantity(0, Unit.CNY);
    Failures.failure(FailureReason.NOT_FINITE, () -> new Quantity(Double.NaN, Unit.CNY));
    Failures.failure(FailureReason.NOT_FINITE, () -> zero.dividedBy(zero));
  }
}
