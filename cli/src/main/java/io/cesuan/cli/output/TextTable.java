package io.cesuan.cli.output;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * An aligned table in plain text. Chinese characters take two places on a terminal and are counted
 * so.
 *
 * @param columns headings and alignment
 * @param rows one text per column in each
 */
public record TextTable(List<Column> columns, List<List<String>> rows) {
  /** Takes no place; stands in for the second place of a wide character while columns are sized. */
  private static final char FILLER = '\u200b';

  /** Side on which the texts of a column are flush. */
  public enum Alignment {
    /** For words. */
    LEFT,
    /** For numbers. */
    RIGHT
  }

  /**
   * A column.
   *
   * @param heading its heading
   * @param alignment side on which its texts are flush
   */
  public record Column(String heading, Alignment alignment) {
    /** A column of words. */
    public static Column words(String heading) {
      return new Column(heading, Alignment.LEFT);
    }

    /** A column of numbers. */
    public static Column numbers(String heading) {
      return new Column(heading, Alignment.RIGHT);
    }
  }

  /** Copies both lists. */
  public TextTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The table, each line ended by LF. */
  public String render() {
    com.github.freva.asciitable.Column[] layout =
        columns.stream().map(TextTable::layout).toArray(com.github.freva.asciitable.Column[]::new);
    Object[][] cells =
        rows.stream()
            .map(row -> row.stream().map(TextTable::widened).toArray())
            .toArray(Object[][]::new);
    String text =
        AsciiTable.builder()
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
            .lineSeparator("\n")
            .data(layout, cells)
            .asString();
    return text.replace(String.valueOf(FILLER), "")
            .lines()
            .map(String::stripTrailing)
            .collect(java.util.stream.Collectors.joining("\n"))
        + "\n";
  }

  private static com.github.freva.asciitable.Column layout(Column column) {
    HorizontalAlign align =
        column.alignment() == Alignment.RIGHT ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
    return new com.github.freva.asciitable.Column()
        .header(widened(column.heading()))
        .headerAlign(align)
        .dataAlign(align)
        .maxWidth(Integer.MAX_VALUE);
  }

  /** The text with as many characters as it takes places. */
  private static String widened(String text) {
    int places = text.codePoints().map(WCWidth::wcwidth).filter(width -> width > 0).sum();
    return text + String.valueOf(FILLER).repeat(Math.max(0, places - text.length()));
  }
}
