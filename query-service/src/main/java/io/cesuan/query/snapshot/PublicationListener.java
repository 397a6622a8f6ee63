package io.cesuan.query.snapshot;

import io.cesuan.schema.DatabaseSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refreshes the snapshots when a vintage is published: listens for PostgreSQL's notification on one
 * connection of its own, and looks anyway at an interval, since a notification can be lost with its
 * connection. While the database is away it tries again, ever less often, and what was read before
 * goes on being served.
 */
public final class PublicationListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PublicationListener.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_READ = Duration.ofMillis(250);

  private final DataSource database;
  private final Snapshots snapshots;
  private final Duration interval;
  private final Thread thread;
  private volatile boolean closed;
  private Duration pause = FIRST_PAUSE;
  private boolean away;

  private PublicationListener(DataSource database, Snapshots snapshots, Duration interval) {
    this.database = database;
    this.snapshots = snapshots;
    this.interval = interval;
    this.thread = new Thread(this::run, "cesuan-publication-listener");
    thread.setDaemon(true);
  }

  /**
   * Listens on a thread of its own until closed.
   *
   * @param database connections of a role that may read; one is kept
   * @param snapshots what to refresh
   * @param interval how long to wait for a notification before looking anyway
   */
  public static PublicationListener start(
      DataSource database, Snapshots snapshots, Duration interval) {
    PublicationListener listener = new PublicationListener(database, snapshots, interval);
    listener.thread.start();
    return listener;
  }

  private void run() {
    while (!closed) {
      try {
        listen();
      } catch (SQLException | RuntimeException e) {
        if (!closed) {
          report(e);
          pauseBeforeTryingAgain();
        }
      }
    }
  }

  private void listen() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + DatabaseSchema.VINTAGE_CHANNEL);
      try {
        while (!closed) {
          // First look, then wait: something may have been published before LISTEN took effect.
          refresh();
          waitForNotification(connection.unwrap(PGConnection.class));
        }
      } finally {
        unlisten(statement);
      }
    }
  }

  private void refresh() {
    snapshots.refresh();
    if (away) {
      LOG.info("the database is back; serving vintage {}", snapshots.current().vintage());
      away = false;
    }
    pause = FIRST_PAUSE;
  }

  /** Returns at a notification, at the end of the interval, or soon after being closed. */
  private void waitForNotification(PGConnection connection) throws SQLException {
    long end = System.nanoTime() + interval.toNanos();
    while (!closed) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return;
      }
      // Nothing ends a read from a socket but its timeout, so that is kept short.
      PGNotification[] notifications =
          connection.getNotifications((int) Math.min(left, LONGEST_READ.toMillis()));
      if (notifications != null && notifications.length > 0) {
        return;
      }
    }
  }

  /** A pooled connection is used again, and must not go on collecting notifications. */
  private static void unlisten(Statement statement) {
    try {
      statement.execute("UNLISTEN " + DatabaseSchema.VINTAGE_CHANNEL);
    } catch (SQLException e) {
      LOG.debug("the listening connection is gone", e);
    }
  }

  private void report(Exception failure) {
    if (away) {
      LOG.debug("still cannot look for a newer vintage", failure);
      return;
    }
    away = true;
    LOG.warn(
        "cannot look for a newer vintage, going on with vintage {}: {}",
        snapshots.current().vintage(),
        failure.getMessage(),
        failure);
  }

  private void pauseBeforeTryingAgain() {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
      return;
    }
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  /** Stops listening; returns when the thread has ended, or after two seconds. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt(); // from a pause between two tries
    try {
      thread.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
