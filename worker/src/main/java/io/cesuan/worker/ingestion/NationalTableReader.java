package io.cesuan.worker.ingestion;

import io.cesuan.economics.unit.Dimension;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.ingestion.Grid.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a national input–output table as the National Bureau of Statistics (国家统计局) lays it out,
 * from CSV or XLSX; which of the two is seen from the content.
 *
 * <p>A header row names the columns: code and names, then a column for each using sector, total
 * intermediate use TIU, final uses FU101… with their sums THC, TC, GCF and TFU, exports EX, imports
 * IM, error ERR and gross output GO. Rows follow for each supplying sector, total intermediate
 * input TII, the parts of value added VA001…, their sum TVA and total input TI. Above the header
 * there may be title lines and the unit, such as {@code 单位：万元}. Codes of one or two digits are
 * taken for three digits that a spreadsheet program cut.
 *
 * <p>Identities that must hold: TII is the sum of flows, TVA of the parts of value added, TII + TVA
 * = TI, and, where the columns are there, TIU + final uses − IM + ERR = GO and GO = TI.
 */
public final class NationalTableReader {
  /** Part of a figure by which an identity may be missed, beside the rounding of the file. */
  public static final double IDENTITY_TOLERANCE = 1e-6;

  private static final Pattern UNIT_LINE =
      Pattern.compile("(?:单位|unit)\\s*[:：]\\s*([^()（）]+)", Pattern.CASE_INSENSITIVE);

  private static final Map<String, Unit> UNIT_NAMES =
      Map.of(
          "元", Unit.CNY,
          "万元", Unit.TEN_THOUSAND_CNY,
          "亿元", Unit.HUNDRED_MILLION_CNY,
          "10,000 yuan", Unit.TEN_THOUSAND_CNY,
          "10000 yuan", Unit.TEN_THOUSAND_CNY,
          "10 thousand yuan", Unit.TEN_THOUSAND_CNY,
          "100 million yuan", Unit.HUNDRED_MILLION_CNY);

  private NationalTableReader() {}

  /**
   * Reads a table.
   *
   * @return the table with its figures in 100 million CNY (亿元)
   * @throws RejectedReleaseException with every defect of the file
   */
  public static NationalTable read(Path path, NationalTableOptions options) {
    DefectList defects = new DefectList();
    Optional<NationalTable> table =
        SourceFile.read(path, FileNames.of(path), defects)
            .flatMap(source -> layout(source, defects))
            .flatMap(
                layout -> {
                  Unit unit = unit(layout, options, defects);
                  return new NationalTableFigures(layout, defects).read(unit);
                });
    defects.rejectIfAny();
    return table.orElseThrow(defects::rejection);
  }

  private static Optional<NationalTableLayout> layout(SourceFile source, DefectList defects) {
    if (Workbook.isOldFormat(source)) {
      defects.add(
          Defect.inFile(source.name(), "CSV or XLSX", "the older XLS format: save it as XLSX"));
      return Optional.empty();
    }
    List<Grid> grids =
        Workbook.isArchive(source)
            ? Workbook.sheets(source, defects)
            : Grid.ofCsv(source, defects).stream().toList();
    for (Grid grid : grids) {
      Optional<NationalTableLayout> layout = NationalTableLayout.find(grid);
      if (layout.isPresent()) {
        return layout;
      }
    }
    if (!grids.isEmpty()) {
      defects.add(
          Defect.inFile(
              source.name(),
              "a header row with a column headed \"Code\" or \"代码\" in the first "
                  + NationalTableLayout.SEARCHED_LINES
                  + " lines",
              "none"));
    }
    return Optional.empty();
  }

  private static Unit unit(
      NationalTableLayout layout, NationalTableOptions options, DefectList defects) {
    Unit stated = options.unit().orElse(Unit.TEN_THOUSAND_CNY);
    if (stated.dimension() != Dimension.CHINESE_YUAN) {
      defects.add(
          Defect.inFile(
              layout.grid().file(), "a unit of money in yuan to be asked for", stated.code()));
    }
    for (Line line : layout.linesAboveHeader()) {
      for (int i = 0; i < line.cells().size(); i++) {
        Matcher matcher = UNIT_LINE.matcher(line.cell(i));
        if (!matcher.find()) {
          continue;
        }
        String name = matcher.group(1).strip();
        Optional<Unit> found =
            Unit.findByCode(name)
                .or(() -> Optional.ofNullable(UNIT_NAMES.get(name.toLowerCase(Locale.ROOT))));
        CellReader reader = new CellReader(layout.grid().file(), defects);
        if (found.isEmpty() || found.get().dimension() != Dimension.CHINESE_YUAN) {
          reader.at(line, "unit", "one of 元, 万元, 亿元", Defect.quote(name));
        } else if (options.unit().isPresent() && !found.get().equals(stated)) {
          reader.at(line, "unit", stated.code(), Defect.quote(name));
        } else {
          return found.get();
        }
      }
    }
    return stated;
  }
}
