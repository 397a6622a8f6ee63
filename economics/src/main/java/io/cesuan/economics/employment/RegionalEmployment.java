package io.cesuan.economics.employment;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.regional.Figures;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionalAttribution;
import io.cesuan.economics.regional.RegionalContribution;
import io.cesuan.economics.series.StatedQuantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The employment of the industrial internet by region and in the nation (METHODS M8; CAII white
 * paper 2021): E_i = Z_i / Pro_i with Pro_i = GDP_i / L_i, and E_nation = Σ_i E_i.
 *
 * @param year the calendar year
 * @param regions region → E_i by direct and penetration, persons; not empty
 * @param nation E_nation
 */
public record RegionalEmployment(
    int year, SortedMap<RegionCode, Contribution> regions, Contribution nation) {

  /** Copies the regions. */
  public RegionalEmployment {
    regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
  }

  /**
   * Measures a year whose workforce is known region by region.
   *
   * @param attribution Z_i and GDP_i
   * @param workforce L_i of every region in the same year, each once
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} naming every region without
   *     a workforce of the year; {@link FailureReason#INVALID_INPUT} for repeated regions, other
   *     years, or regions without GDP; {@link FailureReason#UNIT_MISMATCH} for another currency
   */
  public static RegionalEmployment of(RegionalAttribution attribution, List<Workforce> workforce) {
    SortedMap<RegionCode, Workforce> byRegion = new TreeMap<>();
    Defects defects =
        new Defects(FailureReason.INVALID_INPUT, "employment in " + attribution.year());
    for (Workforce one : workforce) {
      defects.require(
          one.year() == attribution.year(),
          "region "
              + one.region()
              + ": expected the employed persons of "
              + attribution.year()
              + ", found those of "
              + one.year());
      defects.require(
          byRegion.put(one.region(), one) == null,
          "expected each region once, found several " + one.region());
    }
    defects.throwIfAny();
    SortedMap<RegionCode, LabourProductivity> productivity = new TreeMap<>();
    for (RegionalContribution region : attribution.regions().values()) {
      Workforce one = byRegion.get(region.region());
      if (one != null) {
        productivity.put(
            region.region(), LabourProductivity.of(region.product().total(), one.employed()));
      }
    }
    return of(attribution, productivity);
  }

  /**
   * Measures a year by given productivities, such as extrapolated ones in a forecast year.
   *
   * @param attribution Z_i
   * @param productivity Pro_i of every region
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} naming every region without
   *     a productivity; {@link FailureReason#UNIT_MISMATCH} for another currency
   */
  public static RegionalEmployment of(
      RegionalAttribution attribution, Map<RegionCode, LabourProductivity> productivity) {
    SortedMap<RegionCode, Contribution> regions = new TreeMap<>();
    Defects defects =
        new Defects(FailureReason.INSUFFICIENT_DATA, "employment in " + attribution.year());
    for (RegionalContribution region : attribution.regions().values()) {
      LabourProductivity own = productivity.get(region.region());
      if (own == null) {
        defects.add(
            "region "
                + region.region()
                + ": expected employed persons or productivity, found none");
      } else {
        regions.put(region.region(), own.employment(region.contribution()));
      }
    }
    defects.throwIfAny();
    return ofRegions(attribution.year(), regions);
  }

  /** Adds the regions up, in ascending order. */
  private static RegionalEmployment ofRegions(
      int year, SortedMap<RegionCode, Contribution> regions) {
    Contribution nation = regions.values().stream().reduce(Contribution::plus).orElseThrow();
    return new RegionalEmployment(year, regions, nation);
  }

  /** E_i by region, for ranks, growth and shares. */
  public Figures<RegionCode> totals() {
    return figures(Contribution::total);
  }

  /**
   * One part of the employment by region.
   *
   * @param component for example {@code Contribution::direct}
   */
  public Figures<RegionCode> figures(Function<Contribution, StatedQuantity> component) {
    SortedMap<RegionCode, StatedQuantity> values = new TreeMap<>();
    regions.forEach((region, part) -> values.put(region, component.apply(part)));
    return new Figures<>("employment by region in " + year, values);
  }

  /**
   * New jobs of the year, E_t − E_{t−1}, by region and in the nation, for direct and penetration
   * alike; negative where employment fell.
   *
   * @param previous the employment of the year before, of the same regions
   * @return the differences, in the same unit
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for another year than the one
   *     before; {@link FailureReason#INSUFFICIENT_DATA} naming every region that only one year has
   */
  public RegionalEmployment newJobs(RegionalEmployment previous) {
    if (previous.year != year - 1) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "new jobs of "
              + year
              + ": expected the employment of "
              + (year - 1)
              + " to compare with, found that of "
              + previous.year);
    }
    Defects defects = new Defects(FailureReason.INSUFFICIENT_DATA, "new jobs of " + year);
    SortedMap<RegionCode, Contribution> differences = new TreeMap<>();
    regions.forEach(
        (region, current) -> {
          Contribution before = previous.regions.get(region);
          if (before == null) {
            defects.add("region " + region + ": expected employment in both years, found one");
          } else {
            differences.put(
                region,
                Contribution.of(
                    current.direct().minus(before.direct()),
                    current.penetration().minus(before.penetration())));
          }
        });
    for (RegionCode region : previous.regions.keySet()) {
      defects.require(
          regions.containsKey(region),
          "region " + region + ": expected employment in both years, found one");
    }
    defects.throwIfAny();
    return ofRegions(year, differences);
  }

  /**
   * The identities that this year must satisfy before it is published: Σ regions = nation for
   * direct, penetration and total, and direct + penetration = total in every region and the nation.
   */
  public List<AccountingIdentity> identities() {
    List<AccountingIdentity> identities = new ArrayList<>();
    String where = year + ", employment";
    identities.add(
        AccountingIdentity.of(
            where + ", direct: Σ regions = nation",
            nation.direct().value(),
            figures(Contribution::direct).total().value()));
    identities.add(
        AccountingIdentity.of(
            where + ", penetration: Σ regions = nation",
            nation.penetration().value(),
            figures(Contribution::penetration).total().value()));
    identities.add(
        AccountingIdentity.of(
            where + ", total: Σ regions = nation",
            nation.total().value(),
            totals().total().value()));
    identities.add(sumOfParts(where + ", nation", nation));
    regions.forEach(
        (region, part) -> identities.add(sumOfParts(where + ", region " + region, part)));
    return List.copyOf(identities);
  }

  private static AccountingIdentity sumOfParts(String where, Contribution part) {
    return AccountingIdentity.of(
        where + ": direct + penetration = total",
        part.total().value(),
        part.direct().value() + part.penetration().value());
  }
}
