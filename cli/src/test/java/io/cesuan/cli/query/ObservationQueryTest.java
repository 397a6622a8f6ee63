package io.cesuan.cli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cesuan.api.v1.ObservationField;
import io.cesuan.api.v1.ObservationStatus;
import io.cesuan.api.v1.RegionKind;
import io.cesuan.api.v1.YearRange;
import io.cesuan.cli.query.ObservationQuery.YearFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationQueryTest {
  @Test
  void aYearIsOneYear() {
    assertThat(YearFilter.parse("2020").years()).containsExactly(2020);
  }

  @Test
  void aListOfYearsIsTheseYears() {
    assertThat(YearFilter.parse("2017, 2020").years()).containsExactly(2017, 2020);
  }

  @Test
  void aRangeOfYearsHasBothEnds() {
    assertThat(YearFilter.parse("2017-2022").range())
        .contains(YearRange.newBuilder().setFirstYear(2017).setLastYear(2022).build());
  }

  @Test
  void aRangeMayBeOpenAtEitherEnd() {
    assertThat(YearFilter.parse("2017-").range())
        .contains(YearRange.newBuilder().setFirstYear(2017).build());
    assertThat(YearFilter.parse("-2022").range())
        .contains(YearRange.newBuilder().setLastYear(2022).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "20", "twenty", "2020,", "2017-2018-2019", "2017–2022", "２０２０"})
  void whatIsNoYearIsRefusedWithExamples(String text) {
    assertThatThrownBy(() -> YearFilter.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2017-2022")
        .hasMessageContaining("found \"" + text + "\"");
  }

  @Test
  void anOrderingNamesAFieldAndMayNameADirection() {
    assertThat(ObservationQuery.parseOrder("year").getDescending()).isFalse();
    assertThat(ObservationQuery.parseOrder("value:desc").getDescending()).isTrue();
    assertThat(ObservationQuery.parseOrder("value:desc").getField())
        .isEqualTo(ObservationField.OBSERVATION_FIELD_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"size", "value:down", ""})
  void anOrderingOfSomethingElseIsRefused(String text) {
    assertThatThrownBy(() -> ObservationQuery.parseOrder(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected");
  }

  @ParameterizedTest
  @EnumSource(
      value = RegionKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"REGION_KIND_UNSPECIFIED", "UNRECOGNIZED"})
  void theNameOfAKindOfRegionReadsBackAsTheKind(RegionKind kind) {
    assertThat(ObservationQuery.parseRegionKind(ObservationQuery.nameOf(kind))).isEqualTo(kind);
  }

  @Test
  void aKindOfRegionMayBeWrittenWithHyphensAndCapitals() {
    assertThat(ObservationQuery.parseRegionKind("Macro-Region"))
        .isEqualTo(RegionKind.REGION_KIND_MACRO_REGION);
    assertThatThrownBy(() -> ObservationQuery.parseRegionKind("unspecified"))
        .hasMessageStartingWith("expected one of country, province, ")
        .hasMessageEndingWith("found \"unspecified\"");
  }

  @ParameterizedTest
  @EnumSource(
      value = ObservationStatus.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OBSERVATION_STATUS_UNSPECIFIED", "UNRECOGNIZED"})
  void theLetterOfAStatusReadsBackAsTheStatus(ObservationStatus status) {
    assertThat(ObservationQuery.parseStatus(ObservationQuery.letterOf(status))).isEqualTo(status);
  }
}
