package io.cesuan.worker.estimation;

import static io.cesuan.worker.estimation.BundledTables.rows;
import static io.cesuan.worker.estimation.BundledTables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.extension.AnnualContribution;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.regional.AttributionMethod;
import io.cesuan.economics.regional.MissingCoreOutputPolicy;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionalAttribution;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.content.CanonicalJson;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationKey;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.release.Selection;
import io.cesuan.worker.specification.Specification.YearSpan;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** M6 to M8 as stages, over the bundled tables and a nation made up for the test. */
class RegionalStagesTest {
  private static final int YEAR = 2021;
  private static final ProvinceTable PROVINCES = ProvinceTable.of(table("provinces"));

  /**
   * A tenth of each section penetrates; manufacturing and information services have direct parts.
   */
  private static AnnualContribution nation(int year) {
    SortedMap<Section, Contribution> sections = new TreeMap<>();
    for (Section section : Section.values()) {
      double direct = section == Section.C ? 4000 : section == Section.I ? 2000 : 0;
      sections.put(section, Contribution.of(money(direct), money(1000)));
    }
    return AnnualContribution.ofSections(year, sections);
  }

  private static StatedQuantity money(double value) {
    return StatedQuantity.of(value, Unit.HUNDRED_MILLION_CNY, Status.ACTUAL);
  }

  private static SectionFigures sectionValueAdded() {
    SortedMap<Section, StatedQuantity> values = new TreeMap<>();
    for (Section section : Section.values()) {
      values.put(section, money(60_000));
    }
    return SectionFigures.of(new SectionValues(values));
  }

  private static StageResult coreOutput(MissingCoreOutputPolicy policy) {
    return new CoreOutputStage()
        .compute(
            new CoreOutputStage.Parameters(new YearSpan(2017, 2022), policy),
            inputs(
                Map.of(
                    "core-output", table("province-core-output"), "provinces", table("provinces")),
                Map.of()));
  }

  private static StageInputs inputs(
      Map<String, ReleaseTable> tables, Map<String, Object> artifacts) {
    Map<String, String> texts = new TreeMap<>();
    artifacts.forEach((name, artifact) -> texts.put(name, CanonicalJson.text(artifact)));
    return new StageInputs(tables, Map.of(), texts);
  }

  private static StageResult regions(AttributionMethod method, ReleaseTable provinceProducts) {
    return regions(method, MissingCoreOutputPolicy.TIER_SHARE, YEAR, provinceProducts);
  }

  private static StageResult regions(
      AttributionMethod method,
      MissingCoreOutputPolicy policy,
      int year,
      ReleaseTable provinceProducts) {
    return new RegionsStage()
        .compute(
            new RegionsStage.Parameters(year, method, policy),
            inputs(
                Map.of("province-gdp", provinceProducts, "provinces", table("provinces")),
                Map.of(
                    "value-added", ContributionObservations.toObservations(nation(year)),
                    "section-value-added", sectionValueAdded(),
                    "gdp",
                        new CompletionStage.NationalFigure(
                            Unit.HUNDRED_MILLION_CNY.code(),
                            new SectionFigures.Figure(1_149_237, "A")),
                    "core-output",
                        output(
                            coreOutput(policy), CoreOutputStage.outputOf(Math.min(year, 2022))))));
  }

  private static ReleaseTable productsOf(int year) {
    return table("province-gdp").select(Selection.of("year", year));
  }

  private static Object output(StageResult result, String name) {
    return Objects.requireNonNull(result.outputs().get(name));
  }

  private static ObservationSet observations(StageResult result) {
    return (ObservationSet) output(result, ObservationSet.OUTPUT);
  }

  private static Observation observation(
      StageResult result, String indicator, String region, String industry) {
    return Objects.requireNonNull(
        observations(result).byKey().get(new ObservationKey(indicator, YEAR, region, industry)));
  }

