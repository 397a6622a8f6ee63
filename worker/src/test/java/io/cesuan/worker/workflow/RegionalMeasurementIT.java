package io.cesuan.worker.workflow;

import static io.cesuan.schema.generated.Tables.OBSERVATION;
import static io.cesuan.schema.generated.Tables.REGION;
import static io.cesuan.schema.generated.Tables.REGION_GROUP;
import static io.cesuan.schema.generated.Tables.RUN_STAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.regional.AttributionMethod;
import io.cesuan.economics.regional.MissingCoreOutputPolicy;
import io.cesuan.schema.TestDatabase;
import io.cesuan.worker.EstimationStore;
import io.cesuan.worker.ingestion.DataPackageReader;
import io.cesuan.worker.ingestion.TestFolders;
import io.cesuan.worker.release.ReleaseCandidate;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.specification.AnnualSpecification;
import io.cesuan.worker.specification.RegionOptions;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.specification.Specification.YearSpan;
import io.cesuan.worker.temporal.EmbeddedTemporal;
import io.cesuan.worker.temporal.TemporalService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** M6 to M8 on the bundled data, from the releases to what is published. */
class RegionalMeasurementIT {
  private static final Specification SIX_YEARS = AnnualSpecification.ofYears(2017, 2022);

  private DSLContext owner;
  private EstimationStore store;

  @BeforeEach
  void createDatabase() {
    TestDatabase database = TestDatabase.create();
    owner = DSL.using(database.owner(), SQLDialect.POSTGRES);
    store = new EstimationStore(database.writer());
    store.releases().importAll(DataPackageReader.read(TestFolders.bundledPackage()));
  }

  @Test
  void provincesCitiesAndEmploymentArePublishedForEveryMeasuredYear() {
    AnnualEstimationResult result = measure(SIX_YEARS);

    for (int year = 2017; year <= 2022; year++) {
      assertThat(regionsOf("value_added", year, "TIER3", "province")).hasSize(31);
      assertThat(regionsOf("value_added", year, "TOTAL", "macro_region")).hasSize(4);
      assertThat(regionsOf("value_added", year, "TOTAL", "key_region")).hasSize(7);
      double nation = value("value_added", year, "CHN", "TOTAL");
      assertThat(sum(regionsOf("value_added", year, "TOTAL", "province")))
          .isCloseTo(nation, within(nation * 1e-9));
      assertThat(sum(regionsOf("value_added", year, "TOTAL", "macro_region")))
          .isCloseTo(nation, within(nation * 1e-9));
    }
    assertThat(inRankOrder("rank", 2020)).startsWith("440000", "320000", "370000", "330000");
    assertThat(inRankOrder("rank", 2022)).startsWith("440000", "320000").endsWith("540000");
    assertThat(regionsOf("value_added", 2022, "TOTAL", "province").values())
        .filteredOn(value -> value > 1000)
        .hasSize((int) value("provinces_over_100_billion", 2022, "CHN", "TOTAL"));
    assertThat(regionsOf("nominal_growth", 2018, "TOTAL", "province")).hasSize(31);
    assertThat(regionsOf("nominal_growth", 2017, "TOTAL", "province")).isEmpty();
    assertThat(value("share_of_regional_gdp", 2022, "110000", "TOTAL"))
        .isGreaterThan(value("share_of_regional_gdp", 2022, "540000", "TOTAL"));

    assertThat(inRankOrder("city_rank", 2022)).hasSize(56).startsWith("110000", "310000");
    assertThat(value("city_share_first_30", 2022, "CHN", "TOTAL"))
        .isBetween(value("city_share_first_10", 2022, "CHN", "TOTAL"), 100.0);

    assertThat(regionsOf("employment", 2019, "TOTAL", "province")).isEmpty();
    for (int year = 2020; year <= 2022; year++) {
      double nation = value("employment", year, "CHN", "TOTAL");
      assertThat(sum(regionsOf("employment", year, "TOTAL", "province")))
          .isCloseTo(nation, within(nation * 1e-9));
      // Employment holds about the share of the labour force that value added has of GDP.
      assertThat(nation / 75_000).isBetween(0.7 * shareOfGdp(year), 1.3 * shareOfGdp(year));
    }
    assertThat(value("new_jobs", 2021, "CHN", "TOTAL"))
        .isCloseTo(
            value("employment", 2021, "CHN", "TOTAL") - value("employment", 2020, "CHN", "TOTAL"),
            within(1e-6));
    assertThat(regionsOf("new_jobs", 2020, "TOTAL", "province")).isEmpty();

    assertThat(store.runs().warnings(result.runId()))
        .anyMatch(warning -> warning.contains("in no year for [540000]: policy tier-share"))
        .anyMatch(warning -> warning.contains("2021 was not observed for [150000]"))
        .anyMatch(warning -> warning.contains("2017: the provinces sum to"))
        .anyMatch(warning -> warning.contains("employment of 2022: the sections"))
        .anyMatch(warning -> warning.contains("[110000, 310000, 500000]"));
  }

