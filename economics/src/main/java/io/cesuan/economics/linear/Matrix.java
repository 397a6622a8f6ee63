package io.cesuan.economics.linear;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.Arrays;

/**
 * An immutable dense matrix of finite double precision numbers. Because no matrix holds NaN or an
 * infinity, no computation on matrices can pass one on: it fails where the first one would appear.
 */
public final class Matrix {

  /** The value of a cell as a function of its row and column, both counted from 0. */
  @FunctionalInterface
  public interface Cell {
    /** The value at a row and a column. */
    double at(int row, int column);
  }

  /** The cells of a row, counted from 0, as a function of the row. */
  @FunctionalInterface
  public interface Row {
    /** Writes all cells of a row. */
    void write(int row, double[] cells);
  }

  private final int rows;
  private final int columns;
  private final double[] values;

  private Matrix(int rows, int columns, double[] owned) {
    if (!allFinite(owned)) {
      for (int index = 0; index < owned.length; index++) {
        if (!Double.isFinite(owned[index])) {
          throw new NotFiniteException("matrix", index / columns, index % columns, owned[index]);
        }
      }
    }
    this.rows = rows;
    this.columns = columns;
    this.values = owned;
  }

  /**
   * Multiplies by zero, which gives zero for finite numbers only. Four sums side by side, because a
   * single one would wait for each addition before the next.
   */
  private static boolean allFinite(double[] values) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int index = 0;
    for (; index < values.length - 3; index += 4) {
      first += 0 * values[index];
      second += 0 * values[index + 1];
      third += 0 * values[index + 2];
      fourth += 0 * values[index + 3];
    }
    for (; index < values.length; index++) {
      first += 0 * values[index];
    }
    return first + second + third + fourth == 0;
  }

  /**
   * A matrix of these rows, which are copied.
   *
   * @param rows at least one row, all of the same length ≥ 1
   * @throws NotFiniteException for NaN and infinities
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for rows of different lengths
   */
  public static Matrix ofRows(double[][] rows) {
    requireShape(rows.length, rows.length == 0 ? 0 : rows[0].length);
    int columns = rows[0].length;
    double[] values = new double[cells(rows.length, columns)];
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].length != columns) {
        throw new EconomicsException(
            FailureReason.INVALID_INPUT,
            "matrix: expected "
                + columns
                + " columns as in row 0, found "
                + rows[row].length
                + " in row "
                + row);
      }
      System.arraycopy(rows[row], 0, values, row * columns, columns);
    }
    return new Matrix(rows.length, columns, values);
  }

  /**
   * A matrix from its cells row after row, which are copied.
   *
   * @param rows the number of rows, ≥ 1
   * @param columns the number of columns, ≥ 1
   * @param values rows × columns numbers
   * @throws NotFiniteException for NaN and infinities
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for another number of cells
   */
  public static Matrix ofRowMajor(int rows, int columns, double[] values) {
    return ofOwned(rows, columns, values.clone());
  }

  /**
   * A matrix whose every cell is the function's value, asked row after row.
   *
   * @param rows the number of rows, ≥ 1
   * @param columns the number of columns, ≥ 1
   * @throws NotFiniteException where the function gives NaN or an infinity
   */
  public static Matrix generate(int rows, int columns, Cell cell) {
    requireShape(rows, columns);
    double[] values = new double[cells(rows, columns)];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        values[row * columns + column] = cell.at(row, column);
      }
    }
    return new Matrix(rows, columns, values);
  }

  /**
   * A matrix whose rows a function writes, one after another: many times faster for large matrices
   * than asking for every cell.
   *
   * @param rows the number of rows, ≥ 1
   * @param columns the number of columns, ≥ 1
   * @param writer writes all cells of a row; the array is the same for every row
   * @throws NotFiniteException where a cell is NaN or an infinity
   */
  public static Matrix generateRows(int rows, int columns, Row writer) {
    requireShape(rows, columns);
    double[] values = new double[cells(rows, columns)];
    double[] cells = new double[columns];
    for (int row = 0; row < rows; row++) {
      writer.write(row, cells);
      System.arraycopy(cells, 0, values, row * columns, columns);
    }
    return new Matrix(rows, columns, values);
  }

  /** The identity matrix of order n. */
  public static Matrix identity(int order) {
    return generate(order, order, (row, column) -> row == column ? 1 : 0);
  }

  /** Takes over an array that nobody else holds. */
  static Matrix ofOwned(int rows, int columns, double[] values) {
    requireShape(rows, columns);
    if (values.length != cells(rows, columns)) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "matrix: expected "
              + rows
              + " × "
              + columns
              + " = "
              + cells(rows, columns)
              + " cells, found "
              + values.length);
    }
    return new Matrix(rows, columns, values);
  }

  private static void requireShape(int rows, int columns) {
    if (rows < 1 || columns < 1) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "matrix: expected at least one row and one column, found " + rows + " × " + columns);
    }
  }

  private static int cells(int rows, int columns) {
    long cells = (long) rows * columns;
    if (cells > Integer.MAX_VALUE - 8) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "matrix: expected less than 2³¹ cells, found " + rows + " × " + columns);
    }
    return (int) cells;
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** Whether the matrix has as many rows as columns. */
  public boolean isSquare() {
    return rows == columns;
  }

  /** The cell at a row and a column, both counted from 0. */
  public double get(int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException(
          "expected a cell of a "
              + rows
              + " × "
              + columns
              + " matrix, found row "
              + row
              + ", column "
              + column);
    }
    return values[row * columns + column];
  }

  /** A row, counted from 0. */
  public Vector row(int row) {
    return Vector.generate(columns, column -> get(row, column));
  }

  /**
   * Copies a row, counted from 0.
   *
   * @param row the row
   * @param target of at least as many elements as the matrix has columns
   */
  public void copyRow(int row, double[] target) {
    System.arraycopy(values, row * columns, target, 0, columns);
  }

  /** A column, counted from 0. */
  public Vector column(int column) {
    return Vector.generate(rows, row -> get(row, column));
  }

  /** The sum of each row, added from the first column to the last. */
  public Vector rowSums() {
    double[] sums = new double[rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        sums[row] += values[row * columns + column];
      }
    }
    return Vector.of(sums);
  }

  /** The sum of each column, added from the first row to the last. */
  public Vector columnSums() {
    double[] sums = new double[columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        sums[column] += values[row * columns + column];
      }
    }
    return Vector.of(sums);
  }

  /** The matrix with rows and columns exchanged. */
  public Matrix transpose() {
    double[] transposed = new double[values.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        transposed[column * rows + row] = values[row * columns + column];
      }
    }
    return new Matrix(columns, rows, transposed);
  }

  /** Whether a cell is below zero. */
  public boolean hasNegativeCell() {
    for (double value : values) {
      if (value < 0) {
        return true;
      }
    }
    return false;
  }

  /** The largest absolute row sum ‖A‖∞. */
  public double infinityNorm() {
    double norm = 0;
    for (int row = 0; row < rows; row++) {
      // Even and odd columns side by side: a single sum would wait for each addition.
      int end = (row + 1) * columns;
      double even = 0;
      double odd = 0;
      int index = row * columns;
      for (; index < end - 1; index += 2) {
        even += Math.abs(values[index]);
        odd += Math.abs(values[index + 1]);
      }
      if (index < end) {
        even += Math.abs(values[index]);
      }
      norm = Math.max(norm, even + odd);
    }
    return norm;
  }

  /** The cells row after row, in a new array. */
  public double[] toRowMajor() {
    return values.clone();
  }

  /** The cells row after row, not copied: for native calls that only read. */
  double[] values() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix that
        && rows == that.rows
        && columns == that.columns
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * columns + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return rows + " × " + columns + " matrix";
  }
}
