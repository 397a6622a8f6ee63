package io.cesuan.worker;

import io.cesuan.worker.ingestion.DataPackageReader;
import io.cesuan.worker.release.ReleaseCandidate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The data package that the project ships, as tests find it. */
public final class BundledData {
  private BundledData() {}

  /** The folder of the data package. */
  public static Path folder() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path data = folder.resolve("data");
      if (Files.exists(data.resolve("datapackage.json"))) {
        return data;
      }
    }
    throw new IllegalStateException(
        "there is no data package above " + Path.of("").toAbsolutePath());
  }

  /** Its releases. */
  public static List<ReleaseCandidate> candidates() {
    return DataPackageReader.read(folder());
  }
}
