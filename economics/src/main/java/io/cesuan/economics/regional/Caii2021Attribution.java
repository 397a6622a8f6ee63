package io.cesuan.economics.regional;

import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The attribution of the CAII white paper 2021 (METHODS M6): η_j = Z^j / GDP^j, ω_i = Σ_j GDP_i^j
 * η_j / Σ_i Σ_j GDP_i^j η_j, and Z_i = ω_i Z, for direct and penetration value added alike.
 *
 * <p>A tier of a region is reported as its part of the weight, Z_i^j = Z GDP_i^j η_j / Σ_i Σ_j
 * GDP_i^j η_j. Over the regions these add up to Z^j only where regions and nation agree on the
 * tiers of GDP ({@link ProductReconciliation}); over the tiers they add up to Z_i always.
 */
final class Caii2021Attribution {

  private final Contribution nation;
  private final SortedMap<Tier, StatedQuantity> rates;

  /** Σ_i Σ_j GDP_i^j η_j. */
  private final StatedQuantity valued;

  Caii2021Attribution(AttributionBasis basis) {
    this.nation = basis.contributions().nation();
    this.rates = basis.rates();
    StatedQuantity sum = StatedQuantity.of(0, basis.nation().unit(), Status.ACTUAL);
    for (Tier tier : Tier.values()) {
      sum = sum.plus(RegionalProduct.sum(basis.regions(), tier).times(rate(tier)));
    }
    if (!(sum.value() > 0)) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "regional attribution of "
              + basis.year()
              + ": expected a positive GDP of the regions at the national rates, found "
              + sum);
    }
    this.valued = sum;
  }

  private StatedQuantity rate(Tier tier) {
    return Objects.requireNonNull(rates.get(tier));
  }

  RegionalContribution attribute(RegionalProduct region) {
    SortedMap<Tier, RegionalTier> tiers = new TreeMap<>();
    StatedQuantity weight = StatedQuantity.of(0, Unit.RATIO, Status.ACTUAL);
    for (Tier tier : Tier.values()) {
      StatedQuantity part = region.tier(tier).times(rate(tier)).dividedBy(valued);
      weight = weight.plus(part);
      tiers.put(tier, RegionalTier.whole(part, nation.total().times(part)));
    }
    return new RegionalContribution(
        region,
        tiers,
        Contribution.of(nation.direct().times(weight), nation.penetration().times(weight)));
  }
}
