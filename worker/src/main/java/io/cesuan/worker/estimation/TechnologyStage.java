package io.cesuan.worker.estimation;

import io.cesuan.economics.series.SeriesCompletion;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.technology.ProductionFunctionFit;
import io.cesuan.economics.technology.ProductionSeries;
import io.cesuan.economics.technology.ProductionYear;
import io.cesuan.economics.technology.TechnologyEstimator;
import io.cesuan.economics.technology.TechnologyMultipliers;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.release.Selection;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.specification.Specification.YearSpan;
import io.cesuan.worker.specification.TechnologyOptions;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * M4: technology multipliers. The multipliers that carry the base year forward to a year are an
 * output of their own for each year, so that a change in one year leaves those before it as they
 * are.
 */
final class TechnologyStage implements Stage<TechnologyStage.Parameters> {
  private static final String FIT = "fit";
  private static final String LEVELS = "levels";

  /**
   * Name of the output with the multipliers that lead from the base year to a year, a {@link
   * Multipliers}.
   */
  static String multipliersTo(int year) {
    return "multipliers-" + year;
  }

  /**
   * What the stage takes from the specification.
   *
   * @param options options of M4
   * @param baseYear the year of the table
   * @param lastYear the last year to measure
   */
  record Parameters(TechnologyOptions options, int baseYear, int lastYear) {}

  /**
   * Annual multipliers as an artifact holds them.
   *
   * @param years multiplier and status by year
   */
  record Multipliers(SortedMap<Integer, SectionFigures.Figure> years) {
    Multipliers {
      years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    static Multipliers of(SortedMap<Integer, StatedQuantity> multipliers) {
      SortedMap<Integer, SectionFigures.Figure> years = new TreeMap<>();
      multipliers.forEach((year, value) -> years.put(year, SectionFigures.Figure.of(value)));
      return new Multipliers(years);
    }

    TechnologyMultipliers toMultipliers() {
      SortedMap<Integer, StatedQuantity> multipliers = new TreeMap<>();
      years.forEach((year, figure) -> multipliers.put(year, figure.toQuantity(Unit.RATIO)));
      return TechnologyMultipliers.given(multipliers);
    }
  }

  /**
   * A fitted production function and its diagnostics as an artifact holds them.
   *
   * @param estimator how it was fitted
   * @param firstYear first year of the fit
   * @param lastYear last year of the fit
   * @param logTechnology ln A
   * @param capitalElasticity α
   * @param labourElasticity β
   * @param standardErrors of ln A, α and β
   * @param covariance of ln A, α and β, by row
   * @param rSquared R² of ln Y
   * @param conditionNumber of the regressors
   * @param durbinWatson of the residuals
   * @param residuals of ln Y, by year
   * @param boundsHold whether 0 &lt; α &lt; 1 and 0 &lt; β &lt; 1
   */
  record Fit(
      String estimator,
      int firstYear,
      int lastYear,
      double logTechnology,
      double capitalElasticity,
      double labourElasticity,
      List<Double> standardErrors,
      List<List<Double>> covariance,
      double rSquared,
      double conditionNumber,
      double durbinWatson,
      SortedMap<Integer, Double> residuals,
      boolean boundsHold) {

    static Fit of(ProductionFunctionFit fit) {
      List<List<Double>> covariance = new ArrayList<>();
      for (int row = 0; row < fit.covariance().rows(); row++) {
        covariance.add(SectorFigures.listOf(fit.covariance().row(row)));
      }
      return new Fit(
          fit.estimator().name(),
          fit.firstYear(),
          fit.lastYear(),
          fit.function().logTechnology(),
          fit.function().capitalElasticity(),
          fit.function().labourElasticity(),
          SectorFigures.listOf(fit.standardErrors()),
          covariance,
          fit.rSquared(),
          fit.conditionNumber(),
          fit.durbinWatson(),
          fit.residuals(),
          fit.boundsHold());
    }
  }

  @Override
  public String name() {
    return StageNames.TECHNOLOGY;
  }