  @Test
  void anAttributionReadBackIsTheOneThatWasWritten() {
    for (AttributionMethod method : AttributionMethod.values()) {
      AttributionFigures written =
          (AttributionFigures) output(regions(method, productsOf(YEAR)), RegionsStage.ATTRIBUTION);
      AttributionFigures read =
          CanonicalJson.read(CanonicalJson.text(written), AttributionFigures.class);
      assertThat(read).isEqualTo(written);
      RegionalAttribution attribution = read.toAttribution();
      assertThat(attribution.method()).isEqualTo(method);
      assertThat(AttributionFigures.of(attribution)).isEqualTo(written);
      assertThat(attribution.identities()).allMatch(AccountingIdentity::holds);
    }
  }

  @Test
  void everyIdentityOfTheObservationsHoldsAndATamperedOneIsFound() {
    ObservationSet published = observations(regions(AttributionMethod.CAII_2023, productsOf(YEAR)));
    List<AccountingIdentity> identities =
        RegionalChecks.ofRegions(YEAR, nation(YEAR), published, PROVINCES);
    // Σ provinces and Σ macro-regions for 3 parts of 4 industries, 4 + 2 in each of 31 provinces
    // and 11 groups, Σ members for 3 parts of 4 industries in each group.
    assertThat(identities).hasSize(2 * 12 + 42 * 6 + 11 * 12).allMatch(AccountingIdentity::holds);

    List<Observation> tampered = new ArrayList<>(published.observations());
    tampered.replaceAll(
        one ->
            one.indicator().equals("value_added")
                    && one.region().equals("440000")
                    && one.industry().equals("TOTAL")
                ? new Observation(
                    one.indicator(),
                    one.year(),
                    one.region(),
                    one.industry(),
                    one.value() * (1 + 1e-6),
                    one.unit(),
                    one.status())
                : one);
    assertThatThrownBy(
            () ->
                AccountingIdentity.requireAll(
                    RegionalChecks.ofRegions(
                        YEAR, nation(YEAR), new ObservationSet(tampered), PROVINCES)))
        .isInstanceOf(EconomicsException.class)
        .hasMessageContaining("2021, value added, TOTAL: Σ provinces = nation")
        .hasMessageContaining("region 440000, TOTAL: direct + penetration = total")
        .hasMessageContaining("value_added of 440000: Σ tiers = total")
        .hasMessageContaining("value_added, TOTAL: Σ members = CHN-KEY-PRD");
  }

  @Test
  void theMethodOf2021HasNoDirectPartInTiersAndStillAddsUp() {
    StageResult result = regions(AttributionMethod.CAII_2021, productsOf(YEAR));
    ObservationSet published = observations(result);
    assertThat(published.observations())
        .filteredOn(one -> one.indicator().equals("value_added_direct"))
        .allMatch(one -> one.industry().equals("TOTAL"));
    assertThat(RegionalChecks.ofRegions(YEAR, nation(YEAR), published, PROVINCES))
        .allMatch(AccountingIdentity::holds);
    // Nothing rests on software revenue, so that nothing is estimated.
    assertThat(published.observations()).allMatch(one -> one.status().equals("A"));
  }

  @Test
  void theProvinceThatNobodyObservesMakesTheDirectPartOfAllEstimated() {
    StageResult result = regions(AttributionMethod.CAII_2023, productsOf(YEAR));
    assertThat(observation(result, "value_added_direct", "440000", "TIER3").status())
        .isEqualTo("E");
    assertThat(observation(result, "value_added_penetration", "440000", "TIER3").status())
        .isEqualTo("A");
    assertThat(observation(result, "value_added_direct", "440000", "TIER2").status())
        .isEqualTo("A");
    // The ratio estimator gives Tibet its share of tier 3: direct₃ has no other part than I.
    double share = products(productsOf(YEAR), "540000") / products(productsOf(YEAR), null);
    assertThat(observation(result, "value_added_direct", "540000", "TIER3").value())
        .isCloseTo(2000 * share, within(1e-9));
  }

  private static double products(ReleaseTable table, @org.jspecify.annotations.Nullable String of) {
    return table.rows().stream()
        .filter(row -> of == null || table.text(row, "province").equals(of))
        .mapToDouble(row -> table.number(row, "tertiary"))
        .sum();
  }

