package io.cesuan.worker.specification;

import io.cesuan.economics.index.ConstantIndicatorPolicy;
import io.cesuan.economics.index.MissingValuePolicy;
import io.cesuan.economics.regional.AttributionMethod;
import io.cesuan.economics.regional.MissingCoreOutputPolicy;
import io.cesuan.economics.relevance.Defuzzification;
import io.cesuan.economics.relevance.FuzzyOperator;
import io.cesuan.economics.relevance.MissingGradePolicy;
import io.cesuan.economics.technology.TechnologyEstimator;
import io.cesuan.worker.specification.Specification.YearSpan;
import java.util.List;
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
            "expert-panel-grades",
            "provinces",
            "province-gdp",
            "province-core-output",
            "province-employment",
            "city-gdp",
            "index-hierarchy",
            "index-indicators",
            "countries",
            "published"),
        new RelevanceOptions(
            FuzzyOperator.WEIGHTED_AVERAGE,
            Defuzzification.SCORE_WEIGHTED,
            MissingGradePolicy.FAIL),
        new PenetrationOptions(PenetrationOptions.Route.CLOSED_FORM),
        new TechnologyOptions(
            TechnologyEstimator.LEAST_SQUARES, new YearSpan(2007, 2016), new TreeMap<>()),
        new RegionOptions(
            AttributionMethod.CAII_2023,
            MissingCoreOutputPolicy.TIER_SHARE,
            new YearSpan(2017, 2022)),
        new EmploymentOptions(new YearSpan(2020, 2022)),
        new IndexOptions(
            new YearSpan(2020, 2022),
            MissingValuePolicy.REWEIGHT,
            ConstantIndicatorPolicy.FAIL,
            List.of()));
  }
}
