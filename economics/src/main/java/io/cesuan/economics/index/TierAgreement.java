package io.cesuan.economics.index;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.regional.RegionCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.stat.correlation.KendallsCorrelation;

/**
 * How far a ranking and its tiers agree with a published classification (METHODS M10). Regions that
 * only one of the two has are counted out and named.
 *
 * @param compared how many regions both have
 * @param matches how many of them are in the published tier
 * @param matchesAtPublishedSizes how many would be if our ranking were cut into tiers of the
 *     published sizes: agreement of the order alone, wherever our cut-offs lie
 * @param confusion tiers × tiers: how many regions of the published tier (row) are in our tier
 *     (column), highest tier first
 * @param tierCorrelation Kendall's τ-b of our tiers with the published ones; absent where one of
 *     the two has a single tier
 * @param rankCorrelation Kendall's τ-b of our ranks with the published tiers; absent where all
 *     ranks or all published tiers are equal
 * @param onlyOurs regions that are not in the published classification
 * @param onlyPublished regions that are not in ours
 */
public record TierAgreement(
    int compared,
    int matches,
    int matchesAtPublishedSizes,
    Matrix confusion,
    OptionalDouble tierCorrelation,
    OptionalDouble rankCorrelation,
    List<RegionCode> onlyOurs,
    List<RegionCode> onlyPublished) {

  /** Copies the lists. */
  public TierAgreement {
    onlyOurs = List.copyOf(onlyOurs);
    onlyPublished = List.copyOf(onlyPublished);
  }

  /**
   * Compares tiers and ranks with a published classification.
   *
   * @param result the index, for the ranks
   * @param ours the tiers of its regions
   * @param published region → tier, from 1 for the highest to at most the number of our tiers
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} naming every published tier
   *     outside the range, {@link FailureReason#INSUFFICIENT_DATA} for fewer than two regions in
   *     common
   */
  public static TierAgreement between(
      RegionalIndexResult result, RegionalTiers ours, Map<RegionCode, Integer> published) {
    SortedMap<RegionCode, Integer> ranks = new TreeMap<>();
    result.scores().forEach((region, score) -> ranks.put(region, score.rank()));
    return between(ranks, ours, published);
  }

  /**
   * Compares tiers and ranks with a published classification.
   *
   * @param ranks region → rank, 1 for the largest index, for every region that has a tier
   * @param ours the tiers of the regions
   * @param published region → tier, from 1 for the highest to at most the number of our tiers
   * @throws EconomicsException as for a whole index, or {@link FailureReason#INSUFFICIENT_DATA}
   *     naming every region with a tier and no rank
   */
  public static TierAgreement between(
      SortedMap<RegionCode, Integer> ranks,
      RegionalTiers ours,
      Map<RegionCode, Integer> published) {
    int count = ours.cutOffs().tiers();
    requireTiers(published, count);
    requireRanks(ranks, ours);
    List<RegionCode> common = new ArrayList<>();
    List<RegionCode> onlyOurs = new ArrayList<>();
    for (RegionCode region : ours.tiers().keySet()) {
      (published.containsKey(region) ? common : onlyOurs).add(region);
    }
    List<RegionCode> onlyPublished =
        published.keySet().stream()
            .filter(region -> !ours.tiers().containsKey(region))
            .sorted()
            .toList();
    if (common.size() < 2) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          "agreement of tiers: expected at least two regions in both classifications, found "
              + common.size());
    }
    double[] ourTiers = new double[common.size()];
    double[] ourRanks = new double[common.size()];
    double[] publishedTiers = new double[common.size()];
    double[][] confusion = new double[count][count];
    int matches = 0;
    for (int index = 0; index < common.size(); index++) {
      RegionCode region = common.get(index);
      int own = ours.getTier(region);
      int other = published.getOrDefault(region, 0);
      ourTiers[index] = own;
      ourRanks[index] = ranks.getOrDefault(region, 0);
      publishedTiers[index] = other;
      confusion[other - 1][own - 1]++;
      matches += own == other ? 1 : 0;
    }
    return new TierAgreement(
        common.size(),
        matches,
        matchesAtPublishedSizes(ourRanks, publishedTiers),
        Matrix.ofRows(confusion),
        findKendallsTauB(ourTiers, publishedTiers),
        findKendallsTauB(ourRanks, publishedTiers),
        onlyOurs,
        onlyPublished);
  }

  private static int matchesAtPublishedSizes(double[] ourRanks, double[] publishedTiers) {
    List<Integer> ranking = new ArrayList<>();
    for (int index = 0; index < ourRanks.length; index++) {
      ranking.add(index);
    }
    // The sort is stable: regions of equal rank stay in the order of their codes.
    ranking.sort(Comparator.comparingDouble(index -> ourRanks[index]));
    double[] inOrder = publishedTiers.clone();
    Arrays.sort(inOrder);
    int matches = 0;
    for (int place = 0; place < ranking.size(); place++) {
      matches += publishedTiers[ranking.get(place)] == inOrder[place] ? 1 : 0;
    }
    return matches;
  }

  private static void requireRanks(SortedMap<RegionCode, Integer> ranks, RegionalTiers ours) {
    Defects defects = new Defects(FailureReason.INSUFFICIENT_DATA, "agreement of tiers");
    for (RegionCode region : ours.tiers().keySet()) {
      defects.require(
          ranks.containsKey(region), "region " + region + ": expected a rank, found none");
    }
    defects.throwIfAny();
  }

  private static void requireTiers(Map<RegionCode, Integer> published, int count) {
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "published tiers");
    SortedMap<RegionCode, Integer> ordered = new TreeMap<>(published);
    ordered.forEach(
        (region, tier) ->
            defects.require(
                tier >= 1 && tier <= count,
                "region " + region + ": expected a tier from 1 to " + count + ", found " + tier));
    defects.throwIfAny();
  }

  /**
   * Kendall's rank correlation with the correction for ties: τ-b = (concordant − discordant) /
   * √((pairs − ties in first) (pairs − ties in second)).
   *
   * @param first one number per item
   * @param second as many numbers, for the same items
   * @return τ-b from −1 to 1; absent where all numbers of one side are equal
   */
  public static OptionalDouble findKendallsTauB(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "Kendall's τ-b: expected as many numbers on both sides, found "
              + first.length
              + " and "
              + second.length);
    }
    double correlation = new KendallsCorrelation().correlation(first, second);
    return Double.isNaN(correlation) ? OptionalDouble.empty() : OptionalDouble.of(correlation);
  }

  /** The share of the compared regions that are in the published tier. */
  public double matchingShare() {
    return (double) matches / compared;
  }
}
