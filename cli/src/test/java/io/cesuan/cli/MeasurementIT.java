package io.cesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cesuan.worker.temporal.LocalTemporal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole of it as processes of their own: demo, demo again, up, query, and killed in between.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasurementIT {
  private static final String HEADER = "indicator,year,region,industry,value,unit,status,vintage";
  private static final String END_OF_RESULTS = "Warnings of run";
  private static final Pattern COMPUTED = Pattern.compile("published: ([0-9]+) stages computed");

  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private Path folder;

  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private TypedCommand first;

  private int stages;
  private String lastStage = "";

  @BeforeAll
  void runDemo(@TempDir Path temporary) throws IOException {
    folder = Files.createDirectory(temporary.resolve("a folder"));
    first = CesuanProcess.run(folder, "demo");
    assertThat(first.exitCode()).as(first.err()).isZero();
    Matcher computed = COMPUTED.matcher(first.out());
    assertThat(computed.find()).as(first.out()).isTrue();
    stages = Integer.parseInt(computed.group(1));
    lastStage = "[%d/%d]".formatted(stages, stages);
  }

  @Test
  void demoPrintsTheNationalTableTheSectionsAndWhatToTypeNextInThisOrder() {
    assertThat(first.out())
        .containsSubsequence(
            "Value added of the industrial internet in China",
            " 2017 |",
            " 2022 |",
            "2020 by section beside the published figures",
            " A ",
            " S ",
            "Median of the absolute deviations",
            "First ten provinces in 2022",
            "  1 | 广东省 |",
            " 10 | ",
            "First ten cities in 2022",
            "  1 | 北京市 |",
            "Employment of the industrial internet",
            " 2022 |",
            "Development effectiveness index of provinces in 2022",
            "Provinces by tier: 1 示范引领",
            "Label of these values: ",
            "open proxies",
            "Countries in 2020 as published",
            "2,548.0",
            "3,740.4",
            "Deviation from the published figures",
            "value_added_direct",
            END_OF_RESULTS,
            "Vintage 1 published: " + stages + " stages computed, 0 reused",
            "Query service  127.0.0.1:",
            "Took ",
            "What to type next");
    assertThat(first.out()).contains("illustrative");
    assertThat(first.out().lines().filter(line -> line.matches(" [A-S] +\\|.*"))).hasSize(19);
  }

  @Test
  void progressStandsOnStandardErrorStageByStageAndNoStackTrace() {
    assertThat(first.err())
        .contains("[1/" + stages + "]", lastStage, "extension 2020: computed")
        .doesNotContain("\tat ")
        .doesNotContain("WARN");
  }

  @Test
  void theHomeIsNobodyElsesAndItsDatabaseIsStopped() throws IOException {
    Path home = folder.resolve(".cesuan");
    assertThat(Files.getPosixFilePermissions(home)).hasSize(3);
    assertThat(Files.getPosixFilePermissions(home.resolve("credentials"))).hasSize(2);
    assertThat(home.resolve("logs").resolve("cesuan.log")).exists();
    assertThat(home.resolve("database").resolve("postgresql.conf"))
        .content()
        .contains("fsync = on");
  }

  @Test
  void aSecondDemoComputesNothingAndShowsTheSame() {
    TypedCommand second = CesuanProcess.run(folder, "demo");
    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(second.out())
        .contains("Vintage 1 still holds: 0 stages computed, " + stages + " reused");
    assertThat(second.err()).contains("Bundled data: nothing to do");
    assertThat(results(second)).isEqualTo(results(first));
  }

  @Test
  void theDocumentedSpecificationIsTheMeasurementOfTheDemo() {
    Path home = folder.resolve(".cesuan");
    TypedCommand run =
        CesuanProcess.run(
            folder,
            "run",
            "--home",
            home.toString(),
            "--spec",
            Path.of("..", "specs", "annual.yaml").toAbsolutePath().toString(),
            "--output",
            "csv");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines().skip(1).findFirst().orElse(""))
        .contains(",1,false,0,0,0,")
        .contains(",0," + stages + ",");
  }

  @Test
  void aSpecificationWithADefectIsBadDataWithLineAndColumn(@TempDir Path elsewhere)
      throws IOException {
    Path specification = elsewhere.resolve("spec.yaml");
    Files.writeString(
        specification,
        Files.readString(Path.of("..", "specs", "annual.yaml"))
            .replace("route: closed-form", "route: open-form"));
    TypedCommand run =
        TypedCommand.run("run", "--home", elsewhere.resolve("home"), "--spec", specification);
    assertThat(run.err())
        .containsPattern("spec.yaml:[0-9]+: column [0-9]+, .*expected one of \"closed-form\"")
        .doesNotContain("\tat ");
    assertThat(run.exitCode()).isEqualTo(65);
    assertThat(elsewhere.resolve("home")).doesNotExist();
  }

  @Test
  void upServesQueriesUntilItIsToldToStop() throws IOException {
    try (CesuanProcess up = CesuanProcess.start(folder, "up", "--grpc-port", "0")) {
      String server = serverOf(up);
      queriesAnswerAsAsked(server);
      theComparisonHasEveryPublishedFigure(server);

      TypedCommand again =
          TypedCommand.run("import", "../data", "--home", folder.resolve(".cesuan"));
      assertThat(again.err()).contains("nothing to do: all 18 datasets");
      assertThat(again.exitCode()).isZero();
      assertThat(all(server)).as("the import left the database to up").isNotEmpty();

      up.terminate();
      TypedCommand stopped = up.await();
      assertThat(stopped.exitCode()).isZero();
      assertThat(stopped.out().lines()).containsExactly("ready grpc=" + server);
      assertThat(folder.resolve(".cesuan/database/postmaster.pid")).doesNotExist();
    }
  }

  private static void theComparisonHasEveryPublishedFigure(String server) {
    TypedCommand figures =
        TypedCommand.run("compare-published", "--server", server, "--output", "csv");
    assertThat(figures.exitCode()).as(figures.err()).isZero();
    assertThat(figures.out())
        .startsWith(
            "indicator,year,region,industry,ours,published,deviation_percent,unit,status_ours,"
                + "status_published\n")
        .contains("value_added,2020,CHN,TOTAL,46297.6")
        .contains("value_added,2023,CHN,TOTAL,,46900,,100 million CNY,,F");
    String published =
        TypedCommand.run(
                "query",
                "--server",
                server,
                "--indicator",
                "published_value_added,published_employment_direct,published_nominal_growth",
                "--output",
                "csv")
            .out();
    assertThat(
            figures
                .out()
                .lines()
                .filter(line -> line.matches("(value_added|employment_direct|nominal_growth),.*")))
        .hasSize((int) published.lines().count() - 1);

    TypedCommand medians =
        TypedCommand.run("compare-published", "--server", server, "--medians", "--output", "csv");
    assertThat(medians.out()).contains("value_added,all,", "value_added,province,5,");

    TypedCommand table = TypedCommand.run("compare-published", "--server", server);
    assertThat(table.out()).contains("deviation_percent", "median_absolute_percent");
  }

  private void queriesAnswerAsAsked(String server) throws IOException {
    TypedCommand one =
        CesuanProcess.run(
            folder,
            "query",
            "--server",
            server,
            "--indicator",
            "value_added",
            "--year",
            "2020",
            "--region",
            "CHN",
            "--industry",
            "C",
            "--output",
            "csv");
    assertThat(one.exitCode()).as(one.err()).isZero();
    assertThat(one.err()).isEmpty();
    assertThat(one.out().lines()).hasSize(2);
    assertThat(one.out()).startsWith(HEADER + "\nvalue_added,2020,CHN,C,").endsWith(",A,1\n");

    assertThat(
            TypedCommand.run("query", "--server", server, "--output", "csv", "--page-size", "7")
                .out())
        .as("pages put together")
        .isEqualTo(all(server));

    JsonNode years =
        new JsonMapper()
            .readTree(
                TypedCommand.run(
                        "query",
                        "--server",
                        server,
                        "--indicator",
                        "value_added",
                        "--region",
                        "CHN",
                        "--industry",
                        "TOTAL",
                        "--year",
                        "2017-2022",
                        "--order",
                        "value:desc",
                        "--output",
                        "json")
                    .out());
    assertThat(years).hasSize(6);
    assertThat(years.get(0).get("value").doubleValue())
        .isGreaterThan(years.get(5).get("value").doubleValue());

    TypedCommand none =
        TypedCommand.run("query", "--server", server, "--year", "1999", "--output", "csv");
    assertThat(none.out()).isEqualTo(HEADER + "\n");
    assertThat(none.err()).contains("no observation meets the query");
    assertThat(none.exitCode()).isZero();

    TypedCommand unknown =
        TypedCommand.run(
            "query", "--server", server, "--indicator", "value_aded", "--region", "CHM");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("indicators", "value_added", "regions", "CHN");
    assertThat(unknown.out()).isEmpty();
  }

  @Test
  void killedAtAnyPointAndTypedAgainItEndsInTheSameVintageAndValues(@TempDir Path elsewhere) {
    try (CesuanProcess demo = CesuanProcess.start(elsewhere, "demo")) {
      await().until(() -> Files.exists(elsewhere.resolve(".cesuan").resolve("credentials")));
      demo.kill(); // while the database is made
    }
    for (String point :
        List.of("Bundled data", "[4/" + stages + "]", "[30/" + stages + "]", lastStage)) {
      try (CesuanProcess demo = CesuanProcess.start(elsewhere, "demo")) {
        demo.awaitErr(point);
        demo.kill();
      }
    }
    TypedCommand last = CesuanProcess.run(elsewhere, "demo");
    assertThat(last.exitCode()).as(last.err()).isZero();
    assertThat(results(last)).isEqualTo(results(first));
    assertThat(published(elsewhere)).isEqualTo(published(folder));
  }

  @Test
  void onTheRealDevelopmentServerAKilledMeasurementIsTakenUpAndNoServerIsLeft(
      @TempDir Path elsewhere) {
    assumeTrue(
        LocalTemporal.findBinary().isPresent(), "the program temporal is not on this machine");
    try (CesuanProcess demo = CesuanProcess.start(elsewhere, "demo", "--temporal", "local")) {
      demo.awaitErr(lastStage);
      demo.kill();
    }
    TypedCommand last = CesuanProcess.run(elsewhere, "demo", "--temporal", "local");
    assertThat(last.exitCode()).as(last.err()).isZero();
    assertThat(results(last)).isEqualTo(results(first));
    assertThat(elsewhere.resolve(".cesuan/temporal/server")).doesNotExist();
    assertThat(
            ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(elsewhere.resolve(".cesuan").toString())))
        .isEmpty();
  }

  private static String published(Path folder) {
    try (CesuanProcess up = CesuanProcess.start(folder, "up", "--grpc-port", "0")) {
      return all(serverOf(up));
    }
  }

  private static String all(String server) {
    return TypedCommand.run("query", "--server", server, "--output", "csv").out();
  }

  private static String serverOf(CesuanProcess up) {
    up.awaitOut("\n");
    String line = up.out().strip();
    assertThat(line).matches("ready grpc=127\\.0\\.0\\.1:[0-9]+");
    return line.substring(line.indexOf('=') + 1);
  }

  private static String results(TypedCommand demo) {
    return demo.out().substring(0, demo.out().indexOf(END_OF_RESULTS));
  }
}
