package io.cesuan.cli.demo;

import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.Region;
import io.cesuan.cli.output.TextTable;
import io.cesuan.cli.output.TextTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The measurement of provinces and cities, of employment, and the index of provinces. */
public final class RegionReports {
  /** The indicators that the table of provinces shows. */
  public static final List<String> PROVINCE_INDICATORS =
      List.of(
          "rank",
          "value_added",
          "value_added_direct",
          "value_added_penetration",
          "share_of_regional_gdp",
          "nominal_growth");

  /** The indicators that the table of cities shows. */
  public static final List<String> CITY_INDICATORS =
      List.of("city_rank", "city_value_added", "city_band");

  /** The indicators that the table of employment shows. */
  public static final List<String> EMPLOYMENT_INDICATORS =
      List.of("employment", "employment_direct", "employment_penetration", "new_jobs");

  /** The indicators that the table of the index shows. */
  public static final List<String> INDEX_INDICATORS =
      List.of("development_rank", "development_index", "development_tier");

  private static final List<String> DIMENSIONS =
      List.of("FOUNDATION", "INNOVATION", "INDUSTRY", "APPLICATION", "ENVIRONMENT");
  private static final List<String> TIERS = List.of("示范引领", "快速崛起", "后发追赶", "孕育起步");
  private static final int SHOWN = 10;
  private static final int BAR_WIDTH = 12;
  private static final String NATION = "CHN";

  private RegionReports() {}

  /**
   * The first ten provinces of the last year.
   *
   * @param observations of {@link #PROVINCE_INDICATORS}
   * @param regions regions by code
   */
  public static Report provinces(List<Observation> observations, Map<String, Region> regions) {
    Found found = Found.of(observations);
    OptionalInt last = found.lastYear("rank");
    if (last.isEmpty()) {
      return Report.missing("First ten provinces");
    }
    int year = last.getAsInt();
    List<String> leading = found.ranked("rank", year).stream().limit(SHOWN).toList();
    double largest = Found.value(found.find("value_added", year, leading.get(0)));
    List<List<String>> rows = new ArrayList<>();
    for (String region : leading) {
      Observation total = found.find("value_added", year, region);
      rows.add(
          List.of(
              Found.whole(found.find("rank", year, region)),
              name(regions, region),
              Found.rounded(found.find("value_added_direct", year, region), 1),
              Found.rounded(found.find("value_added_penetration", year, region), 1),
              Found.rounded(total, 1),
              bar(total, largest),
              Found.rounded(found.find("share_of_regional_gdp", year, region), 2),
              Found.signed(found.find("nominal_growth", year, region), 2),
              Found.status(total)));
    }
    return new Report(
        "First ten provinces in " + year + ", 100 million CNY (亿元)",
        new TextTable(
                    List.of(
                        Column.numbers("Rank"),
                        Column.words("省份"),
                        Column.numbers("Direct"),
                        Column.numbers("Penetration"),
                        Column.numbers("Total"),
                        Column.words(""),
                        Column.numbers("% of its GDP"),
                        Column.numbers("Growth %"),
                        Column.words("Status")),
                    rows)
                .render()
            + found.labels());
  }

  /**
   * The first ten cities of the last year.
   *
   * @param observations of {@link #CITY_INDICATORS}
   * @param regions regions by code
   */
  public static Report cities(List<Observation> observations, Map<String, Region> regions) {
    Found found = Found.of(observations);
    OptionalInt last = found.lastYear("city_rank");
    if (last.isEmpty()) {
      return Report.missing("First ten cities");
    }
    int year = last.getAsInt();
    List<String> leading = found.ranked("city_rank", year).stream().limit(SHOWN).toList();
    double largest = Found.value(found.find("city_value_added", year, leading.get(0)));
    List<List<String>> rows = new ArrayList<>();
    for (String region : leading) {
      Observation total = found.find("city_value_added", year, region);
      rows.add(
          List.of(
              Found.whole(found.find("city_rank", year, region)),
              name(regions, region),
              Found.rounded(total, 1),
              bar(total, largest),
              Found.whole(found.find("city_band", year, region)),
              Found.status(total)));
    }
    return new Report(
        "First ten cities in " + year + ", 100 million CNY (亿元)",
        new TextTable(
                    List.of(
                        Column.numbers("Rank"),
                        Column.words("城市"),
                        Column.numbers("Total"),
                        Column.words(""),
                        Column.numbers("Band"),
                        Column.words("Status")),
                    rows)
                .render()
            + found.labels());
  }

