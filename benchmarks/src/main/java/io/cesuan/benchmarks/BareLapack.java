package io.cesuan.benchmarks;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.presets.openblas_nolapack;

/**
 * LAPACK with nothing around it: no check of any kind, its arrays allocated once. What is measured
 * is what numpy.linalg.solve does too: copy A and B, factorise, solve, copy X.
 */
final class BareLapack implements AutoCloseable {

  private final int order;
  private final int columns;
  private final double[] transposedCoefficients;
  private final double[] rightHandSides;
  private final double[] solution;
  private final DoublePointer factors;
  private final DoublePointer unknowns;
  private final IntPointer pivots;

  BareLapack(BenchmarkSystem system) {
    openblas_nolapack.blas_set_num_threads(1);
    this.order = system.coefficients().rows();
    this.columns = system.rightHandSides().columns();
    // LAPACK counts by columns.
    this.transposedCoefficients = system.coefficients().transpose().toRowMajor();
    this.rightHandSides = system.rightHandSides().transpose().toRowMajor();
    this.solution = new double[rightHandSides.length];
    this.factors = new DoublePointer(transposedCoefficients.length);
    this.unknowns = new DoublePointer(rightHandSides.length);
    this.pivots = new IntPointer(order);
  }

  /** X of A X = B column after column, in an array that the next call overwrites. */
  double[] solve() {
    factors.put(transposedCoefficients);
    unknowns.put(rightHandSides);
    int info =
        openblas.LAPACKE_dgesv(
            openblas.LAPACK_COL_MAJOR, order, columns, factors, order, pivots, unknowns, order);
    if (info != 0) {
      throw new IllegalStateException("LAPACK dgesv: expected info 0, found " + info);
    }
    unknowns.get(solution);
    return solution;
  }

  @Override
  public void close() {
    factors.close();
    unknowns.close();
    pivots.close();
  }
}
