package io.cesuan.economics.inputoutput;

import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Vector;

/**
 * Gross output x, equal to total input, of each sector.
 *
 * @param sectors the labels
 * @param values x, one element per sector, in the table's money unit
 */
public record GrossOutput(SectorClassification sectors, Vector values) {

  /** Rejects a vector of another size than the labels' ({@link FailureReason#INVALID_INPUT}). */
  public GrossOutput {
    values.requireSize("gross output", sectors.size());
  }
}
