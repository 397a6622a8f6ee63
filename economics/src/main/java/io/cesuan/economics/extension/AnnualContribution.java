package io.cesuan.economics.extension;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The value added of the industrial internet in one year, by section, tier and nation (METHODS M5).
 *
 * @param year the calendar year
 * @param sections section → contribution; not empty
 * @param tiers tier → contribution, added up from its sections
 * @param nation the contribution of the whole economy, added up from the sections
 */
public record AnnualContribution(
    int year,
    SortedMap<Section, Contribution> sections,
    SortedMap<Tier, Contribution> tiers,
    Contribution nation) {

  /** Copies the maps. */
  public AnnualContribution {
    sections = Collections.unmodifiableSortedMap(new TreeMap<>(sections));
    tiers = Collections.unmodifiableSortedMap(new TreeMap<>(tiers));
  }

  /**
   * Adds sections up to tiers and nation, in the order of the sections.
   *
   * @param year the calendar year
   * @param sections section → contribution; not empty, all in the same unit
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} without a section, {@link
   *     FailureReason#UNIT_MISMATCH} for several units
   */
  public static AnnualContribution ofSections(int year, SortedMap<Section, Contribution> sections) {
    SortedMap<Tier, Contribution> tiers = new TreeMap<>();
    sections.forEach(
        (section, contribution) -> tiers.merge(section.tier(), contribution, Contribution::plus));
    Contribution nation =
        sections.values().stream()
            .reduce(Contribution::plus)
            .orElseThrow(
                () ->
                    new EconomicsException(
                        FailureReason.INSUFFICIENT_DATA,
                        "contribution in " + year + ": expected at least one section, found none"));
    return new AnnualContribution(year, sections, tiers, nation);
  }

  /**
   * The identities that this year must satisfy before it is published: direct + penetration = total
   * in every section, tier and the nation, and Σ sections = Σ tiers = nation for each component.
   */
  public List<AccountingIdentity> identities() {
    List<AccountingIdentity> identities = new ArrayList<>();
    sections.forEach((section, part) -> identities.add(sumOfParts("section " + section, part)));
    tiers.forEach((tier, part) -> identities.add(sumOfParts("tier " + tier.number(), part)));
    identities.add(sumOfParts("nation", nation));
    Map<String, Function<Contribution, StatedQuantity>> components = new TreeMap<>();
    components.put("direct", Contribution::direct);
    components.put("penetration", Contribution::penetration);
    components.put("total", Contribution::total);
    components.forEach(
        (name, component) -> {
          double expected = component.apply(nation).value();
          identities.add(
              AccountingIdentity.of(
                  year + ", " + name + ": Σ sections = nation",
                  expected,
                  sections.values().stream()
                      .map(component)
                      .mapToDouble(StatedQuantity::value)
                      .sum()));
          identities.add(
              AccountingIdentity.of(
                  year + ", " + name + ": Σ tiers = nation",
                  expected,
                  tiers.values().stream().map(component).mapToDouble(StatedQuantity::value).sum()));
        });
    return List.copyOf(identities);
  }

  private AccountingIdentity sumOfParts(String where, Contribution part) {
    return AccountingIdentity.of(
        year + ", " + where + ": direct + penetration = total",
        part.total().value(),
        part.direct().value() + part.penetration().value());
  }
}
