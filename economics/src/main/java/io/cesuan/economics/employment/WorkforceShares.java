package io.cesuan.economics.employment;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.regional.Figures;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The shares π_i of the regions in the employed persons of the nation in an observed year, for
 * years in which only the nation's number is known: L_i = π_i L_nation (METHODS M8). The shares sum
 * to one, so that the regions sum to the nation even where the source's do not.
 *
 * @param year the year in which the shares were observed
 * @param shares region → π_i, ratios that sum to one
 */
public record WorkforceShares(int year, Figures<RegionCode> shares) {

  /**
   * Relates the regions to their sum, π_i = L_i / Σ_i L_i.
   *
   * @param observed the workforce of every region in one year, each region once
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} without a region, {@link
   *     FailureReason#INVALID_INPUT} for several years or repeated regions
   */
  public static WorkforceShares of(List<Workforce> observed) {
    SortedMap<RegionCode, StatedQuantity> employed = new TreeMap<>();
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "shares of employed persons");
    for (Workforce workforce : observed) {
      defects.require(
          workforce.year() == observed.get(0).year(),
          "region "
              + workforce.region()
              + ": expected the year "
              + observed.get(0).year()
              + " of the first region, found "
              + workforce.year());
      defects.require(
          employed.put(workforce.region(), workforce.employed()) == null,
          "expected each region once, found several " + workforce.region());
    }
    defects.throwIfAny();
    Figures<RegionCode> figures = new Figures<>("employed persons by region", employed);
    return new WorkforceShares(observed.get(0).year(), figures.shares());
  }

  /**
   * The workforce of every region in a year, L_i = π_i L_nation.
   *
   * @param year the year
   * @param nation L_nation of that year
   * @return one workforce per region in ascending order; in another year than the shares' with the
   *     status {@link Status#ESTIMATED} before it and {@link Status#FORECAST} after it, or worse
   * @throws EconomicsException as {@link Workforce} does
   */
  public List<Workforce> workforce(int year, StatedQuantity nation) {
    Status carried =
        year == this.year ? Status.ACTUAL : year < this.year ? Status.ESTIMATED : Status.FORECAST;
    return shares.values().entrySet().stream()
        .map(
            share -> {
              StatedQuantity employed = nation.times(share.getValue());
              return new Workforce(
                  share.getKey(),
                  year,
                  new StatedQuantity(employed.quantity(), employed.status().worst(carried)));
            })
        .toList();
  }
}
