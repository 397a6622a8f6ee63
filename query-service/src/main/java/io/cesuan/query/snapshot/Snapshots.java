package io.cesuan.query.snapshot;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The snapshots that requests are answered from: the latest vintage always, a few older ones while
 * someone pages through them.
 *
 * <p>{@link #current()} never blocks and never fails: once there is a snapshot it is served until a
 * newer one was read whole.
 */
public final class Snapshots implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
  private static final int OLDER_VINTAGES_KEPT = 4;
  private static final int LOADING_THREADS = 2;
  private static final int WAITING_LOADS = 16;

  private final SnapshotRepository repository;
  private final ReentrantLock refreshing = new ReentrantLock();
  private final ThreadPoolExecutor loading;
  private final AsyncCache<Integer, Snapshot> older;
  private volatile Snapshot current;

  /**
   * Reads the latest vintage.
   *
   * @param repository where snapshots are read from
   * @throws org.jooq.exception.DataAccessException if the database cannot be read
   */
  public Snapshots(SnapshotRepository repository) {
    this.repository = repository;
    this.current = repository.loadLatest();
    this.loading =
        new ThreadPoolExecutor(
            LOADING_THREADS,
            LOADING_THREADS,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING_LOADS),
            task -> {
              Thread thread = new Thread(task, "cesuan-vintage-loader");
              thread.setDaemon(true);
              return thread;
            });
    loading.allowCoreThreadTimeOut(true);
    this.older =
        Caffeine.newBuilder()
            .maximumSize(OLDER_VINTAGES_KEPT)
            .expireAfterAccess(Duration.ofMinutes(10))
            .executor(Runnable::run) // its own upkeep is short; loads go to the pool below
            .buildAsync();
    LOG.info(
        "serving vintage {}: {} observations", current.vintage(), current.observations().size());
  }

  /** The snapshot of the latest vintage. */
  public Snapshot current() {
    return current;
  }

  /**
   * Serves the vintage published last from now on, reading it if it is not the one already served.
   * Blocks on the database.
   *
   * @return the snapshot served
   * @throws org.jooq.exception.DataAccessException if the database cannot be read; the snapshot
   *     served stays
   */
  public Snapshot refresh() {
    refreshing.lock();
    try {
      Snapshot served = current;
      if (repository.latestPublication().equals(served.publication())) {
        return served;
      }
      Snapshot latest = repository.loadLatest();
      if (latest.vintage() > served.vintage()) {
        // Whoever is in the middle of paging goes on without a look at the database.
        older.put(served.vintage(), CompletableFuture.completedFuture(served));
      } else {
        LOG.warn(
            "vintage {} was served, and the database now ends with {}: it was replaced",
            served.vintage(),
            latest.vintage());
        older.synchronous().invalidateAll();
      }
      current = latest;
      LOG.info(
          "serving vintage {}: {} observations", latest.vintage(), latest.observations().size());
      return latest;
    } finally {
      refreshing.unlock();
    }
  }

  /**
   * The snapshot of a vintage: at once where it is in memory, else read on a thread of a small
   * pool.
   *
   * @param vintage number of a published vintage
   * @return fails with {@link UnknownVintageException} where there is no such vintage, with {@link
   *     RejectedExecutionException} where too many loads wait already, or with {@link
   *     org.jooq.exception.DataAccessException}
   */
  public CompletableFuture<Snapshot> at(int vintage) {
    Snapshot served = current;
    if (served.vintage() == vintage) {
      return CompletableFuture.completedFuture(served);
    }
    try {
      // A load that fails or finds nothing is forgotten, so a vintage published later is found
      // then.
      return older
          .get(
              vintage,
              (number, ignored) ->
                  CompletableFuture.supplyAsync(
                      () -> repository.find(number).orElse(null), loading))
          .thenApply(
              found ->
                  Optional.ofNullable(found)
                      .orElseThrow(() -> new UnknownVintageException(vintage)));
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Stops reading older vintages. Snapshots in memory can still be read. */
  @Override
  public void close() {
    loading.shutdownNow();
  }
}
