package io.cesuan.cli.command;

import io.cesuan.api.v1.ListObservedFiguresRequest;
import io.cesuan.api.v1.ListObservedFiguresResponse;
import io.cesuan.api.v1.ObservedFigure;
import io.cesuan.cli.output.Cell;
import io.cesuan.cli.output.ResultTable;
import io.cesuan.cli.progress.LogFile;
import io.cesuan.cli.query.ObservationClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks a running query service for figures that other publishers printed. */
@Command(
    name = "observed",
    description = "Asks a running query service for figures that other publishers printed.",
    footer = {
      "",
      "Deal sizes, registrations, scale of the direct industry, counts of infrastructure: served as printed,",
      "with publisher, period and qualifier, and never mixed with estimates. cesuan query has the estimates.",
      "A filter that is left out lets everything pass; a list matches any of its entries.",
      "",
      "Examples:",
      "  cesuan observed",
      "  cesuan observed --indicator base_stations_5g --region CHN,440000",
      "  cesuan observed --source CAICT --output csv"
    })
public final class ObservedCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("source", "indicator", "name_zh", "period", "region", "value", "unit", "note");

  private final CommandContext context;

  @Mixin private final ServerOption server = new ServerOption();

  @Option(
      names = "--indicator",
      split = ",",
      paramLabel = "CODE",
      description = "Codes of what was counted")
  private List<String> indicators = new ArrayList<>();

  @Option(names = "--region", split = ",", paramLabel = "CODE", description = "Codes of regions")
  private List<String> regions = new ArrayList<>();

  // No split: sources have commas in their names.
  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "A part of the source, without regard to case; may be given several times")
  private List<String> sources = new ArrayList<>();

  @Mixin private final OutputOption output = new OutputOption();

  /** A command that speaks here. */
  public ObservedCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    LogFile.writeNowhere();
    try (ObservationClient client = server.connect(ObservationClient.USUAL_PAGE_SIZE)) {
      ListObservedFiguresResponse answer =
          client.observedFigures(
              ListObservedFiguresRequest.newBuilder()
                  .addAllIndicators(indicators)
                  .addAllRegions(regions)
                  .addAllSources(sources)
                  .build());
      output.write(
          new ResultTable(
              COLUMNS, answer.getFiguresList().stream().map(ObservedCommand::row).toList()),
          context.out());
      if (answer.getFiguresCount() == 0) {
        context
            .notes()
            .say(
                answer.hasRelease()
                    ? "no figure meets the query"
                    : "no release of the dataset observed was imported; cesuan import imports one");
      }
    }
    return 0;
  }

  private static List<Cell> row(ObservedFigure figure) {
    return List.of(
        Cell.of(figure.getSource()),
        Cell.of(figure.getIndicator()),
        Cell.of(figure.getNameZh()),
        Cell.of(figure.getPeriod()),
        Cell.of(figure.getRegion()),
        Cell.of(figure.getValue()),
        Cell.of(figure.getUnit()),
        figure.getNote().isEmpty() ? Cell.empty() : Cell.of(figure.getNote()));
  }
}
