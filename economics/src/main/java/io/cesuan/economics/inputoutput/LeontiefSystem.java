package io.cesuan.economics.inputoutput;

import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.linear.LinearSystem;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.SingularMatrixException;

/**
 * The Leontief system (I−A) x = f of a productive economy, factorised once: the output x that a
 * final demand f takes. Its columns for unit demands are those of the Leontief inverse. Holds
 * native memory until closed.
 */
public final class LeontiefSystem implements AutoCloseable {

  private final SectorClassification sectors;
  private final LinearSystem system;

  private LeontiefSystem(SectorClassification sectors, LinearSystem system) {
    this.sectors = sectors;
    this.system = system;
  }

  /**
   * Factorises I−A and tests the Hawkins–Simon condition.
   *
   * @param coefficients A
   * @return the factorised system, to be closed
   * @throws HawkinsSimonViolationException where the economy is not productive
   */
  public static LeontiefSystem of(TechnicalCoefficients coefficients) {
    Matrix a = coefficients.values();
    LinearSystem system;
    try {
      system =
          LinearSystem.factorise(
              Matrix.generateRows(
                  a.rows(),
                  a.columns(),
                  (row, cells) -> {
                    a.copyRow(row, cells);
                    for (int column = 0; column < cells.length; column++) {
                      cells[column] = (row == column ? 1 : 0) - cells[column];
                    }
                  }));
    } catch (SingularMatrixException singular) {
      // I−A is singular exactly where 1 is an eigenvalue of A.
      HawkinsSimonViolationException violation =
          HawkinsSimonCondition.violation(coefficients, "I − A is singular");
      violation.initCause(singular);
      throw violation;
    }
    try {
      HawkinsSimonCondition.require(coefficients, system);
    } catch (RuntimeException failure) {
      system.close();
      throw failure;
    }
    return new LeontiefSystem(coefficients.sectors(), system);
  }

  /** The labels of the system. */
  public SectorClassification sectors() {
    return sectors;
  }

  /**
   * The outputs that final demands take.
   *
   * @param finalDemands f, n×k, one final demand per column
   * @return x = L f, n×k, in the unit of the final demands
   */
  public Matrix outputs(Matrix finalDemands) {
    return system.solve(finalDemands);
  }

  /**
   * Some columns of the Leontief inverse: the output of every sector per unit of final demand for
   * the given ones.
   *
   * @param indices the sectors, counted from 0; at least one
   * @return L restricted to these columns, n×k
   */
  public Matrix inverseColumns(int... indices) {
    return system.solve(
        Matrix.generate(
            sectors.size(), indices.length, (row, column) -> row == indices[column] ? 1 : 0));
  }

  @Override
  public void close() {
    system.close();
  }
}
