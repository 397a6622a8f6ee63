package io.cesuan.economics.inputoutput;

import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Vector;

/**
 * Value added v = x − m, also called net output, of each sector.
 *
 * @param sectors the labels
 * @param values v, one element per sector, in the table's money unit
 */
public record ValueAdded(SectorClassification sectors, Vector values) {

  /** Rejects a vector of another size than the labels' ({@link FailureReason#INVALID_INPUT}). */
  public ValueAdded {
    values.requireSize("value added", sectors.size());
  }
}
