package io.cesuan.economics.penetration;

import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;

/**
 * The splitting matrix T, (n+m)×n, of the augmented model (METHODS M3): row k of a core sector
 * holds 1 − S_k, virtual row n+j holds S_kj at column k_j, every other ordinary row holds 1 on the
 * diagonal. Each row has a single cell, so T is kept as the parent and the share of each row.
 */
final class SplittingMatrix {

  private final int sectors;
  private final int[] parents;
  private final double[] shares;

  /**
   * Splits core sectors.
   *
   * @param sectors n
   * @param core the indices k_j of the m core sectors
   * @param relevance S, m
   */
  SplittingMatrix(int sectors, int[] core, Vector relevance) {
    this.sectors = sectors;
    this.parents = new int[sectors + core.length];
    this.shares = new double[sectors + core.length];
    for (int row = 0; row < sectors; row++) {
      parents[row] = row;
      shares[row] = 1;
    }
    for (int j = 0; j < core.length; j++) {
      parents[sectors + j] = core[j];
      shares[sectors + j] = relevance.get(j);
      shares[core[j]] = 1 - relevance.get(j);
    }
  }

  /** T itself. */
  Matrix toMatrix() {
    return Matrix.generate(
        parents.length, sectors, (row, column) -> column == parents[row] ? shares[row] : 0);
  }

  /** Z′ = T Z Tᵀ, (n+m)×(n+m). */
  Matrix split(Matrix flows) {
    double[] parent = new double[sectors];
    return Matrix.generateRows(
        parents.length,
        parents.length,
        (row, cells) -> {
          flows.copyRow(parents[row], parent);
          double share = shares[row];
          for (int column = 0; column < sectors; column++) {
            cells[column] = share * shares[column] * parent[column];
          }
          for (int column = sectors; column < cells.length; column++) {
            cells[column] = share * shares[column] * parent[parents[column]];
          }
        });
  }

  /** x′ = T x, n+m. */
  Vector split(Vector output) {
    return Vector.generate(parents.length, row -> shares[row] * output.get(parents[row]));
  }
}