  private double shareOfGdp(int year) {
    return value("share_of_gdp", year, "CHN", "TOTAL") / 100;
  }

  @Test
  void groupsOfTheDatasetAreTheGroupsOfTheCatalog() {
    measure(AnnualSpecification.ofYears(2020, 2020));
    Map<String, Double> provinces = regionsOf("value_added", 2020, "TOTAL", "province");
    for (String kind : List.of("macro_region", "key_region")) {
      regionsOf("value_added", 2020, "TOTAL", kind)
          .forEach(
              (group, value) ->
                  assertThat(
                          owner
                              .select(REGION_GROUP.MEMBER)
                              .from(REGION_GROUP)
                              .where(REGION_GROUP.REGION_GROUP_.eq(group))
                              .fetch(REGION_GROUP.MEMBER)
                              .stream()
                              .mapToDouble(member -> provinces.getOrDefault(member, Double.NaN))
                              .sum())
                      .as(group)
                      .isCloseTo(value, within(value * 1e-9)));
    }
  }

  @Test
  void bothMethodsHandOutTheSameNationAndDifferWhereSoftwareIsMade() {
    measure(AnnualSpecification.ofYears(2020, 2020));
    Map<String, Double> by2023 = regionsOf("value_added", 2020, "TOTAL", "province");
    double nation = value("value_added", 2020, "CHN", "TOTAL");

    measure(withRegions(AnnualSpecification.ofYears(2020, 2020), AttributionMethod.CAII_2021));
    Map<String, Double> by2021 = regionsOf("value_added", 2020, "TOTAL", "province");
    assertThat(sum(by2021)).isCloseTo(sum(by2023), within(nation * 1e-9));
    assertThat(by2023.get("110000")).isGreaterThan(by2021.getOrDefault("110000", 0.0));
    assertThat(regionsOf("value_added_direct", 2020, "TIER3", "province")).isEmpty();
  }

  private static Specification withRegions(Specification from, AttributionMethod method) {
    return new Specification(
        from.years(),
        from.baseYear(),
        from.datasets(),
        from.relevance(),
        from.penetration(),
        from.technology(),
        new RegionOptions(method, MissingCoreOutputPolicy.TIER_SHARE, new YearSpan(2017, 2022)),
        from.employment(),
        from.index());
  }

  @Test
  void aForecastYearHasRegionsCitiesAndEmploymentWithItsStatus() {
    measure(AnnualSpecification.ofYears(2022, 2023));
    for (String indicator : List.of("value_added", "employment", "new_jobs", "nominal_growth")) {
      assertThat(statuses(indicator, 2023)).as(indicator).containsExactly("F");
    }
    assertThat(statuses("employment_penetration", 2022)).containsExactly("A");
    assertThat(regionsOf("employment", 2023, "TOTAL", "province")).hasSize(31);
    assertThat(inRankOrder("city_rank", 2023)).hasSize(56);
  }

  @Test
  void theCorrectionOfOneProvinceYearReachesThatYearAndItsNextGrowthAlone() {
    measure(SIX_YEARS);
    Map<String, Double> before = regionsOf("value_added", 2020, "TOTAL", "province");
    store.releases().importAll(List.of(corrected("province-gdp", "440000", 2021, "50555.79")));

    AnnualEstimationResult again = measure(SIX_YEARS);
    assertThat(computedStages(again.runId()))
        .containsExactly(
            "checks ",
            "cities 2021",
            "comparison ",
            "employment 2021",
            "region-indicators 2021",
            "region-indicators 2022",
            "regions 2021");
    assertThat(again.publication().isNew()).isTrue();
    assertThat(regionsOf("value_added", 2020, "TOTAL", "province")).isEqualTo(before);
    assertThat(
            owner
                .selectDistinct(OBSERVATION.YEAR)
                .from(OBSERVATION)
                .where(OBSERVATION.VINTAGE.eq(again.publication().vintage()))
                .orderBy(OBSERVATION.YEAR)
                .fetch(OBSERVATION.YEAR))
        .containsExactly(2021, 2022);
  }

