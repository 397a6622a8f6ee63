package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.relevance.RelevanceAssessment;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import io.cesuan.economics.relevance.RelevanceEvaluation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Relevance coefficients as an artifact holds them.
 *
 * @param sectors the core sectors, in the order of the table
 */
record RelevanceFigures(List<Assessed> sectors) {
  RelevanceFigures {
    sectors = List.copyOf(sectors);
  }

  /**
   * A core sector as the experts saw it.
   *
   * @param code code of the sector
   * @param relevance S_k in [0,1]
   * @param membership b_k, by grade in the order of the scale
   * @param experts how many experts were counted
   */
  record Assessed(String code, double relevance, List<Double> membership, int experts) {}

  static RelevanceFigures of(RelevanceEvaluation evaluation) {
    return new RelevanceFigures(
        evaluation.assessments().stream().map(RelevanceFigures::assessed).toList());
  }

  private static Assessed assessed(RelevanceAssessment assessment) {
    return new Assessed(
        assessment.coefficient().sector().value(),
        assessment.coefficient().value(),
        SectorFigures.listOf(assessment.membership()),
        assessment.expertsCounted());
  }

  RelevanceCoefficients toCoefficients() {
    Map<SectorCode, Double> values = new LinkedHashMap<>();
    sectors.forEach(sector -> values.put(new SectorCode(sector.code()), sector.relevance()));
    return RelevanceCoefficients.of(values);
  }
}
