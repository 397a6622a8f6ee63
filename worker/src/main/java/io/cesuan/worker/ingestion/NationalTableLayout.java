package io.cesuan.worker.ingestion;

import io.cesuan.worker.ingestion.Grid.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where things stand in the file of a national table.
 *
 * @param grid the cells
 * @param header index of the header among the lines
 * @param codeColumn index of the column that holds the code of each row
 * @param nameColumn index of the column of English names, -1 where there is none
 * @param chineseNameColumn index of the column of Chinese names, -1 where there is none
 * @param firstSector index of the column of the first using sector
 * @param lastSector index after the column of the last one
 */
record NationalTableLayout(
    Grid grid,
    int header,
    int codeColumn,
    int nameColumn,
    int chineseNameColumn,
    int firstSector,
    int lastSector) {
  static final int SEARCHED_LINES = 40;

  private static final Set<String> CODE_HEADINGS = Set.of("code", "代码", "部门代码");
  private static final Set<String> NAME_HEADINGS =
      Set.of("description", "name", "name_en", "sector");
  private static final Set<String> CHINESE_NAME_HEADINGS =
      Set.of("descriptioninchinese", "name_zh", "部门名称", "部门", "名称");
  private static final Pattern CUT_CODE = Pattern.compile("[0-9]{1,2}");
  private static final Pattern SECTOR_CODE = Pattern.compile("0[0-9]{2}");
  private static final Pattern USE = Pattern.compile("TIU|FU[0-9]+|THC|TC|GCF|EX|TFU|IM|ERR|GO");

  /** Looks for the header. */
  static Optional<NationalTableLayout> find(Grid grid) {
    int searched = Math.min(SEARCHED_LINES, grid.lines().size());
    for (int i = 0; i < searched; i++) {
      Line line = grid.lines().get(i);
      int codeColumn = indexOf(line, CODE_HEADINGS);
      if (codeColumn < 0) {
        codeColumn = codeColumnWithoutHeading(grid, i);
      }
      if (codeColumn >= 0) {
        int first = 0;
        while (first < line.cells().size() && (first <= codeColumn || isHeading(line, first))) {
          first++;
        }
        int last = first;
        while (last < line.cells().size() && !isUse(code(line, last))) {
          last++;
        }
        while (last > first && line.cell(last - 1).isBlank()) {
          last--;
        }
        return Optional.of(
            new NationalTableLayout(
                grid,
                i,
                codeColumn,
                indexOf(line, NAME_HEADINGS),
                indexOf(line, CHINESE_NAME_HEADINGS),
                first,
                last));
      }
    }
    return Optional.empty();
  }

  /**
   * A header that leaves its first cells empty: the code column is the one that holds TII below.
   */
  private static int codeColumnWithoutHeading(Grid grid, int index) {
    Line line = grid.lines().get(index);
    int first = 0;
    while (first < line.cells().size() && line.cell(first).isBlank()) {
      first++;
    }
    if (!SECTOR_CODE.matcher(code(line, first)).matches()
        || !SECTOR_CODE.matcher(code(line, first + 1)).matches()) {
      return -1;
    }
    for (Line below : grid.lines().subList(index + 1, grid.lines().size())) {
      for (int i = 0; i < first; i++) {
        if (code(below, i).equals("TII")) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isHeading(Line line, int index) {
    String cell = heading(line, index);
    return cell.isEmpty()
        || CODE_HEADINGS.contains(cell)
        || NAME_HEADINGS.contains(cell)
        || CHINESE_NAME_HEADINGS.contains(cell);
  }

  private static int indexOf(Line line, Set<String> headings) {
    for (int i = 0; i < line.cells().size(); i++) {
      if (headings.contains(heading(line, i))) {
        return i;
      }
    }
    return -1;
  }

  private static String heading(Line line, int index) {
    return line.cell(index).strip().toLowerCase(Locale.ROOT);
  }

  /** The code in a cell, with the leading zeros that spreadsheet programs cut. */
  static String code(Line line, int index) {
    String code = line.cell(index).strip();
    return CUT_CODE.matcher(code).matches() ? "0".repeat(3 - code.length()) + code : code;
  }

  static boolean isUse(String code) {
    return USE.matcher(code).matches();
  }

  Line headerLine() {
    return grid.lines().get(header);
  }

  List<Line> linesAboveHeader() {
    return grid.lines().subList(0, header);
  }

  List<Line> linesBelowHeader() {
    return grid.lines().subList(header + 1, grid.lines().size());
  }

  /**
   * Whether a line is a note below the table: it has no code and no cell in any column of figures.
   */
  boolean isNote(Line line) {
    for (int i = firstSector; i < line.cells().size(); i++) {
      if (!line.cell(i).isBlank()) {
        return false;
      }
    }
    String code = line.cell(codeColumn).strip();
    return code.isEmpty() || code.startsWith("注") || code.startsWith("Note");
  }
}
