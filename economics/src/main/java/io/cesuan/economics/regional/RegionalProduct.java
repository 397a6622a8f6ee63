package io.cesuan.economics.regional;

import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.unit.Unit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The gross domestic product of a region by tier, GDP_i^j: of a nation, a province or a city.
 *
 * @param region the region i
 * @param year the calendar year
 * @param tiers tier j → GDP_i^j, all three tiers, ≥ 0, in one unit
 */
public record RegionalProduct(RegionCode region, int year, SortedMap<Tier, StatedQuantity> tiers) {

  /**
   * Copies the figures.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} naming every tier that is
   *     missing, {@link FailureReason#UNIT_MISMATCH} for several units, {@link
   *     FailureReason#INVALID_INPUT} naming every negative figure
   */
  public RegionalProduct {
    tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
    String subject = "GDP of region " + region + " in " + year;
    requireAllTiers(subject, tiers);
    Unit unit = tiers.values().iterator().next().unit();
    Defects mixed = new Defects(FailureReason.UNIT_MISMATCH, subject);
    Defects negative = new Defects(FailureReason.INVALID_INPUT, subject);
    tiers.forEach(
        (tier, value) -> {
          String where = "tier " + tier.number() + ": expected ";
          mixed.require(
              value.unit().equals(unit), where + "a figure in " + unit + ", found " + value);
          negative.require(value.value() >= 0, where + "a figure ≥ 0, found " + value);
        });
    mixed.throwIfAny();
    negative.throwIfAny();
  }

  /** The product of a region from its three tiers. */
  public static RegionalProduct of(
      RegionCode region,
      int year,
      StatedQuantity primary,
      StatedQuantity secondary,
      StatedQuantity tertiary) {
    SortedMap<Tier, StatedQuantity> tiers = new TreeMap<>();
    tiers.put(Tier.PRIMARY, primary);
    tiers.put(Tier.SECONDARY, secondary);
    tiers.put(Tier.TERTIARY, tertiary);
    return new RegionalProduct(region, year, tiers);
  }

  static void requireAllTiers(String subject, SortedMap<Tier, ?> tiers) {
    Defects defects = new Defects(FailureReason.INSUFFICIENT_DATA, subject);
    for (Tier tier : Tier.values()) {
      defects.require(
          tiers.containsKey(tier), "tier " + tier.number() + ": expected a figure, found none");
    }
    defects.throwIfAny();
  }

  /** GDP_i^j of a tier. */
  public StatedQuantity tier(Tier tier) {
    return Objects.requireNonNull(tiers.get(tier));
  }

  /** GDP_i = Σ_j GDP_i^j. */
  public StatedQuantity total() {
    return tier(Tier.PRIMARY).plus(tier(Tier.SECONDARY)).plus(tier(Tier.TERTIARY));
  }

  /** The unit of all figures. */
  public Unit unit() {
    return tier(Tier.PRIMARY).unit();
  }

  /** Σ_i GDP_i^j of a tier over regions, added in their order; not empty. */
  static StatedQuantity sum(List<RegionalProduct> regions, Tier tier) {
    StatedQuantity sum = regions.get(0).tier(tier);
    for (RegionalProduct region : regions.subList(1, regions.size())) {
      sum = sum.plus(region.tier(tier));
    }
    return sum;
  }
}
