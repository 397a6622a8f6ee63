package io.cesuan.economics.regional;

import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.series.StatedQuantity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is attributed to one tier of a region.
 *
 * @param weight the ratio by which it was attributed: under {@link AttributionMethod#CAII_2021} the
 *     tier's part of the region's weight, GDP_i^j η_j / Σ_i Σ_j GDP_i^j η_j, and under {@link
 *     AttributionMethod#CAII_2023} ω_i^j = GDP_i^j η_j / Σ_i GDP_i^j η_j
 * @param total Z_i^j
 * @param contribution Z_i^j by direct and penetration; null under {@link
 *     AttributionMethod#CAII_2021}, which has one weight per region for both parts and says nothing
 *     of the tiers in which they arise
 */
public record RegionalTier(
    StatedQuantity weight, StatedQuantity total, @Nullable Contribution contribution) {

  static RegionalTier whole(StatedQuantity weight, StatedQuantity total) {
    return new RegionalTier(weight, total, null);
  }

  static RegionalTier split(StatedQuantity weight, Contribution contribution) {
    return new RegionalTier(weight, contribution.total(), contribution);
  }

  /** Direct and penetration value added of the tier, where the method tells them apart. */
  public Optional<Contribution> findContribution() {
    return Optional.ofNullable(contribution);
  }
}