  @Test
  void thePolicyOfNoOutputGivesTibetNothingAndThePolicyOfFailureNamesIt() {
    StageResult zero =
        regions(AttributionMethod.CAII_2023, MissingCoreOutputPolicy.ZERO, YEAR, productsOf(YEAR));
    assertThat(observation(zero, "value_added_direct", "540000", "TIER3").value()).isZero();
    assertThatThrownBy(
            () ->
                regions(
                    AttributionMethod.CAII_2023,
                    MissingCoreOutputPolicy.FAIL,
                    YEAR,
                    productsOf(YEAR)))
        .hasMessageContaining("region 540000: expected an output");
  }

  @Test
  void softwareRevenueIsInterpolatedInsideAProvinceAndStaysMissingWhereNeverObserved() {
    StageResult result = coreOutput(MissingCoreOutputPolicy.TIER_SHARE);
    RegionFigures of2021 = (RegionFigures) output(result, CoreOutputStage.outputOf(YEAR));
    ReleaseTable observed = table("province-core-output");
    assertThat(of2021.regions()).hasSize(30).doesNotContainKey("540000");
    SectionFigures.Figure innerMongolia = Objects.requireNonNull(of2021.regions().get("150000"));
    assertThat(innerMongolia.status()).isEqualTo("E");
    assertThat(innerMongolia.value())
        .isCloseTo(
            (revenue(observed, "150000", 2020) + revenue(observed, "150000", 2022)) / 2,
            within(1e-9));
    assertThat(result.warnings())
        .anyMatch(warning -> warning.contains("2021 was not observed for [150000]"))
        .anyMatch(warning -> warning.contains("in no year for [540000]: policy tier-share"));
  }

  private static double revenue(ReleaseTable table, String province, int year) {
    return table.number(
        table.findRow("province=" + province + ",year=" + year).orElseThrow(), "software_revenue");
  }

  @Test
  void theReconciliationStatesWhatTheProvincesAndTheNationDifferBy() {
    StageResult result = regions(AttributionMethod.CAII_2023, productsOf(YEAR));
    RegionsStage.Reconciliation reconciliation =
        (RegionsStage.Reconciliation) output(result, RegionsStage.RECONCILIATION);
    // As data/datapackage.json says of the source: −1.00% in 2021.
    assertThat(reconciliation.product().relativeDifference()).isCloseTo(-0.01, within(5e-5));
    assertThat(reconciliation.sections().nation()).isCloseTo(19 * 60_000, within(1e-6));
    assertThat(reconciliation.tiers()).containsOnlyKeys("1", "2", "3");
    assertThat(result.warnings())
        .anyMatch(
            warning ->
                warning.startsWith("gross domestic product of 2021: the provinces sum to 1137743.")
                    && warning.contains("a difference of -1.00%"));
  }

  @Test
  void everyProvinceWithoutAProductAndEveryUnknownOneIsNamed() {
    ReleaseTable products = productsOf(YEAR);
    assertThatThrownBy(
            () ->
                regions(
                    AttributionMethod.CAII_2023,
                    rows(
                        products,
                        row ->
                            !List.of("440000", "540000").contains(products.text(row, "province")))))
        .isInstanceOfSatisfying(
            EconomicsException.class,
            failure -> assertThat(failure.reason()).isEqualTo(FailureReason.INSUFFICIENT_DATA))
        .hasMessageContaining("province 440000: expected a figure, found none")
        .hasMessageContaining("province 540000: expected a figure, found none");
    ReleaseTable provinces = table("provinces");
    ProvinceTable without =
        ProvinceTable.of(rows(provinces, row -> !provinces.text(row, "code").equals("650000")));
    assertThatThrownBy(
            () ->
                RegionalProducts.requireProvinces(
                    YEAR, RegionalProducts.of(products, "province", YEAR), without.codes()))
        .hasMessageContaining("expected one of the 30 provinces, found 650000");
  }

  @Test
  void aYearThatIsNotObservedIsExtrapolatedAndEverythingInItIsAForecast() {
    StageResult result =
        regions(
            AttributionMethod.CAII_2023,
            MissingCoreOutputPolicy.TIER_SHARE,
            2023,
            table("province-gdp"));
    assertThat(observations(result).observations())
        .filteredOn(one -> !one.indicator().equals("value_added_direct"))
        .allMatch(one -> one.status().equals("F"));
    assertThat(result.warnings())
        .anyMatch(warning -> warning.contains("by province of 2023 was not observed"));
  }

