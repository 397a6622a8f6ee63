package io.cesuan.economics.regional;

import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an attribution of one year rests on (METHODS M6): the nation's value added and GDP by tier,
 * and the GDP by tier of the regions that together make up the nation.
 *
 * @param contributions Z^j
 * @param nation GDP^j
 * @param regions GDP_i^j, every region once; kept in ascending order of their codes
 */
public record AttributionBasis(
    TierContributions contributions, RegionalProduct nation, List<RegionalProduct> regions) {

  /**
   * Copies and orders the regions.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} without a region, for figures of
   *     several years, repeated regions, or a tier in which nation or regions have no GDP; {@link
   *     FailureReason#UNIT_MISMATCH} for several units; naming every offender
   */
  public AttributionBasis {
    regions = regions.stream().sorted(Comparator.comparing(RegionalProduct::region)).toList();
    int year = contributions.year();
    String subject = "regional attribution of " + year;
    Defects defects = new Defects(FailureReason.INVALID_INPUT, subject);
    Defects mixed = new Defects(FailureReason.UNIT_MISMATCH, subject);
    defects.require(!regions.isEmpty(), "expected at least one region, found none");
    requireYear(defects, year, nation);
    Set<RegionCode> seen = new HashSet<>();
    for (RegionalProduct region : regions) {
      requireYear(defects, year, region);
      defects.require(
          seen.add(region.region()), "expected each region once, found several " + region.region());
      mixed.require(
          region.unit().equals(nation.unit()),
          "region "
              + region.region()
              + ": expected GDP in "
              + nation.unit()
              + " as the nation's, found "
              + region.unit());
    }
    mixed.throwIfAny();
    defects.throwIfAny();
    for (Tier tier : Tier.values()) {
      requirePositive(defects, "the nation", tier, nation.tier(tier));
      requirePositive(defects, "the regions together", tier, RegionalProduct.sum(regions, tier));
    }
    defects.throwIfAny();
  }

  private static void requireYear(Defects defects, int year, RegionalProduct product) {
    defects.require(
        product.year() == year,
        "region "
            + product.region()
            + ": expected GDP of "
            + year
            + ", found that of "
            + product.year());
  }

  private static void requirePositive(
      Defects defects, String whose, Tier tier, StatedQuantity product) {
    defects.require(
        product.value() > 0,
        "tier " + tier.number() + ": expected a positive GDP of " + whose + ", found " + product);
  }

  /** The calendar year. */
  public int year() {
    return contributions.year();
  }

  /** The codes of the regions, in ascending order. */
  public List<RegionCode> regionCodes() {
    return regions.stream().map(RegionalProduct::region).toList();
  }

  /**
   * The national rates η_j = Z^j / GDP^j.
   *
   * @return ratios
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} for value added in another
   *     currency than GDP
   */
  public SortedMap<Tier, StatedQuantity> rates() {
    SortedMap<Tier, StatedQuantity> rates = new TreeMap<>();
    for (Tier tier : Tier.values()) {
      rates.put(
          tier, contributions.tier(tier).total().in(nation.unit()).dividedBy(nation.tier(tier)));
    }
    return Collections.unmodifiableSortedMap(rates);
  }

  /** The GDP of the regions together beside that of the nation. */
  public ProductReconciliation reconciliation() {
    return ProductReconciliation.of(nation, regions);
  }
}
