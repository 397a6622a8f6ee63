package io.cesuan.economics.international;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.economics.fixture.BundledData;
import io.cesuan.economics.regional.Figures;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionGrouping;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The value added of 59 countries in 2020 (CAII white paper 2021, appendix 3), rolled up to the
 * totals that the white paper prints in trillion USD with two decimals.
 */
class PublishedCountriesTest {

  private static Figures<RegionCode> published() {
    SortedMap<RegionCode, StatedQuantity> values = new TreeMap<>();
    for (Map<String, String> row : BundledData.rows("countries.csv")) {
      values.put(
          new RegionCode(BundledData.cell(row, "iso3")),
          StatedQuantity.of(
              BundledData.number(row, "published_value_added_2020_musd"),
              Unit.MILLION_USD,
              Status.ACTUAL));
    }
    return new Figures<>("published value added of countries in 2020", values);
  }

  private static RegionGrouping grouping(String column) {
    SortedMap<RegionCode, String> groupOf = new TreeMap<>();
    for (Map<String, String> row : BundledData.rows("countries.csv")) {
      groupOf.put(new RegionCode(BundledData.cell(row, "iso3")), BundledData.cell(row, column));
    }
    return new RegionGrouping(column, groupOf);
  }

  private static String trillions(Figures<String> totals, String group) {
    return String.format(Locale.ROOT, "%.2f", totals.getValue(group).value() / 1e6);
  }

  @Test
  void incomeGroupsSumToThePublishedTotals() {
    Figures<String> totals = grouping("income_group").totals(published());
    assertThat(totals.values().keySet()).containsExactly("high", "lower-middle", "upper-middle");
    assertThat(trillions(totals, "high")).isEqualTo("2.55");
    assertThat(trillions(totals, "upper-middle")).isEqualTo("0.94");
    assertThat(trillions(totals, "lower-middle")).isEqualTo("0.25");
  }

  @Test
  void theFirstThreeWorldRegionsSumToThePublishedTotals() {
    Figures<String> totals = grouping("world_region").totals(published());
    assertThat(totals.ranking().first(3))
        .extracting(place -> place.key())
        .containsExactly("east-asia-pacific", "europe-central-asia", "north-america");
    assertThat(trillions(totals, "east-asia-pacific")).isEqualTo("1.32");
    assertThat(trillions(totals, "europe-central-asia")).isEqualTo("1.13");
    assertThat(trillions(totals, "north-america")).isEqualTo("0.95");
  }

  @Test
  void countriesAreRankedAndHaveShares() {
    Figures<RegionCode> countries = published();
    assertThat(countries.values()).hasSize(59);
    assertThat(countries.ranking().first(3))
        .extracting(place -> place.key().value())
        .containsExactly("USA", "CHN", "JPN");
    assertThat(countries.shares().getValue(RegionCode.CHINA).value()).isBetween(0.151, 0.152);
  }
}
