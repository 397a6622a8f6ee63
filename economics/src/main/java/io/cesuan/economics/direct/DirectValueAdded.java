package io.cesuan.economics.direct;

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
 * The direct value added of the industrial internet in the base year (METHODS M2; CAII white papers
 * 2021 and 2023): D_k = S_k v_k with v_k = x_k − m_k, the value added that the core sectors'
 * industrial- internet part makes itself.
 *
 * @param sectors the sectors of the table
 * @param relevance S of the core sectors
 * @param values D, one element per sector of the table, zero for sectors that are not core
 * @param unit the table's money unit
 */
public record DirectValueAdded(
    SectorClassification sectors, RelevanceCoefficients relevance, Vector values, Unit unit) {

  /** Rejects a vector of another size than the labels' ({@link FailureReason#INVALID_INPUT}). */
  public DirectValueAdded {
    values.requireSize("direct value added", sectors.size());
  }

  /**
   * Measures a table. Value added is taken as the table states it, which differs from x − m by no
   * more than its identity tolerance.
   *
   * @param table the base-year table
   * @param relevance S of the core sectors
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}, naming every core sector that
   *     the table does not have
   */
  public static DirectValueAdded of(InputOutputTable table, RelevanceCoefficients relevance) {
    Vector s = relevance.spreadOver(table.sectors());
    Vector v = table.valueAdded().values();
    return new DirectValueAdded(
        table.sectors(),
        relevance,
        Vector.generate(s.size(), sector -> s.get(sector) * v.get(sector)),
        table.unit());
  }

  /** Z^direct = Σ_k D_k, added in the order of the table. */
  public Quantity total() {
    return new Quantity(values.sum(), unit);
  }

  /**
   * Σ_{k∈K∩s} D_k for every section s of the table, zero for sections without a core sector.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every sector without a
   *     section
   */
  public SectionValues bySection() {
    return SectorTotals.bySection(sectors, values, unit);
  }
}
