package io.cesuan.worker.ingestion;

import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.ingestion.Grid.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes the figures out of a national table and checks its identities. */
final class NationalTableFigures {
  private static final Pattern VALUE_ADDED_PART = Pattern.compile("VA[0-9]+");
  private static final Pattern FINAL_USE_PART = Pattern.compile("FU[0-9]+|EX");
  private static final List<String> TOTAL_ROWS = List.of("TII", "TVA", "TI");

  private final NationalTableLayout layout;
  private final DefectList defects;
  private final CellReader reader;
  private final List<String> codes;
  private final int n;

  NationalTableFigures(NationalTableLayout layout, DefectList defects) {
    this.layout = layout;
    this.defects = defects;
    this.reader = new CellReader(layout.grid().file(), defects);
    Line header = layout.headerLine();
    this.codes =
        IntStream.range(layout.firstSector(), layout.lastSector())
            .mapToObj(i -> NationalTableLayout.code(header, i))
            .toList();
    this.n = codes.size();
  }

  Optional<NationalTable> read(Unit unit) {
    Line header = layout.headerLine();
    if (n == 0) {
      reader.at(header, "header", "a column for each sector", "none");
      return Optional.empty();
    }
    int before = defects.size();
    reader.columns(header, layout.firstSector(), codes);
    boolean isLabelled = defects.size() == before;
    Map<String, Integer> uses = uses(header);
    List<Line> lines = new ArrayList<>();
    for (Line line : layout.linesBelowHeader()) {
      if (!layout.isNote(line)) {
        lines.add(line);
      }
    }
    List<String> rowCodes =
        lines.stream().map(line -> NationalTableLayout.code(line, layout.codeColumn())).toList();
    Map<String, Line> rows = rows(lines, rowCodes);
    int width = width(header);
    Set<String> present = Set.copyOf(rows.keySet());
    rows.values().removeIf(line -> reader.isRagged(line, width));

    double[][] flows = new double[n][];
    for (int i = 0; i < n; i++) {
      flows[i] = figures(rows.get(codes.get(i)), codes.get(i));
      for (int j = 0; j < n; j++) {
        if (flows[i][j] < 0) {
          reader.at(
              rowOf(rows, codes.get(i)),
              layout.firstSector() + j,
              codes.get(j),
              "row " + codes.get(i),
              "a flow of 0 or more",
              Tolerance.text(flows[i][j]));
        }
      }
    }
    double[] totalInput = figures(rows.get("TI"), "TI");
    double[] valueAdded = figures(rows.get("TVA"), "TVA");
    if (isLabelled) {
      checkColumns(rows, present, flows, totalInput, valueAdded);
      checkRows(rows, uses, flows, totalInput);
    }
    if (!defects.isEmpty()) {
      return Optional.empty();
    }
    List<NationalSector> sectors =
        codes.stream().map(code -> sector(rowOf(rows, code), code)).toList();
    return Optional.of(
        new NationalTable(
            sectors,
            new TableFigures(
                codes,
                sectors.stream().map(NationalSector::displayName).toList(),
                Unit.HUNDRED_MILLION_CNY,
                converted(flows, unit),
                converted(totalInput, unit),
                converted(valueAdded, unit)),
            codes.stream().map(code -> rowOf(rows, code).number()).toList()));
  }

  private static Line rowOf(Map<String, Line> rows, String code) {
    Line line = rows.get(code);
    if (line == null) {
      throw new IllegalStateException("row " + code + " was missing and not noted");
    }
    return line;
  }

  private NationalSector sector(Line line, String code) {
    return new NationalSector(
        code, name(line, layout.nameColumn()), name(line, layout.chineseNameColumn()));
  }

  private static String name(Line line, int column) {
    return column < 0 ? "" : line.cell(column).strip();
  }

  /** Index by code of the columns after the sectors; notes unknown and repeated ones. */
  private Map<String, Integer> uses(Line header) {
    Map<String, Integer> uses = new TreeMap<>();
    for (int i = layout.lastSector(); i < header.cells().size(); i++) {
      String code = NationalTableLayout.code(header, i);
      if (code.isEmpty()) {
        continue;
      }
      if (!NationalTableLayout.isUse(code)) {
        reader.at(
            header,
            i,
            "",
            "header",
            "one of TIU, FU101…, THC, TC, GCF, EX, TFU, IM, ERR, GO",
            Defect.quote(code));
      } else if (uses.putIfAbsent(code, i) != null) {
        reader.at(
            header, i, "", "header", "a column that no other is", Defect.quote(code) + " again");
      }
    }
    return uses;
  }

  private Map<String, Line> rows(List<Line> lines, List<String> rowCodes) {
    Set<String> required = new LinkedHashSet<>(codes);
    required.remove("");
    required.addAll(TOTAL_ROWS);
    Set<String> known = new LinkedHashSet<>(required);
    rowCodes.stream().filter(code -> VALUE_ADDED_PART.matcher(code).matches()).forEach(known::add);
    return new TreeMap<>(reader.rows(lines, rowCodes, known, required));
  }

  private static int width(Line header) {
    int width = header.cells().size();
    while (width > 0 && header.cell(width - 1).isBlank()) {
      width--;
    }
    return width;
  }

  private double[] figures(@Nullable Line line, String code) {
    double[] figures = new double[n];
    for (int j = 0; j < n; j++) {
      figures[j] =
          line == null
              ? Double.NaN
              : reader.number(line, layout.firstSector() + j, codes.get(j), "row " + code);
    }
    return figures;
  }

