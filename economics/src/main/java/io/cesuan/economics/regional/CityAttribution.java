package io.cesuan.economics.regional;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The value added of the industrial internet of cities (METHODS M7; CAII white paper 2023): the
 * attribution of M6 with the GDP of the city in the numerator and the GDP of all provinces in the
 * denominator, ω_c^j = GDP_c^j η_j / Σ_i GDP_i^j η_j under {@link AttributionMethod#CAII_2023}, and
 * likewise under {@link AttributionMethod#CAII_2021}. A city is valued at the national rates of the
 * tiers; the cities do not add up to the nation.
 *
 * <p>Core-sector output is known by province only, so the direct value added of cities is
 * attributed by tier. A municipality (直辖市) is city and province at once: it has the province's
 * figures, so that one region has one value.
 *
 * @param provinces the attribution that the cities are measured by
 * @param cities city → what is attributed to it
 */
public record CityAttribution(
    RegionalAttribution provinces, SortedMap<RegionCode, RegionalContribution> cities) {

  /**
   * Copies the cities.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} without a city
   */
  public CityAttribution {
    cities = Collections.unmodifiableSortedMap(new TreeMap<>(cities));
    if (cities.isEmpty()) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          "city attribution of " + provinces.year() + ": expected at least one city, found none");
    }
  }

  /**
   * Attributes a year to cities.
   *
   * @param provinces the attribution of the same year to provinces
   * @param cities GDP_c^j of the cities that are no municipalities, each once
   * @param municipalities the provinces that count as cities
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for cities of another year,
   *     repeated ones, and those that are provinces; {@link FailureReason#UNKNOWN_CODE} naming
   *     every municipality that is no province; {@link FailureReason#UNIT_MISMATCH} for GDP in
   *     another unit than the provinces'
   */
  public static CityAttribution of(
      RegionalAttribution provinces, List<RegionalProduct> cities, Set<RegionCode> municipalities) {
    requireCities(provinces, cities);
    Function<RegionalProduct, RegionalContribution> attribution =
        switch (provinces.method()) {
          case CAII_2021 -> new Caii2021Attribution(provinces.basis())::attribute;
          case CAII_2023 -> new Caii2023Attribution(provinces.basis(), List.of())::attribute;
        };
    SortedMap<RegionCode, RegionalContribution> attributed = new TreeMap<>();
    cities.forEach(city -> attributed.put(city.region(), attribution.apply(city)));
    municipalities.forEach(
        municipality -> attributed.put(municipality, provinces.getRegion(municipality)));
    return new CityAttribution(provinces, attributed);
  }

  private static void requireCities(RegionalAttribution provinces, List<RegionalProduct> cities) {
    Defects defects =
        new Defects(FailureReason.INVALID_INPUT, "city attribution of " + provinces.year());
    Set<RegionCode> seen = new HashSet<>();
    for (RegionalProduct city : cities) {
      String where = "city " + city.region() + ": expected ";
      defects.require(
          city.year() == provinces.year(),
          where + "GDP of " + provinces.year() + ", found that of " + city.year());
      defects.require(seen.add(city.region()), where + "it once, found it several times");
      defects.require(
          provinces.findRegion(city.region()).isEmpty(),
          where + "a province that counts as a city among the municipalities, found its own GDP");
    }
    defects.throwIfAny();
  }

  /** Z_c by city, for ranks, growth and counts. */
  public Figures<RegionCode> totals() {
    return figures(Contribution::total);
  }

  /**
   * One part of the contributions by city.
   *
   * @param component for example {@code Contribution::direct}
   */
  public Figures<RegionCode> figures(Function<Contribution, StatedQuantity> component) {
    return RegionalAttribution.figures(
        "value added by city in " + provinces.year(), cities.values(), component);
  }

  /**
   * The share of the nation held by the first cities, a ratio.
   *
   * @param count how many, such as 10 or 30
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} where there are fewer cities
   */
  public StatedQuantity shareOfFirst(int count) {
    return totals().ranking().totalOfFirst(count).dividedBy(provinces.nation().total());
  }

  /**
   * The cities of each band, empty bands included, from the highest band to the lowest.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} for another currency
   */
  public Map<CityBand, SortedSet<RegionCode>> bands() {
    Map<CityBand, SortedSet<RegionCode>> bands = new EnumMap<>(CityBand.class);
    for (CityBand band : CityBand.values()) {
      bands.put(band, new TreeSet<>());
    }
    totals()
        .values()
        .forEach(
            (city, value) ->
                bands.computeIfAbsent(CityBand.of(value), band -> new TreeSet<>()).add(city));
    bands.replaceAll((band, members) -> Collections.unmodifiableSortedSet(members));
    return Collections.unmodifiableMap(bands);
  }

  /**
   * How many of the first cities lie in each group, such as a province or macro-region.
   *
   * @param count how many cities to count, from the first
   * @param grouping city → group
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} where there are fewer cities
   */
  public SortedMap<String, Integer> countsOfFirst(int count, RegionGrouping grouping) {
    return grouping.counts(
        totals().ranking().first(count).stream().map(Ranking.Place::key).toList());
  }

  /**
   * The identities that every city must satisfy before it is published: direct + penetration =
   * total and Σ tiers = city.
   */
  public List<AccountingIdentity> identities() {
    return cities.values().stream()
        .flatMap(city -> RegionalAttribution.identitiesOf(provinces.year(), city).stream())
        .toList();
  }
}
