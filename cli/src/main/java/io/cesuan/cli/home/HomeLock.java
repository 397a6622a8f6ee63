package io.cesuan.cli.home;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.failure.ExitCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How processes agree on the database of a home. Everyone who uses it holds the second byte of the
 * lock file, shared; whoever starts or stops it holds the first byte, alone. The operating system
 * gives up the locks of a process that is killed.
 */
final class HomeLock implements AutoCloseable {
  private static final long GATE = 0;
  private static final long USE = 1;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_MILLIS = 50;

  private final Path file;
  private final FileChannel channel;
  private @Nullable FileLock use;

  private HomeLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static HomeLock open(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.write(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
    return new HomeLock(
        file, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /** Waits until nobody else starts or stops the database; the lock is to be released soon. */
  FileLock enterGate() throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        FileLock gate = channel.tryLock(GATE, 1, false);
        if (gate != null) {
          return gate;
        }
      } catch (OverlappingFileLockException e) {
        // Held by another thread of this process: wait for it like for any other.
      }
      pause();
    }
    throw new CommandFailedException(
        ExitCode.TIMEOUT,
        "%s: expected other processes to be done starting or stopping the database within %d s, found one that is not"
            .formatted(file, PATIENCE.toSeconds()));
  }

  /** Says that this process uses the database; only inside the gate. */
  void beginUse() throws IOException {
    use = channel.lock(USE, 1, true);
  }

  /** Ends the use, and says whether nobody else uses the database; only inside the gate. */
  boolean endUse() throws IOException {
    FileLock held = use;
    if (held != null) {
      held.release();
      use = null;
    }
    try {
      FileLock alone = channel.tryLock(USE, 1, false);
      if (alone == null) {
        return false;
      }
      alone.release();
      return true;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException(
          ExitCode.FAILURE, "interrupted while waiting for the database", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
