package io.cesuan.query.snapshot;

import java.util.Comparator;

/**
 * The key of an observation with each code replaced by its position in the {@link Catalog}. The
 * natural order is the one observations are served in by default: indicator, region, industry,
 * year.
 *
 * @param indicator position of the indicator
 * @param region position of the region
 * @param industry position of the industry
 * @param year calendar year
 */
public record Coordinates(int indicator, int region, int industry, int year)
    implements Comparable<Coordinates> {
  private static final Comparator<Coordinates> ORDER =
      Comparator.comparingInt(Coordinates::indicator)
          .thenComparingInt(Coordinates::region)
          .thenComparingInt(Coordinates::industry)
          .thenComparingInt(Coordinates::year);

  @Override
  public int compareTo(Coordinates other) {
    return ORDER.compare(this, other);
  }
}
