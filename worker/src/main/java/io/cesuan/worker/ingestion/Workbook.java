package io.cesuan.worker.ingestion;

import io.cesuan.worker.ingestion.Grid.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of an XLSX file as grids of texts. */
final class Workbook {
  private static final long LARGEST_UNPACKED_MEBIBYTES = 512;
  private static final int COPY_BUFFER = 1 << 16;

  private Workbook() {}

  /** Whether the file is a ZIP archive, as XLSX files are. */
  static boolean isArchive(SourceFile source) {
    return source.startsWith('P', 'K', 3, 4);
  }

  /** Whether the file is of the older binary format of Excel. */
  static boolean isOldFormat(SourceFile source) {
    return source.startsWith(0xD0, 0xCF, 0x11, 0xE0);
  }

  /** Reads every sheet that has cells; adds a defect and is empty where the file is no workbook. */
  static List<Grid> sheets(SourceFile source, DefectList defects) {
    List<Grid> grids = new ArrayList<>();
    try {
      if (unpacksTooLarge(source)) {
        defects.add(
            Defect.inFile(
                source.name(),
                "a workbook of at most " + LARGEST_UNPACKED_MEBIBYTES + " MiB unpacked",
                "more"));
        return grids;
      }
      try (ReadableWorkbook workbook =
          new ReadableWorkbook(new ByteArrayInputStream(source.bytes()))) {
        List<Sheet> sheets = workbook.getSheets().toList();
        for (Sheet sheet : sheets) {
          String name =
              sheets.size() == 1 ? source.name() : source.name() + "[" + sheet.getName() + "]";
          grid(name, sheet).ifPresent(grids::add);
        }
      }
    } catch (ZipException e) {
      defects.add(Defect.inFile(source.name(), "a readable XLSX workbook", "a broken ZIP archive"));
      return List.of();
    } catch (IOException | RuntimeException e) {
      // The reader throws unchecked exceptions of many types for archives that are no workbooks.
      defects.add(Defect.inFile(source.name(), "a readable XLSX workbook", Defect.error(e)));
      return List.of();
    }
    if (grids.isEmpty()) {
      defects.add(Defect.inFile(source.name(), "content", "no cell in any sheet"));
    }
    return grids;
  }

  /** What an archive says of its size may be wrong, so it is unpacked to nowhere and counted. */
  private static boolean unpacksTooLarge(SourceFile source) throws IOException {
    long left = LARGEST_UNPACKED_MEBIBYTES << 20;
    byte[] buffer = new byte[COPY_BUFFER];
    try (ZipFile archive = new ZipFile(source.path().toFile())) {
      for (ZipEntry entry : Collections.list(archive.entries())) {
        try (InputStream unpacked = archive.getInputStream(entry)) {
          left -= length(unpacked, buffer, left);
        }
        if (left < 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static long length(InputStream entry, byte[] buffer, long enough) throws IOException {
    long length = 0;
    for (int read = entry.read(buffer); read >= 0 && length <= enough; read = entry.read(buffer)) {
      length += read;
    }
    return length;
  }

  private static Optional<Grid> grid(String name, Sheet sheet) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (Stream<Row> rows = sheet.openStream()) {
      rows.forEach(
          row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getCellCount(); i++) {
              cells.add(row.getOptionalCell(i).map(Workbook::text).orElse(""));
            }
            Line line = new Line(row.getRowNum(), cells);
            if (!line.isBlank()) {
              lines.add(line);
            }
          });
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Grid(name, lines));
  }

  /** Numbers as the file has them, whatever their format shows. */
  private static String text(Cell cell) {
    String text =
        switch (cell.getType()) {
          case NUMBER, FORMULA -> cell.getRawValue();
          case ERROR, STRING, BOOLEAN -> cell.getText();
          case EMPTY -> "";
        };
    return text == null ? "" : text;
  }
}
