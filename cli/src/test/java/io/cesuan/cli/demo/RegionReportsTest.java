package io.cesuan.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.IndustryKind;
import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationKey;
import io.cesuan.api.v1.ObservationStatus;
import io.cesuan.api.v1.Region;
import io.cesuan.api.v1.RegionKind;
import io.cesuan.cli.comparison.Median;
import io.cesuan.cli.comparison.PublishedComparison;
import io.cesuan.cli.comparison.PublishedComparison.Deviations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegionReportsTest {
  private static final Region JIANGSU = region("320000", "江苏省", RegionKind.REGION_KIND_PROVINCE);
  private static final Region GUANGDONG = region("440000", "广东省", RegionKind.REGION_KIND_PROVINCE);
  private static final Region NATION = region("CHN", "中国", RegionKind.REGION_KIND_COUNTRY);

  @Test
  void provincesStandInTheOrderOfTheirRanksInTheLastYear() {
    Report report =
        RegionReports.provinces(
            List.of(
                observation("rank", 2021, "440000", "TOTAL", 2),
                observation("rank", 2022, "440000", "TOTAL", 1),
                observation("rank", 2022, "320000", "TOTAL", 2),
                observation("value_added", 2022, "440000", "TOTAL", 200),
                observation("value_added", 2022, "320000", "TOTAL", 100)),
            Map.of("320000", JIANGSU, "440000", GUANGDONG));
    assertThat(report.title()).contains("2022");
    assertThat(report.text().lines().skip(2))
        .satisfiesExactly(
            first -> assertThat(first).contains("1 | 广东省").contains("200.0"),
            second -> assertThat(second).contains("2 | 江苏省").contains("100.0").contains("–"),
            label -> assertThat(label).isEqualTo("Label of these values: illustrative"));
  }

  @Test
  void whatIsNotPublishedIsNoTable() {
    assertThat(RegionReports.provinces(List.of(), Map.of()).isPresent()).isFalse();
    assertThat(RegionReports.cities(List.of(), Map.of()).isPresent()).isFalse();
    assertThat(RegionReports.employment(List.of()).isPresent()).isFalse();
    assertThat(RegionReports.index(List.of(), Map.of()).isPresent()).isFalse();
    assertThat(CountryReport.of(List.of(), List.of()).isPresent()).isFalse();
    assertThat(ComparisonReport.of(new PublishedComparison(List.of())).isPresent()).isFalse();
  }

  @Test
  void theIndexCountsTheProvincesOfEachTier() {
    Report report =
        RegionReports.index(
            List.of(
                observation("development_rank", 2022, "440000", "TOTAL", 1),
                observation("development_rank", 2022, "440000", "FOUNDATION", 2),
                observation("development_rank", 2022, "320000", "TOTAL", 2),
                observation("development_tier", 2022, "440000", "TOTAL", 1),
                observation("development_tier", 2022, "320000", "TOTAL", 4),
                observation("development_index", 2022, "440000", "FOUNDATION", 89.4)),
            Map.of("320000", JIANGSU, "440000", GUANGDONG));
    assertThat(report.text()).contains("89.4").contains("1 示范引领 1, 4 孕育起步 1");
  }

  @Test
  void aPublishedFigureStandsBesideOursAndMediansAreByTable() {
    PublishedComparison comparison =
        PublishedComparison.of(
            List.of(
                observation("published_value_added", 2020, "CHN", "TOTAL", 100),
                observation("published_value_added", 2020, "440000", "TOTAL", 50),
                observation("published_value_added", 2020, "320000", "TOTAL", 40),
                observation("published_value_added", 2023, "CHN", "TOTAL", 200)),
            List.of(
                observation("value_added", 2020, "CHN", "TOTAL", 90),
                observation("value_added", 2020, "440000", "TOTAL", 60),
                observation("value_added", 2020, "320000", "TOTAL", 42)),
            List.of(
                observation("deviation_value_added", 2020, "CHN", "TOTAL", -10),
                observation("deviation_value_added", 2020, "440000", "TOTAL", 20),
                observation("deviation_value_added", 2020, "320000", "TOTAL", 5)),
            List.of(JIANGSU, GUANGDONG, NATION),
            List.of(
                Industry.newBuilder()
                    .setCode("TOTAL")
                    .setKind(IndustryKind.INDUSTRY_KIND_TOTAL)
                    .build()));
    assertThat(comparison.lines()).hasSize(4);
    assertThat(comparison.lines().get(0).ours().orElseThrow().getValue()).isEqualTo(90);
    assertThat(comparison.lines().get(3).ours()).isEmpty();
    assertThat(comparison.deviations())
        .containsExactly(
            new Deviations("value_added", "all", 3, 5, 10, 20),
            new Deviations("value_added", "nation", 1, -10, 10, 10),
            new Deviations("value_added", "province", 2, 12.5, 12.5, 20));
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(Median.of(4, 1, 3, 2).getAsDouble()).isCloseTo(2.5, within(0.0));
    assertThat(Median.of(4, 1, 3).getAsDouble()).isCloseTo(3, within(0.0));
    assertThat(Median.of()).isEmpty();
  }

  private static Region region(String code, String name, RegionKind kind) {
    return Region.newBuilder().setCode(code).setNameZh(name).setKind(kind).build();
  }

  private static Observation observation(
      String indicator, int year, String region, String industry, double value) {
    return Observation.newBuilder()
        .setKey(
            ObservationKey.newBuilder()
                .setIndicator(indicator)
                .setYear(year)
                .setRegion(region)
                .setIndustry(industry))
        .setValue(value)
        .setLabel("illustrative")
        .setStatus(ObservationStatus.OBSERVATION_STATUS_ACTUAL)
        .build();
  }
}