  @Override
  public String methodVersion() {
    return "M4/1";
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    return new Parameters(
        specification.technology(), specification.baseYear(), specification.years().last());
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    return specification.technology().estimator() == TechnologyEstimator.GIVEN
        ? List.of()
        : List.of(
            new Requirement.OfRelease(
                "national", specification.datasets().national(), Selection.all()));
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    SortedMap<String, Object> outputs = new TreeMap<>();
    List<String> warnings = new ArrayList<>();
    TechnologyMultipliers multipliers;
    if (parameters.options().estimator() == TechnologyEstimator.GIVEN) {
      multipliers = given(parameters.options());
    } else {
      ProductionSeries series = series(inputs.table("national"), parameters.lastYear());
      YearSpan fitYears = parameters.options().fitYears();
      ProductionFunctionFit fit =
          ProductionFunctionFit.fit(
              series, fitYears.first(), fitYears.last(), parameters.options().estimator());
      multipliers = TechnologyMultipliers.of(fit.function(), series);
      outputs.put(FIT, Fit.of(fit));
      outputs.put(LEVELS, Multipliers.of(multipliers.levels()));
      warnings.addAll(fit.warnings());
    }
    SortedMap<Integer, StatedQuantity> carrying = new TreeMap<>();
    outputs.put(multipliersTo(parameters.baseYear()), Multipliers.of(carrying));
    for (int year = parameters.baseYear() + 1; year <= parameters.lastYear(); year++) {
      carrying.put(year, multipliers.getMultiplier(year));
      outputs.put(multipliersTo(year), Multipliers.of(carrying));
    }
    return new StageResult(outputs, warnings);
  }

  private static TechnologyMultipliers given(TechnologyOptions options) {
    SortedMap<Integer, StatedQuantity> multipliers = new TreeMap<>();
    options
        .givenMultipliers()
        .forEach(
            (year, multiplier) ->
                multipliers.put(year, StatedQuantity.of(multiplier, Unit.RATIO, Status.ESTIMATED)));
    return TechnologyMultipliers.given(multipliers);
  }

  /**
   * Output, capital and labour from the first observed year to the last measured one, completed
   * where missing.
   */
  private static ProductionSeries series(ReleaseTable national, int lastYear) {
    SortedMap<Integer, StatedQuantity> output = new TreeMap<>();
    SortedMap<Integer, StatedQuantity> capital = new TreeMap<>();
    SortedMap<Integer, StatedQuantity> labour = new TreeMap<>();
    Map<String, SortedMap<Integer, StatedQuantity>> series =
        Map.of("gdp", output, "fixed_asset_investment", capital, "employment", labour);
    for (ReleaseRow row : national.rows()) {
      series.forEach(
          (field, observed) ->
              national
                  .findNumber(row, field)
                  .ifPresent(
                      value ->
                          observed.put(
                              national.integer(row, "year"),
                              StatedQuantity.of(
                                  value, Unit.getByCode(national.unit(field)), Status.ACTUAL))));
    }
    int firstYear = output.isEmpty() ? lastYear : output.firstKey();
    SortedMap<Integer, StatedQuantity> y =
        SeriesCompletion.complete("gross domestic product", output, firstYear, lastYear);
    SortedMap<Integer, StatedQuantity> k =
        SeriesCompletion.complete("fixed-asset investment", capital, firstYear, lastYear);
    SortedMap<Integer, StatedQuantity> l =
        SeriesCompletion.complete("employment", labour, firstYear, lastYear);
    List<ProductionYear> years = new ArrayList<>();
    for (int year = firstYear; year <= lastYear; year++) {
      StatedQuantity ofYear = Objects.requireNonNull(y.get(year));
      StatedQuantity capitalOfYear = Objects.requireNonNull(k.get(year));
      StatedQuantity labourOfYear = Objects.requireNonNull(l.get(year));
      years.add(
          new ProductionYear(
              year,
              ofYear.value(),
              capitalOfYear.value(),
              labourOfYear.value(),
              ofYear.status().worst(capitalOfYear.status()).worst(labourOfYear.status())));
    }
    return new ProductionSeries(years);
  }
}
