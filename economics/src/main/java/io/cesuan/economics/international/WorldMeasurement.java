package io.cesuan.economics.international;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.direct.DirectValueAdded;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.inputoutput.HawkinsSimonViolationException;
import io.cesuan.economics.penetration.ClosedFormPenetration;
import io.cesuan.economics.penetration.PenetrationResult;
import io.cesuan.economics.regional.Figures;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.relevance.RelevanceCoefficient;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The industrial internet of the countries of a multi-region table (METHODS M9): for each country
 * one M2 and M3 of the whole table in which only its own core industries are split.
 *
 * <p>One factorisation of I−A and one right-hand side per country and core industry serve all
 * countries, by the closed form of M3.
 *
 * @param year the year of the table
 * @param countries country → what its core industries make and induce; not empty
 */
public record WorldMeasurement(int year, SortedMap<RegionCode, CountryMeasurement> countries) {

  /** Copies the countries. */
  public WorldMeasurement {
    countries = Collections.unmodifiableSortedMap(new TreeMap<>(countries));
  }

  /**
   * Measures every region of a table with the same S.
   *
   * @param year the year of the table
   * @param table the multi-region table
   * @param relevance S of the core industries, in the classification that the regions share
   * @throws HawkinsSimonViolationException where the economy is not productive
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}, naming every core industry that
   *     a region does not have
   */
  public static WorldMeasurement of(
      int year, MultiRegionTable table, RelevanceCoefficients relevance) {
    Map<RegionCode, RelevanceCoefficients> same = new TreeMap<>();
    table.regions().forEach(region -> same.put(region, relevance));
    return of(year, table, same);
  }

  /**
   * Measures some regions of a table, each with its own S.
   *
   * @param year the year of the table
   * @param table the multi-region table
   * @param relevance region → S of its core industries; at least one region
   * @throws HawkinsSimonViolationException where the economy is not productive
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}, naming every core industry that
   *     a region does not have; {@link FailureReason#INVALID_INPUT} without a region
   */
  public static WorldMeasurement of(
      int year, MultiRegionTable table, Map<RegionCode, RelevanceCoefficients> relevance) {
    SortedMap<RegionCode, RelevanceCoefficients> ofSectors = new TreeMap<>();
    List<SectorCode> core = new ArrayList<>();
    relevance.forEach(
        (region, own) -> {
          RelevanceCoefficients labelled = inRegion(region, own);
          ofSectors.put(region, labelled);
          core.addAll(labelled.sectors());
        });
    ClosedFormPenetration model = ClosedFormPenetration.of(table.table(), core);
    SortedMap<RegionCode, CountryMeasurement> countries = new TreeMap<>();
    ofSectors.forEach(
        (region, own) -> countries.put(region, measure(year, table, region, own, model)));
    return new WorldMeasurement(year, countries);
  }

  private static RelevanceCoefficients inRegion(
      RegionCode region, RelevanceCoefficients relevance) {
    return new RelevanceCoefficients(
        relevance.coefficients().stream()
            .map(
                coefficient ->
                    new RelevanceCoefficient(
                        new RegionalIndustry(region, coefficient.sector()).sectorCode(),
                        coefficient.value()))
            .toList());
  }

  private static CountryMeasurement measure(
      int year,
      MultiRegionTable table,
      RegionCode region,
      RelevanceCoefficients relevance,
      ClosedFormPenetration model) {
    PenetrationResult penetration = model.evaluate(relevance);
    SortedMap<RegionCode, StatedQuantity> byHost =
        new TreeMap<>(table.sumByRegion(penetration.penetration()));
    StatedQuantity atHome = Objects.requireNonNull(byHost.remove(region));
    return new CountryMeasurement(
        region,
        year,
        Contribution.of(
            new StatedQuantity(
                DirectValueAdded.of(table.table(), relevance).total(), Status.ACTUAL),
            atHome),
        byHost);
  }

  /** Direct value added and penetration at home and abroad, by country. */
  public Figures<RegionCode> totals() {
    return figures(CountryMeasurement::total);
  }

  /**
   * One figure by country, for shares, ranks, growth and roll-ups.
   *
   * @param figure for example {@code country -> country.home().total()}
   */
  public Figures<RegionCode> figures(Function<CountryMeasurement, StatedQuantity> figure) {
    SortedMap<RegionCode, StatedQuantity> values = new TreeMap<>();
    countries.forEach((country, measurement) -> values.put(country, figure.apply(measurement)));
    return new Figures<>("value added by country in " + year, values);
  }
}
