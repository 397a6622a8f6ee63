package io.cesuan.cli.command;

import io.cesuan.cli.embedded.TemporalChoice;
import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.worker.temporal.RemoteTemporal;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Temporal service runs the measurement. */
final class TemporalOption {
  @Option(
      names = "--temporal",
      paramLabel = "WHERE",
      description =
          "embedded (in this process), local (development server, from the program temporal on the path"
              + " or in CESUAN_TEMPORAL_BINARY) or HOST:PORT of a cluster (default: embedded)")
  private String where = "embedded";

  @Option(
      names = "--temporal-namespace",
      paramLabel = "NAME",
      description = "Namespace of the cluster (default: ${DEFAULT-VALUE})")
  private String namespace = "default";

  @Option(
      names = "--temporal-tls-certificate",
      paramLabel = "FILE",
      description = "Certificate chain in PEM to show to the cluster")
  private @Nullable Path certificate;

  @Option(
      names = "--temporal-tls-key",
      paramLabel = "FILE",
      description = "Private key in PEM of that certificate")
  private @Nullable Path key;

  @Option(
      names = "--temporal-tls-authority",
      paramLabel = "FILE",
      description = "Certificates in PEM by which to trust the cluster")
  private @Nullable Path authority;

  TemporalChoice choice() {
    if (where.equals("embedded")) {
      return new TemporalChoice.Embedded();
    }
    if (where.equals("local")) {
      return TemporalChoice.Local.installed();
    }
    if (!where.matches("(\\[[0-9A-Fa-f:.]+\\]|[^:\\s]+):[0-9]{1,5}")) {
      throw CommandFailedException.usage(
          "--temporal: expected embedded, local or HOST:PORT, found \"" + where + "\"");
    }
    boolean tls = certificate != null || key != null || authority != null;
    return new TemporalChoice.Remote(
        where,
        namespace,
        tls
            ? Optional.of(
                new RemoteTemporal.Tls(
                    Optional.ofNullable(certificate),
                    Optional.ofNullable(key),
                    Optional.ofNullable(authority)))
            : Optional.empty());
  }
}
