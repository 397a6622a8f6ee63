package io.cesuan.query.snapshot;

import static io.cesuan.query.snapshot.SnapshotFixture.WHITE_PAPER;
import static io.cesuan.query.snapshot.SnapshotFixture.observation;
import static io.cesuan.query.snapshot.SnapshotFixture.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cesuan.api.v1.Indicator;
import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {
  @Test
  void observationsStandInTheOrderOfTheCatalogAndNotOfTheAlphabet() {
    Snapshot shuffled =
        snapshot(
            List.of(
                observation("share_of_gdp", 2020, "CHN", "TOTAL", 5),
                observation("value_added", 2020, "110000", "TOTAL", 4),
                observation("value_added", 2021, "CHN", "TOTAL", 2),
                observation("value_added", 2020, "CHN", "A", 3),
                observation("value_added", 2020, "CHN", "TOTAL", 1)));
    assertThat(shuffled.observations())
        .extracting(o -> o.message().getValue())
        .containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
  }

  @Test
  void anObservationIsFoundByItsKey() {
    assertThat(WHITE_PAPER.find(new Coordinates(0, 0, 4, 2020)))
        .hasValueSatisfying(found -> assertThat(found.message().getValue()).isEqualTo(14_878.55));
    assertThat(WHITE_PAPER.find(new Coordinates(0, 0, 4, 2021))).isEmpty();
  }

  @Test
  void theCatalogSaysHowManyObservationsThereAre() {
    assertThat(WHITE_PAPER.indicators())
        .extracting(Indicator::getObservationCount)
        .containsExactly(3, 1, 0);
    assertThat(WHITE_PAPER.industries())
        .extracting(Industry::getObservationCount)
        .containsExactly(2, 0, 0, 1, 1);
  }

  @Test
  void yearsAreThoseWithObservations() {
    Snapshot twoYears =
        snapshot(
            List.of(
                observation("value_added", 2021, "CHN", "A", 1),
                observation("value_added", 2019, "CHN", "C", 1),
                observation("share_of_gdp", 2017, "CHN", "A", 1)));
    assertThat(twoYears.years()).containsExactly(2017, 2019, 2021);
    assertThat(twoYears.yearsOf(0)).containsExactly(2019, 2021);
    assertThat(twoYears.yearsOf(1)).isEmpty();
  }

  @Test
  void twoValuesOfOneKeyAreRefused() {
    Observation one = observation("value_added", 2020, "CHN", "C", 1);
    assertThatThrownBy(() -> snapshot(List.of(one, one.toBuilder().setValue(2).build())))
        .hasMessage(
            "expected one current value of each key in vintage 1, found two of value_added, 2020, CHN, C");
  }

  @Test
  void aCodeThatIsNotInTheCatalogIsRefused() {
    assertThatThrownBy(() -> snapshot(List.of(observation("value_added", 2020, "USA", "C", 1))))
        .hasMessage(
            "expected a code of the catalog, found region USA in observation value_added, 2020, USA, C");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aNumberThatIsNotFiniteIsRefused(double number) {
    Observation sound = observation("value_added", 2020, "CHN", "C", 1);
    assertThatThrownBy(() -> snapshot(List.of(sound.toBuilder().setValue(number).build())))
        .hasMessageStartingWith("expected a finite value, found " + number);
    assertThatThrownBy(() -> snapshot(List.of(sound.toBuilder().setLowerBound(number).build())))
        .hasMessageStartingWith("expected a finite lower_bound, found " + number);
    assertThatThrownBy(() -> snapshot(List.of(sound.toBuilder().setUpperBound(number).build())))
        .hasMessageStartingWith("expected a finite upper_bound, found " + number);
  }

  @Test
  void reversedBoundsAndAMissingStatusAreRefused() {
    Observation sound = observation("value_added", 2020, "CHN", "C", 1);
    assertThatThrownBy(
            () -> snapshot(List.of(sound.toBuilder().setLowerBound(2).setUpperBound(1).build())))
        .hasMessageStartingWith("expected lower_bound up to upper_bound, found 2.0 and 1.0");
    assertThatThrownBy(
            () ->
                snapshot(
                    List.of(
                        sound.toBuilder()
                            .setStatus(ObservationStatus.OBSERVATION_STATUS_UNSPECIFIED)
                            .build())))
        .hasMessageStartingWith("expected a status, found none");
  }
}
