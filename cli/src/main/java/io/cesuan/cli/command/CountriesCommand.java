package io.cesuan.cli.command;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.output.Cell;
import io.cesuan.cli.output.OutputFormat;
import io.cesuan.cli.output.ResultTable;
import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.international.Concordance;
import io.cesuan.economics.international.CountryMeasurement;
import io.cesuan.economics.international.MultiRegionTable;
import io.cesuan.economics.international.WorldMeasurement;
import io.cesuan.economics.regional.Ranking;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.worker.ingestion.ConcordanceReader;
import io.cesuan.worker.ingestion.RelevanceReader;
import io.cesuan.worker.ingestion.WorldTableReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the countries of a table of the world, without any server (M9). */
@Command(
    name = "countries",
    description = "Measures every country of an input–output table of the world.",
    footer = {
      "",
      "Layout wiod: the flows of the World Input–Output Database as a CSV, packed by gzip or not, and",
      "the labels of its rows and columns as a CSV with the columns country,ind,output,va; million USD.",
      "In each country only its own core industries are split, with the same relevance in all of them.",
      "The relevance file has the columns code,relevance, by industry; with --concordance by core",
      "sector, and the concordance is a CSV with the columns core_sector,industry,share: the share of",
      "the industry's output that the core sector makes. The rest of the world has the code ROW.",
      "No server and no database is needed.",
      "",
      "Examples:",
      "  cesuan countries --table wiot_2011_inter.csv.gz --layout wiod \\",
      "    --labels wiot_2011_output_va.csv --s c14=0.264,c27=0.12,c30=0.12",
      "  cesuan countries --table t.csv --layout wiod --labels l.csv --relevance r.csv --output csv"
    })
public final class CountriesCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "country", "direct", "penetration_home", "penetration_abroad", "total", "share", "rank");

  private final CommandContext context;

  /** How a table of the world is laid out. */
  enum WorldLayout {
    WIOD;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--table",
      required = true,
      paramLabel = "FILE",
      description = "The flows between the industries of all countries")
  private Path table = Path.of("");

  @Option(
      names = "--layout",
      required = true,
      paramLabel = "LAYOUT",
      description = "Its layout: ${COMPLETION-CANDIDATES}")
  private WorldLayout layout = WorldLayout.WIOD;

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "Country, industry, output and value added of each row")
  private Path labels = Path.of("");

  @Option(
      names = "--relevance",
      paramLabel = "FILE",
      description = "Relevance coefficients of the core industries or sectors")
  private @Nullable Path relevance;

  @Option(
      names = "--s",
      split = ",",
      paramLabel = "CODE=S",
      description = "The same on the command line")
  private Map<String, Double> given = new LinkedHashMap<>();

  @Option(
      names = "--concordance",
      paramLabel = "FILE",
      description = "Which core sectors the industries hold")
  private @Nullable Path concordance;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Year of the table, for messages (default: ${DEFAULT-VALUE})")
  private int year = 2011;

  @Mixin private final OutputOption output = new OutputOption();

  /** A command that speaks here. */
  public CountriesCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if ((relevance == null) == given.isEmpty()) {
      throw CommandFailedException.usage(
          "expected either --relevance or --s, found " + (given.isEmpty() ? "neither" : "both"));
    }
    MultiRegionTable world =
        switch (layout) {
          case WIOD -> WorldTableReader.read(table, labels);
        };
    WorldMeasurement measurement = WorldMeasurement.of(year, world, relevanceIn(world));
    measurement
        .countries()
        .values()
        .forEach(country -> AccountingIdentity.requireAll(country.identities()));
    output.write(table(measurement), context.out());
    if (output.format() == OutputFormat.TABLE) {
      context.notes().say("Unit: %s; shares in percent of all countries", world.table().unit());
    }
    return 0;
  }

  private RelevanceCoefficients relevanceIn(MultiRegionTable world) {
    Set<String> industries =
        world.labels().stream()
            .map(label -> label.industry().value())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (concordance == null) {
      return RelevanceCoefficients.of(relevanceOf(industries));
    }
    Concordance links = ConcordanceReader.read(concordance, industries);
    Set<String> sectors =
        links.links().stream()
            .map(link -> link.coreSector().value())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return links.map(RelevanceCoefficients.of(relevanceOf(sectors)));
  }

  private Map<SectorCode, Double> relevanceOf(Set<String> codes) {
    Map<SectorCode, Double> core = new LinkedHashMap<>();
    if (relevance == null) {
      given.forEach(
          (code, value) -> {
            if (!codes.contains(code)) {
              throw CommandFailedException.usage(
                  "--s: expected one of %s, found \"%s\"".formatted(codes, code));
            }
            if (!(value >= 0 && value <= 1)) {
              throw CommandFailedException.usage(
                  "--s: %s: expected a number from 0 to 1, found %s".formatted(code, value));
            }
            core.put(new SectorCode(code), value);
          });
      return core;
    }
    RelevanceReader.read(relevance, codes)
        .forEach(
            (code, value) -> {
              if (value > 0 || concordance != null) {
                core.put(new SectorCode(code), value);
              }
            });
    return core;
  }

  private static ResultTable table(WorldMeasurement measurement) {
    Ranking<RegionCode> ranking = measurement.totals().ranking();
    double whole = measurement.totals().total().value();
    List<List<Cell>> rows = new ArrayList<>();
    for (Ranking.Place<RegionCode> place : ranking.places()) {
      CountryMeasurement country = measurement.countries().get(place.key());
      if (country == null) {
        throw new IllegalStateException("no measurement of " + place.key());
      }
      rows.add(
          List.of(
              Cell.of(place.key().value()),
              Cell.of(country.home().direct().value()),
              Cell.of(country.home().penetration().value()),
              Cell.of(country.findPenetrationAbroad().map(StatedQuantity::value).orElse(0.0)),
              Cell.of(country.total().value()),
              whole > 0 ? Cell.of(country.total().value() / whole * 100) : Cell.empty(),
              Cell.of((long) place.rank())));
    }
    return new ResultTable(COLUMNS, rows);
  }
}
