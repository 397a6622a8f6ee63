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

  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private Path folder;

  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private TypedCommand first;

  @BeforeAll
  void runDemo(@TempDir Path temporary) throws IOException {
    folder = Files.createDirectory(temporary.resolve("a folder"));
    first = CesuanProcess.run(folder, "demo");
    assertThat(first.exitCode()).as(first.err()).isZero();
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
            END_OF_RESULTS,
            "Vintage 1 published: 18 stages computed, 0 reused",
            "Query service  127.0.0.1:",
            "Took ",
            "What to type next");
    assertThat(first.out()).contains("illustrative");
    assertThat(first.out().lines().filter(line -> line.matches(" [A-S] +\\|.*"))).hasSize(19);
  }

  @Test
  void progressStandsOnStandardErrorStageByStageAndNoStackTrace() {
    assertThat(first.err())
        .contains("[1/18]", "[18/18]", "extension 2020: computed")
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
    assertThat(second.out()).contains("Vintage 1 still holds: 0 stages computed, 18 reused");
    assertThat(second.err()).contains("Bundled data: nothing to do");
    assertThat(results(second)).isEqualTo(results(first));
  }

  @Test
  void upServesQueriesUntilItIsToldToStop() throws IOException {
    try (CesuanProcess up = CesuanProcess.start(folder, "up", "--grpc-port", "0")) {
      String server = serverOf(up);
      queriesAnswerAsAsked(server);

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
    for (String point : List.of("Bundled data", "[4/18]", "[13/18]", "[18/18]")) {
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
      demo.awaitErr("[18/18]");
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
