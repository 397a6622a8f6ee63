package io.cesuan.cli.command;

import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.Region;
import io.cesuan.cli.comparison.PublishedComparison;
import io.cesuan.cli.demo.ComparisonReport;
import io.cesuan.cli.demo.CountryReport;
import io.cesuan.cli.demo.NationalReport;
import io.cesuan.cli.demo.PublishedFigures;
import io.cesuan.cli.demo.RegionReports;
import io.cesuan.cli.demo.Report;
import io.cesuan.cli.demo.SectionReport;
import io.cesuan.cli.embedded.BundledData;
import io.cesuan.cli.embedded.MeasurementSystem;
import io.cesuan.cli.embedded.StopSignal;
import io.cesuan.cli.home.Home;
import io.cesuan.cli.progress.StageDisplay;
import io.cesuan.cli.progress.Stopwatch;
import io.cesuan.cli.query.ObservationClient;
import io.cesuan.cli.query.ObservationQuery;
import io.cesuan.cli.query.ObservationQuery.YearFilter;
import io.cesuan.query.server.QueryServer;
import io.cesuan.worker.release.ImportOutcome;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.workflow.AnnualEstimationResult;
import io.cesuan.worker.workflow.Measurements;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the whole of it: import, measurement, publication and query, on the bundled data. */
@Command(
    name = "demo",
    description = "Measures China's industrial internet on the bundled data and shows the result.",
    footer = {
      "",
      "Starts PostgreSQL and Temporal in this process tree, imports the bundled data, measures 2017 to",
      "2022 as a Temporal workflow, publishes a vintage and queries it back over gRPC: the nation by year,",
      "its sections, the first provinces and cities, employment, the development index, countries, and how",
      "far all that lies from the published figures. What stands in the home already is reused: a second",
      "demo computes nothing.",
      "",
      "Examples:",
      "  cesuan demo",
      "  cesuan demo --serve                     keeps the query service up afterwards",
      "  cesuan demo --home /tmp/cesuan --temporal local"
    })
public final class DemoCommand implements Callable<Integer> {
  /** The year for which the white paper printed every section. */
  private static final int COMPARED_YEAR = 2020;

  private static final List<String> WHOLE_ECONOMY = List.of("TOTAL");

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final CommandContext context;

  @Mixin private final HomeOption home = new HomeOption();
  @Mixin private final TemporalOption temporal = new TemporalOption();
  @Mixin private final YearsOption years = new YearsOption();
  @Mixin private final PortOption port = new PortOption(0);

  @Option(names = "--serve", description = "Keep the query service up until told to stop")
  private boolean serve;

