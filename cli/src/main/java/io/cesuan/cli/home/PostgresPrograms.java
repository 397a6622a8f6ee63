package io.cesuan.cli.home;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.failure.ExitCode;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's own programs, unpacked once per user. They are run through {@code pg_ctl}, which
 * puts the server into a session of its own: what is typed at the terminal does not reach it, and
 * it outlives this process when that is killed.
 *
 * @param directory folder that holds {@code bin}
 */
record PostgresPrograms(Path directory) {
  private static final long PATIENCE_SECONDS = 120;

  /** The programs, unpacked into a cache where they are not there yet. */
  static PostgresPrograms unpackedIn(Path cache) throws IOException {
    Path directory = cache.resolve("postgresql-" + version());
    if (!Files.isDirectory(directory)) {
      unpack(cache, directory);
    }
    return new PostgresPrograms(directory);
  }

  private static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream resource = PostgresPrograms.class.getResourceAsStream("postgres.properties")) {
      properties.load(resource);
    }
    return properties.getProperty("version");
  }

  private static void unpack(Path cache, Path directory) throws IOException {
    Path unfinished = Files.createTempDirectory(cache, "postgresql");
    try (InputStream packed = packedPrograms();
        TarArchiveInputStream archive =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        Path target = unfinished.resolve(entry.getName()).normalize();
        if (!target.startsWith(unfinished)) {
          throw new IOException("the archive of PostgreSQL names a file outside: " + entry);
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.copy(archive, target);
          if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + target);
          }
        }
      }
    }
    try {
      Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      // Another process may have been faster: its programs serve as well.
      deleteTree(unfinished);
      if (!Files.isDirectory(directory)) {
        throw e;
      }
    }
  }

  private static InputStream packedPrograms() throws IOException {
    String system = System.getProperty("os.name");
    String known =
        system.toLowerCase(Locale.ROOT).startsWith("windows")
            ? "Windows"
            : system.startsWith("Mac") ? "Darwin" : system;
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
          known, System.getProperty("os.arch"));
    } catch (IllegalStateException e) {
      throw new CommandFailedException(
          ExitCode.UNAVAILABLE,
          "PostgreSQL: expected programs for %s on %s in the jar, found none; it was built on another system"
              .formatted(system, System.getProperty("os.arch")),
          e);
    }
  }

  static void deleteTree(Path directory) throws IOException {
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /**
   * Makes an empty database cluster that only a superuser with a password can enter, and that keeps
   * what it says it has kept.
   */
  void initialise(Path data, String superuser, Path passwordFile) throws IOException {
    run(
        "initdb",
        "--pgdata=" + data,
        "--username=" + superuser,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--data-checksums",
        "--set=listen_addresses=127.0.0.1",
        "--set=unix_socket_directories=",
        "--set=max_connections=50",
        "--set=fsync=on",
        "--set=synchronous_commit=on",
        "--set=full_page_writes=on",
        "--set=timezone=UTC",
        "--set=log_timezone=UTC");
  }

  /** Starts the server of a cluster and waits until it takes connections. */
  void start(Path data, int port, Path log) throws IOException {
    run(
        "pg_ctl",
        "start",
        "--wait",
        "--silent",
        "--pgdata=" + data,
        "--log=" + log,
        "--options=-p " + port);
  }

  /** Stops the server of a cluster, ending sessions that are still there, and waits for its end. */
  void stop(Path data) throws IOException {
    run("pg_ctl", "stop", "--wait", "--silent", "--mode=fast", "--pgdata=" + data);
  }

  private void run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(directory.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    // A file, not a pipe: the server inherits it and would keep a pipe open.
    Path output = Files.createTempFile("cesuan-" + program, ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(nullDevice()));
      builder.environment().put("LC_ALL", "C");
      builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new CommandFailedException(
            ExitCode.TIMEOUT,
            "PostgreSQL: expected %s to end within %d s, found it running%s"
                .formatted(program, PATIENCE_SECONDS, said(output)));
      }
      if (process.exitValue() != 0) {
        throw new CommandFailedException(
            ExitCode.UNAVAILABLE,
            "PostgreSQL: expected %s to end with 0, found %d%s"
                .formatted(program, process.exitValue(), said(output)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException(
          ExitCode.FAILURE, "interrupted while waiting for " + program, e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static java.io.File nullDevice() {
    return new java.io.File(
        System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
  }

  private static String said(Path output) throws IOException {
    String text = Files.readString(output).strip();
    return text.isEmpty() ? "" : "\n" + text.indent(2).stripTrailing();
  }
}
