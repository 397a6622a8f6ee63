package io.cesuan.economics.regional;

import static io.cesuan.economics.regional.TwoProvinces.BASIS;
import static io.cesuan.economics.regional.TwoProvinces.BEIJING;
import static io.cesuan.economics.regional.TwoProvinces.money;
import static io.cesuan.economics.regional.TwoProvinces.product;
import static io.cesuan.economics.regional.TwoProvinces.software;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CityAttributionTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  private static final RegionCode GUANGZHOU = new RegionCode("440100");
  private static final RegionCode SHENZHEN = new RegionCode("440300");

  private static final List<RegionalProduct> CITIES =
      List.of(product("440300", 0, 120, 160), product("440100", 6, 30, 80));

  private static CityAttribution cities(AttributionMethod method) {
    return CityAttribution.of(
        RegionalAttribution.of(
            method, BASIS, List.of(software(Map.of("110000", 30.0, "440000", 10.0)))),
        CITIES,
        Set.of(BEIJING));
  }

  @Test
  void citiesAreValuedAtTheRatesOfTheNationsTiers() {
    // 2021: 92 (120·0.1 + 160·0.1) / 95.6; 2023: 40·120/400 + 50·160/540.
    assertThat(cities(AttributionMethod.CAII_2021).totals().getValue(SHENZHEN).value())
        .isCloseTo(92 * 28 / 95.6, ROUNDING);
    CityAttribution by2023 = cities(AttributionMethod.CAII_2023);
    assertThat(by2023.totals().getValue(SHENZHEN).value()).isCloseTo(12 + 8 / 0.54, ROUNDING);
    assertThat(by2023.totals().getValue(GUANGZHOU).value())
        .isCloseTo(2 * 6 / 80.0 + 3 + 4 / 0.54, ROUNDING);
    assertThat(by2023.identities()).hasSize(6).allMatch(AccountingIdentity::holds);
  }

  @Test
  void aMunicipalityHasTheFiguresOfTheProvinceThatItIs() {
    for (AttributionMethod method : AttributionMethod.values()) {
      CityAttribution cities = cities(method);
      assertThat(cities.cities().get(BEIJING)).isEqualTo(cities.provinces().getRegion(BEIJING));
    }
    RegionalAttribution provinces =
        RegionalAttribution.of(AttributionMethod.CAII_2021, BASIS, List.of());
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () -> CityAttribution.of(provinces, List.of(product("110000", 1, 1, 1)), Set.of())))
        .hasMessageContaining("city 110000")
        .hasMessageContaining("among the municipalities");
    Failures.failure(
        FailureReason.UNKNOWN_CODE,
        () -> CityAttribution.of(provinces, CITIES, Set.of(new RegionCode("310000"))));
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () -> CityAttribution.of(provinces, List.of(product(2019, "440300", 1, 1, 1)), Set.of()));
  }

  @Test
  void firstCitiesHoldAShareOfTheNationAndLieInProvinces() {
    CityAttribution cities = cities(AttributionMethod.CAII_2021);
    assertThat(cities.totals().ranking().places())
        .extracting(Ranking.Place::key)
        .containsExactly(BEIJING, SHENZHEN, GUANGZHOU);
    assertThat(cities.shareOfFirst(2).value()).isCloseTo((40.4 + 28) / 95.6, ROUNDING);
    RegionGrouping provinces =
        new RegionGrouping(
            "province",
            new TreeMap<>(Map.of(BEIJING, "110000", SHENZHEN, "440000", GUANGZHOU, "440000")));
    assertThat(cities.countsOfFirst(3, provinces)).isEqualTo(Map.of("110000", 1, "440000", 2));
    assertThat(cities.countsOfFirst(1, provinces)).isEqualTo(Map.of("110000", 1, "440000", 0));
    Failures.failure(FailureReason.INSUFFICIENT_DATA, () -> cities.shareOfFirst(4));
  }

  @Test
  void bandsExcludeTheirLowerBoundAndIncludeTheirUpperOne() {
    assertThat(CityBand.of(money(1000.01))).isEqualTo(CityBand.OVER_1000);
    assertThat(CityBand.of(money(1000))).isEqualTo(CityBand.FROM_700_TO_1000);
    assertThat(CityBand.of(money(700))).isEqualTo(CityBand.FROM_500_TO_700);
    assertThat(CityBand.of(money(500))).isEqualTo(CityBand.FROM_300_TO_500);
    assertThat(CityBand.of(money(300))).isEqualTo(CityBand.UP_TO_300);
    assertThat(CityBand.of(money(-1))).isEqualTo(CityBand.UP_TO_300);
    Map<CityBand, ?> bands = cities(AttributionMethod.CAII_2021).bands();
    assertThat(bands.keySet()).containsExactly(CityBand.values());
    assertThat(bands.get(CityBand.UP_TO_300)).isEqualTo(Set.of(BEIJING, SHENZHEN, GUANGZHOU));
    assertThat(bands.get(CityBand.OVER_1000)).isEqualTo(Set.of());
  }
}
