package io.cesuan.economics.inputoutput;

import io.cesuan.economics.classification.Sector;
import io.cesuan.economics.linear.LinearSystem;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.SpectralRadius;
import io.cesuan.economics.linear.Vector;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The Hawkins–Simon condition (METHODS M3): the economy is productive, so that L = (I−A)⁻¹ exists
 * and is non-negative, which for A ≥ 0 is the same as a spectral radius ρ(A) below 1.
 *
 * <p>For A ≥ 0 the test is exact and costs one right-hand side: I−A is a Z-matrix, and a Z-matrix
 * is a non-singular M-matrix if and only if some y > 0 has (I−A) y > 0 (Berman and Plemmons,
 * <i>Nonnegative Matrices in the Mathematical Sciences</i>, theorem 6.2.3, condition I₂₇). The y of
 * (I−A) y = 1 is such a vector if it is positive, and it is positive if I−A is an M-matrix.
 *
 * <p>Where A has negative cells the theorem does not apply; ρ(A) < 1 and L ≥ 0 are then tested as
 * they stand, from the eigenvalues and the whole inverse.
 */
public final class HawkinsSimonCondition {

  /**
   * How far below zero rounding may push a cell of L that is zero, relative to its largest cell.
   */
  private static final double ROUNDING = 1e-12;

  private static final int NAMED_SECTORS = 5;

  private HawkinsSimonCondition() {}

  /**
   * Passes where the economy is productive.
   *
   * @throws HawkinsSimonViolationException with the spectral radius and the worst sectors
   */
  public static void require(TechnicalCoefficients coefficients) {
    LeontiefSystem.of(coefficients).close();
  }

  /**
   * Passes where the economy is productive.
   *
   * @param coefficients A
   * @param system the factorised I−A
   * @throws HawkinsSimonViolationException with the spectral radius and the worst sectors
   */
  static void require(TechnicalCoefficients coefficients, LinearSystem system) {
    if (coefficients.values().hasNegativeCell()) {
      requireRadiusAndSign(coefficients, system);
      return;
    }
    int order = coefficients.sectors().size();
    Vector output = system.solve(Matrix.generate(order, 1, (row, column) -> 1)).column(0);
    for (int sector = 0; sector < order; sector++) {
      if (!(output.get(sector) > 0)) {
        throw violation(
            coefficients,
            "one unit of final demand for every sector would take "
                + output.get(sector)
                + " units of output of sector "
                + coefficients.sectors().sector(sector));
      }
    }
  }

  private static void requireRadiusAndSign(
      TechnicalCoefficients coefficients, LinearSystem system) {
    if (!(SpectralRadius.of(coefficients.values()) < 1)) {
      throw violation(coefficients, "some technical coefficients are negative");
    }
    Matrix inverse = system.solve(Matrix.identity(coefficients.sectors().size()));
    double allowed = -ROUNDING * inverse.infinityNorm();
    for (int row = 0; row < inverse.rows(); row++) {
      for (int column = 0; column < inverse.columns(); column++) {
        if (inverse.get(row, column) < allowed) {
          throw violation(
              coefficients,
              "expected a non-negative Leontief inverse, found "
                  + inverse.get(row, column)
                  + " at row "
                  + coefficients.sectors().sector(row)
                  + ", column "
                  + coefficients.sectors().sector(column));
        }
      }
    }
  }

  /**
   * Describes the violation by what explains it: ρ(A) and the sectors with the largest Σ_i a_ij.
   */
  static HawkinsSimonViolationException violation(
      TechnicalCoefficients coefficients, String symptom) {
    double radius = SpectralRadius.of(coefficients.values());
    Vector inputs = coefficients.values().columnSums();
    List<Integer> worst =
        IntStream.range(0, inputs.size())
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(inputs::get).reversed())
            .limit(NAMED_SECTORS)
            .toList();
    List<Sector> worstSectors = worst.stream().map(coefficients.sectors()::sector).toList();
    String shares =
        worst.stream()
            .map(index -> coefficients.sectors().sector(index) + " " + inputs.get(index))
            .collect(Collectors.joining(", "));
    return new HawkinsSimonViolationException(
        "Hawkins–Simon condition: expected technical coefficients with a spectral radius below 1 and"
            + " a non-negative Leontief inverse, found a spectral radius of "
            + radius
            + " ("
            + symptom
            + "); largest intermediate input per unit of output: "
            + shares,
        radius,
        worstSectors);
  }
}
