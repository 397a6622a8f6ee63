package io.cesuan.cli.embedded;

import io.cesuan.cli.home.EmbeddedDatabase;
import io.cesuan.cli.home.Home;
import io.cesuan.query.server.QueryServer;
import io.cesuan.query.server.QueryServerOptions;
import io.cesuan.worker.EstimationStore;
import io.cesuan.worker.temporal.TemporalService;
import io.cesuan.worker.workflow.EstimationWorker;
import io.cesuan.worker.workflow.Measurements;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Database, Temporal, worker and query service of one home in one process tree. Parts are closed in
 * the opposite order of their start, each of them even where another fails to.
 */
public final class MeasurementSystem implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MeasurementSystem.class);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final EmbeddedDatabase database;
  private final EstimationStore store;
  private final CompletableFuture<TemporalService> temporal;
  private boolean closed;

  private MeasurementSystem(
      EmbeddedDatabase database, CompletableFuture<TemporalService> temporal) {
    this.database = database;
    this.store = new EstimationStore(database.writer());
    this.temporal = temporal;
    parts.push(database);
    parts.push(() -> temporal.join().close());
  }

  /** Opens the database of a home, while Temporal starts beside it. */
  public static MeasurementSystem open(Home home, TemporalChoice choice) {
    CompletableFuture<TemporalService> temporal =
        CompletableFuture.supplyAsync(() -> TemporalChoice.open(choice, home));
    try {
      return new MeasurementSystem(EmbeddedDatabase.open(home), temporal);
    } catch (RuntimeException e) {
      try {
        temporal.join().close();
      } catch (CompletionException another) {
        e.addSuppressed(another);
      }
      throw e;
    }
  }

  /** Releases and runs. */
  public EstimationStore store() {
    return store;
  }

  /** The Temporal service, waited for where it still starts. */
  public TemporalService temporal() {
    try {
      return temporal.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Starts a worker, and gives whoever wants to ask it for measurements. */
  public Measurements startWorker() {
    EstimationWorker worker = EstimationWorker.start(temporal(), store.activities());
    push(worker);
    return new Measurements(temporal(), store.runs());
  }

  /**
   * Starts a query service on loopback.
   *
   * @param port port to listen on; 0 for any that is free
   */
  public QueryServer serve(int port) {
    QueryServer server = QueryServer.start(QueryServerOptions.onLoopback(database.reader(), port));
    push(server);
    return server;
  }

  private synchronized void push(AutoCloseable part) {
    if (closed) {
      close(part);
      throw new IllegalStateException("the system was stopped while it started");
    }
    parts.push(part);
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!parts.isEmpty()) {
      close(parts.pop());
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.warn("interrupted while {} stopped", part, e);
    } catch (Exception e) {
      LOG.warn("{} does not stop cleanly", part, e);
    }
  }
}
