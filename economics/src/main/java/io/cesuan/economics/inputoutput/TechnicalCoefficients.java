package io.cesuan.economics.inputoutput;

import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;

/**
 * The technical coefficients A = Z x̂⁻¹: a_ij is the input from sector i per unit of output of
 * sector j (Miller and Blair, chapter 2).
 *
 * <p>Policy for a sector without output, which by the rules of {@link InputOutputTable} has no
 * inputs either: its column of A is zero. It produces nothing and so requires nothing.
 *
 * @param sectors the labels of both axes
 * @param values A, n×n, pure numbers
 */
public record TechnicalCoefficients(SectorClassification sectors, Matrix values) {

  /** Rejects a matrix that is not n×n for n sectors ({@link FailureReason#INVALID_INPUT}). */
  public TechnicalCoefficients {
    if (values.rows() != sectors.size() || values.columns() != sectors.size()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "technical coefficients: expected a "
              + sectors.size()
              + " × "
              + sectors.size()
              + " matrix for "
              + sectors
              + ", found a "
              + values);
    }
  }

  /** The technical coefficients of a table. */
  public static TechnicalCoefficients of(InputOutputTable table) {
    return new TechnicalCoefficients(
        table.sectors(),
        perOutput(table.intermediateFlows().values(), table.grossOutput().values()));
  }

  /**
   * Z x̂⁻¹, with zero columns where output is zero.
   *
   * @param flows Z, n×n
   * @param output x, n; zero only where the column of Z is zero
   * @return A, n×n
   */
  public static Matrix perOutput(Matrix flows, Vector output) {
    double[] x = output.toArray();
    return Matrix.generateRows(
        flows.rows(),
        flows.columns(),
        (row, cells) -> {
          flows.copyRow(row, cells);
          for (int column = 0; column < cells.length; column++) {
            cells[column] = x[column] == 0 ? 0 : cells[column] / x[column];
          }
        });
  }
}
