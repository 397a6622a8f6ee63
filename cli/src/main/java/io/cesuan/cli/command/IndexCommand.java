package io.cesuan.cli.command;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.output.Cell;
import io.cesuan.cli.output.OutputFormat;
import io.cesuan.cli.output.ResultTable;
import io.cesuan.economics.index.ConstantIndicatorPolicy;
import io.cesuan.economics.index.DimensionId;
import io.cesuan.economics.index.IndicatorHierarchy;
import io.cesuan.economics.index.MissingValuePolicy;
import io.cesuan.economics.index.NaturalBreaks;
import io.cesuan.economics.index.RegionScore;
import io.cesuan.economics.index.RegionalIndex;
import io.cesuan.economics.index.RegionalIndexResult;
import io.cesuan.economics.index.TierCutOffs;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.worker.ingestion.IndexHierarchyReader;
import io.cesuan.worker.ingestion.IndexIndicatorsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the regional development index on files, without any server (M10). */
@Command(
    name = "index",
    description = "Measures the development index of regions on any indicators and hierarchy.",
    footer = {
      "",
      "The indicators are a CSV with the columns indicator,province,year,value; the hierarchy is one",
      "with dimension,second_level,indicator,direction (more or less is better) and, for --weights",
      "hierarchy, weight: out of 100 over all indicators. Other columns of the hierarchy are not read.",
      "Indicators are normalised over the regions from 0 (worst) to 1 (best); indices go from 0 to 100.",
      "Tiers: natural-breaks for the four tiers of Fisher and Jenks, or three cut-offs such as 60,40,20.",
      "No server and no database is needed.",
      "",
      "Examples:",
      "  cesuan index --indicators data/figures/index-indicators.csv \\",
      "    --hierarchy data/figures/index-hierarchy.csv --year 2022 --missing reweight",
      "  cesuan index --indicators i.csv --hierarchy h.csv --year 2022 --weights hierarchy --output csv"
    })
public final class IndexCommand implements Callable<Integer> {
  private static final int TIERS = 4;
  private static final String NATURAL_BREAKS = "natural-breaks";

  private final CommandContext context;

  @Option(
      names = "--indicators",
      required = true,
      paramLabel = "FILE",
      description = "Values of the indicators by region and year")
  private Path indicators = Path.of("");

  @Option(
      names = "--hierarchy",
      required = true,
      paramLabel = "FILE",
      description = "Dimensions and indicators")
  private Path hierarchy = Path.of("");

  @Option(names = "--year", required = true, paramLabel = "YEAR", description = "Year to measure")
  private int year;

  @Option(
      names = "--weights",
      paramLabel = "WEIGHTS",
      description =
          "equal: of dimensions, and of indicators inside each; hierarchy: those of its column weight"
              + " (default: ${DEFAULT-VALUE})")
  private String weights = "equal";

  @Option(
      names = "--missing",
      paramLabel = "POLICY",
      description =
          "What to do about a missing value: fail, reweight the others, or take the mean of the regions"
              + " (default: ${DEFAULT-VALUE})")
  private String missing = "fail";

  @Option(
      names = "--constant",
      paramLabel = "POLICY",
      description =
          "What to do about an indicator that is the same everywhere: fail, or zero for all"
              + " (default: ${DEFAULT-VALUE})")
  private String constant = "fail";

  @Option(
      names = "--tiers",
      paramLabel = "TIERS",
      description =
          "natural-breaks, or three descending cut-offs A,B,C (default: ${DEFAULT-VALUE})")
  private String tiers = NATURAL_BREAKS;

  @Mixin private final OutputOption output = new OutputOption();

  /** A command that speaks here. */
  public IndexCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    IndexHierarchyReader.Weights chosen =
        Choice.of(IndexHierarchyReader.Weights.class, "--weights", weights);
    RegionalIndex index =
        new RegionalIndex(
            Choice.of(MissingValuePolicy.class, "--missing", missing),
            Choice.of(ConstantIndicatorPolicy.class, "--constant", constant));
    List<Double> given = cutOffsGiven();
    IndicatorHierarchy read = IndexHierarchyReader.read(hierarchy, chosen);
    RegionalIndexResult result =
        index.measure(read, IndexIndicatorsReader.read(indicators, read, year, index));
    TierCutOffs cutOffs = given.isEmpty() ? naturalBreaks(result) : new TierCutOffs(given);
    output.write(table(result, cutOffs), context.out());
    if (output.format() == OutputFormat.TABLE) {
      context
          .notes()
          .say(
              "Tiers begin at %s",
              cutOffs.cutOffs().stream()
                  .map(cutOff -> "%.2f".formatted(cutOff))
                  .collect(Collectors.joining(", ")));
    }
    warnOfMissingValues(result, index.missingValues());
    return 0;
  }

  private List<Double> cutOffsGiven() {
    if (tiers.equals(NATURAL_BREAKS)) {
      return List.of();
    }
    List<Double> cutOffs = new ArrayList<>();
    for (String part : tiers.split(",", -1)) {
      if (!part.strip().matches("-?[0-9]+(\\.[0-9]+)?")) {
        throw wrongTiers();
      }
      cutOffs.add(Double.valueOf(part.strip()));
    }
    for (int i = 1; i < cutOffs.size(); i++) {
      if (cutOffs.get(i) >= cutOffs.get(i - 1)) {
        throw wrongTiers();
      }
    }
    if (cutOffs.size() != TIERS - 1) {
      throw wrongTiers();
    }
    return cutOffs;
  }

  private CommandFailedException wrongTiers() {
    return CommandFailedException.usage(
        "--tiers: expected natural-breaks or three descending cut-offs such as 60,40,20, found \"%s\""
            .formatted(tiers));
  }

  private static TierCutOffs naturalBreaks(RegionalIndexResult result) {
    return NaturalBreaks.of(
            Vector.of(
                result.indices().values().stream().mapToDouble(StatedQuantity::value).toArray()),
            TIERS)
        .cutOffs();
  }

  private static ResultTable table(RegionalIndexResult result, TierCutOffs cutOffs) {
    List<DimensionId> dimensions = result.hierarchy().dimensions();
    List<String> columns = new ArrayList<>(List.of("region", "index", "rank", "tier"));
    dimensions.forEach(dimension -> columns.add(dimension.value()));
    columns.add("status");
    List<List<Cell>> rows = new ArrayList<>();
    for (RegionScore score : result.ranking()) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(score.region().value()));
      row.add(Cell.of(score.index().value()));
      row.add(Cell.of((long) score.rank()));
      row.add(Cell.of((long) cutOffs.tierOf(score.index().value())));
      for (DimensionId dimension : dimensions) {
        StatedQuantity subIndex = score.subIndices().get(dimension);
        row.add(subIndex == null ? Cell.empty() : Cell.of(subIndex.value()));
      }
      row.add(Cell.of(score.index().status().code()));
      rows.add(row);
    }
    return new ResultTable(columns, rows);
  }

  private void warnOfMissingValues(RegionalIndexResult result, MissingValuePolicy policy) {
    result
        .scores()
        .values()
        .forEach(
            score -> {
              if (!score.missing().isEmpty()) {
                context
                    .notes()
                    .say(
                        "warning: region %s: no value of %s; %s",
                        score.region(),
                        score.missing(),
                        policy == MissingValuePolicy.MEAN
                            ? "the mean of the other regions stands in"
                            : "the weights of the others were renormalised");
              }
            });
  }
}
