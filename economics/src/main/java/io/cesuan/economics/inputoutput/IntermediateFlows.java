package io.cesuan.economics.inputoutput;

import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;

/**
 * The intermediate flows Z: z_ij is what sector j uses of the output of sector i.
 *
 * @param sectors the labels of both axes
 * @param values Z, n×n, row = supplying sector, column = using sector, in the table's money unit
 */
public record IntermediateFlows(SectorClassification sectors, Matrix values) {

  /** Rejects a matrix that is not n×n for n sectors ({@link FailureReason#INVALID_INPUT}). */
  public IntermediateFlows {
    if (values.rows() != sectors.size() || values.columns() != sectors.size()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "intermediate flows: expected a "
              + sectors.size()
              + " × "
              + sectors.size()
              + " matrix for "
              + sectors
              + ", found a "
              + values);
    }
  }

  /** Total intermediate input of each sector, m_j = Σ_i z_ij. */
  public Vector intermediateInputs() {
    return values.columnSums();
  }
}
