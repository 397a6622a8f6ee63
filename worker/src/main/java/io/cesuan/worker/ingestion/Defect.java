package io.cesuan.worker.ingestion;

import java.util.Comparator;

/**
 * Something wrong with a file: where, what was expected and what was found. Its text is one line,
 * such as {@code province-gdp.csv:17: column "secondary": expected a number, found "abc"}.
 *
 * @param file name of the file, relative to its data package
 * @param line line counted from 1; 0 where the defect is of the whole file
 * @param column number of the column counted from 1; 0 where the defect is of the whole line
 * @param columnName name of the column, empty where it has none
 * @param label what the line or the place holds, such as a sector or a path in a descriptor; may be
 *     empty
 * @param expected what should stand there
 * @param found what stands there
 */
public record Defect(
    String file,
    int line,
    int column,
    String columnName,
    String label,
    String expected,
    String found)
    implements Comparable<Defect> {
  private static final Comparator<Defect> ORDER =
      Comparator.comparing(Defect::file)
          .thenComparingInt(Defect::line)
          .thenComparingInt(Defect::column)
          .thenComparing(Defect::toString);

  private static final int LONGEST_QUOTE = 60;

  static Defect inFile(String file, String expected, String found) {
    return new Defect(file, 0, 0, "", "", expected, found);
  }

  static Defect inLine(String file, int line, String label, String expected, String found) {
    return new Defect(file, line, 0, "", label, expected, found);
  }

  /** A text in quotation marks, on one line and cut where it is long. */
  static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (Character.isISOControl(c)) {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** An error of a library, on one line. */
  static String error(Throwable error) {
    String message = String.valueOf(error.getMessage());
    return "the error \"" + message.lines().findFirst().orElse("").strip() + "\"";
  }

  /** A cell as it is shown in a message: "nothing" where it is empty. */
  static String shown(String cell) {
    return cell.isEmpty() ? "nothing" : quote(cell);
  }

  /** By file, then line, then column. */
  @Override
  public int compareTo(Defect other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    text.append(": ");
    if (!columnName.isEmpty()) {
      text.append("column ").append(quote(columnName)).append(label.isEmpty() ? ": " : ", ");
    } else if (column > 0) {
      text.append("column ").append(column).append(label.isEmpty() ? ": " : ", ");
    }
    if (!label.isEmpty()) {
      text.append(label).append(": ");
    }
    return text.append("expected ").append(expected).append(", found ").append(found).toString();
  }
}
