package io.cesuan.worker.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationKey;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.specification.AnnualSpecification;
import io.cesuan.worker.specification.IndexOptions;
import io.cesuan.worker.specification.Specification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonStageTest {
  private static final Specification ANNUAL = AnnualSpecification.ofYears(2017, 2022);

  private final StagesInMemory stages = StagesInMemory.on(ANNUAL);

  private Comparison comparison() {
    return stages.output("comparison", "", ComparisonStage.COMPARISON, Comparison.class);
  }

  private static Comparison.Row row(
      Comparison comparison, String indicator, int year, String region, String industry) {
    List<Comparison.Row> found =
        comparison.rows().stream()
            .filter(
                row ->
                    row.indicator().equals(indicator)
                        && row.year() == year
                        && row.region().equals(region)
                        && row.industry().equals(industry))
            .toList();
    assertThat(found).as("%s %d %s %s", indicator, year, region, industry).hasSize(1);
    return found.get(0);
  }

  @Test
  void everyPublishedFigureStandsOnceEitherWithADeviationOrWithTheReasonWhyNot() {
    ReleaseTable published = stages.table("published");
    Comparison comparison = comparison();
    assertThat(comparison.rows()).hasSize(published.rows().size()).hasSize(235);
    Set<List<Object>> printed = new HashSet<>();
    for (ReleaseRow row : published.rows()) {
      printed.add(
          List.of(
              published.text(row, "source"),
              published.text(row, "indicator"),
              published.integer(row, "year"),
              published.text(row, "section").toUpperCase(java.util.Locale.ROOT),
              published.findNumber(row, "value").orElse(-1)));
    }
    Set<List<Object>> compared = new HashSet<>();
    for (Comparison.Row row : comparison.rows()) {
      compared.add(
          List.of(
              row.source(),
              row.indicator(),
              row.year(),
              row.industry(),
              row.indicator().equals("development_tier") ? -1.0 : row.published()));
      assertThat(row.deviation().isPresent()).isNotEqualTo(row.notCompared().isPresent());
    }
    assertThat(compared).isEqualTo(printed);
  }

  @Test
  void aDeviationIsOursLessThePublishedFigureDividedByIt() {
    Comparison.Row row = row(comparison(), "value_added", 2020, "CHN", "C");
    double ours =
        Objects.requireNonNull(
                stages
                    .observations("extension", "2020")
                    .byKey()
                    .get(new ObservationKey("value_added", 2020, "CHN", "C")))
            .value();
    assertThat(row.published()).isEqualTo(14878.55);
    assertThat(row.ours()).hasValue(ours);
    assertThat(row.deviation().orElseThrow())
        .isCloseTo((ours - 14878.55) / 14878.55 * 100, within(1e-9));
    Observation deviation =
        Objects.requireNonNull(
            stages
                .observations("comparison", "")
                .byKey()
                .get(new ObservationKey("deviation_value_added", 2020, "CHN", "C")));
    assertThat(deviation.value()).isEqualTo(row.deviation().orElseThrow());
    assertThat(deviation.status()).isEqualTo("A");
  }

  @Test
  void theDeviationOfAForecastIsAForecast() {
    assertThat(
            Objects.requireNonNull(
                    stages
                        .observations("comparison", "")
                        .byKey()
                        .get(new ObservationKey("deviation_value_added", 2021, "CHN", "C")))
                .status())
        .isEqualTo("F");
  }

  @Test
  void whatCannotBeComparedSaysWhy() {
    Comparison comparison = comparison();
    assertThat(row(comparison, "value_added", 2023, "CHN", "TOTAL").notCompared())
        .hasValue("year not measured");
    assertThat(row(comparison, "value_added_direct_growth", 2020, "CHN", "TOTAL").notCompared())
        .hasValue("no such indicator");
    assertThat(row(comparison, "development_index", 2020, "CHN", "TOTAL").notCompared())
        .hasValue("base year, the same by definition");
    assertThat(row(comparison, "development_tier", 2023, "440000", "TOTAL").notCompared())
        .hasValue("year not measured");
    assertThat(comparison.notCompared().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(
            (int) comparison.rows().stream().filter(row -> row.deviation().isEmpty()).count());
  }

  @Test
  void aShareOfTheNationIsHeldAgainstItsOwnProductAndThatOfARegionAgainstTheRegions() {
    Comparison comparison = comparison();
    assertThat(row(comparison, "value_added_share_of_gdp", 2020, "CHN", "TOTAL").ourIndicator())
        .hasValue("share_of_gdp");
    assertThat(
            row(comparison, "value_added_share_of_gdp", 2020, "CHN-KEY-YRD", "TOTAL")
                .ourIndicator())
        .hasValue("share_of_regional_gdp");
    assertThat(comparison.rows())
        .extracting(Comparison.Row::region)
        .allMatch(region -> region.matches("CHN(-KEY-[A-Z]+)?|\\d{6}"));
  }

  /** The median as the middle of the sorted list, found by counting instead of sorting. */
  private static double medianByCounting(List<Double> values) {
    double sum = 0;
    for (int place : new int[] {(values.size() - 1) / 2, values.size() / 2}) {
      for (double candidate : values) {
        long below = values.stream().filter(value -> value < candidate).count();
        long upTo = values.stream().filter(value -> value <= candidate).count();
        if (below <= place && place < upTo) {
          sum += candidate;
          break;
        }
      }
    }
    return sum / 2;
  }

  @Test
  void mediansAreThoseOfTheTables() {
    ReleaseTable published = stages.table("published");
    Map<String, List<Double>> deviations = new TreeMap<>();
    for (int year = 2020; year <= 2022; year++) {
      ObservationSet ours = stages.observations("extension", String.valueOf(year));
      for (ReleaseRow row : published.rows()) {
        String section = published.text(row, "section");
        if (published.text(row, "indicator").equals("value_added")
            && published.integer(row, "year") == year
            && section.length() == 1) {
          double printed = published.number(row, "value");
          double measured =
              Objects.requireNonNull(
                      ours.byKey().get(new ObservationKey("value_added", year, "CHN", section)))
                  .value();
          double deviation = Math.abs(measured / printed - 1) * 100;
          String source = published.text(row, "source");
          deviations.computeIfAbsent(source, key -> new ArrayList<>()).add(deviation);
          deviations.computeIfAbsent(source + " " + year, key -> new ArrayList<>()).add(deviation);
        }
      }
    }
    assertThat(deviations).hasSize(5);
    Comparison comparison = comparison();
    deviations.forEach(
        (table, expected) -> {
          List<Comparison.Median> found =
              (table.matches(".* \\d{4} \\d{4}")
                      ? comparison.mediansOfYears()
                      : comparison.medians())
                  .stream()
                      .filter(
                          median ->
                              table.startsWith(median.source())
                                  && (table.equals(median.source())
                                      || table.endsWith(" " + median.years().get(0)))
                                  && median.indicator().equals("value_added")
                                  && median.breakdown().equals("section"))
                      .toList();
          assertThat(found).as(table).hasSize(1);
          assertThat(found.get(0).figures()).isEqualTo(expected.size());
          assertThat(found.get(0).medianAbsoluteDeviation())
              .as(table)
              .isCloseTo(medianByCounting(expected), within(1e-9));
        });
    // METHODS, "Against the published figures".
    assertThat(
            medianByCounting(Objects.requireNonNull(deviations.get("CAII white paper 2021 2020"))))
        .isCloseTo(32.4, within(0.05));
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(medianByCounting(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
    Comparison.Median tiers =
        comparison().medians().stream()
            .filter(
                median ->
                    median.indicator().equals("value_added")
                        && median.breakdown().equals("tier")
                        && median.source().equals("CAII white paper 2021"))
            .findFirst()
            .orElseThrow();
    List<Double> deviations =
        comparison().rows().stream()
            .filter(
                row ->
                    row.indicator().equals("value_added")
                        && row.breakdown().equals("tier")
                        && row.source().equals("CAII white paper 2021"))
            .map(row -> row.deviation().orElseThrow())
            .toList();
    assertThat(deviations).hasSize(6);
    assertThat(tiers.medianDeviation()).isCloseTo(medianByCounting(deviations), within(1e-9));
  }

  @Test
  void tiersOfEachYearAgreeWithThePublishedOnesAsFarAsAnIndependentCountSays() {
    Comparison comparison = comparison();
    assertThat(comparison.tierAgreements())
        .extracting(Comparison.Agreement::ourYear)
        .containsExactly(2020, 2021, 2022);
    ReleaseTable published = stages.table("published");
    for (Comparison.Agreement agreement : comparison.tierAgreements()) {
      ObservationSet index =
          stages.observations("index-regional", String.valueOf(agreement.ourYear()));
      List<double[]> pairs = new ArrayList<>();
      int matches = 0;
      for (ReleaseRow row : published.rows()) {
        if (published.text(row, "indicator").equals("development_tier")) {
          String region = published.text(row, "region");
          int tier =
              List.of("示范引领", "快速崛起", "后发追赶", "孕育起步").indexOf(published.text(row, "value_label"))
                  + 1;
          matches += value(index, "development_tier", agreement.ourYear(), region) == tier ? 1 : 0;
          pairs.add(
              new double[] {value(index, "development_rank", agreement.ourYear(), region), tier});
        }
      }
      assertThat(agreement.compared()).isEqualTo(31);
      assertThat(agreement.matches()).isEqualTo(matches);
      assertThat(agreement.rankCorrelation().orElseThrow())
          .isCloseTo(kendallsTauB(pairs), within(1e-12))
          .isGreaterThan(0.5);
    }
    assertThat(stages.result("comparison", "").warnings())
        .anyMatch(warning -> warning.startsWith("tiers 2022 against those published for 2023"));
  }

  private static double value(ObservationSet index, String indicator, int year, String region) {
    return Objects.requireNonNull(
            index.byKey().get(new ObservationKey(indicator, year, region, "TOTAL")))
        .value();
  }

  /** M. G. Kendall, "The treatment of ties in ranking problems", Biometrika 33, 1945. */
  private static double kendallsTauB(List<double[]> pairs) {
    double score = 0;
    double untiedInFirst = 0;
    double untiedInSecond = 0;
    for (int i = 0; i < pairs.size(); i++) {
      for (int j = 0; j < i; j++) {
        double first = Math.signum(pairs.get(i)[0] - pairs.get(j)[0]);
        double second = Math.signum(pairs.get(i)[1] - pairs.get(j)[1]);
        score += first * second;
        untiedInFirst += first * first;
        untiedInSecond += second * second;
      }
    }
    return score / Math.sqrt(untiedInFirst * untiedInSecond);
  }

  @Test
  void publishedFiguresAreServedInOurCodesOfEveryYear() {
    ObservationSet published = stages.observations("published", "");
    Map<ObservationKey, Observation> byKey = published.byKey();
    assertThat(byKey)
        .containsKey(new ObservationKey("published_value_added", 2023, "CHN", "TIER2"))
        .containsKey(new ObservationKey("published_share_of_gdp", 2020, "CHN", "TOTAL"))
        .containsKey(
            new ObservationKey("published_share_of_regional_gdp", 2020, "CHN-KEY-YRD", "TOTAL"))
        .containsKey(new ObservationKey("published_development_index", 2023, "CHN", "FOUNDATION"));
    Observation tier =
        Objects.requireNonNull(
            byKey.get(new ObservationKey("published_development_tier", 2023, "540000", "TOTAL")));
    assertThat(tier.value()).isEqualTo(4);
    assertThat(tier.unit()).isEqualTo("tier");
    // Two figures each of direct and penetration growth, index growth and industry scale have none.
    assertThat(published.observations()).hasSize(235 - 8);
  }

  @Test
  void theMostRecentPublicationIsServedAndAllAreCompared() {
    StagesInMemory revised =
        stages.with(
            "published",
            rows -> {
              List<ReleaseRow> changed = new ArrayList<>(rows);
              ReleaseTable table = stages.table("published");
              for (ReleaseRow row : rows) {
                if (table.text(row, "indicator").equals("value_added")
                    && table.integer(row, "year") == 2021
                    && table.text(row, "section").equals("C")) {
                  Map<String, Object> values = new HashMap<>(row.values());
                  values.put("source", "CAII white paper 2023");
                  values.put("status", "A");
                  values.put("value", new BigDecimal("17000"));
                  changed.add(ReleaseRow.of(table.schema(), row.line() + 1000, values));
                }
              }
              return changed;
            });
    Observation served =
        Objects.requireNonNull(
            revised
                .observations("published", "")
                .byKey()
                .get(new ObservationKey("published_value_added", 2021, "CHN", "C")));
    assertThat(served.value()).isEqualTo(17000);
    assertThat(served.status()).isEqualTo("A");
    assertThat(revised.result("published", "").warnings())
        .containsExactly(
            "value_added 2021 CHN C: that of \"CAII white paper 2023\" is served, not that of"
                + " \"CAII white paper 2021\"");
    Comparison comparison =
        revised.output("comparison", "", ComparisonStage.COMPARISON, Comparison.class);
    assertThat(comparison.rows())
        .filteredOn(
            row ->
                row.indicator().equals("value_added")
                    && row.year() == 2021
                    && row.industry().equals("C"))
        .hasSize(2)
        .allMatch(row -> row.deviation().isPresent());
    double ours =
        Objects.requireNonNull(
                revised
                    .observations("extension", "2021")
                    .byKey()
                    .get(new ObservationKey("value_added", 2021, "CHN", "C")))
            .value();
    assertThat(
            Objects.requireNonNull(
                    revised
                        .observations("comparison", "")
                        .byKey()
                        .get(new ObservationKey("deviation_value_added", 2021, "CHN", "C")))
                .value())
        .isCloseTo((ours / 17000 - 1) * 100, within(1e-9));
  }

  private StagesInMemory withFirst(String field, String value) {
    return stages.with(
        "published",
        rows -> {
          List<ReleaseRow> changed = new ArrayList<>(rows);
          Map<String, Object> values = new HashMap<>(rows.get(0).values());
          values.put(field, value);
          changed.set(0, new ReleaseRow(rows.get(0).key(), rows.get(0).line(), values));
          return changed;
        });
  }

  @Test
  void aPublishedFigureThatCannotBeReadIsNamedWithItsLine() {
    assertThatThrownBy(() -> withFirst("region", "华南").result("published", ""))
        .isInstanceOf(EconomicsException.class)
        .hasMessageContaining("dataset published, line ")
        .hasMessageContaining("one of the key regions")
        .hasMessageContaining("found \"华南\"");
    assertThatThrownBy(() -> withFirst("section", "T").result("published", ""))
        .isInstanceOf(EconomicsException.class)
        .hasMessageContaining("expected total, a tier, a section or a dimension")
        .hasMessageContaining("found \"T\"");
    assertThatThrownBy(() -> withFirst("source", "a white paper").result("published", ""))
        .isInstanceOf(EconomicsException.class)
        .hasMessageContaining("expected a source that names its year, found \"a white paper\"");
    assertThatThrownBy(() -> withFirst("unit", "percent").result("published", ""))
        .isInstanceOf(EconomicsException.class)
        .hasMessageContaining("found percent");
  }

  /** The published index of 2023 as if it were of 2022, against indices with two base years. */
  @Test
  void anIndexIsComparedWhereTheBaseYearIsThePublishedOne() {
    for (int base : new int[] {2020, 2021}) {
      Specification specification =
          new Specification(
              ANNUAL.years(),
              ANNUAL.baseYear(),
              ANNUAL.datasets(),
              ANNUAL.relevance(),
              ANNUAL.penetration(),
              ANNUAL.technology(),
              ANNUAL.regions(),
              ANNUAL.employment(),
              new IndexOptions(
                  new Specification.YearSpan(base, 2022),
                  ANNUAL.index().missingValues(),
                  ANNUAL.index().constantIndicators(),
                  List.of()));
      Comparison comparison =
          StagesInMemory.on(specification)
              .with("published", ComparisonStageTest::indexOf2023AsOf2022)
              .output("comparison", "", ComparisonStage.COMPARISON, Comparison.class);
      Comparison.Row row = row(comparison, "development_index", 2022, "CHN", "TOTAL");
      if (base == 2020) {
        assertThat(row.deviation().orElseThrow())
            .isCloseTo((row.ours().orElseThrow() / 235 - 1) * 100, within(1e-9));
      } else {
        assertThat(row.notCompared()).hasValue("another base year");
      }
    }
  }

  private static List<ReleaseRow> indexOf2023AsOf2022(List<ReleaseRow> rows) {
    List<ReleaseRow> changed = new ArrayList<>();
    for (ReleaseRow row : rows) {
      Map<String, Object> values = new HashMap<>(row.values());
      if (row.key().contains("indicator=development_index,year=2023")) {
        values.put("year", new BigDecimal("2022"));
      }
      changed.add(new ReleaseRow(row.key(), row.line(), values));
    }
    return changed;
  }
}
