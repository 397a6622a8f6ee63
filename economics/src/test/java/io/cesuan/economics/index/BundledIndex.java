package io.cesuan.economics.index;

import io.cesuan.economics.fixture.BundledData;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.Status;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The open proxies for the index of the China Academy of Information and Communications Technology
 * and the tiers that it published, as the bundled data package has them.
 */
final class BundledIndex {

  private BundledIndex() {}

  /** The 19 indicators with their places, in the order of the file. */
  static List<IndicatorDefinition> definitions() {
    return BundledData.rows("index-hierarchy.csv").stream()
        .map(
            row ->
                new IndicatorDefinition(
                    new DimensionId(BundledData.cell(row, "dimension")),
                    BundledData.cell(row, "second_level"),
                    new IndicatorId(BundledData.cell(row, "indicator")),
                    Direction.getByCode(BundledData.cell(row, "direction"))))
        .toList();
  }

  /** The indicators of the 31 provinces in a year. */
  static RegionalIndicators indicators(int year) {
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values = new TreeMap<>();
    for (Map<String, String> row : BundledData.rows("index-indicators.csv")) {
      if (BundledData.cell(row, "year").equals(String.valueOf(year))) {
        values
            .computeIfAbsent(
                new RegionCode(BundledData.cell(row, "province")), region -> new HashMap<>())
            .put(
                new IndicatorId(BundledData.cell(row, "indicator")),
                new IndicatorValue(BundledData.number(row, "value"), Status.ACTUAL));
      }
    }
    return new RegionalIndicators(year, values);
  }

  /** The tier of each province, CAICT 2024. */
  static Map<RegionCode, Integer> publishedTiers() {
    Map<RegionCode, Integer> tiers = new TreeMap<>();
    for (Map<String, String> row : BundledData.rows("published.csv")) {
      if ("development_tier".equals(BundledData.cell(row, "indicator"))) {
        tiers.put(
            new RegionCode(BundledData.cell(row, "region")),
            DevelopmentTier.getByLabel(BundledData.cell(row, "value_label")).number());
      }
    }
    return tiers;
  }

  /** The Chinese names of the provinces. */
  static Map<RegionCode, String> names() {
    Map<RegionCode, String> names = new HashMap<>();
    BundledData.rows("provinces.csv")
        .forEach(
            row ->
                names.put(
                    new RegionCode(BundledData.cell(row, "code")),
                    BundledData.cell(row, "name_zh")));
    return names;
  }
}
