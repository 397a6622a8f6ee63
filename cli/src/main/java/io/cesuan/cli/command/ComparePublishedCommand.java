package io.cesuan.cli.command;

import io.cesuan.api.v1.Observation;
import io.cesuan.cli.comparison.PublishedComparison;
import io.cesuan.cli.comparison.PublishedComparison.Deviations;
import io.cesuan.cli.comparison.PublishedComparison.Line;
import io.cesuan.cli.output.Cell;
import io.cesuan.cli.output.OutputFormat;
import io.cesuan.cli.output.ResultTable;
import io.cesuan.cli.progress.LogFile;
import io.cesuan.cli.query.ObservationClient;
import io.cesuan.cli.query.ObservationQuery;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks a running query service how far our figures lie from those that institutes published. */
@Command(
    name = "compare-published",
    description = "Lays what was measured beside what the institutes published.",
    footer = {
      "",
      "One row for each published figure: ours, theirs, the deviation in percent of theirs, and the status",
      "of each (A actual, E estimated, F forecast). Where several publications print a figure, the most",
      "recent one counts. The medians follow: by indicator, and by table where it has several. With csv",
      "or json they are a result of their own, by --medians.",
      "",
      "Examples:",
      "  cesuan compare-published",
      "  cesuan compare-published --output csv",
      "  cesuan compare-published --medians --output json --server 127.0.0.1:50051"
    })
public final class ComparePublishedCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "indicator",
          "year",
          "region",
          "industry",
          "ours",
          "published",
          "deviation_percent",
          "unit",
          "status_ours",
          "status_published");
  private static final List<String> MEDIAN_COLUMNS =
      List.of(
          "indicator",
          "breakdown",
          "figures",
          "median_percent",
          "median_absolute_percent",
          "largest_absolute_percent");

  private final CommandContext context;

  @Mixin private final ServerOption server = new ServerOption();

  @Option(names = "--medians", description = "Only the medians of the deviations")
  private boolean medians;

  @Mixin private final OutputOption output = new OutputOption();

  /** A command that speaks here. */
  public ComparePublishedCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    LogFile.writeNowhere();
    try (ObservationClient client = server.connect(ObservationClient.USUAL_PAGE_SIZE)) {
      PublishedComparison comparison = PublishedComparison.ask(client);
      if (!medians) {
        output.write(figures(comparison), context.out());
        if (output.format() == OutputFormat.TABLE) {
          context.out().println();
        }
      }
      if (medians || output.format() == OutputFormat.TABLE) {
        output.write(medians(comparison), context.out());
      }
      if (comparison.lines().isEmpty()) {
        context
            .notes()
            .say("no published figure is compared yet; cesuan run compares what was imported");
      }
    }
    return 0;
  }

  private static ResultTable figures(PublishedComparison comparison) {
    return new ResultTable(
        COLUMNS, comparison.lines().stream().map(ComparePublishedCommand::row).toList());
  }

  private static List<Cell> row(Line line) {
    return List.of(
        Cell.of(line.key().getIndicator()),
        Cell.of((long) line.key().getYear()),
        Cell.of(line.key().getRegion()),
        Cell.of(line.key().getIndustry()),
        line.ours().map(ours -> Cell.of(ours.getValue())).orElse(Cell.empty()),
        Cell.of(line.published().getValue()),
        line.deviation().map(deviation -> Cell.of(deviation.getValue())).orElse(Cell.empty()),
        Cell.of(line.published().getUnit()),
        line.ours().map(ComparePublishedCommand::status).orElse(Cell.empty()),
        status(line.published()));
  }

  private static Cell status(Observation observation) {
    return Cell.of(ObservationQuery.letterOf(observation.getStatus()));
  }

  private static ResultTable medians(PublishedComparison comparison) {
    return new ResultTable(
        MEDIAN_COLUMNS,
        comparison.deviations().stream().map(ComparePublishedCommand::medianRow).toList());
  }

  private static List<Cell> medianRow(Deviations deviations) {
    return List.of(
        Cell.of(deviations.indicator()),
        Cell.of(deviations.breakdown()),
        Cell.of((long) deviations.figures()),
        Cell.of(deviations.median()),
        Cell.of(deviations.absolute()),
        Cell.of(deviations.largest()));
  }
}
