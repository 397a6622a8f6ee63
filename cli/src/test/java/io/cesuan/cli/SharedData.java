package io.cesuan.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whole tables that belong to their publishers: read where they lie, never part of the project. */
final class SharedData {
  private SharedData() {}

  /**
   * The folder that the property {@code cesuan.shared.data} names, else {@code shared/data} beside
   * this folder or one above it; it need not be there.
   */
  static Path folder() {
    String named = System.getProperty("cesuan.shared.data");
    if (named != null) {
      return Path.of(named);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared").resolve("data");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return Path.of("shared", "data");
  }
}
