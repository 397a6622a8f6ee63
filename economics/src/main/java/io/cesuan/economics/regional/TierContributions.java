package io.cesuan.economics.regional;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.AnnualContribution;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The nation's value added of the industrial internet by tier, Z_t^j: what the attribution of M6
 * and M7 hands out to regions.
 *
 * @param year the calendar year t
 * @param tiers tier j → direct, penetration and total; all three tiers, in one unit
 * @param directBySection core section → its direct value added, the part of the tier's direct value
 *     added that core-sector output may attribute; may be empty where only tiers are known
 */
public record TierContributions(
    int year,
    SortedMap<Tier, Contribution> tiers,
    SortedMap<Section, StatedQuantity> directBySection) {

  /**
   * Copies the figures.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} naming every tier that is
   *     missing; {@link FailureReason#IDENTITY_BROKEN} naming every tier whose sections have more
   *     direct value added than the tier; {@link FailureReason#UNIT_MISMATCH} for several units
   */
  public TierContributions {
    tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
    directBySection = Collections.unmodifiableSortedMap(new TreeMap<>(directBySection));
    String subject = "national value added by tier in " + year;
    RegionalProduct.requireAllTiers(subject, tiers);
    SortedMap<Tier, StatedQuantity> sums = new TreeMap<>();
    directBySection.forEach(
        (section, direct) -> sums.merge(section.tier(), direct, StatedQuantity::plus));
    Defects defects = new Defects(FailureReason.IDENTITY_BROKEN, subject);
    for (Tier tier : Tier.values()) {
      StatedQuantity direct = Objects.requireNonNull(tiers.get(tier)).direct();
      StatedQuantity sum = sums.getOrDefault(tier, direct);
      defects.require(
          sum.minus(direct).value()
              <= AccountingIdentity.ROUNDING_TOLERANCE * Math.abs(direct.value()),
          "tier "
              + tier.number()
              + ": expected sections with no more direct value added than the tier's "
              + direct
              + ", found "
              + sum);
    }
    defects.throwIfAny();
  }

  /**
   * The tiers of a year of the annual extension (M5), with the direct value added of every section
   * that has some.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} where a tier has no section
   */
  public static TierContributions of(AnnualContribution contribution) {
    SortedMap<Section, StatedQuantity> direct = new TreeMap<>();
    contribution
        .sections()
        .forEach(
            (section, part) -> {
              if (part.direct().value() != 0) {
                direct.put(section, part.direct());
              }
            });
    return new TierContributions(contribution.year(), contribution.tiers(), direct);
  }

  /** Z^j of a tier. */
  public Contribution tier(Tier tier) {
    return Objects.requireNonNull(tiers.get(tier));
  }

  /** Z = Σ_j Z^j. */
  public Contribution nation() {
    return tier(Tier.PRIMARY).plus(tier(Tier.SECONDARY)).plus(tier(Tier.TERTIARY));
  }

  /** The direct value added of a core section, if it is known. */
  public Optional<StatedQuantity> findDirect(Section section) {
    return Optional.ofNullable(directBySection.get(section));
  }
}