  private static ReleaseCandidate corrected(
      String dataset, String province, int year, String secondary) {
    ReleaseCandidate bundled =
        DataPackageReader.read(TestFolders.bundledPackage()).stream()
            .filter(candidate -> candidate.dataset().equals(dataset))
            .findFirst()
            .orElseThrow();
    ReleaseTable table = (ReleaseTable) bundled.content();
    String key = "province=%s,year=%d".formatted(province, year);
    assertThat(table.findRow(key)).isPresent();
    List<ReleaseRow> rows =
        table.rows().stream()
            .map(
                row -> {
                  if (!row.key().equals(key)) {
                    return row;
                  }
                  Map<String, Object> values = new TreeMap<>(row.values());
                  values.put("secondary", new BigDecimal(secondary));
                  return new ReleaseRow(row.key(), row.line(), values);
                })
            .toList();
    return new ReleaseCandidate(
        bundled.metadata(),
        new ReleaseTable(table.dataset(), table.label(), table.schema(), rows),
        bundled.tableSchema());
  }

  private List<String> computedStages(long run) {
    return owner
        .select(RUN_STAGE.STAGE, RUN_STAGE.PART)
        .from(RUN_STAGE)
        .where(RUN_STAGE.RUN_ID.eq(run), RUN_STAGE.DISPOSITION.eq("computed"))
        .fetch(row -> row.value1() + " " + row.value2())
        .stream()
        .sorted()
        .toList();
  }

  private AnnualEstimationResult measure(Specification specification) {
    try (TemporalService temporal = EmbeddedTemporal.start();
        EstimationWorker worker = EstimationWorker.start(temporal, store.activities())) {
      return new Measurements(temporal, store.runs()).start(specification).result();
    }
  }

  private static double sum(Map<String, Double> values) {
    return values.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private Map<String, Double> regionsOf(String indicator, int year, String industry, String kind) {
    Map<String, Double> values = new TreeMap<>();
    owner
        .select(OBSERVATION.REGION, OBSERVATION.VALUE)
        .from(OBSERVATION)
        .join(REGION)
        .on(REGION.CODE.eq(OBSERVATION.REGION))
        .where(
            OBSERVATION.INDICATOR.eq(indicator),
            OBSERVATION.YEAR.eq(year),
            OBSERVATION.INDUSTRY.eq(industry),
            REGION.KIND.eq(kind))
        .and("upper_inf(current_during)")
        .forEach(row -> values.put(row.value1(), row.value2()));
    return values;
  }

  private List<String> inRankOrder(String indicator, int year) {
    return owner
        .select(OBSERVATION.REGION)
        .from(OBSERVATION)
        .where(OBSERVATION.INDICATOR.eq(indicator), OBSERVATION.YEAR.eq(year))
        .and("upper_inf(current_during)")
        .orderBy(OBSERVATION.VALUE)
        .fetch(OBSERVATION.REGION);
  }

  private List<String> statuses(String indicator, int year) {
    return owner
        .selectDistinct(OBSERVATION.STATUS)
        .from(OBSERVATION)
        .where(OBSERVATION.INDICATOR.eq(indicator), OBSERVATION.YEAR.eq(year))
        .and("upper_inf(current_during)")
        .fetch(OBSERVATION.STATUS);
  }

  private double value(String indicator, int year, String region, String industry) {
    return owner
        .select(OBSERVATION.VALUE)
        .from(OBSERVATION)
        .where(
            OBSERVATION.INDICATOR.eq(indicator),
            OBSERVATION.YEAR.eq(year),
            OBSERVATION.REGION.eq(region),
            OBSERVATION.INDUSTRY.eq(industry))
        .and("upper_inf(current_during)")
        .fetchSingle(OBSERVATION.VALUE);
  }
}
