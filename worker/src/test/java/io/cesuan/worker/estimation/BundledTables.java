package io.cesuan.worker.estimation;

import io.cesuan.worker.ingestion.DataPackageReader;
import io.cesuan.worker.ingestion.TestFolders;
import io.cesuan.worker.release.ReleaseCandidate;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import java.util.List;
import java.util.function.Predicate;

/** Tables of the bundled data package, and parts of them. */
final class BundledTables {
  private static final List<ReleaseCandidate> BUNDLED =
      DataPackageReader.read(TestFolders.bundledPackage());

  private BundledTables() {}

  static ReleaseTable table(String dataset) {
    return BUNDLED.stream()
        .filter(candidate -> candidate.dataset().equals(dataset))
        .map(candidate -> (ReleaseTable) candidate.content())
        .findFirst()
        .orElseThrow();
  }

  static ReleaseTable rows(ReleaseTable table, Predicate<ReleaseRow> kept) {
    return new ReleaseTable(
        table.dataset(),
        table.label(),
        table.schema(),
        table.rows().stream().filter(kept).toList());
  }
}
