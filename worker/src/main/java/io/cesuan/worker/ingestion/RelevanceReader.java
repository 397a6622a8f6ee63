package io.cesuan.worker.ingestion;

import io.cesuan.worker.ingestion.Grid.Line;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads relevance coefficients S (METHODS M1) from a CSV file with the columns {@code
 * code,relevance}. A sector that is not listed has 0.
 */
public final class RelevanceReader {
  private static final List<String> HEADER = List.of("code", "relevance");

  private RelevanceReader() {}

  /**
   * Reads the coefficients of the sectors of a table.
   *
   * @param tableCodes codes of the table's sectors
   * @return the coefficient of every sector, each in [0, 1] and at least one positive, in the order
   *     of {@code tableCodes}
   * @throws RejectedReleaseException with every defect of the file
   */
  public static Map<String, Double> read(Path path, Set<String> tableCodes) {
    String name = FileNames.of(path);
    DefectList defects = new DefectList();
    Optional<Map<String, Double>> listed =
        SourceFile.read(path, name, defects)
            .flatMap(source -> Grid.ofCsv(source, defects))
            .map(grid -> listed(grid, tableCodes, defects));
    defects.rejectIfAny();
    Map<String, Double> coefficients = new LinkedHashMap<>();
    Map<String, Double> given = listed.orElseThrow(defects::rejection);
    tableCodes.forEach(code -> coefficients.put(code, given.getOrDefault(code, 0.0)));
    return Collections.unmodifiableMap(coefficients);
  }

  private static Map<String, Double> listed(Grid grid, Set<String> tableCodes, DefectList defects) {
    CellReader reader = new CellReader(grid.file(), defects);
    Map<String, Double> listed = new HashMap<>();
    Line header = grid.lines().get(0);
    if (!header.cells().stream().map(String::strip).toList().equals(HEADER)) {
      reader.at(
          header,
          "",
          "the header " + Defect.quote("code,relevance"),
          Defect.quote(String.join(",", header.cells())));
      return listed;
    }
    Map<String, Integer> firstLines = new HashMap<>();
    for (Line line : grid.lines().subList(1, grid.lines().size())) {
      if (reader.isRagged(line, HEADER.size())) {
        continue;
      }
      String code = line.cell(0).strip();
      if (!tableCodes.contains(code)) {
        reader.at(line, 0, "code", "", NearestLabels.oneOf(tableCodes, code), Defect.shown(code));
      } else {
        Integer earlier = firstLines.putIfAbsent(code, line.number());
        if (earlier != null) {
          reader.at(
              line,
              0,
              "code",
              "",
              "a code that no earlier line has",
              "%s again, first in line %d".formatted(Defect.quote(code), earlier));
        }
      }
      String cell = line.cell(1).strip();
      Optional<BigDecimal> number = Figure.parse(cell);
      if (number.isEmpty()) {
        reader.at(line, 1, "relevance", label(code), "a number from 0 to 1", Defect.shown(cell));
      } else if (number.get().signum() < 0 || number.get().compareTo(BigDecimal.ONE) > 0) {
        reader.at(line, 1, "relevance", label(code), "a number from 0 to 1", cell);
      } else {
        listed.put(code, number.get().doubleValue());
      }
    }
    if (defects.isEmpty() && listed.values().stream().noneMatch(value -> value > 0)) {
      defects.add(
          Defect.inFile(
              grid.file(),
              "at least one sector with a relevance above 0",
              listed.isEmpty() ? "no sector" : "none among " + listed.size()));
    }
    return listed;
  }

  private static String label(String code) {
    return code.isEmpty() ? "" : "sector " + code;
  }
}
