package io.cesuan.economics.linear;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas;

/** The largest modulus among the eigenvalues of a square matrix, ρ(A) = max |λ_i|. */
public final class SpectralRadius {

  private SpectralRadius() {}

  /**
   * Computes all eigenvalues by the QR algorithm ({@code dgeev}) and takes the largest modulus.
   * Costs about ten factorisations: meant for diagnosis.
   *
   * @param matrix A, n×n
   * @return ρ(A) ≥ 0
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} where A is not square
   */
  public static double of(Matrix matrix) {
    if (!matrix.isSquare()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "spectral radius: expected a square matrix, found " + matrix);
    }
    int order = matrix.rows();
    double[] real = new double[order];
    double[] imaginary = new double[order];
    // The eigenvalues of Aᵀ, as LAPACK reads it, are those of A.
    try (DoublePointer overwritten = new DoublePointer((long) order * order).put(matrix.values());
        DoublePointer realParts = new DoublePointer(order);
        DoublePointer imaginaryParts = new DoublePointer(order);
        DoublePointer noVectors = new DoublePointer(1)) {
      NativeLibrary.single(
          () ->
              LinearSystem.requireAccepted(
                  "dgeev",
                  openblas.LAPACKE_dgeev(
                      openblas.LAPACK_COL_MAJOR,
                      (byte) 'N',
                      (byte) 'N',
                      order,
                      overwritten,
                      order,
                      realParts,
                      imaginaryParts,
                      noVectors,
                      1,
                      noVectors,
                      1)));
      realParts.get(real);
      imaginaryParts.get(imaginary);
    }
    double radius = 0;
    for (int index = 0; index < order; index++) {
      radius = Math.max(radius, Math.hypot(real[index], imaginary[index]));
    }
    return radius;
  }
}
