package io.cesuan.economics.linear;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.openblas.global.openblas;

/**
 * A system of linear equations A X = B with one general square matrix A and any number of
 * right-hand sides: LU factorisation with partial pivoting, done once ({@code dgetrf}), and a
 * triangular solve for each right-hand side ({@code dgetrs}). Holds the factors outside the Java
 * heap until closed.
 *
 * <p>May be used by several threads at once, and gives the same bits whatever their number.
 */
public final class LinearSystem implements AutoCloseable {

  private static final double EPSILON = Math.ulp(1.0);

  /** The backward error over n ε that a solution may have; stable LU stays far below it. */
  private static final double RESIDUAL_GROWTH = 100;

  /** Pivots that differ by more than this call for the (costlier) condition number. */
  private static final double SUSPICIOUS_PIVOTS = 1e-8;

  /** The golden ratio, whose multiples modulo 1 are spread evenly. */
  private static final double GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

  private final Matrix coefficients;
  private final int order;
  private final double norm;
  private final DoublePointer factors;
  private final IntPointer pivots;

  private LinearSystem(Matrix coefficients) {
    if (!coefficients.isSquare()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "linear system: expected a square matrix, found " + coefficients);
    }
    this.coefficients = coefficients;
    this.order = coefficients.rows();
    this.norm = coefficients.infinityNorm();
    this.factors = new DoublePointer((long) order * order).put(coefficients.values());
    this.pivots = new IntPointer(order);
  }

  /**
   * Factorises a matrix.
   *
   * @param coefficients A, n×n
   * @return the factorised system, to be closed
   * @throws SingularMatrixException where a pivot is zero, or where the reciprocal condition number
   *     in the ∞-norm is below the machine epsilon (the criterion of LAPACK's {@code dgesvx})
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} where A is not square
   */
  public static LinearSystem factorise(Matrix coefficients) {
    LinearSystem system = new LinearSystem(coefficients);
    try {
      NativeLibrary.single(system::factorise);
      system.requireRegular();
    } catch (RuntimeException failure) {
      system.close();
      throw failure;
    }
    return system;
  }

  /**
   * Factorises a matrix, solves, and lets go of the factors.
   *
   * @param coefficients A, n×n
   * @param rightHandSides B, n×k
   * @return X, n×k
   * @throws SingularMatrixException as {@link #factorise(Matrix)} and {@link #solve(Matrix)} do
   */
  public static Matrix solve(Matrix coefficients, Matrix rightHandSides) {
    try (LinearSystem system = factorise(coefficients)) {
      return system.solve(rightHandSides);
    }
  }

  /**
   * LAPACK counts by columns: to it the rows of A are the columns of Aᵀ, so the factors are those
   * of Aᵀ and every solve asks for the transposed system, which is the one meant.
   */
  private int factorise() {
    int info = TiledFactorisation.factorise(order, factors, pivots);
    if (info > 0) {
      throw new SingularMatrixException(
          "linear system of order "
              + order
              + ": expected a regular matrix, found pivot "
              + (info - 1)
              + " (counted from 0) to be exactly zero");
    }
    return requireAccepted("dgetrf", info);
  }

  private void requireRegular() {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (int index = 0; index < order; index++) {
      double pivot = Math.abs(factors.get((long) index * order + index));
      smallest = Math.min(smallest, pivot);
      largest = Math.max(largest, pivot);
    }
    if (smallest >= SUSPICIOUS_PIVOTS * largest) {
      return;
    }
    double found = reciprocalCondition();
    if (!(found >= EPSILON)) {
      throw new SingularMatrixException(
          "linear system of order "
              + order
              + ": expected a reciprocal condition number of at least "
              + EPSILON
              + ", found "
              + found);
    }
  }

  /** The order n of the matrix. */
  public int order() {
    return order;
  }

  /** An estimate of 1 / (‖A‖∞ ‖A⁻¹‖∞), between 0 and 1 ({@code dgecon}). */
  public double reciprocalCondition() {
    requireOpen();
    try (DoublePointer reciprocal = new DoublePointer(1)) {
      // The 1-norm of Aᵀ, as LAPACK reads it, is the ∞-norm of A.
      NativeLibrary.single(
          () ->
              requireAccepted(
                  "dgecon",
                  openblas.LAPACKE_dgecon(
                      openblas.LAPACK_COL_MAJOR,
                      (byte) '1',
                      order,
                      factors,
                      order,
                      norm,
                      reciprocal)));
      return reciprocal.get();
    }
  }

  private void requireOpen() {
    if (factors.isNull()) {
      throw new IllegalStateException("expected an open linear system, found a closed one");
    }
  }

  /**
   * Solves A X = B and checks the residual of every column.
   *
   * @param rightHandSides B, n×k
   * @return X, n×k
   * @throws SingularMatrixException where the residual shows that the solution is none
   * @throws NotFiniteException where the solution overflows
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} where B has not n rows
   */
  public Matrix solve(Matrix rightHandSides) {
    requireOpen();
    if (rightHandSides.rows() != order) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "right-hand sides: expected " + order + " rows, found " + rightHandSides);
    }
    int columns = rightHandSides.columns();
    double[] right = rightHandSides.transpose().values();
    double[] solution = new double[right.length];
    try (DoublePointer unknowns = new DoublePointer(right.length).put(right)) {
      NativeLibrary.single(
          () ->
              requireAccepted(
                  "dgetrs",
                  openblas.LAPACKE_dgetrs_work(
                      openblas.LAPACK_COL_MAJOR,
                      (byte) 'T',
                      order,
                      columns,
                      factors,
                      order,
                      pivots,
                      unknowns,
                      order)));
      unknowns.get(solution);
    }
    Matrix solved = Matrix.ofOwned(columns, order, solution).transpose();
    requireSmallResidual(columns, right, solution);
    return solved;
  }

  /**
   * Checks B = A X by Freivalds' method: one weighted sum of all columns instead of each, so that
   * the check costs n² and not n² k operations. Each column is scaled to count alike, by ‖A‖∞ ‖x‖∞
   * + ‖b‖∞, relative to which a stable solution has a residual of a small multiple of n ε (Rigal
   * and Gaches).
   */
  void requireSmallResidual(int columns, double[] right, double[] solution) {
    double[] sumOfSolutions = new double[order];
    double[] remainder = new double[order];
    double weights = 0;
    for (int column = 0; column < columns; column++) {
      int start = column * order;
      double scale =
          norm * largestMagnitude(solution, start, start + order)
              + largestMagnitude(right, start, start + order);
      if (scale > 0) {
        double weight = 1 + column * GOLDEN_RATIO % 1;
        weights += weight;
        double factor = weight / scale;
        for (int row = 0; row < order; row++) {
          sumOfSolutions[row] += factor * solution[start + row];
          remainder[row] += factor * right[start + row];
        }
      }
    }
    double[] product = multiply(sumOfSolutions);
    double allowed = RESIDUAL_GROWTH * order * EPSILON * weights;
    for (int row = 0; row < order; row++) {
      double residual = Math.abs(remainder[row] - product[row]);
      if (!(residual <= allowed)) {
        throw new SingularMatrixException(
            "linear system of order "
                + order
                + ", row "
                + row
                + " (counted from 0): expected a relative residual of at most "
                + allowed
                + ", found "
                + residual);
      }
    }
  }

  /** Compares instead of calling {@code Math.max}, whose care for NaN and −0 costs more than it. */
  private static double largestMagnitude(double[] values, int from, int to) {
    double largest = 0;
    for (int index = from; index < to; index++) {
      double magnitude = Math.abs(values[index]);
      if (magnitude > largest) {
        largest = magnitude;
      }
    }
    return largest;
  }

  /** A x. Four rows side by side: a single sum would wait for each addition before the next. */
  private double[] multiply(double[] x) {
    double[] values = coefficients.values();
    double[] product = new double[order];
    int row = 0;
    for (; row < order - 3; row += 4) {
      int start = row * order;
      double first = 0;
      double second = 0;
      double third = 0;
      double fourth = 0;
      for (int column = 0; column < order; column++) {
        first += values[start + column] * x[column];
        second += values[start + order + column] * x[column];
        third += values[start + 2 * order + column] * x[column];
        fourth += values[start + 3 * order + column] * x[column];
      }
      product[row] = first;
      product[row + 1] = second;
      product[row + 2] = third;
      product[row + 3] = fourth;
    }
    for (; row < order; row++) {
      for (int column = 0; column < order; column++) {
        product[row] += values[row * order + column] * x[column];
      }
    }
    return product;
  }

  static int requireAccepted(String routine, int info) {
    if (info != 0) {
      throw new EconomicsException(
          FailureReason.NOT_FINITE,
          "LAPACK " + routine + ": expected info 0, found " + info + " (argument " + -info + ")");
    }
    return info;
  }

  @Override
  public void close() {
    factors.close();
    pivots.close();
  }
}
