package io.cesuan.worker.estimation;

import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.publication.Observation;
import java.util.List;
import java.util.Locale;

/**
 * The indicators of the regional measurements, as the catalog names them, and the units they are
 * published in. Ranks, counts and bands are numbers without a unit of measurement; the catalog says
 * what they count.
 */
enum RegionalIndicator {
  VALUE_ADDED("100 million CNY"),
  VALUE_ADDED_DIRECT("100 million CNY"),
  VALUE_ADDED_PENETRATION("100 million CNY"),
  NOMINAL_GROWTH("percent"),
  SHARE_OF_REGIONAL_GDP("percent"),
  RANK("rank"),
  PROVINCES_OVER_100_BILLION("count"),
  CITY_VALUE_ADDED("100 million CNY"),
  CITY_RANK("rank"),
  CITY_BAND("band"),
  CITY_COUNT("count"),
  CITY_SHARE_FIRST_10("percent"),
  CITY_SHARE_FIRST_30("percent"),
  EMPLOYMENT("10 thousand persons"),
  EMPLOYMENT_DIRECT("10 thousand persons"),
  EMPLOYMENT_PENETRATION("10 thousand persons"),
  NEW_JOBS("10 thousand persons");

  private final String unit;

  RegionalIndicator(String unit) {
    this.unit = unit;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A measured quantity, converted to the unit of the indicator. */
  Observation observe(int year, String region, String industry, StatedQuantity value) {
    StatedQuantity published = value.in(Unit.getByCode(unit));
    return new Observation(
        code(), year, region, industry, published.value(), unit, published.status().code());
  }

  /** A rank, band or count. */
  Observation observe(int year, String region, String industry, int number, Status status) {
    return new Observation(code(), year, region, industry, number, unit, status.code());
  }

  /** Value added by direct, penetration and total. */
  static List<Observation> observeValueAdded(
      int year, String region, String industry, Contribution value) {
    return List.of(
        VALUE_ADDED_DIRECT.observe(year, region, industry, value.direct()),
        VALUE_ADDED_PENETRATION.observe(year, region, industry, value.penetration()),
        VALUE_ADDED.observe(year, region, industry, value.total()));
  }

  /** Employment by direct, penetration and total. */
  static List<Observation> observeEmployment(
      int year, String region, String industry, Contribution value) {
    return List.of(
        EMPLOYMENT_DIRECT.observe(year, region, industry, value.direct()),
        EMPLOYMENT_PENETRATION.observe(year, region, industry, value.penetration()),
        EMPLOYMENT.observe(year, region, industry, value.total()));
  }
}
