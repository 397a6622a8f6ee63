package io.cesuan.worker.publication;

/**
 * What an observation is of.
 *
 * @param indicator code of the indicator
 * @param year calendar year
 * @param region code of the region
 * @param industry code of the industry
 */
public record ObservationKey(String indicator, int year, String region, String industry)
    implements Comparable<ObservationKey> {

  @Override
  public int compareTo(ObservationKey other) {
    int order = indicator.compareTo(other.indicator);
    if (order == 0) {
      order = region.compareTo(other.region);
    }
    if (order == 0) {
      order = industry.compareTo(other.industry);
    }
    return order != 0 ? order : Integer.compare(year, other.year);
  }

  @Override
  public String toString() {
    return "%s %d %s %s".formatted(indicator, year, region, industry);
  }
}
