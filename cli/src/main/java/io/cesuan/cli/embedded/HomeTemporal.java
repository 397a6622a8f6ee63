package io.cesuan.cli.embedded;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.failure.ExitCode;
import io.cesuan.cli.home.Home;
import io.cesuan.worker.temporal.LocalTemporal;
import io.cesuan.worker.temporal.TemporalService;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Temporal's development server on the state of a home. Two servers on one state would spoil it, so
 * one process at a time owns it; a server that a killed process left behind is ended first.
 */
final class HomeTemporal implements TemporalService {
  private final LocalTemporal server;
  private final FileChannel lock;
  private final Path record;

  private HomeTemporal(LocalTemporal server, FileChannel lock, Path record) {
    this.server = server;
    this.lock = lock;
    this.record = record;
  }

  /**
   * Starts the server.
   *
   * @throws CommandFailedException with {@link ExitCode#UNAVAILABLE} if another process has one
   */
  static HomeTemporal start(Path binary, Home home) {
    Path record = home.temporal().resolve("server");
    try {
      FileChannel lock =
          FileChannel.open(
              home.temporal().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock held = lock.tryLock();
        if (held == null) {
          throw new CommandFailedException(
              ExitCode.UNAVAILABLE,
              "--temporal local: another process runs the server of %s; reach it by --temporal %s"
                  .formatted(home.directory(), addressIn(record)));
        }
        endLeftover(binary, record);
        LocalTemporal server =
            LocalTemporal.start(
                binary, home.temporal().resolve("state.db"), home.logs().resolve("temporal.log"));
        Files.writeString(record, pidOf(binary) + "\n" + server.stubs().getOptions().getTarget());
        return new HomeTemporal(server, lock, record);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start Temporal in " + home.temporal(), e);
    }
  }

  private static String addressIn(Path record) throws IOException {
    List<String> lines = Files.exists(record) ? Files.readAllLines(record) : List.of();
    return lines.size() > 1 ? lines.get(1) : "HOST:PORT";
  }

  private static void endLeftover(Path binary, Path record) throws IOException {
    if (!Files.exists(record)) {
      return;
    }
    List<String> lines = Files.readAllLines(record);
    Optional<ProcessHandle> leftover =
        lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0)));
    leftover
        .filter(process -> runs(process, binary))
        .ifPresent(
            process -> {
              CompletableFuture<ProcessHandle> ended = process.onExit();
              process.destroy();
              ended.join();
            });
    Files.delete(record);
  }

  private static long pidOf(Path binary) {
    return ProcessHandle.current()
        .children()
        .filter(child -> runs(child, binary))
        .max(Comparator.naturalOrder())
        .map(ProcessHandle::pid)
        .orElse(0L);
  }

  private static boolean runs(ProcessHandle process, Path binary) {
    return process
        .info()
        .command()
        .map(command -> Path.of(command).getFileName().equals(binary.getFileName()))
        .orElse(false);
  }

  @Override
  public WorkflowServiceStubs stubs() {
    return server.stubs();
  }

  @Override
  public String namespace() {
    return server.namespace();
  }

  @Override
  public boolean isDurable() {
    return server.isDurable();
  }

  @Override
  public String description() {
    return server.description();
  }

  @Override
  public void close() {
    try (lock) {
      server.close();
      Files.deleteIfExists(record);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop Temporal", e);
    }
  }
}
