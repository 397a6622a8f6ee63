package io.cesuan.economics.regional;

import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.extension.ContributionIndicators;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The value added of the industrial internet attributed to a region.
 *
 * @param product the region and its GDP
 * @param tiers tier j → Z_i^j; all three tiers
 * @param contribution Z_i by direct and penetration
 */
public record RegionalContribution(
    RegionalProduct product, SortedMap<Tier, RegionalTier> tiers, Contribution contribution) {

  /**
   * Copies the tiers.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} naming every tier that is
   *     missing
   */
  public RegionalContribution {
    tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
    RegionalProduct.requireAllTiers(
        "value added of region " + product.region() + " in " + product.year(), tiers);
  }

  /** The region i. */
  public RegionCode region() {
    return product.region();
  }

  /** Z_i^j of a tier. */
  public RegionalTier tier(Tier tier) {
    return Objects.requireNonNull(tiers.get(tier));
  }

  /**
   * The share of the region's own GDP, Z_i / GDP_i, a ratio.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} where the region has no GDP
   */
  public StatedQuantity shareOfProduct() {
    return ContributionIndicators.shareOfGdp(
        contribution.total().in(product.unit()), product.total());
  }
}