  @Test
  void aGroupThatTheCatalogDoesNotHaveIsNamed() {
    ReleaseTable provinces = table("provinces");
    ReleaseTable renamed =
        new ReleaseTable(
            provinces.dataset(),
            provinces.label(),
            provinces.schema(),
            provinces.rows().stream()
                .map(
                    row -> {
                      Map<String, Object> values = new TreeMap<>(row.values());
                      values.replace("macro_region", "东北", "北方");
                      return new io.cesuan.worker.release.ReleaseRow(row.key(), row.line(), values);
                    })
                .toList());
    assertThatThrownBy(() -> ProvinceTable.of(renamed))
        .hasMessageContaining("field \"macro_region\"")
        .hasMessageContaining("found \"北方\"");
  }

  private static StageResult cities(ReleaseTable products) {
    return new CitiesStage()
        .compute(
            new CitiesStage.Parameters(YEAR),
            inputs(
                Map.of("city-gdp", products, "provinces", table("provinces")),
                Map.of(
                    "attribution",
                    output(
                        regions(AttributionMethod.CAII_2023, productsOf(YEAR)),
                        RegionsStage.ATTRIBUTION))));
  }

  @Test
  void municipalitiesAreCitiesWithTheFiguresOfTheirProvince() {
    StageResult result = cities(table("city-gdp").select(Selection.of("year", YEAR)));
    StageResult provinces = regions(AttributionMethod.CAII_2023, productsOf(YEAR));
    // 55 cities of which 3 are municipalities, and Tianjin, which only the provinces have.
    assertThat(observation(result, "city_count", "CHN", "TOTAL").value()).isEqualTo(56);
    for (String municipality : List.of("110000", "120000", "310000", "500000")) {
      assertThat(observation(result, "city_value_added", municipality, "TOTAL").value())
          .isEqualTo(observation(provinces, "value_added", municipality, "TOTAL").value());
      assertThat(observation(result, "city_count", municipality, "TOTAL").value()).isEqualTo(1);
    }
    assertThat(result.warnings()).anyMatch(warning -> warning.contains("[110000, 310000, 500000]"));
    assertThat(RegionalChecks.ofCities(YEAR, observations(result)))
        .hasSize(56)
        .allMatch(AccountingIdentity::holds);
  }

  @Test
  void citiesAreCountedByProvinceAndMacroRegion() {
    StageResult result = cities(table("city-gdp").select(Selection.of("year", YEAR)));
    assertThat(observation(result, "city_count", "320000", "TOTAL").value()).isEqualTo(11);
    double macroRegions = 0;
    for (String group : PROVINCES.macroRegions().groups().keySet()) {
      macroRegions += observation(result, "city_count", group, "TOTAL").value();
    }
    assertThat(macroRegions).isEqualTo(56);
    assertThat(observation(result, "city_share_first_30", "CHN", "TOTAL").value())
        .isBetween(observation(result, "city_share_first_10", "CHN", "TOTAL").value(), 100.0);
  }

  @Test
  void aShareOfMoreCitiesThanThereAreIsNotPublishedAndSaysSo() {
    ReleaseTable products = table("city-gdp");
    StageResult result =
        cities(
            rows(
                products,
                row ->
                    products.integer(row, "year") == YEAR
                        && products.text(row, "province").equals("320000")));
    assertThat(observations(result).observations())
        .noneMatch(one -> one.indicator().equals("city_share_first_30"))
        .anyMatch(one -> one.indicator().equals("city_share_first_10"));
    assertThat(result.warnings())
        .anyMatch(
            warning ->
                warning.equals(
                    "city_share_first_30: expected at least 30 cities, found 15: not published"));
  }

