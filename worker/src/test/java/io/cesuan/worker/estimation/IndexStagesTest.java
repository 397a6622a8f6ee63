package io.cesuan.worker.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.index.ConstantIndicatorPolicy;
import io.cesuan.economics.index.MissingValuePolicy;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationKey;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.specification.AnnualSpecification;
import io.cesuan.worker.specification.IndexOptions;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.specification.Specification.YearSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class IndexStagesTest {
  private static final Specification ANNUAL = AnnualSpecification.ofYears(2017, 2022);

  private static Specification with(IndexOptions index) {
    return new Specification(
        ANNUAL.years(),
        ANNUAL.baseYear(),
        ANNUAL.datasets(),
        ANNUAL.relevance(),
        ANNUAL.penetration(),
        ANNUAL.technology(),
        ANNUAL.regions(),
        ANNUAL.employment(),
        index);
  }

  private static IndexOptions options(
      MissingValuePolicy missing, ConstantIndicatorPolicy constant, List<Double> cutOffs) {
    return new IndexOptions(new YearSpan(2020, 2022), missing, constant, cutOffs);
  }

  private static List<String> ranked(ObservationSet observations, String industry) {
    return observations.observations().stream()
        .filter(
            each -> each.indicator().equals("development_rank") && each.industry().equals(industry))
        .sorted(Comparator.comparingDouble(Observation::value))
        .map(Observation::region)
        .toList();
  }

  private static Observation get(
      ObservationSet observations, String indicator, int year, String region, String industry) {
    Observation found =
        observations.byKey().get(new ObservationKey(indicator, year, region, industry));
    assertThat(found).as("%s %d %s %s", indicator, year, region, industry).isNotNull();
    return java.util.Objects.requireNonNull(found);
  }

  private static UnaryOperator<List<ReleaseRow>> without(String indicator, String year) {
    return rows ->
        rows.stream()
            .filter(
                row ->
                    !(row.key().contains("indicator=" + indicator + ",")
                        && row.key().contains("province=440000")
                        && row.key().contains("year=" + year)))
            .toList();
  }

  @Test
  void withEqualWeightsTheSixLeadingProvincesOfCaictComeFirstIn2022() {
    ObservationSet index = StagesInMemory.on(ANNUAL).observations("index-regional", "2022");
    assertThat(ranked(index, "TOTAL").subList(0, 6))
        .containsExactlyInAnyOrder("320000", "440000", "110000", "370000", "330000", "310000");
    assertThat(ranked(index, "TOTAL")).hasSize(31);
    assertThat(index.observations())
        .filteredOn(each -> each.indicator().equals("development_index"))
        .allSatisfy(each -> assertThat(each.value()).isBetween(0.0, 100.0))
        .hasSize(31 * 6);
  }

  @Test
  void tiersFollowTheIndexAndThereAreFour() {
    ObservationSet index = StagesInMemory.on(ANNUAL).observations("index-regional", "2022");
    List<Double> tiers =
        ranked(index, "TOTAL").stream()
            .map(region -> get(index, "development_tier", 2022, region, "TOTAL").value())
            .toList();
    assertThat(tiers).isSorted().contains(1.0, 2.0, 3.0, 4.0);
  }

  @Test
  void givenCutOffsMakeTheTiers() {
    ObservationSet index =
        StagesInMemory.on(
                with(
                    options(
                        MissingValuePolicy.REWEIGHT,
                        ConstantIndicatorPolicy.FAIL,
                        List.of(60.0, 40.0, 20.0))))
            .observations("index-regional", "2022");
    for (String region : ranked(index, "TOTAL")) {
      Observation value = get(index, "development_index", 2022, region, "TOTAL");
      Observation tier = get(index, "development_tier", 2022, region, "TOTAL");
      assertThat(tier.value())
          .isEqualTo(
              value.value() >= 60 ? 1 : value.value() >= 40 ? 2 : value.value() >= 20 ? 3 : 4);
      assertThat(tier.status()).isEqualTo(value.status());
    }
  }

  @Test
  void aProvinceWithAGapIsEstimatedAndSoIsEveryRank() {
    StagesInMemory stages = StagesInMemory.on(ANNUAL);
    ObservationSet index = stages.observations("index-regional", "2022");
    assertThat(get(index, "development_index", 2022, "540000", "TOTAL").status()).isEqualTo("E");
    assertThat(get(index, "development_index", 2022, "540000", "FOUNDATION").status())
        .isEqualTo("A");
    assertThat(get(index, "development_index", 2022, "440000", "TOTAL").status()).isEqualTo("A");
    assertThat(get(index, "development_rank", 2022, "440000", "TOTAL").status()).isEqualTo("E");
    assertThat(get(index, "development_rank", 2022, "440000", "FOUNDATION").status())
        .isEqualTo("A");
    assertThat(stages.result("index-regional", "2022").warnings())
        .anyMatch(
            warning ->
                warning.contains(
                    "540000 has no value of embedded_software_revenue, it_services_revenue,"
                        + " software_revenue; left out"))
        .anyMatch(warning -> warning.contains("natural breaks"));
  }

  @Test
  void aGapIsAnErrorWhereThePolicySaysSo() {
    StagesInMemory stages =
        StagesInMemory.on(
            with(options(MissingValuePolicy.FAIL, ConstantIndicatorPolicy.FAIL, List.of())));
    assertThatThrownBy(() -> stages.result("index-regional", "2022"))
        .isInstanceOf(EconomicsException.class)
        .hasMessageContaining(
            "region 540000, indicator software_revenue: expected a value, found none");
    assertThatThrownBy(() -> stages.result("index-national", ""))
        .isInstanceOf(EconomicsException.class)
        .hasMessageContaining(
            "indicator software_revenue: expected a value in every year from 2020 to 2022, found a"
                + " gap of 540000");
  }

  @Test
  void aConstantIndicatorIsAnErrorOrCountsAsZero() {
    UnaryOperator<List<ReleaseRow>> constant =
        rows -> {
          List<ReleaseRow> changed = new ArrayList<>();
          for (ReleaseRow row : rows) {
            Map<String, Object> values = new HashMap<>(row.values());
            if (row.key().contains("indicator=policy_mentions,")) {
              values.put("value", java.math.BigDecimal.ONE);
            }
            changed.add(new ReleaseRow(row.key(), row.line(), values));
          }
          return changed;
        };
    assertThatThrownBy(
            () ->
                StagesInMemory.on(ANNUAL)
                    .with("index-indicators", constant)
                    .result("index-regional", "2022"))
        .isInstanceOf(EconomicsException.class)
        .hasMessageContaining("indicator policy_mentions: expected values that vary");
    assertThat(
            StagesInMemory.on(
                    with(
                        options(
                            MissingValuePolicy.REWEIGHT, ConstantIndicatorPolicy.ZERO, List.of())))
                .with("index-indicators", constant)
                .result("index-regional", "2022")
                .warnings())
        .anyMatch(warning -> warning.endsWith("0 for each: policy_mentions"));
  }

  @Test
  void aYearWithoutValuesIsNamed() {
    Specification later =
        with(
            new IndexOptions(
                new YearSpan(2019, 2022),
                MissingValuePolicy.REWEIGHT,
                ConstantIndicatorPolicy.FAIL,
                List.of()));
    assertThatThrownBy(() -> StagesInMemory.on(later).result("index-regional", "2019"))
        .isInstanceOf(EconomicsException.class)
        .hasMessageContaining(
            "regional indicators of 2019: expected at least two regions, found 0");
  }

  @Test
  void anUnknownDimensionIsNamed() {
    assertThatThrownBy(
            () ->
                StagesInMemory.on(ANNUAL)
                    .with(
                        "index-hierarchy",
                        rows -> {
                          Map<String, Object> values = new HashMap<>(rows.get(0).values());
                          values.put("dimension", "safety");
                          List<ReleaseRow> changed = new ArrayList<>(rows);
                          changed.set(
                              0, new ReleaseRow(rows.get(0).key(), rows.get(0).line(), values));
                          return changed;
                        })
                    .result("index-regional", "2022"))
        .isInstanceOf(EconomicsException.class)
        .hasMessageContaining("expected one of the dimensions foundation, innovation, industry")
        .hasMessageContaining("found safety");
  }

  @Test
  void theNationIsAHundredInTheFirstYearAndContributionsAddUp() {
    ObservationSet index = StagesInMemory.on(ANNUAL).observations("index-national", "");
    for (String industry :
        List.of("TOTAL", "FOUNDATION", "INNOVATION", "INDUSTRY", "APPLICATION", "ENVIRONMENT")) {
      assertThat(get(index, "development_index", 2020, "CHN", industry).value())
          .isCloseTo(100, within(1e-9));
    }
    assertThat(NationalIndexStage.identities(index)).hasSize(2).allMatch(AccountingIdentity::holds);
    assertThat(index.observations())
        .noneMatch(each -> each.indicator().equals("index_contribution") && each.year() == 2020);
  }

  /** Sums of index-indicators.csv over the provinces, by a spreadsheet. */
  @Test
  void theNationalRelativesAreThoseOfTheSums() {
    StagesInMemory stages = StagesInMemory.on(ANNUAL);
    NationalIndexStage.Relatives relatives =
        stages.output(
            "index-national", "", NationalIndexStage.RELATIVES, NationalIndexStage.Relatives.class);
    assertThat(relative(relatives, "broadband_ports").relatives().get(2022))
        .isCloseTo(100 * 107104.3 / 94604.9, within(1e-9));
    assertThat(relative(relatives, "websites_per_100_enterprises").relatives().get(2022))
        .isCloseTo(100 * 1202.0 / 1401.0, within(1e-9));
    assertThat(relative(relatives, "software_revenue").provinces()).isEqualTo(30);
    ObservationSet index = stages.observations("index-national", "");
    assertThat(get(index, "development_index", 2022, "CHN", "FOUNDATION").value())
        .isCloseTo(
            25
                * (107104.3 / 94604.9
                    + 59580031.88 / 51692051.41
                    + 26175867.08 / 16556817.24
                    + 3387.21 / 4106.45),
            within(1e-9));
  }

  private static NationalIndexStage.Relative relative(
      NationalIndexStage.Relatives relatives, String indicator) {
    return java.util.Objects.requireNonNull(relatives.indicators().get(indicator));
  }

  @Test
  void anIndicatorWhoseYearsDoNotCompareIsNotInTheNationalIndex() {
    StagesInMemory stages = StagesInMemory.on(ANNUAL);
    NationalIndexStage.Relatives relatives =
        stages.output(
            "index-national", "", NationalIndexStage.RELATIVES, NationalIndexStage.Relatives.class);
    assertThat(relatives.leftOut()).containsExactly("telecom_volume");
    assertThat(relatives.indicators()).hasSize(18).doesNotContainKey("telecom_volume");
    assertThat(relative(relatives, "software_revenue").weight()).isCloseTo(20.0 / 3, within(1e-12));
    assertThat(stages.result("index-national", "").warnings())
        .anyMatch(warning -> warning.contains("telecom_volume"));
  }

  @Test
  void aProvinceThatCeasesToReportIsNoChangeOfTheNation() {
    StagesInMemory without =
        StagesInMemory.on(ANNUAL)
            .with("index-indicators", without("industrial_rd", "2022"))
            .with("index-indicators", without("industrial_rd", "2021"));
    StagesInMemory never = without.with("index-indicators", without("industrial_rd", "2020"));
    assertThat(without.observations("index-national", ""))
        .isEqualTo(never.observations("index-national", ""));
    assertThat(without.result("index-national", "").warnings())
        .anyMatch(
            warning ->
                warning.contains(
                    "industrial_rd is that of the 30 provinces with a value in every year, without 440000"));
  }

  @Test
  void theIndexKeepsItsBaseYearWhenLaterYearsOnlyArePublished() {
    Specification later = AnnualSpecification.ofYears(2021, 2022);
    ObservationSet index = StagesInMemory.on(later).observations("index-national", "");
    ObservationSet all = StagesInMemory.on(ANNUAL).observations("index-national", "");
    assertThat(index.observations())
        .noneMatch(each -> each.year() == 2020)
        .allMatch(all.observations()::contains);
    assertThat(AnnualStages.get("index-national").parts(AnnualSpecification.ofYears(2017, 2018)))
        .isEmpty();
  }
}
