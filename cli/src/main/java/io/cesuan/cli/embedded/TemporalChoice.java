package io.cesuan.cli.embedded;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.failure.ExitCode;
import io.cesuan.cli.home.Home;
import io.cesuan.worker.temporal.EmbeddedTemporal;
import io.cesuan.worker.temporal.LocalTemporal;
import io.cesuan.worker.temporal.RemoteTemporal;
import io.cesuan.worker.temporal.TemporalService;
import java.nio.file.Path;
import java.util.Optional;

/** Which Temporal service to run measurements on. */
public sealed interface TemporalChoice {

  /** Inside this process; its state ends with it. */
  record Embedded() implements TemporalChoice {}

  /**
   * The development server of this machine, with its state in the home.
   *
   * @param binary the program {@code temporal}
   */
  record Local(Path binary) implements TemporalChoice {
    /**
     * The server by the program that is installed here.
     *
     * @throws CommandFailedException with {@link ExitCode#UNAVAILABLE} if there is none
     */
    public static Local installed() {
      return new Local(
          LocalTemporal.findBinary()
              .orElseThrow(
                  () ->
                      new CommandFailedException(
                          ExitCode.UNAVAILABLE,
                          "--temporal local: expected the program temporal on the path or in CESUAN_TEMPORAL_BINARY, found none")));
    }
  }

  /**
   * A cluster that others run.
   *
   * @param target {@code HOST:PORT}
   * @param namespace namespace that holds the workflows
   * @param tls how to secure the connection, where it is secured
   */
  record Remote(String target, String namespace, Optional<RemoteTemporal.Tls> tls)
      implements TemporalChoice {}

  /** Starts or reaches the service. */
  static TemporalService open(TemporalChoice choice, Home home) {
    if (choice instanceof Remote remote) {
      try {
        return RemoteTemporal.connect(remote.target(), remote.namespace(), remote.tls());
      } catch (IllegalArgumentException e) {
        throw new CommandFailedException(ExitCode.USAGE, "--temporal: " + e.getMessage(), e);
      }
    }
    if (choice instanceof Local local) {
      return HomeTemporal.start(local.binary(), home);
    }
    return EmbeddedTemporal.start();
  }
}
