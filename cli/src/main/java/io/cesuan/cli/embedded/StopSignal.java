package io.cesuan.cli.embedded;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes something when the process is told to stop (SIGTERM, SIGINT), and before it ends.
 *
 * <p>With {@link Ending#CLEAN} a stop that was asked for is a success, so the process exits with 0;
 * otherwise with 128 + signal, as a command does that was cut off.
 */
public final class StopSignal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

  /** What it means to be told to stop. */
  public enum Ending {
    /** The regular end of a service. */
    CLEAN,
    /** Work was cut off. */
    CUT_OFF
  }

  private static volatile boolean stopping;

  private final Thread hook;
  private final CountDownLatch told = new CountDownLatch(1);

  private StopSignal(AutoCloseable closing, Ending ending) {
    this.hook =
        new Thread(
            () -> {
              stopping = true;
              told.countDown();
              try {
                closing.close();
              } catch (Exception e) {
                LOG.warn("cannot stop cleanly", e);
              }
              if (ending == Ending.CLEAN) {
                // The exit code of a signal cannot be changed otherwise; everything is closed.
                Runtime.getRuntime().halt(0);
              }
            },
            "cesuan-stop");
  }

  /** Closes this from now on when the process is told to stop. */
  public static StopSignal closes(AutoCloseable closing, Ending ending) {
    StopSignal signal = new StopSignal(closing, ending);
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Whether the process was told to stop, so that failures are only its consequence. */
  public static boolean isStopping() {
    return stopping;
  }

  /** Waits until the process is told to stop. */
  public void await() throws InterruptedException {
    told.await();
    // The hook ends the process.
    Thread.currentThread().join();
  }

  /** Listens no more: what is to be closed is closed already. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("the process is stopping already", e);
    }
  }
}
