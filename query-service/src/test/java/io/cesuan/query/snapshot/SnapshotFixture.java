package io.cesuan.query.snapshot;

import io.cesuan.api.v1.Indicator;
import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.IndustryKind;
import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationKey;
import io.cesuan.api.v1.ObservationStatus;
import io.cesuan.api.v1.Region;
import io.cesuan.api.v1.RegionKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A small catalog, and the figures for 2020 of the China Academy of Industrial Internet's white
 * paper of 2021 (national totals and three sections, 100 million CNY).
 */
public final class SnapshotFixture {
  /** Three indicators, six regions, five industries; in an order that is not the alphabet's. */
  public static final Catalog CATALOG =
      new Catalog(
          CodeList.ofIndicators(
              List.of(
                  indicator("value_added", "Value added of the industrial internet", "工业互联网增加值"),
                  indicator("value_added_direct", "Direct value added", "工业互联网直接产业增加值"),
                  indicator("share_of_gdp", "Share of GDP", "占GDP比重"))),
          CodeList.ofRegions(
              List.of(
                  region("CHN", "China", "中国", RegionKind.REGION_KIND_COUNTRY, ""),
                  region("110000", "Beijing", "北京市", RegionKind.REGION_KIND_PROVINCE, "CHN"),
                  region("440000", "Guangdong", "广东省", RegionKind.REGION_KIND_PROVINCE, "CHN"),
                  group(
                      "CHN-KEY-PRD",
                      "Pearl River Delta",
                      "珠三角",
                      RegionKind.REGION_KIND_KEY_REGION,
                      "CHN",
                      "440000"),
                  region("440300", "Shenzhen", "深圳市", RegionKind.REGION_KIND_CITY, "440000"),
                  group(
                      "INC-UPPER-MIDDLE",
                      "Upper middle income",
                      "中高收入国家",
                      RegionKind.REGION_KIND_INCOME_GROUP,
                      "",
                      "CHN"))),
          CodeList.ofIndustries(
              List.of(
                  industry("TOTAL", "All industries", "合计", IndustryKind.INDUSTRY_KIND_TOTAL, ""),
                  industry(
                      "TIER1",
                      "Primary industry",
                      "第一产业",
                      IndustryKind.INDUSTRY_KIND_TIER,
                      "TOTAL"),
                  industry(
                      "TIER2",
                      "Secondary industry",
                      "第二产业",
                      IndustryKind.INDUSTRY_KIND_TIER,
                      "TOTAL"),
                  industry(
                      "A", "Agriculture", "农、林、牧、渔业", IndustryKind.INDUSTRY_KIND_SECTION, "TIER1"),
                  industry(
                      "C", "Manufacturing", "制造业", IndustryKind.INDUSTRY_KIND_SECTION, "TIER2"))));

  /** The white paper's figures. */
  public static final Snapshot WHITE_PAPER =
      snapshot(
          List.of(
              observation("value_added", 2020, "CHN", "TOTAL", 35_700),
              observation("value_added", 2020, "CHN", "A", 561.47),
              observation("value_added", 2020, "CHN", "C", 14_878.55),
              observation("value_added_direct", 2020, "CHN", "TOTAL", 9_500)));

  private SnapshotFixture() {}

  /** Vintage 1 with these observations. */
  public static Snapshot snapshot(Collection<Observation> observations) {
    return new Snapshot(
        new Publication(1, Instant.parse("2021-09-01T00:00:00Z")),
        CATALOG,
        observations,
        ObservedSeries.none());
  }

  /** An actual observation. */
  public static Observation observation(
      String indicator, int year, String region, String industry, double value) {
    return Observation.newBuilder()
        .setKey(
            ObservationKey.newBuilder()
                .setIndicator(indicator)
                .setYear(year)
                .setRegion(region)
                .setIndustry(industry))
        .setValue(value)
        .setUnit("100 million CNY")
        .setStatus(ObservationStatus.OBSERVATION_STATUS_ACTUAL)
        .setVintage(1)
        .build();
  }

  private static Indicator indicator(String code, String name, String nameZh) {
    return Indicator.newBuilder().setCode(code).setName(name).setNameZh(nameZh).build();
  }

  private static Region region(
      String code, String name, String nameZh, RegionKind kind, String parent) {
    return Region.newBuilder()
        .setCode(code)
        .setName(name)
        .setNameZh(nameZh)
        .setKind(kind)
        .setParent(parent)
        .build();
  }

  private static Region group(
      String code, String name, String nameZh, RegionKind kind, String parent, String member) {
    return region(code, name, nameZh, kind, parent).toBuilder().addMembers(member).build();
  }

  private static Industry industry(
      String code, String name, String nameZh, IndustryKind kind, String parent) {
    return Industry.newBuilder()
        .setCode(code)
        .setName(name)
        .setNameZh(nameZh)
        .setKind(kind)
        .setParent(parent)
        .build();
  }
}
