package io.cesuan.worker.temporal;

import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TemporalDevServer;
import io.temporal.testing.TemporalDevServerOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The real Temporal development server on this machine, on loopback, with its state in a file. */
public final class LocalTemporal implements TemporalService {
  private static final Duration STARTUP_TIMEOUT = Duration.ofSeconds(60);

  private final TemporalDevServer server;
  private final WorkflowServiceStubs stubs;

  private LocalTemporal(TemporalDevServer server, WorkflowServiceStubs stubs) {
    this.server = server;
    this.stubs = stubs;
  }

  /**
   * The {@code temporal} binary: the one that the environment variable {@code
   * CESUAN_TEMPORAL_BINARY} names, else the first on the path.
   */
  public static Optional<Path> findBinary() {
    String named = System.getenv("CESUAN_TEMPORAL_BINARY");
    if (named != null && !named.isEmpty()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Path binary = Path.of(folder, "temporal");
      if (!folder.isEmpty() && Files.isExecutable(binary) && !Files.isDirectory(binary)) {
        return Optional.of(binary);
      }
    }
    return Optional.empty();
  }

  /**
   * Starts the server.
   *
   * @param binary the {@code temporal} binary
   * @param state the file that keeps its state
   * @param log the file it logs to
   */
  public static LocalTemporal start(Path binary, Path state, Path log) {
    TemporalDevServer server =
        TemporalDevServer.start(
            TemporalDevServerOptions.newBuilder()
                .setExistingPath(binary.toString())
                .setDownloadEnabled(false)
                .setDatabaseFilename(state.toString())
                .setLogFile(log.toString())
                .setUiEnabled(false)
                .setStartupTimeout(STARTUP_TIMEOUT)
                .build());
    WorkflowServiceStubs stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(server.getTarget()).build());
    return new LocalTemporal(server, stubs);
  }

  @Override
  public WorkflowServiceStubs stubs() {
    return stubs;
  }

  @Override
  public String namespace() {
    return server.getNamespace();
  }

  @Override
  public boolean isDurable() {
    return true;
  }

  @Override
  public String description() {
    return "development server at " + server.getTarget();
  }

  @Override
  public void close() {
    stubs.shutdownNow();
    server.close();
  }
}
