package io.cesuan.cli.output;

import java.util.List;

/**
 * Results of a command: what every output format writes.
 *
 * @param columns names of the columns
 * @param rows one cell per column in each
 */
public record ResultTable(List<String> columns, List<List<Cell>> rows) {

  /** Rejects a row with another number of cells than there are columns. */
  public ResultTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "expected %d cells for the columns %s, found %s"
                .formatted(columns.size(), columns, row));
      }
    }
  }
}
