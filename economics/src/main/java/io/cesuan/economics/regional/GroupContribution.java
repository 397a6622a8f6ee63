package io.cesuan.economics.regional;

import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.extension.ContributionIndicators;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The value added of the industrial internet in a group of regions, added up from them (METHODS
 * M6).
 *
 * @param group the name of the group
 * @param members its regions
 * @param product Σ GDP_i of the members
 * @param contribution Σ Z_i of the members
 */
public record GroupContribution(
    String group,
    SortedSet<RegionCode> members,
    StatedQuantity product,
    Contribution contribution) {

  /** Copies the members. */
  public GroupContribution {
    members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
  }

  /** The part of a single region. */
  static GroupContribution of(String group, RegionalContribution region) {
    SortedSet<RegionCode> member = new TreeSet<>();
    member.add(region.region());
    return new GroupContribution(group, member, region.product().total(), region.contribution());
  }

  /** The members of both. */
  GroupContribution plus(GroupContribution other) {
    SortedSet<RegionCode> both = new TreeSet<>(members);
    both.addAll(other.members);
    return new GroupContribution(
        group, both, product.plus(other.product), contribution.plus(other.contribution));
  }

  /**
   * The share of the group's own GDP, a ratio.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} where the group has no GDP
   */
  public StatedQuantity shareOfProduct() {
    return ContributionIndicators.shareOfGdp(contribution.total().in(product.unit()), product);
  }
}
