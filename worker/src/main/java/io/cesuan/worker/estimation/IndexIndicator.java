package io.cesuan.worker.estimation;

import io.cesuan.economics.index.DimensionId;
import io.cesuan.economics.series.Status;
import io.cesuan.worker.publication.Observation;
import java.util.Locale;

/** The indicators of M10, as the catalog names them, and the units they are published in. */
enum IndexIndicator {
  DEVELOPMENT_INDEX("index"),
  DEVELOPMENT_RANK("rank"),
  DEVELOPMENT_TIER("tier"),
  INDEX_CONTRIBUTION("percent");

  private final String unit;

  IndexIndicator(String unit) {
    this.unit = unit;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String unit() {
    return unit;
  }

  /** The industry under which a dimension is published. */
  static String industryOf(DimensionId dimension) {
    return dimension.value().toUpperCase(Locale.ROOT);
  }

  Observation observe(int year, String region, String industry, double value, Status status) {
    return new Observation(code(), year, region, industry, value, unit, status.code());
  }
}
