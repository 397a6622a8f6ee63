package io.cesuan.economics.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.relevance.FactorWeights.Weight;
import io.cesuan.economics.relevance.ScoreSheet.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpertPanelTest {

  private static final SectorCode SECTOR = new SectorCode("088");
  private static final FactorId FACTOR = new FactorId("use");
  private static final ExpertId EXPERT = new ExpertId("E01");
  private static final GradeScale SCALE =
      new GradeScale(List.of(new Grade("high", 1), new Grade("low", 0)));
  private static final FactorWeights WEIGHTS = FactorWeights.equal(List.of(FACTOR));

  private static ExpertPanel panel(Score... scores) {
    return ExpertPanel.ofEqualExperts(
        SCALE, WEIGHTS, List.of(SECTOR), List.of(new ScoreSheet(EXPERT, List.of(scores))));
  }

  @Test
  void allUnknownCodesAreNamedAtOnce() {
    assertThat(
            Failures.failure(
                    FailureReason.UNKNOWN_CODE,
                    () ->
                        panel(
                            new Score(new SectorCode("999"), FACTOR, "high"),
                            new Score(SECTOR, new FactorId("beauty"), "high"),
                            new Score(SECTOR, FACTOR, "splendid")))
                .defects())
        .containsExactly(
            "expert E01, sector 999, factor use: expected a sector of [088], found 999",
            "expert E01, sector 088, factor beauty: expected a factor of [use], found beauty",
            "expert E01, sector 088, factor use: expected a grade of [high, low], found splendid");
  }

  @Test
  void aSecondGradeForTheSameSectorAndFactorIsRejected() {
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () -> panel(new Score(SECTOR, FACTOR, "high"), new Score(SECTOR, FACTOR, "low"))))
        .hasMessageContaining("expert E01, sector 088, factor use")
        .hasMessageContaining("another one, low");
  }

  @Test
  void aSecondSheetOfAnExpertIsRejected() {
    ScoreSheet sheet = new ScoreSheet(EXPERT, List.of());
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () ->
                    ExpertPanel.ofEqualExperts(
                        SCALE, WEIGHTS, List.of(SECTOR), List.of(sheet, sheet))))
        .hasMessageContaining("another one of E01");
  }

  @Test
  void anEmptyPanelIsRejected() {
    Failures.failure(
        FailureReason.INSUFFICIENT_DATA,
        () -> ExpertPanel.ofEqualExperts(SCALE, WEIGHTS, List.of(SECTOR), List.of()));
    Failures.failure(
        FailureReason.INSUFFICIENT_DATA,
        () ->
            ExpertPanel.ofEqualExperts(
                SCALE, WEIGHTS, List.of(), List.of(new ScoreSheet(EXPERT, List.of()))));
  }

  @Test
  void expertWeightsMustBeThoseOfTheExpertsAndNotAllZero() {
    ExpertPanel panel = panel(new Score(SECTOR, FACTOR, "high"));
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () -> panel.withExpertWeights(Map.of(new ExpertId("E07"), -1.0)))
                .defects())
        .hasSize(4)
        .anySatisfy(defect -> assertThat(defect).contains("E01: expected a weight, found none"))
        .anySatisfy(defect -> assertThat(defect).contains("E07: expected a score sheet"))
        .anySatisfy(defect -> assertThat(defect).contains("weight ≥ 0, found -1.0"));
    Failures.failure(
        FailureReason.INVALID_INPUT, () -> panel.withExpertWeights(Map.of(EXPERT, 0.0)));
  }

  @Test
  void factorWeightsMustSumToOne() {
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () ->
                        new FactorWeights(
                            List.of(new Weight(FACTOR, -0.5), new Weight(FACTOR, 0.9))))
                .defects())
        .hasSize(3)
        .anySatisfy(defect -> assertThat(defect).contains("found again use"))
        .anySatisfy(defect -> assertThat(defect).contains("found -0.5"))
        .anySatisfy(defect -> assertThat(defect).contains("expected a sum of 1, found 0.4"));
  }

  @Test
  void gradesMustBeDistinctAndTheirScoresRatios() {
    Failures.failure(FailureReason.INVALID_INPUT, () -> new Grade("high", 1.5));
    Failures.failure(FailureReason.INVALID_INPUT, () -> new Grade("high", Double.NaN));
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () -> new GradeScale(List.of(new Grade("high", 1), new Grade("high", 1))))
                .defects())
        .hasSize(2);
    Failures.failure(
        FailureReason.INVALID_INPUT, () -> new GradeScale(List.of(new Grade("only", 1))));
  }
}
