package io.cesuan.worker.publication;

/**
 * A value that a stage computed and that is to be published.
 *
 * @param indicator code of the indicator
 * @param year calendar year
 * @param region code of the region
 * @param industry code of the industry
 * @param value the value, finite
 * @param unit its unit
 * @param status A actual, E estimated, F forecast
 */
public record Observation(
    String indicator,
    int year,
    String region,
    String industry,
    double value,
    String unit,
    String status) {

  public Observation {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "%s %d %s %s: expected a finite value, found %s"
              .formatted(indicator, year, region, industry, value));
    }
  }

  /** What the value is of. */
  public ObservationKey key() {
    return new ObservationKey(indicator, year, region, industry);
  }
}
