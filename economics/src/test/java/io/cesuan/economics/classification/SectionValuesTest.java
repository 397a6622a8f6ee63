package io.cesuan.economics.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SectionValuesTest {

  private static StatedQuantity money(double value, Status status) {
    return StatedQuantity.of(value, Unit.HUNDRED_MILLION_CNY, status);
  }

  private static final SectionValues VALUES =
      new SectionValues(
          new TreeMap<>(
              Map.of(
                  Section.S, money(4, Status.FORECAST),
                  Section.B, money(1, Status.ACTUAL),
                  Section.C, money(2, Status.ESTIMATED))));

  @Test
  void totalsHaveTheWorstStatusOfTheirSections() {
    assertThat(VALUES.total()).isEqualTo(money(7, Status.FORECAST));
    assertThat(VALUES.totalsByTier())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Tier.SECONDARY,
                money(3, Status.ESTIMATED),
                Tier.TERTIARY,
                money(4, Status.FORECAST)));
  }

  @Test
  void sectionsWithoutAValueAreAbsent() {
    assertThat(VALUES.findValue(Section.A)).isEmpty();
    assertThat(Failures.failure(FailureReason.INSUFFICIENT_DATA, () -> VALUES.getValue(Section.A)))
        .hasMessageContaining("section A")
        .hasMessageContaining("[B, C, S]");
    Failures.failure(FailureReason.INVALID_INPUT, () -> new SectionValues(new TreeMap<>()));
  }

  @Test
  void everySectionIsInTheSameUnit() {
    assertThat(
            Failures.failure(
                FailureReason.UNIT_MISMATCH,
                () ->
                    new SectionValues(
                        new TreeMap<>(
                            Map.of(
                                Section.A, money(1, Status.ACTUAL),
                                Section.B,
                                    StatedQuantity.of(1, Unit.MILLION_USD, Status.ACTUAL))))))
        .hasMessageContaining("section B: expected a value in 100 million CNY");
  }
}