  /**
   * Employment of the nation by year.
   *
   * @param observations of {@link #EMPLOYMENT_INDICATORS} in the nation
   */
  public static Report employment(List<Observation> observations) {
    Found found = Found.of(observations);
    List<List<String>> rows = new ArrayList<>();
    observations.stream()
        .filter(
            observation ->
                observation.getKey().getIndicator().equals("employment")
                    && observation.getKey().getRegion().equals(NATION)
                    && observation.getKey().getIndustry().equals(Found.TOTAL))
        .mapToInt(observation -> observation.getKey().getYear())
        .sorted()
        .forEach(
            year -> {
              Observation total = found.find("employment", year, NATION);
              rows.add(
                  List.of(
                      String.valueOf(year),
                      Found.rounded(found.find("employment_direct", year, NATION), 1),
                      Found.rounded(found.find("employment_penetration", year, NATION), 1),
                      Found.rounded(total, 1),
                      Found.signed(found.find("new_jobs", year, NATION), 1),
                      Found.status(total)));
            });
    if (rows.isEmpty()) {
      return Report.missing("Employment");
    }
    return new Report(
        "Employment of the industrial internet in China, 10 thousand persons (带动就业, 万人)",
        new TextTable(
                    List.of(
                        Column.numbers("Year"),
                        Column.numbers("Direct"),
                        Column.numbers("Penetration"),
                        Column.numbers("Total"),
                        Column.numbers("New jobs"),
                        Column.words("Status")),
                    rows)
                .render()
            + found.labels());
  }

  /**
   * The first ten provinces by development index in the last year, and how many each tier has.
   *
   * @param observations of {@link #INDEX_INDICATORS}
   * @param regions regions by code
   */
  public static Report index(List<Observation> observations, Map<String, Region> regions) {
    Found found = Found.of(observations);
    OptionalInt last = found.lastYear("development_rank");
    if (last.isEmpty()) {
      return Report.missing("Development index");
    }
    int year = last.getAsInt();
    List<String> ranked = found.ranked("development_rank", year);
    List<List<String>> rows = new ArrayList<>();
    for (String region : ranked.stream().limit(SHOWN).toList()) {
      Observation index = found.find("development_index", year, region);
      List<String> row =
          new ArrayList<>(
              List.of(
                  Found.whole(found.find("development_rank", year, region)),
                  name(regions, region),
                  Found.rounded(index, 1),
                  bar(index, 100),
                  tierName(found.find("development_tier", year, region))));
      for (String dimension : DIMENSIONS) {
        row.add(Found.rounded(found.find("development_index", year, region, dimension), 1));
      }
      row.add(Found.status(index));
      rows.add(row);
    }
    String table =
        new TextTable(
                List.of(
                    Column.numbers("Rank"),
                    Column.words("省份"),
                    Column.numbers("Index"),
                    Column.words(""),
                    Column.words("Tier"),
                    Column.numbers("基础能力"),
                    Column.numbers("技术创新"),
                    Column.numbers("产业发展"),
                    Column.numbers("应用推广"),
                    Column.numbers("发展环境"),
                    Column.words("Status")),
                rows)
            .render();
    return new Report(
        "Development effectiveness index of provinces in " + year + " (工业互联网发展成效指数)",
        table + "Provinces by tier: " + tierCounts(found, year, ranked) + "\n" + found.labels());
  }

  private static String tierCounts(Found found, int year, List<String> regions) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (String region : regions) {
      Observation tier = found.find("development_tier", year, region);
      if (tier != null) {
        counts.merge((int) tier.getValue(), 1, Integer::sum);
      }
    }
    List<String> parts = new ArrayList<>();
    counts.forEach((tier, count) -> parts.add("%s %d".formatted(tierName(tier), count)));
    return parts.isEmpty() ? Found.NONE : String.join(", ", parts);
  }

  private static String tierName(@Nullable Observation tier) {
    return tier == null ? Found.NONE : tierName((int) tier.getValue());
  }

  private static String tierName(int tier) {
    return tier >= 1 && tier <= TIERS.size()
        ? tier + " " + TIERS.get(tier - 1)
        : String.valueOf(tier);
  }

  private static String bar(@Nullable Observation observation, double largest) {
    return observation == null || !(largest > 0)
        ? ""
        : Bar.of(observation.getValue() / largest, BAR_WIDTH);
  }

  private static String name(Map<String, Region> regions, String code) {
    Region region = regions.get(code);
    return region == null ? code : region.getNameZh();
  }
}
