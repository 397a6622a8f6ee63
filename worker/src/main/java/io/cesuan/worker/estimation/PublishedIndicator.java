package io.cesuan.worker.estimation;

import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.publication.Observation;
import java.util.Locale;

/**
 * The indicators of the national measurement, as the catalog names them, and the units they are
 * published in.
 */
enum PublishedIndicator {
  VALUE_ADDED("100 million CNY"),
  VALUE_ADDED_DIRECT("100 million CNY"),
  VALUE_ADDED_PENETRATION("100 million CNY"),
  SHARE_OF_GDP("percent"),
  NOMINAL_GROWTH("percent"),
  PENETRATION_TO_DIRECT_RATIO("ratio"),
  CONTRIBUTION_TO_GDP_GROWTH("percent"),
  COMPOUND_GROWTH("percent");

  /** The nation, to which all of them refer. */
  static final String NATION = "CHN";

  private final String unit;

  PublishedIndicator(String unit) {
    this.unit = unit;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  Observation observe(int year, String industry, StatedQuantity value) {
    StatedQuantity published = value.in(Unit.getByCode(unit));
    return new Observation(
        code(), year, NATION, industry, published.value(), unit, published.status().code());
  }
}
