package io.cesuan.worker.ingestion;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a file, before anything is known of their meaning. Lines without any cell are left
 * out.
 *
 * @param file name of the file in messages
 * @param lines its lines in order; at least one
 */
record Grid(String file, List<Line> lines) {

  /**
   * A line of cells.
   *
   * @param number line of the file on which it begins, counted from 1
   * @param cells texts, trimmed of nothing
   */
  record Line(int number, List<String> cells) {

    /** The cell at an index counted from 0; empty where the line is shorter. */
    String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** Reads comma-separated values in UTF-8; adds a defect and is empty where the file is none. */
  static Optional<Grid> ofCsv(SourceFile source, DefectList defects) {
    Optional<String> text = source.text(defects);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text.get())) {
      for (CsvRecord line : reader) {
        lines.add(new Line((int) line.getStartingLineNumber(), line.getFields()));
      }
    } catch (CsvParseException e) {
      int last = lines.isEmpty() ? 1 : lines.get(lines.size() - 1).number() + 1;
      defects.add(Defect.inLine(source.name(), last, "", "comma-separated values", cause(e)));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return Optional.of(new Grid(source.name(), List.copyOf(lines)));
  }

  private static String cause(CsvParseException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Defect.error(cause);
  }
}
