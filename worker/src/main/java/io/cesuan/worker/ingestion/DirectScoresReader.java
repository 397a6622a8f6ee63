package io.cesuan.worker.ingestion;

import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.relevance.ExpertId;
import io.cesuan.economics.weights.CriterionId;
import io.cesuan.economics.weights.DirectScores;
import io.cesuan.worker.ingestion.ColumnFile.Columns;
import io.cesuan.worker.ingestion.Grid.Line;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads the scores that experts gave criteria directly (METHODS M11) from a CSV file with the
 * columns {@code criterion,score} and, where there are several experts, {@code expert}.
 */
public final class DirectScoresReader {
  private static final String CRITERION = "criterion";
  private static final String SCORE = "score";
  private static final String EXPERT = "expert";

  private DirectScoresReader() {}

  /**
   * Reads the scores of exactly some criteria.
   *
   * @param criteria the criteria, each of which every expert has to score
   * @throws RejectedReleaseException with every defect of the file
   */
  public static DirectScores read(Path path, List<CriterionId> criteria) {
    DefectList defects = new DefectList();
    Optional<Map<String, Map<String, Double>>> scores =
        ColumnFile.read(
                path, new Columns(List.of(CRITERION, SCORE), List.of(EXPERT), false), defects)
            .map(file -> scores(file, criteria.stream().map(CriterionId::value).toList(), defects));
    defects.rejectIfAny();
    Map<ExpertId, Vector> sheets = new LinkedHashMap<>();
    scores
        .orElseThrow(defects::rejection)
        .forEach(
            (expert, own) ->
                sheets.put(
                    new ExpertId(expert),
                    Vector.generate(
                        criteria.size(), i -> own.getOrDefault(criteria.get(i).value(), 0.0))));
    return new DirectScores(criteria, sheets, Map.of());
  }

  private static Map<String, Map<String, Double>> scores(
      ColumnFile file, List<String> criteria, DefectList defects) {
    Map<String, Map<String, Double>> scores = new LinkedHashMap<>();
    for (Line line : file.lines()) {
      String criterion = file.cell(line, CRITERION);
      Optional<String> expert =
          file.has(EXPERT) ? file.text(line, EXPERT, "an expert") : Optional.of("scores");
      if (!criteria.contains(criterion)) {
        file.reject(
            line, CRITERION, "", NearestLabels.oneOf(criteria, criterion), Defect.shown(criterion));
      }
      OptionalDouble score = file.nonNegative(line, SCORE, criterion);
      if (expert.isPresent()
          && criteria.contains(criterion)
          && (file.has(EXPERT)
              ? file.isFirst(line, "expert " + expert.get(), "criterion " + criterion)
              : file.isFirst(line, "criterion " + criterion))) {
        scores
            .computeIfAbsent(expert.get(), name -> new LinkedHashMap<>())
            .put(criterion, score.orElse(Double.NaN));
      }
    }
    if (scores.isEmpty() && defects.isEmpty()) {
      defects.add(Defect.inFile(file.name(), "a score of every criterion", "none"));
    }
    scores.forEach(
        (expert, own) -> {
          String label = file.has(EXPERT) ? "expert " + expert : "";
          for (String criterion : criteria) {
            if (!own.containsKey(criterion)) {
              defects.add(
                  Defect.inLine(
                      file.name(), 0, label, "a score of " + Defect.quote(criterion), "none"));
            }
          }
          if (own.values().stream().allMatch(score -> score == 0)) {
            defects.add(Defect.inLine(file.name(), 0, label, "a score above 0", "none"));
          }
        });
    return scores;
  }
}
