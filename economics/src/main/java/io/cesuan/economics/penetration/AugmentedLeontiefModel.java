package io.cesuan.economics.penetration;

import io.cesuan.economics.classification.Sector;
import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.inputoutput.HawkinsSimonViolationException;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.inputoutput.LeontiefSystem;
import io.cesuan.economics.inputoutput.TechnicalCoefficients;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The augmented Leontief model (METHODS M3; CAII white papers 2021 and 2023), solved as the sources
 * state it: each core sector is split into an industrial-internet part and a remainder of the same
 * technology, Z′ = T Z Tᵀ, x′ = T x, A′ = Z′ x̂′⁻¹, C = (I−A′)⁻¹, and for the n ordinary sectors
 *
 * <p>ΔY_i = Σ_j C_{i,n+j} ΔX_j / C_{n+j,n+j}, ΔX_j = x_kj S_kj.
 *
 * <p>This is the reference that {@link ClosedFormPenetration} is tested against.
 */
public final class AugmentedLeontiefModel {

  private AugmentedLeontiefModel() {}

  /**
   * Measures a table.
   *
   * @param table the base-year table
   * @param relevance S of the core sectors
   * @return induced output, induced rate and penetration of every sector, in the table's unit
   * @throws HawkinsSimonViolationException where the economy is not productive
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}, naming every core sector that
   *     the table does not have
   */
  public static PenetrationResult evaluate(
      InputOutputTable table, RelevanceCoefficients relevance) {
    int n = table.sectors().size();
    int m = relevance.size();
    int[] core = table.sectors().getIndices(relevance.sectors());
    Vector s = relevance.values();
    Vector x = table.grossOutput().values();
    SplittingMatrix t = new SplittingMatrix(n, core, s);
    TechnicalCoefficients a =
        new TechnicalCoefficients(
            withVirtualSectors(table.sectors(), core),
            TechnicalCoefficients.perOutput(
                t.split(table.intermediateFlows().values()), t.split(x)));
    Matrix c;
    try (LeontiefSystem system = LeontiefSystem.of(a)) {
      c = system.inverseColumns(IntStream.range(n, n + m).toArray());
    }
    Vector inducedOutput =
        Vector.generate(
            n,
            i -> {
              double sum = 0;
              for (int j = 0; j < m; j++) {
                sum += c.get(i, j) * (x.get(core[j]) * s.get(j)) / c.get(n + j, j);
              }
              return sum;
            });
    return PenetrationResult.ofInducedOutput(table, relevance, inducedOutput);
  }

  /** The labels of the augmented system: the remainders keep the names of the sectors. */
  private static SectorClassification withVirtualSectors(SectorClassification sectors, int[] core) {
    List<Sector> augmented = new ArrayList<>(sectors.sectors());
    for (int index : core) {
      Sector parent = sectors.sector(index);
      augmented.add(
          new Sector(
              new SectorCode(parent.code() + " (industrial internet)"),
              parent.name(),
              parent.section(),
              true));
    }
    return new SectorClassification(augmented);
  }
}
