package io.cesuan.worker.ingestion;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.Sector;
import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of an input–output table with n sectors: all that the model needs of it. Immutable.
 */
public final class TableFigures {
  private final List<String> codes;
  private final List<String> names;
  private final Unit unit;
  private final double[][] flows;
  private final double[] grossOutput;
  private final double[] valueAdded;

  /**
   * Copies the figures.
   *
   * @param codes code of each sector, n of them
   * @param names name of each sector
   * @param unit unit of all figures
   * @param flows Z, input from the sector of the row used by the sector of the column; n×n
   * @param grossOutput x by sector
   * @param valueAdded v by sector
   * @throws IllegalArgumentException if the shapes do not agree
   */
  public TableFigures(
      List<String> codes,
      List<String> names,
      Unit unit,
      double[][] flows,
      double[] grossOutput,
      double[] valueAdded) {
    this.codes = List.copyOf(codes);
    this.names = List.copyOf(names);
    this.unit = unit;
    this.flows = copy(flows);
    this.grossOutput = grossOutput.clone();
    this.valueAdded = valueAdded.clone();
    int n = codes.size();
    if (names.size() != n
        || flows.length != n
        || grossOutput.length != n
        || valueAdded.length != n) {
      throw new IllegalArgumentException(
          "expected figures of %d sectors, found %d names, %d rows, %d outputs, %d values added"
              .formatted(n, names.size(), flows.length, grossOutput.length, valueAdded.length));
    }
    for (double[] row : flows) {
      if (row.length != n) {
        throw new IllegalArgumentException(
            "expected rows of %d flows, found %d".formatted(n, row.length));
      }
    }
  }

  private static double[][] copy(double[][] rows) {
    double[][] copy = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      copy[i] = rows[i].clone();
    }
    return copy;
  }

  /** The number of sectors n. */
  public int size() {
    return codes.size();
  }

  /** Code of each sector in the order of the table. */
  public List<String> codes() {
    return codes;
  }

  /** Name of each sector; its code where the table has no names. */
  public List<String> names() {
    return names;
  }

  /** Unit of all figures. */
  public Unit unit() {
    return unit;
  }

  /** Z: input from the sector of the row used by the sector of the column. */
  public double[][] flows() {
    return copy(flows);
  }

  /** x: gross output of each sector. */
  public double[] grossOutput() {
    return grossOutput.clone();
  }

  /** v: value added of each sector. */
  public double[] valueAdded() {
    return valueAdded.clone();
  }

  /** m: total intermediate input of each sector, the sum of its column of flows. */
  public double[] intermediateInput() {
    double[] sums = new double[size()];
    for (double[] row : flows) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += row[j];
      }
    }
    return sums;
  }

  /**
   * The figures as the model takes them.
   *
   * @throws io.cesuan.economics.failure.EconomicsException if they break a precondition of M3
   */
  public InputOutputTable toInputOutputTable() {
    List<Sector> sectors = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      sectors.add(new Sector(new SectorCode(codes.get(i)), names.get(i), null, false));
    }
    return InputOutputTable.of(
        new SectorClassification(sectors),
        Matrix.ofRows(flows),
        Vector.of(grossOutput),
        Vector.of(valueAdded),
        unit,
        widestGap());
  }

  /**
   * What the reader let pass as rounding, relative to the output of the column, and a little more.
   */
  private double widestGap() {
    double[] used = intermediateInput();
    double widest = 0;
    for (int j = 0; j < size(); j++) {
      double sum = used[j] + valueAdded[j];
      double larger = Math.max(Math.abs(sum), Math.abs(grossOutput[j]));
      if (larger > 0) {
        widest = Math.max(widest, Math.abs(sum - grossOutput[j]) / larger);
      }
    }
    return Math.max(AccountingIdentity.ROUNDING_TOLERANCE, 2 * widest);
  }

  @Override
  public String toString() {
    return size() + " sectors in " + unit;
  }
}
