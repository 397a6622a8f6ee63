package io.cesuan.worker.ingestion;

import io.cesuan.economics.unit.Unit;
import java.util.Optional;

/**
 * What the reader of a national table is told besides the file.
 *
 * @param unit unit of the figures: it must agree with the one the file states, and holds where the
 *     file states none; where neither does, figures are in 10 thousand CNY (万元), as the National
 *     Bureau of Statistics publishes them
 */
public record NationalTableOptions(Optional<Unit> unit) {

  /** Takes the unit from the file, or that of the National Bureau of Statistics. */
  public static NationalTableOptions standard() {
    return new NationalTableOptions(Optional.empty());
  }

  /** Expects figures in a unit. */
  public static NationalTableOptions in(Unit unit) {
    return new NationalTableOptions(Optional.of(unit));
  }
}
