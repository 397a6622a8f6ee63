package io.cesuan.cli.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cesuan.worker.ingestion.DataPackageReader;
import io.cesuan.worker.release.ReleaseCandidate;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The dataset that comes with this program. */
public final class BundledData {
  private static final String FOLDER = "/bundled-data/";
  private static final String DESCRIPTOR = "datapackage.json";

  private BundledData() {}

  /** Reads and validates it, as any data package is. */
  public static List<ReleaseCandidate> read() {
    try {
      Path directory = Files.createTempDirectory("cesuan-data");
      try {
        copyTo(directory);
        return DataPackageReader.read(directory);
      } finally {
        try (Stream<Path> tree = Files.walk(directory)) {
          for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled data", e);
    }
  }

  /** Copies the package into a folder, so that it can be looked at or changed. */
  public static void copyTo(Path directory) throws IOException {
    copy(DESCRIPTOR, directory);
    JsonNode descriptor = new JsonMapper().readTree(directory.resolve(DESCRIPTOR).toFile());
    for (JsonNode resource : descriptor.path("resources")) {
      copy(resource.path("path").asText(), directory);
    }
  }

  private static void copy(String name, Path directory) throws IOException {
    Path target = directory.resolve(name);
    Files.createDirectories(target.getParent());
    try (InputStream resource = BundledData.class.getResourceAsStream(FOLDER + name)) {
      if (resource == null) {
        throw new FileNotFoundException("expected " + FOLDER + name + " in the jar, found nothing");
      }
      Files.copy(resource, target);
    }
  }
}
