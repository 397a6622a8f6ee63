package io.cesuan.economics.index;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.regional.RegionCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The regions of an index in tiers.
 *
 * @param cutOffs where the tiers part
 * @param tiers region → tier, from 1 for the highest
 */
public record RegionalTiers(TierCutOffs cutOffs, SortedMap<RegionCode, Integer> tiers) {

  /** Copies the tiers. */
  public RegionalTiers {
    tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
  }

  /** Puts every region into the tier of its index. */
  public static RegionalTiers of(RegionalIndexResult result, TierCutOffs cutOffs) {
    SortedMap<RegionCode, Integer> tiers = new TreeMap<>();
    result.indices().forEach((region, index) -> tiers.put(region, cutOffs.tierOf(index.value())));
    return new RegionalTiers(cutOffs, tiers);
  }

  /** The regions of a tier by code. */
  public List<RegionCode> regionsOf(int tier) {
    List<RegionCode> regions = new ArrayList<>();
    tiers.forEach(
        (region, own) -> {
          if (own == tier) {
            regions.add(region);
          }
        });
    return List.copyOf(regions);
  }

  /**
   * The tier of a region.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} where it is not among them
   */
  public int getTier(RegionCode region) {
    Integer tier = tiers.get(region);
    if (tier == null) {
      throw new EconomicsException(
          FailureReason.UNKNOWN_CODE,
          "regional tiers: expected a region of " + tiers.keySet() + ", found " + region);
    }
    return tier;
  }
}
