package io.cesuan.economics.penetration;

import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.inputoutput.HawkinsSimonViolationException;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.inputoutput.LeontiefSystem;
import io.cesuan.economics.inputoutput.TechnicalCoefficients;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.MatrixProduct;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.relevance.RelevanceCoefficient;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import java.util.Arrays;
import java.util.List;

/**
 * The closed form of the augmented Leontief model (METHODS M3): with H = (I−A)⁻¹ − I of the unsplit
 * table and τ_i = 1 − S_i for core sectors, else 1,
 *
 * <p>ΔY_i = τ_i Σ_j H_{i,kj} w_j, w_j = x_kj S_kj / (1 + S_kj H_{kj,kj}).
 *
 * <p>One factorisation and m right-hand sides serve every S: a single S costs n·m operations, and N
 * draws of S are one product of an n×m with an m×N matrix. The core sectors may be more than those
 * of one measurement; where S is zero nothing is split.
 */
public final class ClosedFormPenetration {

  private final InputOutputTable table;
  private final List<SectorCode> coreSectors;
  private final int[] core;

  /** H restricted to the columns of the core sectors, n×m. */
  private final Matrix inducedRequirements;

  private ClosedFormPenetration(
      InputOutputTable table,
      List<SectorCode> coreSectors,
      int[] core,
      Matrix inducedRequirements) {
    this.table = table;
    this.coreSectors = coreSectors;
    this.core = core;
    this.inducedRequirements = inducedRequirements;
  }

