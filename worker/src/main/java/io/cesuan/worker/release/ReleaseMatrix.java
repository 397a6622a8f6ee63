package io.cesuan.worker.release;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.worker.content.ContentHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures of one unit laid out as a matrix between two labelled axes; immutable. The order of the
 * axes is part of the content: sums run and results are listed in it.
 */
public final class ReleaseMatrix implements ReleaseContent {
  private static final String FORMAT = "cesuan matrix 1";

  private final String dataset;
  private final Optional<String> label;
  private final String unit;
  private final List<String> rowLabels;
  private final List<String> columnLabels;
  private final Map<String, Integer> rowIndices;
  private final Map<String, Integer> columnIndices;
  private final double[] cells;

  /**
   * Copies the cells.
   *
   * @param dataset code of the dataset
   * @param label a caveat that travels to everything computed from the figures
   * @param unit unit of every cell
   * @param rowLabels distinct labels of the rows
   * @param columnLabels distinct labels of the columns
   * @param cells finite numbers in row-major order
   * @throws IllegalArgumentException if a label stands twice, a cell is not finite, or their number
   *     is not rows times columns
   */
  public ReleaseMatrix(
      String dataset,
      Optional<String> label,
      String unit,
      List<String> rowLabels,
      List<String> columnLabels,
      double[] cells) {
    this.dataset = dataset;
    this.label = label;
    this.unit = unit;
    this.rowLabels = List.copyOf(rowLabels);
    this.columnLabels = List.copyOf(columnLabels);
    this.rowIndices = indices(dataset, "row", rowLabels);
    this.columnIndices = indices(dataset, "column", columnLabels);
    this.cells = cells.clone();
    if (cells.length != rowLabels.size() * columnLabels.size()) {
      throw new IllegalArgumentException(
          "dataset %s: expected %d × %d cells, found %d"
              .formatted(dataset, rowLabels.size(), columnLabels.size(), cells.length));
    }
    for (int i = 0; i < cells.length; i++) {
      if (!Double.isFinite(cells[i])) {
        throw new IllegalArgumentException(
            "dataset %s, row %s, column %s: expected a finite number, found %s"
                .formatted(
                    dataset,
                    rowLabels.get(i / columnLabels.size()),
                    columnLabels.get(i % columnLabels.size()),
                    cells[i]));
      }
    }
  }

  private static Map<String, Integer> indices(String dataset, String axis, List<String> labels) {
    Map<String, Integer> indices = new HashMap<>();
    for (String text : labels) {
      if (indices.put(text, indices.size()) != null) {
        throw new IllegalArgumentException(
            "dataset %s: expected distinct %s labels, found \"%s\" twice"
                .formatted(dataset, axis, text));
      }
    }
    return indices;
  }

  @Override
  public String dataset() {
    return dataset;
  }

  @Override
  public Optional<String> label() {
    return label;
  }

  @Override
  public Layout layout() {
    return Layout.MATRIX;
  }

  /** Unit of every cell. */
  public String unit() {
    return unit;
  }

  /** Labels of the rows in the order of the source. */
  public List<String> rowLabels() {
    return rowLabels;
  }

  /** Labels of the columns in the order of the source. */
  public List<String> columnLabels() {
    return columnLabels;
  }

  /** The cells in row-major order, copied. */
  public double[] cells() {
    return cells.clone();
  }

  /**
   * The number at a row and a column.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} if the matrix has no such label
   */
  public double cell(String row, String column) {
    return cells[
        index(rowIndices, "row", row) * columnLabels.size()
            + index(columnIndices, "column", column)];
  }

  /**
   * The cells between these labels, in their order, as rows of columns: how flows are brought into
   * the order of a sector list.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} if the matrix has no such label
   */
  public double[][] cells(List<String> rows, List<String> columns) {
    int[] columnIndex =
        columns.stream().mapToInt(column -> index(columnIndices, "column", column)).toArray();
    double[][] ordered = new double[rows.size()][columns.size()];
    for (int i = 0; i < ordered.length; i++) {
      int offset = index(rowIndices, "row", rows.get(i)) * columnLabels.size();
      for (int j = 0; j < columnIndex.length; j++) {
        ordered[i][j] = cells[offset + columnIndex[j]];
      }
    }
    return ordered;
  }

  private int index(Map<String, Integer> indices, String axis, String wanted) {
    Integer index = indices.get(wanted);
    if (index == null) {
      throw new EconomicsException(
          FailureReason.UNKNOWN_CODE,
          "dataset %s: expected a %s labelled \"%s\", found none among %d"
              .formatted(dataset, axis, wanted, indices.size()));
    }
    return index;
  }

  @Override
  public ContentHash contentHash() {
    CanonicalDigest digest = new CanonicalDigest();
    digest.add(FORMAT);
    digest.add(label);
    digest.add(unit);
    digest.add(rowLabels.size());
    rowLabels.forEach(digest::add);
    digest.add(columnLabels.size());
    columnLabels.forEach(digest::add);
    for (double cell : cells) {
      digest.add(cell);
    }
    return digest.hash();
  }

  @Override
  public String toString() {
    return dataset + ": " + rowLabels.size() + " × " + columnLabels.size() + " in " + unit;
  }
}
