package io.cesuan.economics.linear;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Threads for one computation: started for it, and ended before it returns. */
final class ComputeThreads {

  private ComputeThreads() {}

  /**
   * Runs a computation, and returns when no thread works for it any more, even if it fails: native
   * memory must outlive the last thread that uses it.
   *
   * @param threads how many threads, ≥ 1
   * @param computation submits its tasks and waits for them
   */
  static void run(int threads, Consumer<ExecutorService> computation) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      computation.accept(executor);
    } finally {
      executor.shutdownNow();
      awaitEnd(executor);
    }
  }

  /** Waits even when interrupted. */
  private static void awaitEnd(ExecutorService executor) {
    boolean interrupted = false;
    boolean ended = false;
    while (!ended) {
      try {
        ended = executor.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException interruption) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
