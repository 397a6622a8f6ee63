package io.cesuan.economics.inputoutput;

import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.linear.Matrix;

/**
 * The Leontief inverse L = (I−A)⁻¹: l_ij is the output of sector i that one unit of final demand
 * for sector j takes, directly and indirectly (Miller and Blair, chapter 2). Whoever needs only
 * some columns asks a {@link LeontiefSystem} for them.
 *
 * @param sectors the labels of both axes
 * @param values L, n×n, pure numbers, non-negative
 */
public record LeontiefInverse(SectorClassification sectors, Matrix values) {

  /**
   * The Leontief inverse of an economy.
   *
   * @throws HawkinsSimonViolationException where the economy is not productive
   */
  public static LeontiefInverse of(TechnicalCoefficients coefficients) {
    try (LeontiefSystem system = LeontiefSystem.of(coefficients)) {
      return new LeontiefInverse(
          coefficients.sectors(), system.outputs(Matrix.identity(coefficients.sectors().size())));
    }
  }
}
