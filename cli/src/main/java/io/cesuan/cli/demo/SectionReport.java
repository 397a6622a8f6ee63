package io.cesuan.cli.demo;

import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.IndustryKind;
import io.cesuan.api.v1.Observation;
import io.cesuan.cli.comparison.Median;
import io.cesuan.cli.output.DecimalText;
import io.cesuan.cli.output.TextTable;
import io.cesuan.cli.output.TextTable.Column;
import io.cesuan.cli.query.ObservationQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Value added of the industrial internet by section, beside what an institute published.
 *
 * @param lines one line for each section
 */
public record SectionReport(List<Line> lines) {
  private static final int BAR_WIDTH = 10;
  private static final String NONE = "–";

  /** Copies the list. */
  public SectionReport {
    lines = List.copyOf(lines);
  }

  /**
   * A section.
   *
   * @param code its letter
   * @param name its name
   * @param ours what was estimated here
   * @param published what was published, where it was
   */
  public record Line(String code, String name, Observation ours, Optional<Double> published) {
    /** By how many percent ours differs from the published figure. */
    OptionalDouble deviation() {
      return published
          .map(figure -> OptionalDouble.of((ours.getValue() / figure - 1) * 100))
          .orElse(OptionalDouble.empty());
    }
  }

  /**
   * Lays observations beside published figures.
   *
   * @param industries the catalog, in whose order the sections are shown
   * @param observations of one indicator, year and region
   * @param published published figures by letter of the section
   */
  public static SectionReport of(
      List<Industry> industries, List<Observation> observations, Map<String, Double> published) {
    Map<String, Observation> ours =
        observations.stream()
            .collect(Collectors.toMap(found -> found.getKey().getIndustry(), found -> found));
    List<Line> lines = new ArrayList<>();
    for (Industry industry : industries) {
      Observation observation = ours.get(industry.getCode());
      if (industry.getKind() == IndustryKind.INDUSTRY_KIND_SECTION && observation != null) {
        lines.add(
            new Line(
                industry.getCode(),
                industry.getNameZh(),
                observation,
                Optional.ofNullable(published.get(industry.getCode()))));
      }
    }
    return new SectionReport(lines);
  }

  /** The median of the absolute deviations in percent, where a figure was published. */
  public OptionalDouble medianDeviation() {
    return Median.of(
        lines.stream()
            .map(Line::deviation)
            .flatMapToDouble(OptionalDouble::stream)
            .map(Math::abs)
            .toArray());
  }

  /** The table, with a bar for the section's share of all sections. */
  public String render() {
    double largest = lines.stream().mapToDouble(line -> line.ours().getValue()).max().orElse(1);
    List<List<String>> rows = new ArrayList<>();
    for (Line line : lines) {
      OptionalDouble deviation = line.deviation();
      rows.add(
          List.of(
              line.code(),
              line.name(),
              DecimalText.rounded(line.ours().getValue(), 1),
              Bar.of(line.ours().getValue() / largest, BAR_WIDTH),
              line.published().map(figure -> DecimalText.rounded(figure, 1)).orElse(NONE),
              deviation.isPresent() ? DecimalText.signed(deviation.getAsDouble(), 1) : NONE,
              ObservationQuery.letterOf(line.ours().getStatus())));
    }
    return new TextTable(
            List.of(
                Column.words("Section"),
                Column.words("门类"),
                Column.numbers("Ours"),
                Column.words(""),
                Column.numbers("Published"),
                Column.numbers("Deviation %"),
                Column.words("Status")),
            rows)
        .render();
  }
}
