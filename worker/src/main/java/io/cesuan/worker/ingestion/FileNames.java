package io.cesuan.worker.ingestion;

import java.nio.file.Path;

/** Names of files in messages. */
final class FileNames {
  private FileNames() {}

  static String of(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
