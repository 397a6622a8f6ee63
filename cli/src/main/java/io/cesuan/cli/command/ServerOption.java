package io.cesuan.cli.command;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.query.ObservationClient;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Which query service is asked, and for how long. */
final class ServerOption {
  @Option(
      names = "--server",
      paramLabel = "HOST:PORT",
      description = "Where the query service listens (default: ${DEFAULT-VALUE})")
  private String server = "127.0.0.1:" + ObservationClient.USUAL_PORT;

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      description = "How long an answer may take (default: ${DEFAULT-VALUE})")
  private int deadline = 30;

  /**
   * A client of the service, which the caller closes.
   *
   * @param pageSize how many observations to ask for at once
   */
  ObservationClient connect(int pageSize) {
    if (deadline < 1) {
      throw CommandFailedException.usage(
          "--deadline: expected 1 or more seconds, found " + deadline);
    }
    if (!server.matches("(\\[[0-9A-Fa-f:.]+\\]|[^:\\s/]+):[0-9]{1,5}")) {
      throw CommandFailedException.usage("--server: expected HOST:PORT, found \"" + server + "\"");
    }
    return new ObservationClient(server, Duration.ofSeconds(deadline), pageSize);
  }
}
