package io.cesuan.economics.inputoutput;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.Sector;
import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * A symmetric input–output table: intermediate flows Z, gross output x and value added v of the
 * same n sectors. Once built, it satisfies what METHODS M3 requires of a table: labels that match,
 * finite figures, x ≥ 0, x_j > 0 wherever column j has flows, and the column identity m_j + v_j =
 * x_j.
 *
 * @param intermediateFlows Z
 * @param grossOutput x
 * @param valueAdded v; may be negative in a subsidised sector
 * @param unit the money unit of all figures
 * @param identityTolerance by how much a column may miss its identity, relative to the larger side;
 *     rounded figures need more than {@link AccountingIdentity#ROUNDING_TOLERANCE}
 */
public record InputOutputTable(
    IntermediateFlows intermediateFlows,
    GrossOutput grossOutput,
    ValueAdded valueAdded,
    Unit unit,
    double identityTolerance) {

  /**
   * Validates the table.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for labels that differ, negative
   *     output, or flows into a sector without output, {@link FailureReason#IDENTITY_BROKEN} where
   *     only column identities fail; with every offending column and its numbers
   */
  public InputOutputTable {
    SectorClassification sectors = intermediateFlows.sectors();
    requireSameSectors(sectors, "gross output", grossOutput.sectors());
    requireSameSectors(sectors, "value added", valueAdded.sectors());
    List<String> defects = new ArrayList<>();
    Matrix flows = intermediateFlows.values();
    Vector output = grossOutput.values();
    for (int column = 0; column < sectors.size(); column++) {
      Sector sector = sectors.sector(column);
      if (output.get(column) < 0) {
        defects.add(
            "column " + sector + ": expected gross output ≥ 0, found " + output.get(column));
      } else if (output.get(column) == 0 && hasFlows(flows, column)) {
        defects.add(
            "column "
                + sector
                + ": expected gross output > 0 because the column has flows, found 0");
      }
    }
    FailureReason reason =
        defects.isEmpty() ? FailureReason.IDENTITY_BROKEN : FailureReason.INVALID_INPUT;
    Vector inputs = intermediateFlows.intermediateInputs();
    for (int column = 0; column < sectors.size(); column++) {
      AccountingIdentity identity =
          columnIdentity(
              sectors.sector(column),
              output.get(column),
              inputs.get(column),
              valueAdded.values().get(column),
              identityTolerance);
      if (!identity.holds()) {
        defects.add(
            identity.name()
                + ": expected "
                + identity.expected()
                + ", found "
                + inputs.get(column)
                + " + "
                + valueAdded.values().get(column)
                + " = "
                + identity.found()
                + ", relative deviation "
                + identity.relativeDeviation()
                + " over "
                + identityTolerance);
      }
    }
    if (!defects.isEmpty()) {
      throw new EconomicsException(reason, "input–output table", defects);
    }
  }

  /**
   * A table from unlabelled figures in the order of the sectors.
   *
   * @param sectors the n sectors
   * @param flows Z, n×n
   * @param output x
   * @param valueAdded v
   * @param unit the money unit of all figures
   * @param identityTolerance by how much a column may miss m_j + v_j = x_j, relative
   * @throws EconomicsException as the constructor does, and for shapes that do not match
   */
  public static InputOutputTable of(
      SectorClassification sectors,
      Matrix flows,
      Vector output,
      Vector valueAdded,
      Unit unit,
      double identityTolerance) {
    return new InputOutputTable(
        new IntermediateFlows(sectors, flows),
        new GrossOutput(sectors, output),
        new ValueAdded(sectors, valueAdded),
        unit,
        identityTolerance);
  }

  /**
   * A table whose source gives no value added: v = x − m, so that the column identity holds by
   * definition.
   *
   * @param sectors the n sectors
   * @param flows Z, n×n
   * @param output x
   * @param unit the money unit of all figures
   * @throws EconomicsException as the constructor does, and for shapes that do not match
   */
  public static InputOutputTable withDerivedValueAdded(
      SectorClassification sectors, Matrix flows, Vector output, Unit unit) {
    IntermediateFlows intermediateFlows = new IntermediateFlows(sectors, flows);
    GrossOutput grossOutput = new GrossOutput(sectors, output);
    Vector inputs = intermediateFlows.intermediateInputs();
    return new InputOutputTable(
        intermediateFlows,
        grossOutput,
        new ValueAdded(
            sectors,
            Vector.generate(sectors.size(), sector -> output.get(sector) - inputs.get(sector))),
        unit,
        AccountingIdentity.ROUNDING_TOLERANCE);
  }

  private static void requireSameSectors(
      SectorClassification expected, String name, SectorClassification found) {
    if (!expected.equals(found)) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          name
              + ": expected the sectors of the intermediate flows, "
              + expected
              + ", found "
              + found
              + firstDifference(expected, found));
    }
  }

  private static String firstDifference(SectorClassification expected, SectorClassification found) {
    for (int index = 0; index < Math.min(expected.size(), found.size()); index++) {
      if (!expected.sector(index).equals(found.sector(index))) {
        return ", first different at index "
            + index
            + ": "
            + expected.sector(index)
            + " and "
            + found.sector(index);
      }
    }
    return "";
  }

  private static boolean hasFlows(Matrix flows, int column) {
    for (int row = 0; row < flows.rows(); row++) {
      if (flows.get(row, column) != 0) {
        return true;
      }
    }
    return false;
  }

  private static AccountingIdentity columnIdentity(
      Sector sector, double output, double inputs, double valueAdded, double tolerance) {
    return new AccountingIdentity(
        "column " + sector + ", intermediate input + value added = gross output",
        output,
        inputs + valueAdded,
        tolerance);
  }

  /** The labels of all figures. */
  public SectorClassification sectors() {
    return intermediateFlows.sectors();
  }

  /** The identity m_j + v_j = x_j of every column, for the record; all of them hold. */
  public List<AccountingIdentity> columnIdentities() {
    Vector inputs = intermediateFlows.intermediateInputs();
    List<AccountingIdentity> identities = new ArrayList<>();
    for (int column = 0; column < sectors().size(); column++) {
      identities.add(
          columnIdentity(
              sectors().sector(column),
              grossOutput.values().get(column),
              inputs.get(column),
              valueAdded.values().get(column),
              identityTolerance));
    }
    return List.copyOf(identities);
  }

  /**
   * The same table in another money unit.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} across currencies
   */
  public InputOutputTable in(Unit target) {
    if (unit.equals(target)) {
      return this;
    }
    Matrix flows = intermediateFlows.values();
    Vector output = grossOutput.values();
    Vector added = valueAdded.values();
    return of(
        sectors(),
        Matrix.generate(
            flows.rows(),
            flows.columns(),
            (row, column) -> unit.convert(flows.get(row, column), target)),
        Vector.generate(output.size(), sector -> unit.convert(output.get(sector), target)),
        Vector.generate(added.size(), sector -> unit.convert(added.get(sector), target)),
        target,
        identityTolerance);
  }
}
