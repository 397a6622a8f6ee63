package io.cesuan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The fat jar, started as a process of its own. */
final class CesuanProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path out;
  private final Path err;

  private CesuanProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** Starts a command in a working directory. */
  static CesuanProcess start(Path workingDirectory, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= 24) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
            "-jar",
            jar().toString()));
    command.addAll(List.of(words));
    try {
      Path out = Files.createTempFile(workingDirectory, "out", ".txt");
      Path err = Files.createTempFile(workingDirectory, "err", ".txt");
      return new CesuanProcess(
          new ProcessBuilder(command)
              .directory(workingDirectory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start(),
          out,
          err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a command and waits for its end. */
  static TypedCommand run(Path workingDirectory, String... words) {
    return start(workingDirectory, words).await();
  }

  /** The jar that the build made. */
  static Path jar() {
    return Path.of(System.getProperty("cesuan.jar", "target/cesuan.jar")).toAbsolutePath();
  }

  /** Waits for the end. */
  TypedCommand await() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("expected the command to end, found it running\n" + err());
      }
      return new TypedCommand(process.exitValue(), out(), err());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Waits until standard output holds a text; the process must not end before. */
  void awaitOut(String text) {
    awaitText(text, false);
  }

  /** Waits until standard error holds a text; the process must not end before. */
  void awaitErr(String text) {
    awaitText(text, true);
  }

  private void awaitText(String text, boolean inErr) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> (inErr ? err() : out()).contains(text) || !process.isAlive());
    if (!(inErr ? err() : out()).contains(text)) {
      throw new AssertionError("expected \"" + text + "\", found\n" + out() + err());
    }
  }

  /** Ends the process as kill -9 does. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  /** Asks the process to stop as SIGTERM does. */
  void terminate() {
    process.destroy();
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the process if a test did not. */
  @Override
  public void close() {
    if (process.isAlive()) {
      terminate();
      await();
    }
  }
}
