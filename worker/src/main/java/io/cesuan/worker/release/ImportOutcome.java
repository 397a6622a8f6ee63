package io.cesuan.worker.release;

/**
 * What became of a release that was handed in.
 *
 * @param release the release that the store now has as the latest of the dataset
 * @param change whether it was stored or stood there already
 */
public record ImportOutcome(SourceRelease release, Change change) {

  /** Whether the store changed. */
  public enum Change {
    /** The release was stored. */
    STORED,
    /** The latest release of the dataset has the same content, so nothing was stored. */
    UNCHANGED
  }
}
