package io.cesuan.economics.international;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.direct.DirectValueAdded;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.penetration.ClosedFormPenetration;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The value added of a country's industrial internet in a year (METHODS M9): what its core
 * industries make and what they induce at home, and, where the table is one of the world, what they
 * induce abroad.
 *
 * @param country the country
 * @param year the year of the table
 * @param home direct value added, and penetration in the country itself
 * @param penetrationByHost country → penetration there, of every other country of the table; null
 *     where the table is the country's own, which does not tell
 */
public record CountryMeasurement(
    RegionCode country,
    int year,
    Contribution home,
    @Nullable SortedMap<RegionCode, StatedQuantity> penetrationByHost) {

  /**
   * Copies the countries abroad.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} where the country itself is
   *     among them
   */
  public CountryMeasurement {
    if (penetrationByHost != null) {
      penetrationByHost = Collections.unmodifiableSortedMap(new TreeMap<>(penetrationByHost));
      if (penetrationByHost.containsKey(country)) {
        throw new EconomicsException(
            FailureReason.INVALID_INPUT,
            "country " + country + ": expected other countries as hosts, found itself");
      }
    }
  }

  /**
   * Measures a country by its own table: M2 and M3.
   *
   * @param country the country
   * @param year the year of the table
   * @param table the country's table
   * @param relevance S of its core industries; see {@link Concordance#map}
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} naming every core industry that
   *     the table does not have, and as {@link ClosedFormPenetration#of} does
   */
  public static CountryMeasurement of(
      RegionCode country, int year, InputOutputTable table, RelevanceCoefficients relevance) {
    return new CountryMeasurement(
        country,
        year,
        Contribution.of(
            new StatedQuantity(DirectValueAdded.of(table, relevance).total(), Status.ACTUAL),
            new StatedQuantity(
                ClosedFormPenetration.of(table, relevance.sectors()).evaluate(relevance).total(),
                Status.ACTUAL)),
        null);
  }

  /** Σ of the penetration in other countries, added in their order, where the table tells it. */
  public Optional<StatedQuantity> findPenetrationAbroad() {
    return penetrationByHost == null
        ? Optional.empty()
        : Optional.of(
            penetrationByHost.values().stream()
                .reduce(
                    StatedQuantity.of(0, home.total().unit(), Status.ACTUAL),
                    StatedQuantity::plus));
  }

  /** Direct value added and penetration, at home and, where the table tells it, abroad. */
  public StatedQuantity total() {
    return findPenetrationAbroad().map(home.total()::plus).orElse(home.total());
  }

  /** The identity that a measurement must satisfy: direct + home + abroad = total. */
  public List<AccountingIdentity> identities() {
    return List.of(
        AccountingIdentity.of(
            year + ", country " + country + ": direct + penetration at home and abroad = total",
            total().value(),
            home.direct().value()
                + home.penetration().value()
                + findPenetrationAbroad().map(StatedQuantity::value).orElse(0.0)));
  }
}
