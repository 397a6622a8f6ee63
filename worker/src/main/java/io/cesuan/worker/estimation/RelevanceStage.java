package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.relevance.ExpertId;
import io.cesuan.economics.relevance.ExpertPanel;
import io.cesuan.economics.relevance.FactorId;
import io.cesuan.economics.relevance.FactorWeights;
import io.cesuan.economics.relevance.FuzzyComprehensiveEvaluation;
import io.cesuan.economics.relevance.Grade;
import io.cesuan.economics.relevance.GradeScale;
import io.cesuan.economics.relevance.ScoreSheet;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.release.Selection;
import io.cesuan.worker.specification.RelevanceOptions;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** M1: relevance coefficients of the core sectors from the grades of an expert panel. */
final class RelevanceStage implements Stage<RelevanceOptions> {
  /** Name of the output, a {@link RelevanceFigures}. */
  static final String COEFFICIENTS = "coefficients";

  @Override
  public String name() {
    return StageNames.RELEVANCE;
  }

  @Override
  public String methodVersion() {
    return "M1/1";
  }

  @Override
  public RelevanceOptions parameters(Specification specification, String part) {
    return specification.relevance();
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    return List.of(
        new Requirement.OfRelease("panel", specification.datasets().expertPanel(), Selection.all()),
        new Requirement.OfRelease(
            "factors", specification.datasets().expertPanelFactors(), Selection.all()),
        new Requirement.OfRelease(
            "grades", specification.datasets().expertPanelGrades(), Selection.all()),
        // A panel that left out a core sector is found here, not by a missing part of the result.
        new Requirement.OfRelease(
            "core-sectors",
            specification.datasets().inputOutputSectors(),
            Selection.of("core", "true")));
  }

  @Override
  public StageResult compute(RelevanceOptions options, StageInputs inputs) {
    ReleaseTable sectors = inputs.table("core-sectors");
    ExpertPanel panel =
        ExpertPanel.ofEqualExperts(
            scale(inputs.table("grades")),
            weights(inputs.table("factors")),
            sectors.rows().stream().map(row -> new SectorCode(sectors.text(row, "code"))).toList(),
            sheets(inputs.table("panel")));
    return StageResult.of(
        COEFFICIENTS,
        RelevanceFigures.of(
            new FuzzyComprehensiveEvaluation(
                    options.operator(), options.defuzzification(), options.missingGrades())
                .evaluate(panel)));
  }

  private static GradeScale scale(ReleaseTable grades) {
    return new GradeScale(
        grades.rows().stream()
            .map(row -> new Grade(grades.text(row, "grade"), grades.number(row, "score")))
            .toList());
  }

  private static FactorWeights weights(ReleaseTable factors) {
    return new FactorWeights(
        factors.rows().stream()
            .map(
                row ->
                    new FactorWeights.Weight(
                        new FactorId(factors.text(row, "factor")), factors.number(row, "weight")))
            .toList());
  }

  private static List<ScoreSheet> sheets(ReleaseTable panel) {
    SortedMap<String, List<ScoreSheet.Score>> byExpert = new TreeMap<>();
    for (ReleaseRow row : panel.rows()) {
      byExpert
          .computeIfAbsent(panel.text(row, "expert"), expert -> new ArrayList<>())
          .add(
              new ScoreSheet.Score(
                  new SectorCode(panel.text(row, "sector")),
                  new FactorId(panel.text(row, "factor")),
                  panel.text(row, "grade")));
    }
    return byExpert.entrySet().stream()
        .map(sheet -> new ScoreSheet(new ExpertId(sheet.getKey()), sheet.getValue()))
        .toList();
  }
}
