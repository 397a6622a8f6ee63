package io.cesuan.worker.ingestion;

import io.cesuan.economics.relevance.ExpertId;
import io.cesuan.economics.weights.CriterionId;
import io.cesuan.economics.weights.ExpertJudgement;
import io.cesuan.economics.weights.JudgementMatrix;
import io.cesuan.economics.weights.JudgementPanel;
import io.cesuan.economics.weights.RandomIndex;
import io.cesuan.worker.ingestion.Grid.Line;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pairwise judgements of experts (METHODS M11), one CSV file each: a square matrix whose
 * first row and first column hold the criteria. Cells are numbers or fractions on Saaty's scale,
 * such as {@code 3}, {@code 1/3} or {@code 0.333}; a reciprocal that was rounded for print to two
 * or more decimals stands for the exact one. The expert has the name of the file without its
 * ending.
 */
public final class JudgementReader {
  private static final Pattern FRACTION = Pattern.compile("([0-9.]+)\\s*/\\s*([0-9.]+)");
  private static final double STRONGEST = 9;
  private static final int FEWEST_ROUNDED_DECIMALS = 2;

  private final Grid grid;
  private final CellReader reader;
  private final DefectList defects;

  private JudgementReader(Grid grid, DefectList defects) {
    this.grid = grid;
    this.reader = new CellReader(grid.file(), defects);
    this.defects = defects;
  }

  /**
   * A judgement as it was written.
   *
   * @param value its value
   * @param tolerance how far rounding may have moved it
   */
  private record Judgement(double value, double tolerance) {}

  /**
   * Reads one file per expert.
   *
   * @param paths the files, at least one
   * @return the experts in the order of their files, all with the criteria of the first and in its
   *     order
   * @throws RejectedReleaseException with every defect of every file
   */
  public static JudgementPanel read(List<Path> paths) {
    DefectList defects = new DefectList();
    List<ExpertJudgement> judgements = new ArrayList<>();
    List<String> criteria = List.of();
    Set<String> experts = new LinkedHashSet<>();
    for (Path path : paths) {
      String name = FileNames.of(path);
      String expert = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
      if (expert.isBlank() || !experts.add(expert)) {
        defects.add(
            Defect.inFile(
                name,
                "one file per expert, named as the expert",
                expert.isBlank() ? "no name" : "another one of " + Defect.quote(expert)));
        continue;
      }
      Optional<Grid> grid =
          SourceFile.read(path, name, defects).flatMap(source -> Grid.ofCsv(source, defects));
      if (grid.isEmpty()) {
        continue;
      }
      JudgementReader file = new JudgementReader(grid.get(), defects);
      Optional<List<String>> own = file.criteria(criteria);
      if (own.isPresent()) {
        criteria = criteria.isEmpty() ? own.get() : criteria;
        file.matrix(own.get(), criteria)
            .ifPresent(matrix -> judgements.add(new ExpertJudgement(new ExpertId(expert), matrix)));
      }
    }
    defects.rejectIfAny();
    return JudgementPanel.ofEqualExperts(judgements);
  }

  /** The criteria of this file, which have to be the expected ones where there are some. */
  private Optional<List<String>> criteria(List<String> expected) {
    int before = defects.size();
    Line header = grid.lines().get(0);
    List<String> criteria =
        header.cells().subList(1, header.cells().size()).stream().map(String::strip).toList();
    if (criteria.isEmpty() || criteria.size() > RandomIndex.LARGEST_ORDER) {
      reader.at(
          header,
          "",
          "1 to %d criteria after the first cell".formatted(RandomIndex.LARGEST_ORDER),
          criteria.isEmpty() ? "none" : String.valueOf(criteria.size()));
      return Optional.empty();
    }
    reader.columns(header, 1, criteria);
    if (!expected.isEmpty()) {
      for (int i = 0; i < criteria.size(); i++) {
        if (!criteria.get(i).isEmpty() && !expected.contains(criteria.get(i))) {
          reader.at(
              header,
              i + 1,
              "",
              "",
              NearestLabels.oneOf(expected, criteria.get(i)) + " as in the first file",
              Defect.quote(criteria.get(i)));
        }
      }
      for (String criterion : expected) {
        if (!criteria.contains(criterion)) {
          reader.at(
              header, "", "a column " + Defect.quote(criterion) + " as in the first file", "none");
        }
      }
    }
    return defects.size() > before ? Optional.empty() : Optional.of(criteria);
  }

