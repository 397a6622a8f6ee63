package io.cesuan.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Published tables that are not part of the project: read in place from the folder named by the
 * system property {@code cesuan.shared.data}, else from {@code shared/data} in the nearest ancestor
 * of the working directory that has it.
 */
final class SharedData {

  private SharedData() {}

  /** The file, if it is there. */
  static Optional<Path> findFile(String path) {
    return findFolder().map(folder -> folder.resolve(path)).filter(Files::isReadable);
  }

  private static Optional<Path> findFolder() {
    String configured = System.getProperty("cesuan.shared.data");
    if (configured != null) {
      return Optional.of(Path.of(configured));
    }
    Path relative = Path.of("shared", "data");
    for (Path ancestor = Path.of("").toAbsolutePath();
        ancestor != null;
        ancestor = ancestor.getParent()) {
      if (Files.isDirectory(ancestor.resolve(relative))) {
        return Optional.of(ancestor.resolve(relative));
      }
    }
    return Optional.empty();
  }

  /** The records of a CSV file in UTF-8, header first; the file is compressed if it ends so. */
  static List<CsvRecord> records(Path file) {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        CsvReader<CsvRecord> reader =
            CsvReader.builder().ofCsvRecord(new InputStreamReader(text, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
