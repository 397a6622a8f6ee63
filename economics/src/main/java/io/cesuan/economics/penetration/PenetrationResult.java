package io.cesuan.economics.penetration;

import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.inputoutput.SectorTotals;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import io.cesuan.economics.unit.Quantity;
import io.cesuan.economics.unit.Unit;

/**
 * What the core sectors' industrial-internet part induces in every ordinary sector (METHODS M3).
 * For a core sector the figures are those of its remainder, the part that does not belong to the
 * industrial internet.
 *
 * @param sectors the sectors of the table
 * @param relevance S of the core sectors
 * @param inducedOutput ΔY_i, in the table's money unit
 * @param inducedRate λ_i = ΔY_i / x′_i, ratios
 * @param penetration dz_i = λ_i v′_i, in the table's money unit
 * @param unit the table's money unit
 */
public record PenetrationResult(
    SectorClassification sectors,
    RelevanceCoefficients relevance,
    Vector inducedOutput,
    Vector inducedRate,
    Vector penetration,
    Unit unit) {

  /** Rejects vectors of another size than the labels' ({@link FailureReason#INVALID_INPUT}). */
  public PenetrationResult {
    inducedOutput.requireSize("induced output", sectors.size());
    inducedRate.requireSize("induced rate", sectors.size());
    penetration.requireSize("penetration", sectors.size());
  }

  /**
   * Derives rate and penetration from induced output: λ_i = ΔY_i / x′_i and dz_i = λ_i v′_i with x′
   * and v′ those of the remainder.
   *
   * <p>Policy for a sector without output, be it the empty remainder of a core sector with S = 1 or
   * a sector that the economy only imports: nothing is produced, so nothing is induced at home, and
   * λ and dz are zero.
   */
  static PenetrationResult ofInducedOutput(
      InputOutputTable table, RelevanceCoefficients relevance, Vector inducedOutput) {
    Vector s = relevance.spreadOver(table.sectors());
    Vector x = table.grossOutput().values();
    Vector v = table.valueAdded().values();
    Vector lambda =
        Vector.generate(
            s.size(),
            i -> {
              double remainder = (1 - s.get(i)) * x.get(i);
              return remainder == 0 ? 0 : inducedOutput.get(i) / remainder;
            });
    return new PenetrationResult(
        table.sectors(),
        relevance,
        inducedOutput,
        lambda,
        Vector.generate(s.size(), i -> lambda.get(i) * ((1 - s.get(i)) * v.get(i))),
        table.unit());
  }

  /** Z^indirect = Σ_i dz_i, added in the order of the table. */
  public Quantity total() {
    return new Quantity(penetration.sum(), unit);
  }

  /**
   * Σ_{i∈s} dz_i for every section s of the table.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every sector without a
   *     section
   */
  public SectionValues bySection() {
    return SectorTotals.bySection(sectors, penetration, unit);
  }
}