  private void checkColumns(
      Map<String, Line> rows,
      Set<String> present,
      double[][] flows,
      double[] totalInput,
      double[] valueAdded) {
    double[] used = figures(rows.get("TII"), "TII");
    Map<String, double[]> parts = new TreeMap<>();
    for (String code : new TreeSet<>(present)) {
      if (VALUE_ADDED_PART.matcher(code).matches()) {
        parts.put(code, figures(rows.get(code), code));
      }
    }
    Tolerance tolerance = new Tolerance(NationalTableReader.IDENTITY_TOLERANCE, reader.decimals());
    for (int j = 0; j < n; j++) {
      Sum flowSum = new Sum();
      for (double[] row : flows) {
        flowSum.add(row[j]);
      }
      Line output = rows.get("TI");
      if (output != null) {
        OutputRule.check(
            reader,
            output,
            layout.firstSector() + j,
            codes.get(j),
            "row TI",
            totalInput[j],
            flowSum.sum);
      }
      check(rows.get("TII"), j, "row TII", "the sum of its flows", flowSum, used[j], tolerance);
      Sum partSum = new Sum();
      for (double[] part : parts.values()) {
        partSum.add(part[j]);
      }
      if (!parts.isEmpty()) {
        String meaning = "the sum of " + String.join(", ", parts.keySet());
        check(rows.get("TVA"), j, "row TVA", meaning, partSum, valueAdded[j], tolerance);
      }
      Sum input = new Sum().add(used[j]).add(valueAdded[j]);
      check(output, j, "row TI", "TII + TVA", input, totalInput[j], tolerance);
    }
  }

  private void check(
      @Nullable Line line,
      int j,
      String label,
      String meaning,
      Sum expected,
      double found,
      Tolerance tolerance) {
    if (line != null) {
      expected.check(
          reader, line, layout.firstSector() + j, codes.get(j), label, meaning, found, tolerance);
    }
  }

  private void checkRows(
      Map<String, Line> rows, Map<String, Integer> uses, double[][] flows, double[] totalInput) {
    Tolerance tolerance = new Tolerance(NationalTableReader.IDENTITY_TOLERANCE, reader.decimals());
    for (int i = 0; i < n; i++) {
      Line line = rows.get(codes.get(i));
      if (line == null) {
        continue;
      }
      String label = "row " + codes.get(i);
      Map<String, Double> figures = new TreeMap<>();
      uses.forEach((use, index) -> figures.put(use, reader.number(line, index, use, label)));
      Double total = figures.get("TIU");
      if (total != null) {
        Sum flowSum = new Sum();
        for (double flow : flows[i]) {
          flowSum.add(flow);
        }
        flowSum.check(
            reader,
            line,
            index(uses, "TIU"),
            "TIU",
            label,
            "the sum of its flows",
            total,
            tolerance);
      }
      Double output = figures.get("GO");
      if (output == null) {
        continue;
      }
      if (output < 0) {
        reader.at(
            line,
            index(uses, "GO"),
            "GO",
            label,
            "a gross output of 0 or more",
            Tolerance.text(output));
      }
      new Sum()
          .add(totalInput[i])
          .check(
              reader,
              line,
              index(uses, "GO"),
              "GO",
              label,
              "its total input TI",
              output,
              tolerance);
      Double imports = figures.get("IM");
      Optional<Sum> finalUse = finalUse(figures);
      if (total != null && imports != null && finalUse.isPresent()) {
        Sum use = finalUse.get().add(total).add(-imports).add(figures.getOrDefault("ERR", 0.0));
        use.check(
            reader,
            line,
            index(uses, "GO"),
            "GO",
            label,
            figures.containsKey("ERR") ? "TIU + TFU − IM + ERR" : "TIU + TFU − IM",
            output,
            tolerance);
      }
    }
  }

  private static int index(Map<String, Integer> uses, String use) {
    Integer index = uses.get(use);
    if (index == null) {
      throw new IllegalStateException("column " + use + " is not there");
    }
    return index;
  }

  private static Optional<Sum> finalUse(Map<String, Double> figures) {
    Double total = figures.get("TFU");
    if (total != null) {
      return Optional.of(new Sum().add(total));
    }
    Sum parts = new Sum();
    figures.forEach(
        (use, figure) -> {
          if (FINAL_USE_PART.matcher(use).matches()) {
            parts.add(figure);
          }
        });
    return parts.terms == 0 ? Optional.empty() : Optional.of(parts);
  }

  private static double[] converted(double[] figures, Unit from) {
    double[] converted = new double[figures.length];
    for (int i = 0; i < figures.length; i++) {
      converted[i] = from.convert(figures[i], Unit.HUNDRED_MILLION_CNY);
    }
    return converted;
  }

  private static double[][] converted(double[][] figures, Unit from) {
    double[][] converted = new double[figures.length][];
    for (int i = 0; i < figures.length; i++) {
      converted[i] = converted(figures[i], from);
    }
    return converted;
  }

  /** A sum that remembers how large and how many its terms were. */
  private static final class Sum {
    private double sum;
    private double largest;
    private int terms;

    Sum add(double term) {
      sum += term;
      largest = Math.max(largest, Math.abs(term));
      terms++;
      return this;
    }

    void check(
        CellReader reader,
        Line line,
        int index,
        String columnName,
        String label,
        String meaning,
        double found,
        Tolerance tolerance) {
      // NaN stands for a figure that could not be read, and that was noted already.
      if (Double.isNaN(sum) || Double.isNaN(found)) {
        return;
      }
      double scale = Math.max(largest, Math.abs(found));
      if (!tolerance.allows(sum, found, scale, terms + 1)) {
        reader.at(
            line,
            index,
            columnName,
            label,
            meaning + " = " + Tolerance.text(sum),
            Tolerance.text(found));
      }
    }
  }
}
