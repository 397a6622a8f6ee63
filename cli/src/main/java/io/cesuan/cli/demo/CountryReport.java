package io.cesuan.cli.demo;

import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.Region;
import io.cesuan.api.v1.RegionKind;
import io.cesuan.cli.output.DecimalText;
import io.cesuan.cli.output.TextTable;
import io.cesuan.cli.output.TextTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The published figures of countries, rolled up by income group and world region. */
public final class CountryReport {
  /** The indicators it shows. */
  public static final List<String> INDICATORS =
      List.of("published_country_value_added", "country_share");

  private static final List<RegionKind> SHOWN =
      List.of(
          RegionKind.REGION_KIND_INCOME_GROUP,
          RegionKind.REGION_KIND_WORLD_REGION,
          RegionKind.REGION_KIND_WORLD);
  private static final int BAR_WIDTH = 12;
  private static final double MILLIONS_PER_BILLION = 1_000;

  private CountryReport() {}

  /**
   * The roll-up of the last year.
   *
   * @param observations of {@link #INDICATORS}
   * @param regions all regions of the catalog, in its order
   */
  public static Report of(List<Observation> observations, List<Region> regions) {
    Found found = Found.of(observations);
    OptionalInt last = found.lastYear(INDICATORS.get(0));
    if (last.isEmpty()) {
      return Report.missing("Countries");
    }
    int year = last.getAsInt();
    List<List<String>> rows = new ArrayList<>();
    for (RegionKind kind : SHOWN) {
      for (Region region : regions) {
        Observation value = found.find(INDICATORS.get(0), year, region.getCode());
        if (region.getKind() == kind && value != null) {
          Observation share = found.find(INDICATORS.get(1), year, region.getCode());
          rows.add(
              List.of(
                  region.getNameZh(),
                  region.getName(),
                  String.valueOf(members(region, regions, found, year)),
                  DecimalText.rounded(value.getValue() / MILLIONS_PER_BILLION, 1),
                  Found.rounded(share, 2),
                  share == null ? "" : Bar.of(share.getValue() / 100, BAR_WIDTH),
                  Found.status(value)));
        }
      }
    }
    if (rows.isEmpty()) {
      return Report.missing("Countries");
    }
    return new Report(
        "Countries in %d as published, by income group and world region, billion USD"
            .formatted(year),
        new TextTable(
                    List.of(
                        Column.words("组别"),
                        Column.words("Group"),
                        Column.numbers("Countries"),
                        Column.numbers("Value added"),
                        Column.numbers("% of all"),
                        Column.words(""),
                        Column.words("Status")),
                    rows)
                .render()
            + found.labels());
  }

  private static long members(Region group, List<Region> regions, Found found, int year) {
    return regions.stream()
        .filter(
            region ->
                region.getKind() == RegionKind.REGION_KIND_COUNTRY
                    && (group.getKind() == RegionKind.REGION_KIND_WORLD
                        || region.getGroupsList().contains(group.getCode()))
                    && found.find(INDICATORS.get(0), year, region.getCode()) != null)
        .count();
  }
}
