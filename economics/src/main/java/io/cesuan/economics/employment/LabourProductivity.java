package io.cesuan.economics.employment;

import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.SeriesCompletion;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.unit.Unit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Labour productivity, Pro = GDP / L, and the employment that value added stands for at that
 * productivity, E = Z / Pro (METHODS M8; CAII white paper 2021).
 *
 * @param perPerson Pro, renminbi per person, positive
 */
public record LabourProductivity(StatedQuantity perPerson) {

  /**
   * Validates the figure.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} where it is not one of renminbi
   *     per person, {@link FailureReason#INVALID_INPUT} where it is not positive
   */
  public LabourProductivity {
    perPerson = perPerson.in(Unit.TEN_THOUSAND_CNY_PER_PERSON);
    if (!(perPerson.value() > 0)) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "labour productivity: expected a positive figure, found " + perPerson);
    }
  }

  /**
   * Pro = GDP / L of a region or the nation.
   *
   * @param product GDP, renminbi, positive
   * @param employed L, persons, positive
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} for other dimensions, {@link
   *     FailureReason#INVALID_INPUT} for figures that are not positive
   */
  public static LabourProductivity of(StatedQuantity product, StatedQuantity employed) {
    // 100 million yuan over 10 thousand persons is 10 thousand yuan per person.
    double money = product.in(Unit.HUNDRED_MILLION_CNY).value();
    double persons = employed.in(Unit.TEN_THOUSAND_PERSONS).value();
    if (!(money > 0 && persons > 0)) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "labour productivity: expected positive GDP and employed persons, found "
              + product
              + " and "
              + employed);
    }
    return new LabourProductivity(
        StatedQuantity.of(
            money / persons,
            Unit.TEN_THOUSAND_CNY_PER_PERSON,
            product.status().worst(employed.status())));
  }

  /**
   * Productivity in every year of a range, completed as METHODS M5 says.
   *
   * @param name whose productivity it is, for messages
   * @param observed year → productivity
   * @param firstYear the first year of the result
   * @param lastYear the last year of the result
   * @throws EconomicsException as {@link SeriesCompletion#complete} does, and {@link
   *     FailureReason#INVALID_INPUT} where the extrapolation is not positive
   */
  public static SortedMap<Integer, LabourProductivity> completed(
      String name, SortedMap<Integer, LabourProductivity> observed, int firstYear, int lastYear) {
    SortedMap<Integer, StatedQuantity> series = new TreeMap<>();
    observed.forEach((year, productivity) -> series.put(year, productivity.perPerson));
    SortedMap<Integer, LabourProductivity> completed = new TreeMap<>();
    SeriesCompletion.complete("labour productivity of " + name, series, firstYear, lastYear)
        .forEach((year, perPerson) -> completed.put(year, new LabourProductivity(perPerson)));
    return Collections.unmodifiableSortedMap(completed);
  }

  /**
   * E = Z / Pro.
   *
   * @param valueAdded Z, renminbi
   * @return persons in {@link Unit#TEN_THOUSAND_PERSONS}
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} for another currency
   */
  public StatedQuantity employment(StatedQuantity valueAdded) {
    return StatedQuantity.of(
        valueAdded.in(Unit.HUNDRED_MILLION_CNY).value() / perPerson.value(),
        Unit.TEN_THOUSAND_PERSONS,
        valueAdded.status().worst(perPerson.status()));
  }

  /**
   * E by direct and penetration: E Z^direct / Z and E Z^indirect / Z, which are Z^direct / Pro and
   * Z^indirect / Pro.
   *
   * @param valueAdded Z, renminbi
   * @return persons in {@link Unit#TEN_THOUSAND_PERSONS}
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} for another currency
   */
  public Contribution employment(Contribution valueAdded) {
    return Contribution.of(employment(valueAdded.direct()), employment(valueAdded.penetration()));
  }
}
