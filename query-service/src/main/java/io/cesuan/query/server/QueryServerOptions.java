package io.cesuan.query.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Where a query server reads from and listens, and whom it lets in.
 *
 * @param database connections of a role that may read; the server keeps one and needs up to three
 *     more. The server does not close it.
 * @param host name or address to listen on; one that other machines can reach only with TLS and a
 *     token
 * @param port port to listen on, 0 to 65535; 0 for any that is free
 * @param tls what the server proves itself with; without it the connection is in plain text
 * @param token what callers must send; without it whoever can connect may read
 * @param interval how long to wait for a notification before looking for a newer vintage anyway
 */
public record QueryServerOptions(
    DataSource database,
    String host,
    int port,
    Optional<TlsFiles> tls,
    Optional<BearerToken> token,
    Duration interval) {
  /** The host that only this machine can reach. */
  public static final String LOOPBACK = "127.0.0.1";

  /** How long to wait for a notification unless stated. */
  public static final Duration USUAL_INTERVAL = Duration.ofSeconds(5);

  /**
   * Checks that the host and port can be listened on, and that no other machine can read without
   * TLS and a token.
   *
   * @throws IllegalArgumentException otherwise
   */
  public QueryServerOptions {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("expected a port from 0 to 65535, found " + port);
    }
    if (interval.toMillis() < 1 || interval.toMillis() > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "expected an interval from 1 ms to %d ms, found %s"
              .formatted(Integer.MAX_VALUE, interval));
    }
    if (!isLoopback(host) && (tls.isEmpty() || token.isEmpty())) {
      throw new IllegalArgumentException(
          "expected TLS and a token for host %s, which other machines can reach, found %s and %s"
              .formatted(
                  host,
                  tls.isEmpty() ? "no TLS certificate and key" : "TLS",
                  token.isEmpty() ? "no token" : "a token"));
    }
  }

  /**
   * A server that only this machine can reach, in plain text and without a token.
   *
   * @param database connections of a role that may read
   * @param port port to listen on; 0 for any that is free
   */
  public static QueryServerOptions onLoopback(DataSource database, int port) {
    return new QueryServerOptions(
        database, LOOPBACK, port, Optional.empty(), Optional.empty(), USUAL_INTERVAL);
  }

  private static boolean isLoopback(String host) {
    // The empty name would be looked up as the loopback address but bound as every address.
    if (host.isBlank()) {
      throw new IllegalArgumentException("expected a host to listen on, found none");
    }
    try {
      return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "expected a name or address of this machine as host, found " + host, e);
    }
  }
}
