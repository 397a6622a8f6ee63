package io.cesuan.worker.run;

import io.cesuan.worker.specification.Specification;
import java.util.Map;

/**
 * One computation of a specification on given releases.
 *
 * @param id its number
 * @param specification what it was asked to do
 * @param releases number of the release it was given of each dataset
 */
public record Run(long id, Specification specification, Map<String, Long> releases) {
  public Run {
    releases = Map.copyOf(releases);
  }

  /** Number of the release the run was given of a dataset. */
  public long releaseOf(String dataset) {
    Long release = releases.get(dataset);
    if (release == null) {
      throw new IllegalStateException(
          "run %d was given no release of dataset %s".formatted(id, dataset));
    }
    return release;
  }
}
