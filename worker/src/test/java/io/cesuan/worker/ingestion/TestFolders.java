package io.cesuan.worker.ingestion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Folders that tests read in place. */
public final class TestFolders {
  private static final String SHARED = "cesuan.shared.data";

  private TestFolders() {}

  /** The bundled data package. */
  public static Path bundledPackage() {
    return upwards("data/datapackage.json")
        .map(Path::getParent)
        .orElseThrow(() -> new IllegalStateException("the folder data is not above the module"));
  }

  /** A file of the data that may not be shipped; skips the test where it is not on this machine. */
  static Path sharedFile(String name) {
    String given = System.getProperty(SHARED);
    Optional<Path> file =
        given == null
            ? upwards("shared/data/" + name)
            : Optional.of(Path.of(given, name)).filter(Files::exists);
    Assumptions.assumeTrue(
        file.isPresent(),
        () -> "skipped: " + name + " is not in shared/data (set -D" + SHARED + "=FOLDER)");
    return file.orElseThrow();
  }

  private static Optional<Path> upwards(String name) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(name))) {
        return Optional.of(folder.resolve(name));
      }
    }
    return Optional.empty();
  }
}
