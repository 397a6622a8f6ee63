package io.cesuan.worker.estimation;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.unit.Unit;
import java.util.Locale;
import java.util.Optional;

/** Our indicators of which the institutes published figures, and the units of both. */
enum ComparedIndicator {
  VALUE_ADDED("100 million CNY"),
  VALUE_ADDED_DIRECT("100 million CNY"),
  VALUE_ADDED_PENETRATION("100 million CNY"),
  SHARE_OF_GDP("percent"),
  SHARE_OF_REGIONAL_GDP("percent"),
  NOMINAL_GROWTH("percent"),
  PENETRATION_TO_DIRECT_RATIO("ratio"),
  EMPLOYMENT_DIRECT("10 thousand persons"),
  EMPLOYMENT_PENETRATION("10 thousand persons"),
  DEVELOPMENT_INDEX("index"),
  DEVELOPMENT_TIER("tier");

  private final String unit;

  ComparedIndicator(String unit) {
    this.unit = unit;
  }

  /**
   * Ours that is what a published one is.
   *
   * @param published code of the published indicator
   * @param ofNation whether the figure is of the nation, as a share is of the product of its region
   */
  static Optional<ComparedIndicator> find(String published, boolean ofNation) {
    return switch (published) {
      case "value_added" -> Optional.of(VALUE_ADDED);
      case "value_added_direct" -> Optional.of(VALUE_ADDED_DIRECT);
      case "value_added_penetration" -> Optional.of(VALUE_ADDED_PENETRATION);
      case "value_added_share_of_gdp" ->
          Optional.of(ofNation ? SHARE_OF_GDP : SHARE_OF_REGIONAL_GDP);
      case "value_added_growth" -> Optional.of(NOMINAL_GROWTH);
      case "penetration_to_direct_ratio" -> Optional.of(PENETRATION_TO_DIRECT_RATIO);
      case "employment_direct" -> Optional.of(EMPLOYMENT_DIRECT);
      case "employment_penetration" -> Optional.of(EMPLOYMENT_PENETRATION);
      case "development_index" -> Optional.of(DEVELOPMENT_INDEX);
      case "development_tier" -> Optional.of(DEVELOPMENT_TIER);
      default -> Optional.empty();
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The indicator under which the published figure is served. */
  String publishedCode() {
    return "published_" + code();
  }

  /** The indicator under which the deviation from the published figure is served. */
  String deviationCode() {
    return "deviation_" + code();
  }

  /** The unit in which we publish it. */
  String unit() {
    return unit;
  }

  /**
   * Converts a printed number.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} or {@link
   *     FailureReason#UNKNOWN_CODE} for a unit it cannot be in
   */
  double convert(double printed, String printedUnit) {
    if (this == DEVELOPMENT_INDEX || this == DEVELOPMENT_TIER) {
      if (!printedUnit.startsWith(this == DEVELOPMENT_INDEX ? "index " : "label")) {
        throw new EconomicsException(
            FailureReason.UNIT_MISMATCH,
            "published figures, %s: expected a unit of it, found %s"
                .formatted(code(), printedUnit));
      }
      return printed;
    }
    return Unit.getByCode(printedUnit).convert(printed, Unit.getByCode(unit));
  }
}
