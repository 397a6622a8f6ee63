package io.cesuan.cli.demo;

import io.cesuan.worker.release.ReleaseRepository;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.release.Selection;
import io.cesuan.worker.release.SourceRelease;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the institutes published, from the latest release of the dataset that holds it. */
public final class PublishedFigures {
  /** The source that printed a value for each section. */
  public static final String WHITE_PAPER = "CAII white paper 2021";

  private static final String DATASET = "published";

  private PublishedFigures() {}

  /**
   * Value added of the industrial internet by section in the nation, in 100 million CNY, as the
   * white paper of 2021 printed it; empty where the dataset was never imported.
   */
  public static Map<String, Double> sectionValueAdded(ReleaseRepository releases, int year) {
    Map<String, Double> figures = new LinkedHashMap<>();
    Optional<SourceRelease> latest = releases.findLatest(DATASET);
    if (latest.isPresent()) {
      ReleaseTable table = releases.loadTable(latest.get().id());
      for (ReleaseRow row :
          table.rows(
              Selection.of("source", WHITE_PAPER)
                  .and("indicator", "value_added")
                  .and("year", Integer.toString(year))
                  .and("region", "CHN"))) {
        String section = table.text(row, "section");
        if (section.length() == 1 && table.has(row, "value")) {
          figures.put(section, table.number(row, "value"));
        }
      }
    }
    return figures;
  }
}
