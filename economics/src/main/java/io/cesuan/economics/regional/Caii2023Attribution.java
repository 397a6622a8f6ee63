package io.cesuan.economics.regional;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The attribution of the CAII white paper 2023 (METHODS M6): with ω_i^j = GDP_i^j η_j / Σ_i GDP_i^j
 * η_j, where η_j cancels, and the shares κ_i^s = r_i / Σ_i r_i of core-sector output,
 *
 * <p>penetration_i^j = ω_i^j penetration^j, direct_i^j = Σ_s κ_i^s direct_s + ω_i^j (direct^j − Σ_s
 * direct_s) over the core sections s of tier j whose output is given; Z_i = Σ_j Z_i^j.
 */
final class Caii2023Attribution {

  private final TierContributions contributions;

  /** Σ_i GDP_i^j. */
  private final SortedMap<Tier, StatedQuantity> products;

  private final SortedMap<Section, CoreOutput> coreOutputs;

  Caii2023Attribution(AttributionBasis basis, List<CoreOutput> coreOutputs) {
    this.contributions = basis.contributions();
    this.products = new TreeMap<>();
    for (Tier tier : Tier.values()) {
      products.put(tier, RegionalProduct.sum(basis.regions(), tier));
    }
    this.coreOutputs = new TreeMap<>();
    String subject = "regional attribution of " + basis.year();
    Defects invalid = new Defects(FailureReason.INVALID_INPUT, subject);
    Defects missing = new Defects(FailureReason.INSUFFICIENT_DATA, subject);
    for (CoreOutput output : coreOutputs) {
      invalid.require(
          output.year() == basis.year(),
          "core output of section "
              + output.section()
              + ": expected that of "
              + basis.year()
              + ", found that of "
              + output.year());
      invalid.require(
          this.coreOutputs.put(output.section(), output) == null,
          "expected one core output of section " + output.section() + ", found several");
      missing.require(
          contributions.findDirect(output.section()).isPresent(),
          "section "
              + output.section()
              + ": expected the direct value added that its core output attributes, found that of "
              + contributions.directBySection().keySet());
      output.requireRegions(basis.regionCodes());
    }
    invalid.throwIfAny();
    missing.throwIfAny();
  }

  RegionalContribution attribute(RegionalProduct region) {
    SortedMap<Tier, RegionalTier> tiers = new TreeMap<>();
    Contribution sum = null;
    for (Tier tier : Tier.values()) {
      StatedQuantity weight =
          region.tier(tier).dividedBy(Objects.requireNonNull(products.get(tier)));
      Contribution nation = contributions.tier(tier);
      StatedQuantity byTier = nation.direct();
      StatedQuantity direct = null;
      for (CoreOutput key : coreOutputs.values()) {
        if (key.section().tier() == tier) {
          StatedQuantity attributed = contributions.findDirect(key.section()).orElseThrow();
          byTier = byTier.minus(attributed);
          StatedQuantity share =
              key.output().getValue(region.region()).dividedBy(key.output().total());
          StatedQuantity part = attributed.times(share);
          direct = direct == null ? part : direct.plus(part);
        }
      }
      StatedQuantity remainder = byTier.times(weight);
      Contribution contribution =
          Contribution.of(
              direct == null ? remainder : direct.plus(remainder),
              nation.penetration().times(weight));
      tiers.put(tier, RegionalTier.split(weight, contribution));
      sum = sum == null ? contribution : sum.plus(contribution);
    }
    return new RegionalContribution(region, tiers, Objects.requireNonNull(sum));
  }
}