  /** A command that speaks here. */
  public DemoCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    int grpcPort = port.number();
    Specification specification = years.specification();
    Stopwatch watch = new Stopwatch();
    Home opened = home.open();
    context.notes().say("Starting PostgreSQL and Temporal in %s", opened.directory());
    try (MeasurementSystem system = MeasurementSystem.open(opened, temporal.choice());
        StopSignal signal =
            StopSignal.closes(
                system, serve ? StopSignal.Ending.CLEAN : StopSignal.Ending.CUT_OFF)) {
      watch.lap("database");
      importBundledData(system);
      watch.lap("import");
      QueryServer server = system.serve(grpcPort);
      Measurements measurements = system.startWorker();
      watch.lap("Temporal, worker and query service");
      AnnualEstimationResult result =
          new StageDisplay(context.notes()).follow(measurements.start(specification));
      server.refresh();
      watch.lap("measurement");
      show(system, server, specification, result, watch);
      showWhere(opened, system, server, watch);
      if (serve) {
        context.out().println("ready grpc=" + server.address());
        context.out().flush();
        signal.await();
      }
    }
    return 0;
  }

  private void importBundledData(MeasurementSystem system) {
    List<ImportOutcome> outcomes = system.store().releases().importAll(BundledData.read());
    long stored =
        outcomes.stream()
            .filter(outcome -> outcome.change() == ImportOutcome.Change.STORED)
            .count();
    context
        .notes()
        .say(
            stored == 0
                ? "Bundled data: nothing to do, all %d datasets have a latest release of the same content"
                : "Bundled data: stored %2$d of %1$d datasets",
            outcomes.size(),
            stored);
  }

  private void show(
      MeasurementSystem system,
      QueryServer server,
      Specification specification,
      AnnualEstimationResult result,
      Stopwatch watch) {
    PrintWriter out = context.out();
    try (ObservationClient client =
        new ObservationClient(server.address(), DEADLINE, ObservationClient.USUAL_PAGE_SIZE)) {
      YearFilter measured =
          YearFilter.parse(specification.years().first() + "-" + specification.years().last());
      out.println();
      out.println(
          "Value added of the industrial internet in China, 100 million CNY (工业互联网增加值, 亿元)");
      out.println();
      List<Observation> national =
          client.list(query(NationalReport.INDICATORS, measured, WHOLE_ECONOMY)).observations();
      out.print(NationalReport.of(national).render());
      String labels =
          national.stream()
              .map(Observation::getLabel)
              .filter(label -> !label.isEmpty())
              .distinct()
              .collect(Collectors.joining("; "));
      if (!labels.isEmpty()) {
        out.println("Label of these values: " + labels);
      }
      out.println();
      showSections(system, client);
      reports(client, measured).forEach(this::show);
    }
    watch.lap("queries");
    List<String> warnings = system.store().runs().warnings(result.runId());
    out.println(
        warnings.isEmpty() ? "No warnings." : "Warnings of run %d".formatted(result.runId()));
    warnings.forEach(warning -> out.println("  - " + warning.replace("\n", "\n    ")));
    out.println();
    out.printf(
        Locale.ROOT,
        "Vintage %d %s: %d stages computed, %d reused; %d observations added, %d changed, %d unchanged%n",
        result.publication().vintage(),
        result.publication().isNew() ? "published" : "still holds",
        result.computed(),
        result.reused(),
        result.publication().added(),
        result.publication().changed(),
        result.publication().unchanged());
    out.println("Status: A actual, E rests on an estimated figure, F on a forecast.");
  }

  private static List<Report> reports(ObservationClient client, YearFilter years) {
    List<Region> regions = client.regions("", List.of());
    Map<String, Region> byCode =
        regions.stream().collect(Collectors.toMap(Region::getCode, region -> region));
    return List.of(
        RegionReports.provinces(
            list(client, RegionReports.PROVINCE_INDICATORS, years, WHOLE_ECONOMY), byCode),
        RegionReports.cities(
            list(client, RegionReports.CITY_INDICATORS, years, WHOLE_ECONOMY), byCode),
        RegionReports.employment(
            list(client, RegionReports.EMPLOYMENT_INDICATORS, years, WHOLE_ECONOMY)),
        RegionReports.index(list(client, RegionReports.INDEX_INDICATORS, years, List.of()), byCode),
        CountryReport.of(
            list(client, CountryReport.INDICATORS, YearFilter.all(), WHOLE_ECONOMY), regions),
        ComparisonReport.of(PublishedComparison.ask(client)));
  }

  private static List<Observation> list(
      ObservationClient client,
      List<String> indicators,
      YearFilter years,
      List<String> industries) {
    return client
        .list(new ObservationQuery(indicators, years, List.of(), industries, List.of(), List.of()))
        .observations();
  }

  private void show(Report report) {
    PrintWriter out = context.out();
    if (report.isPresent()) {
      out.println(report.title());
      out.println();
      out.print(report.text());
    } else {
      out.println(report.title() + ": nothing is published.");
    }
    out.println();
  }

  private void showSections(MeasurementSystem system, ObservationClient client) {
    PrintWriter out = context.out();
    SectionReport report =
        SectionReport.of(
            client.industries(),
            client
                .list(query(List.of("value_added"), YearFilter.of(COMPARED_YEAR), List.of()))
                .observations(),
            PublishedFigures.sectionValueAdded(system.store().releases(), COMPARED_YEAR));
    if (report.lines().isEmpty()) {
      out.println("By section: " + COMPARED_YEAR + " was not measured.");
      out.println();
      return;
    }
    out.println(
        COMPARED_YEAR
            + " by section beside the published figures ("
            + PublishedFigures.WHITE_PAPER
            + ")");
    out.println();
    out.print(report.render());
    OptionalDouble median = report.medianDeviation();
    if (median.isPresent()) {
      out.printf(Locale.ROOT, "Median of the absolute deviations: %.1f %%%n", median.getAsDouble());
    }
    out.println();
  }

  private static ObservationQuery query(
      List<String> indicators, YearFilter years, List<String> industries) {
    return new ObservationQuery(
        indicators, years, List.of("CHN"), industries, List.of(), List.of());
  }

  private void showWhere(
      Home opened, MeasurementSystem system, QueryServer server, Stopwatch watch) {
    PrintWriter out = context.out();
    out.println();
    out.println("Query service  " + server.address() + (serve ? "" : " (until this command ends)"));
    out.println("Temporal       " + system.temporal().description());
    out.println("Data and logs  " + opened.directory());
    out.printf(
        Locale.ROOT,
        "Took           %.1f s: %s%n",
        watch.total(),
        watch.seconds().entrySet().stream()
            .map(part -> String.format(Locale.ROOT, "%s %.1f", part.getKey(), part.getValue()))
            .collect(Collectors.joining(", ")));
    out.println();
    out.println("What to type next");
    String command = "  " + ShellWord.command();
    String query = command + " query --indicator value_added --year 2020 --industry C";
    if (serve) {
      out.println(query + " --server " + server.address());
    } else {
      out.println(command + " up" + home.argument() + " &");
      out.println(query);
    }
    out.println(command + " compare-published" + (serve ? " --server " + server.address() : ""));
    out.println(command + " run" + home.argument() + " --from 2017 --to 2023");
    out.println(command + " --help");
    out.flush();
  }
}
