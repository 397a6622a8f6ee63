package io.cesuan.economics.relevance;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A panel of experts and the sheets they returned.
 *
 * @param scale the grades that could be given
 * @param factors the factors to be graded, and their weights
 * @param sectors the core sectors to be graded, in a fixed order; distinct, at least one
 * @param sheets one sheet per expert, in a fixed order; at least one
 * @param expertWeights the weight of each expert, ≥ 0 and not all zero; or empty for equal weights
 */
public record ExpertPanel(
    GradeScale scale,
    FactorWeights factors,
    List<SectorCode> sectors,
    List<ScoreSheet> sheets,
    Map<ExpertId, Double> expertWeights) {

  /**
   * Copies and validates the panel. Missing grades are no defect here.
   *
   * @throws EconomicsException naming every unknown grade, factor or sector ({@link
   *     FailureReason#UNKNOWN_CODE}) or, where all codes are known, every repeated expert or score
   *     and every bad weight ({@link FailureReason#INVALID_INPUT}); {@link
   *     FailureReason#INSUFFICIENT_DATA} without a sheet or a sector
   */
  public ExpertPanel {
    sectors = List.copyOf(sectors);
    sheets = List.copyOf(sheets);
    expertWeights = Collections.unmodifiableMap(new TreeMap<>(expertWeights));
    Defects empty = new Defects(FailureReason.INSUFFICIENT_DATA, "expert panel");
    empty.require(!sectors.isEmpty(), "expected at least one core sector, found none");
    empty.require(!sheets.isEmpty(), "expected at least one score sheet, found none");
    empty.throwIfAny();
    requireKnownCodes(scale, factors, sectors, sheets);
    requireNoRepetition(sectors, sheets);
    requireWeights(sheets, expertWeights);
  }

  /** A panel whose experts count equally. */
  public static ExpertPanel ofEqualExperts(
      GradeScale scale, FactorWeights factors, List<SectorCode> sectors, List<ScoreSheet> sheets) {
    return new ExpertPanel(scale, factors, sectors, sheets, Map.of());
  }

  private static void requireKnownCodes(
      GradeScale scale, FactorWeights factors, List<SectorCode> sectors, List<ScoreSheet> sheets) {
    Defects defects = new Defects(FailureReason.UNKNOWN_CODE, "expert panel");
    Set<SectorCode> knownSectors = new HashSet<>(sectors);
    Set<FactorId> knownFactors = new HashSet<>(factors.factors());
    for (ScoreSheet sheet : sheets) {
      for (ScoreSheet.Score score : sheet.scores()) {
        defects.require(
            knownSectors.contains(score.sector()),
            at(sheet, score) + ": expected a sector of " + sectors + ", found " + score.sector());
        defects.require(
            knownFactors.contains(score.factor()),
            at(sheet, score)
                + ": expected a factor of "
                + factors.factors()
                + ", found "
                + score.factor());
        defects.require(
            scale.findIndex(score.grade()).isPresent(),
            at(sheet, score)
                + ": expected a grade of "
                + scale.grades().stream().map(Grade::label).toList()
                + ", found "
                + score.grade());
      }
    }
    defects.throwIfAny();
  }

  private static void requireNoRepetition(List<SectorCode> sectors, List<ScoreSheet> sheets) {
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "expert panel");
    Set<SectorCode> seenSectors = new HashSet<>();
    for (SectorCode sector : sectors) {
      defects.require(
          seenSectors.add(sector), "expected distinct core sectors, found again " + sector);
    }
    Set<ExpertId> experts = new HashSet<>();
    for (ScoreSheet sheet : sheets) {
      defects.require(
          experts.add(sheet.expert()),
          "expected one sheet per expert, found another one of " + sheet.expert());
      Set<List<Object>> graded = new HashSet<>();
      for (ScoreSheet.Score score : sheet.scores()) {
        defects.require(
            graded.add(List.of(score.sector(), score.factor())),
            at(sheet, score) + ": expected one grade, found another one, " + score.grade());
      }
    }
    defects.throwIfAny();
  }

  private static void requireWeights(List<ScoreSheet> sheets, Map<ExpertId, Double> expertWeights) {
    if (expertWeights.isEmpty()) {
      return;
    }
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "expert weights");
    Set<ExpertId> experts = new HashSet<>();
    for (ScoreSheet sheet : sheets) {
      experts.add(sheet.expert());
      defects.require(
          expertWeights.containsKey(sheet.expert()),
          "expert " + sheet.expert() + ": expected a weight, found none");
    }
    double sum = 0;
    for (Map.Entry<ExpertId, Double> weight : expertWeights.entrySet()) {
      defects.require(
          experts.contains(weight.getKey()),
          "expert " + weight.getKey() + ": expected a score sheet for the weight, found none");
      defects.require(
          weight.getValue() >= 0 && Double.isFinite(weight.getValue()),
          "expert "
              + weight.getKey()
              + ": expected a finite weight ≥ 0, found "
              + weight.getValue());
      sum += weight.getValue();
    }
    defects.require(sum > 0, "expected a positive sum, found " + sum);
    defects.throwIfAny();
  }

  private static String at(ScoreSheet sheet, ScoreSheet.Score score) {
    return "expert " + sheet.expert() + ", sector " + score.sector() + ", factor " + score.factor();
  }

  /** The weight of an expert; 1 where the experts count equally. */
  public double weight(ExpertId expert) {
    return expertWeights.getOrDefault(expert, 1.0);
  }

  /**
   * The same sheets with other expert weights, such as the counts of a bootstrap sample.
   *
   * @param weights one weight ≥ 0 per expert, not all zero
   */
  public ExpertPanel withExpertWeights(Map<ExpertId, Double> weights) {
    return new ExpertPanel(scale, factors, sectors, sheets, weights);
  }
}
