package io.cesuan.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.IndustryKind;
import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationKey;
import io.cesuan.api.v1.ObservationStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private static final List<Industry> INDUSTRIES =
      List.of(
          industry("TOTAL", IndustryKind.INDUSTRY_KIND_TOTAL),
          industry("A", IndustryKind.INDUSTRY_KIND_SECTION),
          industry("B", IndustryKind.INDUSTRY_KIND_SECTION),
          industry("C", IndustryKind.INDUSTRY_KIND_SECTION));

  @Test
  void theMedianIsOfTheAbsoluteDeviationsOfPublishedSections() {
    SectionReport report =
        SectionReport.of(
            INDUSTRIES,
            List.of(
                observation("value_added", 2020, "TOTAL", 600),
                observation("value_added", 2020, "C", 300),
                observation("value_added", 2020, "A", 110),
                observation("value_added", 2020, "B", 190)),
            Map.of("A", 100.0, "B", 200.0));
    assertThat(report.lines()).extracting(SectionReport.Line::code).containsExactly("A", "B", "C");
    // |+10 %| and |−5 %|
    assertThat(report.medianDeviation().getAsDouble()).isCloseTo(7.5, within(1e-9));
    assertThat(report.render().lines())
        .anyMatch(line -> line.contains("+10.0"))
        .anyMatch(line -> line.contains("-5.0"))
        .anyMatch(line -> line.startsWith(" C") && line.contains("–"))
        .noneMatch(line -> line.contains("TOTAL"));
  }

  @Test
  void withoutPublishedFiguresThereIsNoMedian() {
    SectionReport report =
        SectionReport.of(INDUSTRIES, List.of(observation("value_added", 2020, "A", 110)), Map.of());
    assertThat(report.medianDeviation()).isEmpty();
  }

  @Test
  void theNationalTableHasALinePerYearAndADashWhereNothingIsPublished() {
    String table =
        NationalReport.of(
                List.of(
                    observation("value_added", 2018, "TOTAL", 1234.56),
                    observation("nominal_growth", 2018, "TOTAL", 19.734),
                    observation("value_added", 2017, "TOTAL", 1000)))
            .render();
    assertThat(table.lines().skip(2))
        .satisfiesExactly(
            first -> assertThat(first).contains("2017").contains("1,000.0").contains("–"),
            second -> assertThat(second).contains("2018").contains("1,234.6").contains("+19.73"));
  }

  @Test
  void aBarIsExactToAnEighth() {
    assertThat(Bar.of(0, 4)).isEmpty();
    assertThat(Bar.of(0.5, 4)).isEqualTo("██");
    assertThat(Bar.of(0.53125, 4)).isEqualTo("██▏");
    assertThat(Bar.of(1, 4)).isEqualTo("████");
    assertThat(Bar.of(7, 4)).isEqualTo("████");
    assertThat(Bar.of(-1, 4)).isEmpty();
  }

  private static Industry industry(String code, IndustryKind kind) {
    return Industry.newBuilder().setCode(code).setNameZh(code).setKind(kind).build();
  }

  private static Observation observation(
      String indicator, int year, String industry, double value) {
    return Observation.newBuilder()
        .setKey(
            ObservationKey.newBuilder()
                .setIndicator(indicator)
                .setYear(year)
                .setRegion("CHN")
                .setIndustry(industry))
        .setValue(value)
        .setStatus(ObservationStatus.OBSERVATION_STATUS_ACTUAL)
        .build();
  }
}