  private Optional<JudgementMatrix> matrix(List<String> own, List<String> order) {
    int before = defects.size();
    List<Line> lines = grid.lines().subList(1, grid.lines().size());
    Set<String> known = new LinkedHashSet<>(own);
    Map<String, Line> rows =
        reader.rows(lines, lines.stream().map(line -> line.cell(0).strip()).toList(), known, known);
    int n = own.size();
    @Nullable Judgement[][] cells = new @Nullable Judgement[n][n];
    for (int i = 0; i < n; i++) {
      Line line = rows.get(own.get(i));
      if (line != null && !reader.isRagged(line, n + 1)) {
        for (int j = 0; j < n; j++) {
          cells[i][j] = judgement(line, j + 1, own.get(i), own.get(j));
        }
      }
    }
    requireReciprocal(own, rows, cells);
    if (defects.size() > before) {
      return Optional.empty();
    }
    double[][] values = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Judgement cell = cells[own.indexOf(order.get(i))][own.indexOf(order.get(j))];
        values[i][j] = Objects.requireNonNull(cell).value();
      }
    }
    return Optional.of(
        JudgementMatrix.ofRows(
            order.stream().map(CriterionId::new).toList(), values, JudgementMatrix.TWO_DECIMALS));
  }

  private @Nullable Judgement judgement(Line line, int index, String row, String column) {
    String cell = line.cell(index).strip();
    Optional<Judgement> judgement = parse(cell);
    String label = "row " + row;
    if (judgement.isEmpty()) {
      reader.at(
          line, index, column, label, "a number or a fraction such as 1/3", Defect.shown(cell));
      return null;
    }
    double value = judgement.get().value();
    if (row.equals(column)) {
      if (value != 1) {
        reader.at(line, index, column, label, "1 on the diagonal", cell);
        return null;
      }
    } else if (value < 1 / STRONGEST - judgement.get().tolerance()
        || value > STRONGEST + JudgementMatrix.ROUNDING) {
      reader.at(line, index, column, label, "a judgement from 1/9 to 9", cell);
      return null;
    }
    return judgement.get();
  }

  private static Optional<Judgement> parse(String cell) {
    Matcher fraction = FRACTION.matcher(cell);
    if (fraction.matches()) {
      Optional<BigDecimal> above = Figure.parse(fraction.group(1));
      Optional<BigDecimal> below = Figure.parse(fraction.group(2));
      if (above.isEmpty() || below.isEmpty() || below.get().signum() == 0) {
        return Optional.empty();
      }
      return Optional.of(
          new Judgement(
              above.get().divide(below.get(), MathContext.DECIMAL128).doubleValue(),
              JudgementMatrix.ROUNDING));
    }
    return Figure.parse(cell)
        .map(
            number ->
                new Judgement(
                    number.doubleValue(),
                    number.scale() >= FEWEST_ROUNDED_DECIMALS
                        ? 0.5 * Math.pow(10, -number.scale()) + JudgementMatrix.ROUNDING
                        : JudgementMatrix.ROUNDING));
  }

  private void requireReciprocal(
      List<String> own, Map<String, Line> rows, @Nullable Judgement[][] cells) {
    for (int i = 0; i < own.size(); i++) {
      for (int j = i + 1; j < own.size(); j++) {
        @Nullable Judgement upper = cells[i][j];
        @Nullable Judgement lower = cells[j][i];
        Line line = rows.get(own.get(j));
        if (upper == null || lower == null || line == null) {
          continue;
        }
        double smaller = Math.min(upper.value(), lower.value());
        double larger = Math.max(upper.value(), lower.value());
        if (Math.abs(smaller - 1 / larger) > Math.max(upper.tolerance(), lower.tolerance())) {
          reader.at(
              line,
              i + 1,
              own.get(i),
              "row " + own.get(j),
              "%s, the reciprocal of %s in row %s, column %s"
                  .formatted(
                      Tolerance.text(1 / upper.value()),
                      Tolerance.text(upper.value()),
                      own.get(i),
                      own.get(j)),
              Tolerance.text(lower.value()));
        }
      }
    }
  }
}