  private static StageResult employment(int year, boolean isForecast) {
    Selection rows = isForecast ? Selection.all() : Selection.of("year", year);
    StageResult regions =
        regions(
            AttributionMethod.CAII_2023,
            MissingCoreOutputPolicy.TIER_SHARE,
            year,
            isForecast ? table("province-gdp") : productsOf(year));
    return new EmploymentStage()
        .compute(
            new EmploymentStage.Parameters(year, isForecast),
            inputs(
                Map.of(
                    "province-employment", table("province-employment").select(rows),
                    "national", table("national").select(rows),
                    "province-gdp", table("province-gdp").select(rows)),
                Map.of(
                    "value-added", ContributionObservations.toObservations(nation(year)),
                    "attribution", output(regions, RegionsStage.ATTRIBUTION))));
  }

  @Test
  void employmentReadBackIsTheOneThatWasWrittenAndAddsUp() {
    ObservationSet published = observations(employment(YEAR, false));
    assertThat(RegionalChecks.ofEmployment(YEAR, published))
        .hasSize(3 + 1 + 31 + 19)
        .allMatch(AccountingIdentity::holds);
    assertThat(EmploymentObservations.toRegions(published, YEAR).regions()).hasSize(31);
    assertThat(EmploymentObservations.toSections(published, YEAR)).hasSize(19);
  }

  @Test
  void employmentIsValueAddedAtTheProductivityOfTheProvince() {
    StageResult regions = regions(AttributionMethod.CAII_2023, productsOf(YEAR));
    ReleaseTable workforce = table("province-employment");
    double valueAdded = observation(regions, "value_added", "440000", "TOTAL").value();
    double share = observation(regions, "share_of_regional_gdp", "440000", "TOTAL").value();
    double employed =
        workforce.number(
            workforce.findRow("province=440000,year=2021").orElseThrow(), "employment");
    StageResult result = employment(YEAR, false);
    // E = Z / (GDP / L) = L · Z / GDP.
    assertThat(observation(result, "employment", "440000", "TOTAL").value())
        .isCloseTo(employed * share / 100, within(1e-9));
    assertThat(valueAdded).isPositive();
    assertThat(result.warnings())
        .singleElement()
        .asString()
        .startsWith("employment of 2021: the sections");
  }

  @Test
  void aYearAfterTheEmployedPersonsIsForecastAtExtrapolatedProductivity() {
    StageResult result = employment(2023, true);
    assertThat(observations(result).observations()).allMatch(one -> one.status().equals("F"));
    EmploymentStage.Productivity productivity =
        (EmploymentStage.Productivity) output(result, EmploymentStage.PRODUCTIVITY);
    ReleaseTable workforce = table("province-employment");
    ReleaseTable products = table("province-gdp");
    double mean = 0;
    double slope = 0;
    for (int year = 2020; year <= 2022; year++) {
      String key = "province=440000,year=" + year;
      double perPerson =
          (products.number(products.findRow(key).orElseThrow(), "primary")
                  + products.number(products.findRow(key).orElseThrow(), "secondary")
                  + products.number(products.findRow(key).orElseThrow(), "tertiary"))
              / workforce.number(workforce.findRow(key).orElseThrow(), "employment");
      mean += perPerson / 3;
      slope += (year - 2021) * perPerson / 2;
    }
    assertThat(Objects.requireNonNull(productivity.provinces().regions().get("440000")).value())
        .isCloseTo(mean + 2 * slope, within(1e-9));
  }

  @Test
  void aProvinceWithoutEmployedPersonsIsNamed() {
    ReleaseTable workforce = table("province-employment").select(Selection.of("year", YEAR));
    StageResult regions = regions(AttributionMethod.CAII_2023, productsOf(YEAR));
    assertThatThrownBy(
            () ->
                new EmploymentStage()
                    .compute(
                        new EmploymentStage.Parameters(YEAR, false),
                        inputs(
                            Map.of(
                                "province-employment",
                                rows(
                                    workforce,
                                    row -> !workforce.text(row, "province").equals("110000")),
                                "national",
                                table("national").select(Selection.of("year", YEAR))),
                            Map.of(
                                "value-added",
                                ContributionObservations.toObservations(nation(YEAR)),
                                "attribution",
                                output(regions, RegionsStage.ATTRIBUTION)))))
        .hasMessageContaining(
            new RegionCode("110000") + ": expected employed persons or productivity, found none");
  }
}
