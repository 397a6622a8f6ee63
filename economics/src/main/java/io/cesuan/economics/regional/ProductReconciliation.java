package io.cesuan.economics.regional;

import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The GDP of the regions together beside that of the nation (METHODS M6). In the source the two
 * differ, because regions and nation are accounted and revised apart; the attribution's weights sum
 * to one all the same, so the difference does not reach its totals. It is stated, not removed.
 *
 * @param year the calendar year
 * @param tiers tier → both figures
 * @param total both figures over all tiers
 */
public record ProductReconciliation(int year, SortedMap<Tier, Line> tiers, Line total) {

  /**
   * Two figures that the sources give for the same thing.
   *
   * @param nation the nation's figure
   * @param regions the sum of the regions' figures, in the same unit
   */
  public record Line(StatedQuantity nation, StatedQuantity regions) {

    /** Σ regions − nation. */
    public StatedQuantity difference() {
      return regions.minus(nation);
    }

    /**
     * Σ regions / nation, a ratio.
     *
     * @throws EconomicsException {@link FailureReason#NOT_FINITE} where the nation's figure is zero
     */
    public StatedQuantity ratio() {
      return regions.dividedBy(nation);
    }
  }

  /** Copies the lines. */
  public ProductReconciliation {
    tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
  }

  /**
   * Adds up the regions.
   *
   * @param nation GDP^j
   * @param regions GDP_i^j of the same year and unit; at least one
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} for several units
   */
  static ProductReconciliation of(RegionalProduct nation, List<RegionalProduct> regions) {
    SortedMap<Tier, Line> tiers = new TreeMap<>();
    for (Tier tier : Tier.values()) {
      tiers.put(tier, new Line(nation.tier(tier), RegionalProduct.sum(regions, tier)));
    }
    StatedQuantity sum =
        tiers.values().stream()
            .map(Line::regions)
            .reduce(StatedQuantity.of(0, nation.unit(), Status.ACTUAL), StatedQuantity::plus);
    return new ProductReconciliation(nation.year(), tiers, new Line(nation.total(), sum));
  }
}
