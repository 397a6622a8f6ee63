package io.cesuan.query.snapshot;

import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationStatus;

/**
 * An observation as it is served. The message is made once, when the snapshot is loaded, so that
 * answering a request builds nothing.
 *
 * @param at where it stands in the catalog
 * @param message what is answered; value and bounds are finite, lower ≤ upper
 */
public record PublishedObservation(Coordinates at, Observation message) {
  /**
   * Checks what is served.
   *
   * @throws IllegalArgumentException if a number is not finite, the bounds are reversed, or the
   *     status is not stated
   */
  public PublishedObservation {
    requireFinite("value", message.getValue(), message);
    requireFinite("lower_bound", message.getLowerBound(), message);
    requireFinite("upper_bound", message.getUpperBound(), message);
    if (message.hasLowerBound()
        && message.hasUpperBound()
        && message.getLowerBound() > message.getUpperBound()) {
      throw new IllegalArgumentException(
          "expected lower_bound up to upper_bound, found %s and %s in observation %s"
              .formatted(message.getLowerBound(), message.getUpperBound(), describe(message)));
    }
    if (message.getStatus() == ObservationStatus.OBSERVATION_STATUS_UNSPECIFIED
        || message.getStatus() == ObservationStatus.UNRECOGNIZED) {
      throw new IllegalArgumentException(
          "expected a status, found none in observation " + describe(message));
    }
  }

  private static void requireFinite(String field, double number, Observation message) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          "expected a finite %s, found %s in observation %s"
              .formatted(field, number, describe(message)));
    }
  }

  private static String describe(Observation message) {
    return "%s, %d, %s, %s"
        .formatted(
            message.getKey().getIndicator(),
            message.getKey().getYear(),
            message.getKey().getRegion(),
            message.getKey().getIndustry());
  }
}
