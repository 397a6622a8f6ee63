package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionalProduct;
import io.cesuan.economics.series.SeriesCompletion;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.release.Selection;
import io.cesuan.worker.specification.Specification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads gross domestic product by tier of provinces or cities for one year. A year within those
 * that the specification says are observed is read as it is, and a correction of another year does
 * not reach it; any other year is completed from all of them as M5 says.
 */
final class RegionalProducts {
  private static final Map<Tier, String> FIELDS =
      new EnumMap<>(
          Map.of(Tier.PRIMARY, "primary", Tier.SECONDARY, "secondary", Tier.TERTIARY, "tertiary"));

  private RegionalProducts() {}

  /** The rows from which a year is known. */
  static Selection selection(Specification specification, int year) {
    return specification.regions().years().contains(year)
        ? Selection.of("year", year)
        : Selection.all();
  }

  /**
   * The products of a year.
   *
   * @param field the field that names the region
   * @param year the year, observed or not
   * @return one product for each region of the table, ascending
   * @throws io.cesuan.economics.failure.EconomicsException {@link FailureReason#INSUFFICIENT_DATA}
   *     where a region has too few years to complete it from
   */
  static List<RegionalProduct> of(ReleaseTable table, String field, int year) {
    SortedMap<RegionCode, Map<Tier, SortedMap<Integer, StatedQuantity>>> observed = new TreeMap<>();
    for (ReleaseRow row : table.rows()) {
      Map<Tier, SortedMap<Integer, StatedQuantity>> ofRegion =
          observed.computeIfAbsent(
              new RegionCode(table.text(row, field)), region -> new EnumMap<>(Tier.class));
      FIELDS.forEach(
          (tier, name) ->
              ofRegion
                  .computeIfAbsent(tier, key -> new TreeMap<>())
                  .put(
                      table.integer(row, "year"),
                      StatedQuantity.of(
                              table.number(row, name),
                              Unit.getByCode(table.unit(name)),
                              Status.ACTUAL)
                          .in(Unit.HUNDRED_MILLION_CNY)));
    }
    List<RegionalProduct> products = new ArrayList<>();
    observed.forEach(
        (region, series) -> {
          SortedMap<Tier, StatedQuantity> tiers = new TreeMap<>();
          series.forEach(
              (tier, values) ->
                  tiers.put(
                      tier,
                      Objects.requireNonNull(
                          SeriesCompletion.complete(
                                  "gross domestic product of tier %d of %s"
                                      .formatted(tier.number(), region),
                                  values,
                                  year,
                                  year)
                              .get(year))));
          products.add(new RegionalProduct(region, year, tiers));
        });
    return products;
  }

  /**
   * Passes where the products are those of exactly the provinces.
   *
   * @throws io.cesuan.economics.failure.EconomicsException {@link FailureReason#INSUFFICIENT_DATA}
   *     naming every province without a product, {@link FailureReason#UNKNOWN_CODE} naming every
   *     product of no province
   */
  static void requireProvinces(
      int year, List<RegionalProduct> products, SortedSet<RegionCode> provinces) {
    String subject = "gross domestic product by province in " + year;
    SortedSet<RegionCode> found = new TreeSet<>();
    products.forEach(product -> found.add(product.region()));
    Defects unknown = new Defects(FailureReason.UNKNOWN_CODE, subject);
    found.stream()
        .filter(region -> !provinces.contains(region))
        .forEach(
            region ->
                unknown.add(
                    "expected one of the " + provinces.size() + " provinces, found " + region));
    unknown.throwIfAny();
    Defects missing = new Defects(FailureReason.INSUFFICIENT_DATA, subject);
    provinces.stream()
        .filter(region -> !found.contains(region))
        .forEach(region -> missing.add("province " + region + ": expected a figure, found none"));
    missing.throwIfAny();
  }

  /** Says that a year is not observed, where it is not. */
  static List<String> warnings(String of, int year, List<RegionalProduct> products) {
    return products.stream().anyMatch(product -> product.total().status() != Status.ACTUAL)
        ? List.of(
            "gross domestic product by %s of %d was not observed: completed, and all that rests on it marked"
                .formatted(of, year))
        : List.of();
  }
}
