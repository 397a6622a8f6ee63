package io.cesuan.worker.ingestion;

import io.cesuan.economics.classification.Section;
import io.cesuan.worker.ingestion.Grid.Line;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the sections and core marks of a table's sectors: CSV with the columns code,section,core.
 */
final class ClassificationReader {
  private static final List<String> HEADER = List.of("code", "section", "core");

  private ClassificationReader() {}

  /** The class of every sector of the table; rejects a file that leaves one out. */
  static Map<String, SectorClass> read(Path path, List<String> tableCodes) {
    DefectList defects = new DefectList();
    Optional<Map<String, SectorClass>> classes =
        SourceFile.read(path, FileNames.of(path), defects)
            .flatMap(source -> Grid.ofCsv(source, defects))
            .map(grid -> classes(grid, tableCodes, defects));
    defects.rejectIfAny();
    return classes.orElseThrow(defects::rejection);
  }

  private static Map<String, SectorClass> classes(
      Grid grid, List<String> tableCodes, DefectList defects) {
    CellReader reader = new CellReader(grid.file(), defects);
    Map<String, SectorClass> classes = new HashMap<>();
    Line header = grid.lines().get(0);
    if (!header.cells().stream().map(String::strip).toList().equals(HEADER)) {
      reader.at(
          header,
          "",
          "the header " + Defect.quote("code,section,core"),
          Defect.quote(String.join(",", header.cells())));
      return classes;
    }
    List<Line> lines = grid.lines().subList(1, grid.lines().size());
    Set<String> known = new TreeSet<>(tableCodes);
    Map<String, Line> rows =
        reader.rows(lines, lines.stream().map(line -> line.cell(0).strip()).toList(), known, known);
    List<String> sections = Arrays.stream(Section.values()).map(Section::name).toList();
    rows.forEach(
        (code, line) -> {
          if (reader.isRagged(line, HEADER.size())) {
            return;
          }
          String section = line.cell(1).strip();
          String core = line.cell(2).strip();
          boolean valid = true;
          if (!sections.contains(section)) {
            reader.at(
                line,
                1,
                "section",
                "sector " + code,
                "a letter from A to S",
                Defect.shown(section));
            valid = false;
          }
          if (!core.equals("0") && !core.equals("1")) {
            reader.at(line, 2, "core", "sector " + code, "1 or 0", Defect.shown(core));
            valid = false;
          }
          if (valid) {
            classes.put(code, new SectorClass(Section.getByCode(section), core.equals("1")));
          }
        });
    return classes;
  }
}
