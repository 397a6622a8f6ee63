package io.cesuan.cli.demo;

import io.cesuan.api.v1.Observation;
import io.cesuan.cli.output.DecimalText;
import io.cesuan.cli.output.TextTable;
import io.cesuan.cli.output.TextTable.Column;
import io.cesuan.cli.query.ObservationQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Value added of the industrial internet in the whole economy, year by year.
 *
 * @param years observations by year and indicator
 */
public record NationalReport(SortedMap<Integer, Map<String, Observation>> years) {
  /** The indicators it shows. */
  public static final List<String> INDICATORS =
      List.of(
          "value_added_direct",
          "value_added_penetration",
          "value_added",
          "share_of_gdp",
          "nominal_growth");

  private static final int BAR_WIDTH = 12;
  private static final String NONE = "–";

  /** The report of these observations, which are of one region and industry. */
  public static NationalReport of(List<Observation> observations) {
    SortedMap<Integer, Map<String, Observation>> years = new TreeMap<>();
    for (Observation observation : observations) {
      years
          .computeIfAbsent(observation.getKey().getYear(), year -> new TreeMap<>())
          .put(observation.getKey().getIndicator(), observation);
    }
    return new NationalReport(years);
  }

  /** The table, with a bar for the share of gross domestic product. */
  public String render() {
    double largest =
        years.values().stream()
            .flatMap(year -> Stream.ofNullable(year.get("share_of_gdp")))
            .mapToDouble(Observation::getValue)
            .max()
            .orElse(1);
    List<List<String>> rows = new ArrayList<>();
    years.forEach(
        (year, indicators) -> {
          Observation share = indicators.get("share_of_gdp");
          rows.add(
              List.of(
                  year.toString(),
                  rounded(indicators.get("value_added_direct"), 1),
                  rounded(indicators.get("value_added_penetration"), 1),
                  rounded(indicators.get("value_added"), 1),
                  rounded(share, 2),
                  share == null ? "" : Bar.of(share.getValue() / largest, BAR_WIDTH),
                  signed(indicators.get("nominal_growth")),
                  statuses(indicators)));
        });
    return new TextTable(
            List.of(
                Column.numbers("Year"),
                Column.numbers("Direct"),
                Column.numbers("Penetration"),
                Column.numbers("Total"),
                Column.numbers("% of GDP"),
                Column.words(""),
                Column.numbers("Growth %"),
                Column.words("Status")),
            rows)
        .render();
  }

  private static String rounded(@Nullable Observation observation, int decimals) {
    return observation == null ? NONE : DecimalText.rounded(observation.getValue(), decimals);
  }

  private static String signed(@Nullable Observation observation) {
    return observation == null ? NONE : DecimalText.signed(observation.getValue(), 2);
  }

  private static String statuses(Map<String, Observation> indicators) {
    Observation total = indicators.get("value_added");
    return total == null ? NONE : ObservationQuery.letterOf(total.getStatus());
  }
}
