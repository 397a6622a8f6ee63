package io.cesuan.worker.specification;

import io.cesuan.economics.relevance.Defuzzification;
import io.cesuan.economics.relevance.FuzzyOperator;
import io.cesuan.economics.relevance.MissingGradePolicy;
import io.cesuan.economics.technology.TechnologyEstimator;
import io.cesuan.worker.specification.Specification.YearSpan;
import java.util.TreeMap;

/**
 * The specification of the annual measurement on the bundled data, with every choice of the white
 * papers.
 */
public final class AnnualSpecification {
  private static final int BASE_YEAR = 2017;

  private AnnualSpecification() {}

  /**
   * The annual measurement of these years: weighted-average evaluation, least squares over the ten
   * years before the industrial internet policy of 2017.
   */
  public static Specification ofYears(int first, int last) {
    return new Specification(
        new YearSpan(first, last),
        BASE_YEAR,
        new Datasets(
            "io-2017-40-sectors",
            "io-2017-40-flows",
            "section-value-added",
            "national",
            "expert-panel",
            "expert-panel-factors",
            "expert-panel-grades"),
        new RelevanceOptions(
            FuzzyOperator.WEIGHTED_AVERAGE,
            Defuzzification.SCORE_WEIGHTED,
            MissingGradePolicy.FAIL),
        new PenetrationOptions(PenetrationOptions.Route.CLOSED_FORM),
        new TechnologyOptions(
            TechnologyEstimator.LEAST_SQUARES, new YearSpan(2007, 2016), new TreeMap<>()));
  }
}
