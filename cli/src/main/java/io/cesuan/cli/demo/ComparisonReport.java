package io.cesuan.cli.demo;

import io.cesuan.cli.comparison.PublishedComparison;
import io.cesuan.cli.output.DecimalText;
import io.cesuan.cli.output.TextTable;
import io.cesuan.cli.output.TextTable.Column;
import java.util.List;

/** How far what was measured lies from what the institutes published. */
public final class ComparisonReport {
  private ComparisonReport() {}

  /** The medians of the deviations. */
  public static Report of(PublishedComparison comparison) {
    List<List<String>> rows =
        comparison.deviations().stream()
            .map(
                deviations ->
                    List.of(
                        deviations.indicator(),
                        deviations.breakdown(),
                        String.valueOf(deviations.figures()),
                        DecimalText.signed(deviations.median(), 1),
                        DecimalText.rounded(deviations.absolute(), 1),
                        DecimalText.rounded(deviations.largest(), 1)))
            .toList();
    if (rows.isEmpty()) {
      return Report.missing("Medians of the comparison");
    }
    return new Report(
        "Deviation from the published figures in percent, medians (cesuan compare-published has each)",
        new TextTable(
                List.of(
                    Column.words("Indicator"),
                    Column.words("By"),
                    Column.numbers("Figures"),
                    Column.numbers("Median"),
                    Column.numbers("Median |…|"),
                    Column.numbers("Largest |…|")),
                rows)
            .render());
  }
}
