package io.cesuan.economics.regional;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The nation's value added of the industrial internet attributed to the regions that make it up
 * (METHODS M6), with roll-ups, shares, ranks and the identities to the nation.
 *
 * @param method how it was attributed
 * @param basis what it rests on
 * @param coreOutputs the core-sector outputs used; empty where direct value added was attributed
 *     like penetration
 * @param regions region → what is attributed to it
 */
public record RegionalAttribution(
    AttributionMethod method,
    AttributionBasis basis,
    List<CoreOutput> coreOutputs,
    SortedMap<RegionCode, RegionalContribution> regions) {

  /** The parts of a contribution for which identities are stated. */
  static final Map<String, Function<Contribution, StatedQuantity>> COMPONENTS =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  "direct", Contribution::direct,
                  "penetration", Contribution::penetration,
                  "total", Contribution::total)));

  /** Copies the regions. */
  public RegionalAttribution {
    coreOutputs = List.copyOf(coreOutputs);
    regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
  }

  /**
   * Attributes a year to its regions.
   *
   * @param method how
   * @param basis the nation's value added, and GDP of nation and regions
   * @param coreOutputs core-sector output of every region, at most one per section; used by {@link
   *     AttributionMethod#CAII_2023} alone. Where a section has none, its direct value added is
   *     attributed by tier
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for core outputs of another year
   *     or several of a section, {@link FailureReason#INSUFFICIENT_DATA} naming every region
   *     without core output (see {@link CoreOutput#completed}) and every section whose direct value
   *     added is unknown, {@link FailureReason#UNIT_MISMATCH} for another currency
   */
  public static RegionalAttribution of(
      AttributionMethod method, AttributionBasis basis, List<CoreOutput> coreOutputs) {
    return switch (method) {
      case CAII_2021 ->
          attribute(method, basis, List.of(), new Caii2021Attribution(basis)::attribute);
      case CAII_2023 ->
          attribute(
              method, basis, coreOutputs, new Caii2023Attribution(basis, coreOutputs)::attribute);
    };
  }

  private static RegionalAttribution attribute(
      AttributionMethod method,
      AttributionBasis basis,
      List<CoreOutput> coreOutputs,
      Function<RegionalProduct, RegionalContribution> attribution) {
    SortedMap<RegionCode, RegionalContribution> regions = new TreeMap<>();
    for (RegionalProduct region : basis.regions()) {
      regions.put(region.region(), attribution.apply(region));
    }
    return new RegionalAttribution(method, basis, coreOutputs, regions);
  }

  /** The calendar year. */
  public int year() {
    return basis.year();
  }

  /** Z by direct and penetration: what is handed out. */
  public Contribution nation() {
    return basis.contributions().nation();
  }

  /** What is attributed to a region, if it is one of the regions. */
  public Optional<RegionalContribution> findRegion(RegionCode region) {
    return Optional.ofNullable(regions.get(region));
  }

  /**
   * What is attributed to a region.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} where it is none of the regions
   */
  public RegionalContribution getRegion(RegionCode region) {
    return findRegion(region)
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.UNKNOWN_CODE,
                    "regional attribution of "
                        + year()
                        + ": expected one of "
                        + regions.keySet()
                        + ", found "
                        + region));
  }

  /** Z_i by region, for ranks, growth, counts and shares of the nation ω_i = Z_i / Z. */
  public Figures<RegionCode> totals() {
    return figures(Contribution::total);
  }

  /**
   * One part of the contributions by region.
   *
   * @param component for example {@code Contribution::direct}
   */
  public Figures<RegionCode> figures(Function<Contribution, StatedQuantity> component) {
    return figures("value added by region in " + year(), regions.values(), component);
  }

  static Figures<RegionCode> figures(
      String name,
      Collection<RegionalContribution> regions,
      Function<Contribution, StatedQuantity> component) {
    SortedMap<RegionCode, StatedQuantity> values = new TreeMap<>();
    regions.forEach(region -> values.put(region.region(), component.apply(region.contribution())));
    return new Figures<>(name, values);
  }

  /**
   * Σ over the regions of each group: macro-regions, key regions.
   *
   * @param grouping regions of this attribution; those that belong to no group are left out
   * @return group → its sum, in ascending order
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA}, naming every region of a
   *     group that is none of the regions
   */
  public SortedMap<String, GroupContribution> rollUp(RegionGrouping grouping) {
    grouping.requireFigures("regional attribution of " + year(), regions.keySet());
    SortedMap<String, GroupContribution> groups = new TreeMap<>();
    regions
        .values()
        .forEach(
            region ->
                grouping
                    .findGroup(region.region())
                    .ifPresent(
                        group ->
                            groups.merge(
                                group,
                                GroupContribution.of(group, region),
                                GroupContribution::plus)));
    return Collections.unmodifiableSortedMap(groups);
  }

  /**
   * The identities that this attribution must satisfy before it is published: Σ regions = nation
   * for direct, penetration and total; in every region direct + penetration = total and Σ tiers =
   * region; under {@link AttributionMethod#CAII_2023} also Σ regions = nation in every tier.
   */
  public List<AccountingIdentity> identities() {
    List<AccountingIdentity> identities = new ArrayList<>();
    COMPONENTS.forEach(
        (name, component) -> {
          identities.add(
              AccountingIdentity.of(
                  year() + ", " + name + ": Σ regions = nation",
                  component.apply(nation()).value(),
                  figures(component).total().value()));
          for (Tier tier : Tier.values()) {
            identities.addAll(tierIdentities(name, component, tier));
          }
        });
    regions.values().forEach(region -> identities.addAll(identitiesOf(year(), region)));
    return List.copyOf(identities);
  }

  private List<AccountingIdentity> tierIdentities(
      String name, Function<Contribution, StatedQuantity> component, Tier tier) {
    List<Contribution> parts =
        regions.values().stream()
            .flatMap(region -> region.tier(tier).findContribution().stream())
            .toList();
    return parts.isEmpty()
        ? List.of()
        : List.of(
            AccountingIdentity.of(
                year() + ", " + name + ", tier " + tier.number() + ": Σ regions = nation",
                component.apply(basis.contributions().tier(tier)).value(),
                parts.stream().map(component).mapToDouble(StatedQuantity::value).sum()));
  }

  static List<AccountingIdentity> identitiesOf(int year, RegionalContribution region) {
    String where = year + ", region " + region.region();
    double total = region.contribution().total().value();
    return List.of(
        AccountingIdentity.of(
            where + ": direct + penetration = total",
            total,
            region.contribution().direct().value() + region.contribution().penetration().value()),
        AccountingIdentity.of(
            where + ": Σ tiers = region",
            total,
            region.tiers().values().stream().mapToDouble(tier -> tier.total().value()).sum()));
  }

  /**
   * The identities of a roll-up: Σ groups + the regions of no group = nation, for direct,
   * penetration and total.
   *
   * @throws EconomicsException as {@link #rollUp} does
   */
  public List<AccountingIdentity> identities(RegionGrouping grouping) {
    SortedMap<String, GroupContribution> groups = rollUp(grouping);
    List<AccountingIdentity> identities = new ArrayList<>();
    COMPONENTS.forEach(
        (name, component) -> {
          double inGroups =
              groups.values().stream()
                  .mapToDouble(group -> component.apply(group.contribution()).value())
                  .sum();
          double inNone =
              regions.values().stream()
                  .filter(region -> grouping.findGroup(region.region()).isEmpty())
                  .mapToDouble(region -> component.apply(region.contribution()).value())
                  .sum();
          identities.add(
              AccountingIdentity.of(
                  year() + ", " + name + ": Σ " + grouping.name() + " = nation",
                  component.apply(nation()).value(),
                  inGroups + inNone));
        });
    return List.copyOf(identities);
  }
}
