package io.cesuan.cli.command;

import io.cesuan.cli.failure.CommandFailedException;
import picocli.CommandLine.Option;

/** Where the query service listens. */
final class PortOption {
  private static final int LARGEST = 65_535;

  @Option(
      names = "--grpc-port",
      paramLabel = "PORT",
      description = "Port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE})")
  private int port;

  PortOption(int usual) {
    this.port = usual;
  }

  int number() {
    if (port < 0 || port > LARGEST) {
      throw CommandFailedException.usage(
          "--grpc-port: expected a port from 0 to %d, found %d".formatted(LARGEST, port));
    }
    return port;
  }
}
