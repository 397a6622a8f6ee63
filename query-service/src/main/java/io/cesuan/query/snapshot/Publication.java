package io.cesuan.query.snapshot;

import java.time.Instant;

/**
 * A vintage and its moment. The moment tells two vintages of one number apart, as when the database
 * was restored from a copy.
 *
 * @param vintage number of the vintage; 0 where nothing is published yet
 * @param publishedAt when it was published; {@link Instant#EPOCH} where nothing is
 */
public record Publication(int vintage, Instant publishedAt) {
  /** Nothing is published yet. */
  public static final Publication NONE = new Publication(0, Instant.EPOCH);

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if the vintage is negative
   */
  public Publication {
    if (vintage < 0) {
      throw new IllegalArgumentException("expected a vintage of at least 0, found " + vintage);
    }
  }
}