  /**
   * Prepares a table for any number of measurements.
   *
   * @param table the base-year table
   * @param coreSectors the sectors K that may be split, distinct, at least one; their order is that
   *     of the rows of draws
   * @throws HawkinsSimonViolationException where the economy is not productive
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}, naming every core sector that
   *     the table does not have, {@link FailureReason#INVALID_INPUT} for repeated ones or none
   */
  public static ClosedFormPenetration of(InputOutputTable table, List<SectorCode> coreSectors) {
    if (coreSectors.isEmpty() || coreSectors.stream().distinct().count() != coreSectors.size()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "core sectors: expected at least one and each once, found " + coreSectors);
    }
    int[] core = table.sectors().getIndices(coreSectors);
    try (LeontiefSystem system = LeontiefSystem.of(TechnicalCoefficients.of(table))) {
      Matrix l = system.inverseColumns(core);
      Matrix h =
          Matrix.generate(
              l.rows(),
              l.columns(),
              (row, column) -> l.get(row, column) - (row == core[column] ? 1 : 0));
      return new ClosedFormPenetration(table, List.copyOf(coreSectors), core, h);
    }
  }

  /** The sectors that may be split: the rows of draws, in this order. */
  public List<SectorCode> coreSectors() {
    return coreSectors;
  }

  /** The labels of the results: the rows of what the draws give, in this order. */
  public SectorClassification sectors() {
    return table.sectors();
  }

  /**
   * Measures the table for one S.
   *
   * @param relevance S, of some or all of the core sectors; zero for the others
   * @return induced output, induced rate and penetration of every sector, in the table's unit
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}, naming every sector that is not
   *     among the prepared core sectors
   */
  public PenetrationResult evaluate(RelevanceCoefficients relevance) {
    Defects defects = new Defects(FailureReason.UNKNOWN_CODE, "relevance coefficients");
    for (SectorCode sector : relevance.sectors()) {
      if (!coreSectors.contains(sector)) {
        defects.add(
            "expected one of the prepared core sectors " + coreSectors + ", found " + sector);
      }
    }
    defects.throwIfAny();
    double[] splitOutput = new double[core.length];
    for (int j = 0; j < core.length; j++) {
      splitOutput[j] = splitOutput(j, relevance.findValue(coreSectors.get(j)).orElse(0));
    }
    Vector s = relevance.spreadOver(table.sectors());
    Vector inducedOutput =
        Vector.generate(
            table.sectors().size(),
            i -> {
              double sum = 0;
              for (int j = 0; j < core.length; j++) {
                sum += inducedRequirements.get(i, j) * splitOutput[j];
              }
              return (1 - s.get(i)) * sum;
            });
    return PenetrationResult.ofInducedOutput(table, relevance, inducedOutput);
  }

  /**
   * Induced output for many S at once. Agrees with {@link #evaluate} up to rounding, and does not
   * depend on the number of threads.
   *
   * @param relevanceDraws one S per column: m×N, ratios in [0, 1], rows in the order of {@link
   *     #coreSectors()}
   * @param threads how many threads to use, ≥ 1
   * @return ΔY, n×N, in the table's unit
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for a value outside [0, 1] or
   *     another number of rows
   */
  public Matrix inducedOutputDraws(Matrix relevanceDraws, int threads) {
    double[] unscaled = new double[table.sectors().size()];
    Arrays.fill(unscaled, 1);
    return draws(Vector.of(unscaled), relevanceDraws, threads);
  }

  /**
   * Penetration value added for many S at once. Agrees with {@link #evaluate} up to rounding, and
   * does not depend on the number of threads.
   *
   * @param relevanceDraws one S per column: m×N, ratios in [0, 1], rows in the order of {@link
   *     #coreSectors()}
   * @param threads how many threads to use, ≥ 1
   * @return dz, n×N, in the table's unit
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for a value outside [0, 1] or
   *     another number of rows
   */
  public Matrix penetrationDraws(Matrix relevanceDraws, int threads) {
    return draws(valueAddedShares(), relevanceDraws, threads);
  }

  /**
   * Total penetration value added for many S at once, without holding the sectors' figures of all
   * draws.
   *
   * @param relevanceDraws one S per column: m×N, ratios in [0, 1], rows in the order of {@link
   *     #coreSectors()}
   * @param threads how many threads to use, ≥ 1; the result does not depend on it
   * @return Z^indirect, N, in the table's unit
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for a value outside [0, 1] or
   *     another number of rows
   */
  public Vector totalPenetrationDraws(Matrix relevanceDraws, int threads) {
    requireRatios(relevanceDraws);
    double[] totals = new double[relevanceDraws.columns()];
    MatrixProduct.forEachBlock(
        scaledRequirements(valueAddedShares()),
        splitOutputs(relevanceDraws),
        threads,
        (firstColumn, columns, block) -> {
          keepRemainders(relevanceDraws, firstColumn, columns, block);
          for (int row = 0; row < table.sectors().size(); row++) {
            for (int column = 0; column < columns; column++) {
              totals[firstColumn + column] += block[row * columns + column];
            }
          }
        });
    return Vector.of(totals);
  }

  private Matrix draws(Vector scale, Matrix relevanceDraws, int threads) {
    requireRatios(relevanceDraws);
    return MatrixProduct.multiply(
        scaledRequirements(scale),
        splitOutputs(relevanceDraws),
        threads,
        (firstColumn, columns, block) ->
            keepRemainders(relevanceDraws, firstColumn, columns, block));
  }

  /** w_j: the output of the industrial-internet part, less what that part requires of itself. */
  private double splitOutput(int j, double s) {
    return table.grossOutput().values().get(core[j])
        * s
        / (1 + s * inducedRequirements.get(core[j], j));
  }

  private Matrix splitOutputs(Matrix relevanceDraws) {
    return Matrix.generate(
        relevanceDraws.rows(),
        relevanceDraws.columns(),
        (j, draw) -> splitOutput(j, relevanceDraws.get(j, draw)));
  }

  /** v_i / x_i: τ_i cancels in dz_i = ΔY_i v′_i / x′_i. Zero where a sector has no output. */
  private Vector valueAddedShares() {
    Vector x = table.grossOutput().values();
    Vector v = table.valueAdded().values();
    return Vector.generate(x.size(), i -> x.get(i) == 0 ? 0 : v.get(i) / x.get(i));
  }

  private Matrix scaledRequirements(Vector scale) {
    return Matrix.generate(
        inducedRequirements.rows(),
        inducedRequirements.columns(),
        (row, column) -> scale.get(row) * inducedRequirements.get(row, column));
  }

  /** Multiplies the rows of the core sectors by τ = 1 − S. */
  private void keepRemainders(Matrix relevanceDraws, int firstColumn, int columns, double[] block) {
    for (int j = 0; j < core.length; j++) {
      for (int column = 0; column < columns; column++) {
        block[core[j] * columns + column] *= 1 - relevanceDraws.get(j, firstColumn + column);
      }
    }
  }

  private void requireRatios(Matrix relevanceDraws) {
    if (relevanceDraws.rows() != core.length) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "draws: expected one row for each of the core sectors "
              + coreSectors
              + ", found a "
              + relevanceDraws);
    }
    for (int j = 0; j < core.length; j++) {
      for (int draw = 0; draw < relevanceDraws.columns(); draw++) {
        if (!RelevanceCoefficient.isValid(relevanceDraws.get(j, draw))) {
          throw new EconomicsException(
              FailureReason.INVALID_INPUT,
              "draw "
                  + draw
                  + " (counted from 0), sector "
                  + coreSectors.get(j)
                  + ": expected a ratio in [0, 1], found "
                  + relevanceDraws.get(j, draw));
        }
      }
    }
  }
}
