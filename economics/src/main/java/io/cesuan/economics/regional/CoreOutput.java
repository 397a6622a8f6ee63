package io.cesuan.economics.regional;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The output of a section's core sectors by region, the key by which {@link
 * AttributionMethod#CAII_2023} attributes the section's direct value added: software revenue for
 * information services (I), electronics revenue for manufacturing (C).
 *
 * @param section the core section whose direct value added it attributes
 * @param year the calendar year
 * @param output region → output r_i, ≥ 0, not all zero
 */
public record CoreOutput(Section section, int year, Figures<RegionCode> output) {

  /** Rejects negative figures and a total of zero ({@link FailureReason#INVALID_INPUT}). */
  public CoreOutput {
    Defects defects = new Defects(FailureReason.INVALID_INPUT, subject(section, year));
    output
        .values()
        .forEach(
            (region, value) ->
                defects.require(
                    value.value() >= 0,
                    "region " + region + ": expected an output ≥ 0, found " + value));
    defects.require(
        output.total().value() > 0, "expected a positive total, found " + output.total());
    defects.throwIfAny();
  }

  private static String subject(Section section, int year) {
    return "core output of section " + section + " in " + year;
  }

  /**
   * The output of exactly some regions, with those not observed supplied by a policy.
   *
   * @param regions the regions of the attribution, of the same year
   * @param policy what to do about regions without output
   * @return every observed figure as it is, every other one {@link Status#ESTIMATED} or worse;
   *     through the total, the estimate reaches the share of every region
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} naming every observed region that
   *     is not among the regions; {@link FailureReason#INSUFFICIENT_DATA} naming every region
   *     without output under {@link MissingCoreOutputPolicy#FAIL}, or where the observed regions
   *     have no GDP to take a ratio to
   */
  public CoreOutput completed(List<RegionalProduct> regions, MissingCoreOutputPolicy policy) {
    requireKnown(regions);
    List<RegionalProduct> missing =
        regions.stream().filter(region -> output.findValue(region.region()).isEmpty()).toList();
    if (missing.isEmpty()) {
      return this;
    }
    return switch (policy) {
      case TIER_SHARE -> completedByTierShare(regions, missing);
      case ZERO -> with(missing, region -> StatedQuantity.of(0, output.unit(), Status.ESTIMATED));
      case FAIL -> {
        requireRegions(regions.stream().map(RegionalProduct::region).collect(Collectors.toList()));
        yield this;
      }
    };
  }

  private void requireKnown(List<RegionalProduct> regions) {
    SortedSet<RegionCode> unknown = new TreeSet<>(output.values().keySet());
    Defects defects = new Defects(FailureReason.UNKNOWN_CODE, subject(section, year));
    for (RegionalProduct region : regions) {
      unknown.remove(region.region());
    }
    for (RegionCode region : unknown) {
      defects.add("expected one of the " + regions.size() + " regions with a GDP, found " + region);
    }
    defects.throwIfAny();
  }

  /**
   * Passes where every region has an output.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA}, naming every one that has
   *     none
   */
  void requireRegions(List<RegionCode> regions) {
    Defects defects = new Defects(FailureReason.INSUFFICIENT_DATA, subject(section, year));
    for (RegionCode region : regions) {
      defects.require(
          output.findValue(region).isPresent(),
          "region " + region + ": expected an output or a policy for missing ones, found none");
    }
    defects.throwIfAny();
  }

  private CoreOutput completedByTierShare(
      List<RegionalProduct> regions, List<RegionalProduct> missing) {
    Tier tier = section.tier();
    List<RegionalProduct> observed =
        regions.stream().filter(region -> output.findValue(region.region()).isPresent()).toList();
    StatedQuantity product = RegionalProduct.sum(observed, tier);
    if (!(product.value() > 0)) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          subject(section, year)
              + ": expected observed regions with a positive GDP of tier "
              + tier.number()
              + ", found "
              + product);
    }
    StatedQuantity total = output.total();
    return with(
        missing,
        region -> {
          StatedQuantity estimate = total.times(region.tier(tier).dividedBy(product));
          return new StatedQuantity(estimate.quantity(), estimate.status().worst(Status.ESTIMATED));
        });
  }

  /** Supplies a region's missing output. */
  @FunctionalInterface
  private interface Supplement {
    StatedQuantity of(RegionalProduct region);
  }

  private CoreOutput with(List<RegionalProduct> missing, Supplement supplement) {
    SortedMap<RegionCode, StatedQuantity> complete = new TreeMap<>(output.values());
    missing.forEach(region -> complete.put(region.region(), supplement.of(region)));
    return new CoreOutput(section, year, new Figures<>(output.name(), complete));
  }
}
