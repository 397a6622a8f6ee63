package io.cesuan.query.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.api.v1.CatalogServiceGrpc;
import io.cesuan.api.v1.ListYearsRequest;
import io.cesuan.schema.TestDatabase;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Starts the standalone jar as its users do. */
class QueryServiceMainIT {
  private static final Path JAR = Path.of("target", "cesuan-query-service.jar").toAbsolutePath();

  private static TestDatabase database;

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before each test.
  private Path directory;

  @BeforeAll
  static void publish() {
    database = TestDatabase.create();
    new PublishedVintages(database).publish(1, 2020, Map.of("C", 14_878.55));
  }

  @Test
  void itSaysWhereItServesAnswersAndStopsOnTheTerminationSignal() throws Exception {
    Process program = start(Map.of(), "--port", "0");
    try (BufferedReader output = program.inputReader(StandardCharsets.UTF_8)) {
      String ready = Objects.requireNonNull(output.readLine());
      assertThat(ready).matches("ready grpc=127\\.0\\.0\\.1:[0-9]+");
      ManagedChannel channel =
          Grpc.newChannelBuilder(
                  ready.substring("ready grpc=".length()), InsecureChannelCredentials.create())
              .build();
      assertThat(
              CatalogServiceGrpc.newBlockingStub(channel)
                  .listYears(ListYearsRequest.getDefaultInstance())
                  .getYearsList())
          .containsExactly(2020);
      program.toHandle().destroy(); // unlike Process.destroy, leaves its output readable
      assertThat(program.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(program.exitValue()).isEqualTo(128 + 15);
      assertThat(output.readLine()).as("anything else on standard output").isNull();
      channel.shutdownNow();
    } finally {
      program.destroyForcibly();
    }
    assertThat(log()).contains("serving vintage 1: 1 observations").doesNotContain("WARN");
  }

  @Test
  void aHostThatOthersReachIsRefusedWithoutTlsAndToken() throws Exception {
    assertThat(exitOf(start(Map.of(), "--host", "0.0.0.0"))).isEqualTo(2);
    assertThat(log()).contains("expected TLS and a token for host 0.0.0.0");
  }

  @Test
  void aWrongPasswordIsAClearErrorThatDoesNotShowIt() throws Exception {
    assertThat(
            exitOf(start(Map.of("CESUAN_DATABASE_PASSWORD", "wr0ng"), "--database-user", "nobody")))
        .isEqualTo(1);
    assertThat(log())
        .contains("cannot connect to jdbc:postgresql://", " as nobody: ")
        .doesNotContain("wr0ng");
  }

  @Test
  void aCertificateWithoutItsKeyIsWrongUsage() throws Exception {
    assertThat(exitOf(start(Map.of(), "--tls-certificate", "certificate.pem"))).isEqualTo(2);
    assertThat(log()).contains("--tls-key");
  }

  private static int exitOf(Process program) throws InterruptedException {
    try {
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return program.exitValue();
    } finally {
      program.destroyForcibly();
    }
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    PGSimpleDataSource reader = (PGSimpleDataSource) database.reader();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "--database-url",
                reader.getUrl()));
    command.addAll(List.of(arguments));
    if (!command.contains("--database-user")) {
      command.addAll(List.of("--database-user", Objects.requireNonNull(reader.getUser())));
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .put("CESUAN_DATABASE_PASSWORD", Objects.requireNonNull(reader.getPassword()));
    builder.environment().putAll(environment);
    builder.environment().remove("CESUAN_TOKEN");
    return builder.redirectError(directory.resolve("stderr.txt").toFile()).start();
  }

  private String log() throws IOException {
    return Files.readString(directory.resolve("stderr.txt"));
  }
}
