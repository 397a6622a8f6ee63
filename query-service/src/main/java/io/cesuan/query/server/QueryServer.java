package io.cesuan.query.server;

import io.cesuan.api.v1.CatalogServiceGrpc;
import io.cesuan.api.v1.ObservationServiceGrpc;
import io.cesuan.api.v1.ObservedSeriesServiceGrpc;
import io.cesuan.query.catalog.CatalogGrpcService;
import io.cesuan.query.observation.ObservationGrpcService;
import io.cesuan.query.observed.ObservedSeriesGrpcService;
import io.cesuan.query.snapshot.PublicationListener;
import io.cesuan.query.snapshot.SnapshotRepository;
import io.cesuan.query.snapshot.Snapshots;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.exception.DataAccessException;

/**
 * A running gRPC server with the observation, catalog and observed-series services, health and
 * reflection. It answers from memory and goes on doing so while the database is away.
 *
 * <p>Handlers run on the event loop, as they only read memory; what must read the database goes to
 * the pool of {@link Snapshots}.
 */
public final class QueryServer implements AutoCloseable {
  /** Requests are lists of codes; this is room for a hundred thousand of them. */
  private static final int LARGEST_REQUEST_BYTES = 1 << 20;

  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(5);
  private static final List<String> SERVICES =
      List.of(
          ObservationServiceGrpc.SERVICE_NAME,
          CatalogServiceGrpc.SERVICE_NAME,
          ObservedSeriesServiceGrpc.SERVICE_NAME);

  private final String host;
  private final Server server;
  private final HealthStatusManager health;
  private final Snapshots snapshots;
  private final PublicationListener listener;
  private final AtomicBoolean stopping = new AtomicBoolean();

  private QueryServer(
      String host,
      Server server,
      HealthStatusManager health,
      Snapshots snapshots,
      PublicationListener listener) {
    this.host = host;
    this.server = server;
    this.health = health;
    this.snapshots = snapshots;
    this.listener = listener;
  }

  /**
   * Reads the latest vintage and starts serving it; a database without any is served as it is.
   *
   * @throws QueryServerException if the database cannot be read or holds what cannot be served, the
   *     TLS files are unfit, or the address cannot be listened on
   */
  public static QueryServer start(QueryServerOptions options) {
    ServerCredentials credentials = credentials(options);
    Snapshots snapshots = readLatest(options);
    HealthStatusManager health = new HealthStatusManager();
    SERVICES.forEach(service -> health.setStatus(service, ServingStatus.SERVING));
    try {
      Server server = build(options, credentials, snapshots, health).start();
      return new QueryServer(
          options.host(),
          server,
          health,
          snapshots,
          PublicationListener.start(options.database(), snapshots, options.interval()));
    } catch (IOException e) {
      snapshots.close();
      throw new QueryServerException(
          "cannot listen on %s: %s"
              .formatted(address(options.host(), options.port()), rootCause(e).getMessage()),
          e);
    }
  }

  private static ServerCredentials credentials(QueryServerOptions options) {
    if (options.tls().isEmpty()) {
      return InsecureServerCredentials.create();
    }
    TlsFiles tls = options.tls().get();
    try {
      return TlsServerCredentials.create(tls.certificate().toFile(), tls.key().toFile());
    } catch (IOException e) {
      throw new QueryServerException(
          "cannot read the TLS certificate %s and key %s: %s"
              .formatted(tls.certificate(), tls.key(), e.getMessage()),
          e);
    }
  }

  private static Snapshots readLatest(QueryServerOptions options) {
    try {
      return new Snapshots(new SnapshotRepository(options.database()));
    } catch (DataAccessException e) {
      Throwable cause = rootCause(e);
      boolean withoutSchema =
          cause instanceof SQLException sql
              && sql.getSQLState() != null
              && (sql.getSQLState().equals("42P01") || sql.getSQLState().equals("3F000"));
      throw new QueryServerException(
          withoutSchema
              ? "expected the schema cesuan in the database, found none: migrate it first ("
                  + cause.getMessage()
                  + ")"
              : "cannot read the published observations from the database: " + cause.getMessage(),
          e);
    } catch (IllegalArgumentException e) {
      throw new QueryServerException("the published observations are unfit: " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("deprecation") // grpcurl and others still ask for the v1alpha reflection.
  private static Server build(
      QueryServerOptions options,
      ServerCredentials credentials,
      Snapshots snapshots,
      HealthStatusManager health) {
    NettyServerBuilder builder;
    try {
      builder =
          NettyServerBuilder.forAddress(
              new InetSocketAddress(options.host(), options.port()), credentials);
    } catch (IllegalArgumentException e) {
      snapshots.close();
      throw new QueryServerException(
          "expected a TLS certificate chain and its key in PEM, found " + rootCause(e).getMessage(),
          e);
    }
    builder
        .directExecutor()
        .addService(new ObservationGrpcService(snapshots))
        .addService(new CatalogGrpcService(snapshots))
        .addService(new ObservedSeriesGrpcService(snapshots))
        .addService(health.getHealthService())
        .addService(ProtoReflectionServiceV1.newInstance())
        .addService(io.grpc.protobuf.services.ProtoReflectionService.newInstance())
        .maxInboundMessageSize(LARGEST_REQUEST_BYTES)
        .keepAliveTime(1, TimeUnit.MINUTES)
        .keepAliveTimeout(20, TimeUnit.SECONDS)
        .permitKeepAliveTime(10, TimeUnit.SECONDS)
        .permitKeepAliveWithoutCalls(true);
    options.token().ifPresent(token -> builder.intercept(new BearerTokenInterceptor(token)));
    return builder.build();
  }

  /** The port it listens on, also where any was asked for. */
  public int port() {
    return server.getPort();
  }

  /** Where it listens, as {@code HOST:PORT}, an IPv6 address in brackets. */
  public String address() {
    return address(host, port());
  }

  /** The vintage it serves; 0 where nothing is published yet. */
  public int vintage() {
    return snapshots.current().vintage();
  }

  /**
   * Looks for a newer vintage now instead of waiting for the notification; for whoever published
   * one in this very process and is about to ask for it.
   *
   * @return the vintage served from now on
   * @throws DataAccessException if the database cannot be read; the vintage served stays
   */
  public int refresh() {
    return snapshots.refresh().vintage();
  }

  /** Waits until it was stopped. */
  public void awaitStop() throws InterruptedException {
    server.awaitTermination();
  }

  /**
   * Takes no more calls, waits for those under way, and stops. Health says NOT_SERVING meanwhile.
   * Does nothing where it was stopped already.
   *
   * @param patience how long to wait before cutting off calls under way
   * @return whether all calls ended by themselves
   */
  public boolean stop(Duration patience) {
    if (stopping.compareAndSet(false, true)) {
      health.enterTerminalState();
    }
    server.shutdown();
    boolean ended = false;
    try {
      ended = server.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        server.shutdownNow();
        server.awaitTermination(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    }
    listener.close();
    snapshots.close();
    return ended;
  }

  /** Stops with five seconds' patience. */
  @Override
  public void close() {
    stop(USUAL_PATIENCE);
  }

  private static String address(String host, int port) {
    return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
  }

  private static Throwable rootCause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
