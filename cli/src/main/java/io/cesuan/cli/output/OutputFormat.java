package io.cesuan.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.cesuan.cli.output.TextTable.Alignment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** How results are written. */
public enum OutputFormat {
  /** For people: aligned, numbers rounded to four decimals. */
  TABLE {
    @Override
    public void write(ResultTable table, PrintWriter out) {
      List<TextTable.Column> columns = new ArrayList<>();
      for (int column = 0; column < table.columns().size(); column++) {
        columns.add(
            new TextTable.Column(
                table.columns().get(column),
                isNumeric(table, column) ? Alignment.RIGHT : Alignment.LEFT));
      }
      List<List<String>> rows =
          table.rows().stream()
              .map(row -> row.stream().map(OutputFormat::forPeople).toList())
              .toList();
      out.print(new TextTable(columns, rows).render());
    }
  },

  /** RFC 4180 with a header; numbers with every digit, lines end in LF. */
  CSV {
    @Override
    public void write(ResultTable table, PrintWriter out) {
      StringWriter text = new StringWriter();
      try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
        csv.writeRecord(table.columns());
        for (List<Cell> row : table.rows()) {
          csv.writeRecord(row.stream().map(OutputFormat::exact).toList());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      out.print(text);
    }
  },

  /** An array with an object per row; numbers with every digit. */
  JSON {
    @Override
    public void write(ResultTable table, PrintWriter out) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      StringWriter text = new StringWriter();
      try (JsonGenerator json = JSON_FACTORY.createGenerator(text)) {
        json.setPrettyPrinter(printer);
        json.writeStartArray();
        for (List<Cell> row : table.rows()) {
          json.writeStartObject();
          for (int column = 0; column < row.size(); column++) {
            json.writeFieldName(table.columns().get(column));
            writeValue(json, row.get(column));
          }
          json.writeEndObject();
        }
        json.writeEndArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      out.print(text);
      out.print('\n');
    }
  };

  private static final JsonFactory JSON_FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** Writes results; lines end in LF on every system. */
  public abstract void write(ResultTable table, PrintWriter out);

  private static void writeValue(JsonGenerator json, Cell cell) throws IOException {
    if (cell instanceof Cell.Text text) {
      json.writeString(text.value());
    } else if (cell instanceof Cell.Whole whole) {
      json.writeNumber(whole.value());
    } else if (cell instanceof Cell.Decimal number) {
      json.writeNumber(DecimalText.decimal(number.value()));
    } else if (cell instanceof Cell.Flag flag) {
      json.writeBoolean(flag.value());
    } else {
      json.writeNull();
    }
  }

  private static String exact(Cell cell) {
    if (cell instanceof Cell.Text text) {
      return text.value();
    } else if (cell instanceof Cell.Whole whole) {
      return Long.toString(whole.value());
    } else if (cell instanceof Cell.Decimal number) {
      return DecimalText.exact(number.value());
    } else if (cell instanceof Cell.Flag flag) {
      return Boolean.toString(flag.value());
    }
    return "";
  }

  private static String forPeople(Cell cell) {
    return cell instanceof Cell.Decimal number
        ? DecimalText.rounded(number.value(), 4)
        : exact(cell);
  }

  private static boolean isNumeric(ResultTable table, int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .noneMatch(cell -> cell instanceof Cell.Text || cell instanceof Cell.Flag);
  }

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
