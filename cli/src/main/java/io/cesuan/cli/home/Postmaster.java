package io.cesuan.cli.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A database server as its cluster's {@code postmaster.pid} describes it.
 *
 * @param pid its process
 * @param port the port it listens on
 * @param ready whether it takes connections
 */
record Postmaster(long pid, int port, boolean ready) {
  private static final String FILE = "postmaster.pid";
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  /**
   * The server of a cluster, where one is running. What a crash left behind is told from a running
   * server by its process; where that number now belongs to another program, the file is removed,
   * because PostgreSQL itself would take it for a server.
   */
  static Optional<Postmaster> find(Path data) throws IOException {
    Path file = data.resolve(FILE);
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    long pid = Long.parseLong(lines.get(0).strip());
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (process.isEmpty()) {
      return Optional.empty();
    }
    boolean another =
        process
            .flatMap(running -> running.info().command())
            .map(command -> Path.of(command).getFileName().toString())
            .filter(name -> !name.startsWith("postgres"))
            .isPresent();
    if (another) {
      Files.deleteIfExists(file);
      return Optional.empty();
    }
    return Optional.of(
        new Postmaster(
            pid,
            lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0,
            lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")));
  }
}
