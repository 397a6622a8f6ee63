package io.cesuan.benchmarks;

import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.inputoutput.TechnicalCoefficients;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import java.util.stream.IntStream;

/**
 * The linear system that a measurement solves, apart from the model around it: what a bare solver
 * is given, in Java and in NumPy.
 *
 * @param coefficients I−A or I−A′
 * @param rightHandSides the unit vectors of the core or of the virtual sectors, one per column
 */
record BenchmarkSystem(Matrix coefficients, Matrix rightHandSides) {

  /** The system of the closed form: I−A, n×n, and the columns of the m core sectors. */
  static BenchmarkSystem unsplit(InputOutputTable table, BenchmarkTable source) {
    return of(
        TechnicalCoefficients.of(table).values(), table.sectors().getIndices(source.coreSectors()));
  }

  /**
   * The system of the augmented model (METHODS M3): I−A′, (n+m)×(n+m), and the columns of the m
   * virtual sectors.
   */
  static BenchmarkSystem augmented(InputOutputTable table, BenchmarkTable source) {
    int n = table.sectors().size();
    int[] core = table.sectors().getIndices(source.coreSectors());
    Vector s = source.relevance().values();
    int[] parents = IntStream.concat(IntStream.range(0, n), IntStream.of(core)).toArray();
    double[] shares = new double[parents.length];
    for (int row = 0; row < n; row++) {
      shares[row] = 1;
    }
    for (int j = 0; j < core.length; j++) {
      shares[core[j]] = 1 - s.get(j);
      shares[n + j] = s.get(j);
    }
    Matrix a = TechnicalCoefficients.of(table).values();
    // The share of the using part cancels: a part buys per unit of its output what its parent does.
    Matrix split =
        Matrix.generate(
            parents.length,
            parents.length,
            (row, column) -> shares[row] * a.get(parents[row], parents[column]));
    return of(split, IntStream.range(n, parents.length).toArray());
  }

  private static BenchmarkSystem of(Matrix a, int[] demanded) {
    return new BenchmarkSystem(
        Matrix.generate(
            a.rows(), a.columns(), (row, column) -> (row == column ? 1 : 0) - a.get(row, column)),
        Matrix.generate(
            a.rows(), demanded.length, (row, column) -> row == demanded[column] ? 1 : 0));
  }
}
