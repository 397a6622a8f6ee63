package io.cesuan.economics.international;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * From the core sectors K to the industries of a country's table (METHODS M9). The relevance of an
 * industry is that of the core sectors in it, weighted by the share of its output that they make:
 *
 * <p>S_t = Σ_k c_{k,t} S_k, Σ_k c_{k,t} ≤ 1. What no core sector makes has no relevance.
 *
 * @param links the pairs that have something in common; at least one
 */
public record Concordance(List<Link> links) {

  /**
   * A core sector and an industry that holds it, or a part of it.
   *
   * @param coreSector k, in the classification in which S is given
   * @param industry t, in the classification of the country's table
   * @param share c_{k,t}, the share of the industry's output that the core sector makes, in (0, 1]
   */
  public record Link(SectorCode coreSector, SectorCode industry, double share) {}

  /**
   * Copies the links.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} where there is none, naming
   *     every repeated pair, every share outside (0, 1], and every industry whose shares exceed one
   */
  public Concordance {
    links = List.copyOf(links);
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "concordance");
    defects.require(!links.isEmpty(), "expected at least one link, found none");
    Map<SectorCode, Double> shares = new LinkedHashMap<>();
    Set<List<SectorCode>> seen = new HashSet<>();
    for (Link link : links) {
      String where = "core sector " + link.coreSector() + ", industry " + link.industry();
      defects.require(
          seen.add(List.of(link.coreSector(), link.industry())),
          where + ": expected one link, found several");
      defects.require(
          link.share() > 0 && link.share() <= 1,
          where + ": expected a share in (0, 1], found " + link.share());
      shares.merge(link.industry(), link.share(), Double::sum);
    }
    shares.forEach(
        (industry, sum) ->
            defects.require(
                !(sum > 1 + AccountingIdentity.ROUNDING_TOLERANCE),
                "industry " + industry + ": expected shares that sum to at most 1, found " + sum));
    defects.throwIfAny();
  }

  /** The industries that hold core sectors, in the order of the links. */
  public List<SectorCode> industries() {
    return links.stream().map(Link::industry).distinct().toList();
  }

  /**
   * The relevance coefficients of the industries, S_t.
   *
   * @param relevance S_k of exactly the core sectors of the links
   * @return one coefficient per industry, in the order of the links
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA}, naming every core sector
   *     that has a link and no coefficient, or a coefficient and no link: its part would be lost
   *     silently
   */
  public RelevanceCoefficients map(RelevanceCoefficients relevance) {
    Defects defects = new Defects(FailureReason.INSUFFICIENT_DATA, "concordance");
    Set<SectorCode> linked = new HashSet<>();
    Map<SectorCode, Double> values = new LinkedHashMap<>();
    for (Link link : links) {
      OptionalDouble value = relevance.findValue(link.coreSector());
      if (linked.add(link.coreSector()) && value.isEmpty()) {
        defects.add(
            "core sector " + link.coreSector() + ": expected a relevance coefficient, found none");
      }
      values.merge(link.industry(), link.share() * value.orElse(0), Double::sum);
    }
    for (SectorCode sector : relevance.sectors()) {
      defects.require(
          linked.contains(sector),
          "core sector " + sector + ": expected an industry that holds it, found none");
    }
    defects.throwIfAny();
    // Shares that sum to one up to rounding may lift S above one by as much.
    values.replaceAll((industry, value) -> Math.min(1, value));
    return RelevanceCoefficients.of(values);
  }
}
