package io.cesuan.economics.technology;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.series.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * A production function fitted to the years before the policy, with its diagnostics (METHODS M4).
 * Estimates outside the sources' own bounds 0 < α < 1 and 0 < β < 1 are kept and warned of.
 *
 * @param estimator how it was fitted
 * @param firstYear the first year of the fit window
 * @param lastYear the last year of the fit window
 * @param function ln A, α and β
 * @param covariance covariance of the estimates of (ln A, α, β), 3×3; under constant returns of
 *     rank 2, because β = 1 − α
 * @param rSquared R² of ln Y: 1 − Σ residual² / Σ (ln Y − mean)²
 * @param conditionNumber ratio of the largest to the smallest singular value of the regressors, the
 *     constant included and nothing rescaled
 * @param durbinWatson Σ (e_t − e_{t−1})² / Σ e_t², about 2 where residuals are uncorrelated; 2
 *     where all residuals are zero
 * @param residuals year → e_t, of ln Y
 */
public record ProductionFunctionFit(
    TechnologyEstimator estimator,
    int firstYear,
    int lastYear,
    ProductionFunction function,
    Matrix covariance,
    double rSquared,
    double conditionNumber,
    double durbinWatson,
    SortedMap<Integer, Double> residuals) {

  /** Copies the residuals. */
  public ProductionFunctionFit {
    residuals = Collections.unmodifiableSortedMap(new TreeMap<>(residuals));
  }

  /**
   * Fits a production function.
   *
   * @param series output and factors, covering the window
   * @param firstYear the first year of the fit window
   * @param lastYear the last year of the fit window, included
   * @param estimator least squares or constant returns
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for {@link
   *     TechnologyEstimator#GIVEN}, which fits nothing; {@link FailureReason#INSUFFICIENT_DATA} for
   *     missing years, or no more years than coefficients; {@link FailureReason#SINGULAR_MATRIX}
   *     for perfectly collinear regressors
   */
  public static ProductionFunctionFit fit(
      ProductionSeries series, int firstYear, int lastYear, TechnologyEstimator estimator) {
    List<ProductionYear> window = series.getYears(firstYear, lastYear);
    return switch (estimator) {
      case LEAST_SQUARES -> leastSquares(window);
      case CONSTANT_RETURNS -> constantReturns(window);
      case GIVEN ->
          throw new EconomicsException(
              FailureReason.INVALID_INPUT,
              "production function: expected LEAST_SQUARES or CONSTANT_RETURNS, found GIVEN,"
                  + " whose multipliers are supplied");
    };
  }

  private static ProductionFunctionFit leastSquares(List<ProductionYear> window) {
    double[] explained = new double[window.size()];
    double[][] regressors = new double[window.size()][];
    for (int t = 0; t < explained.length; t++) {
      ProductionYear year = window.get(t);
      explained[t] = StrictMath.log(year.output());
      regressors[t] = new double[] {StrictMath.log(year.capital()), StrictMath.log(year.labour())};
    }
    Regression regression = Regression.of(explained, regressors);
    Vector b = regression.coefficients();
    return of(
        TechnologyEstimator.LEAST_SQUARES,
        window,
        new ProductionFunction(b.get(0), b.get(1), b.get(2), worst(window)),
        regression.covariance(),
        regression.conditionNumber());
  }

  private static ProductionFunctionFit constantReturns(List<ProductionYear> window) {
    double[] explained = new double[window.size()];
    double[][] regressors = new double[window.size()][];
    for (int t = 0; t < explained.length; t++) {
      ProductionYear year = window.get(t);
      explained[t] = StrictMath.log(year.output() / year.labour());
      regressors[t] = new double[] {StrictMath.log(year.capital() / year.labour())};
    }
    Regression regression = Regression.of(explained, regressors);
    Vector b = regression.coefficients();
    Matrix c = regression.covariance();
    // (ln A, α, β) = constant + J (ln A, α) with β = 1 − α, so the covariance is J c Jᵀ.
    double intercept = c.get(0, 0);
    double mixed = c.get(0, 1);
    double slope = c.get(1, 1);
    double[][] covariance = {
      {intercept, mixed, -mixed}, {mixed, slope, -slope}, {-mixed, -slope, slope}
    };
    return of(
        TechnologyEstimator.CONSTANT_RETURNS,
        window,
        new ProductionFunction(b.get(0), b.get(1), 1 - b.get(1), worst(window)),
        Matrix.ofRows(covariance),
        regression.conditionNumber());
  }

  private static ProductionFunctionFit of(
      TechnologyEstimator estimator,
      List<ProductionYear> window,
      ProductionFunction function,
      Matrix covariance,
      double conditionNumber) {
    int n = window.size();
    Vector logOutput = Vector.generate(n, t -> StrictMath.log(window.get(t).output()));
    double mean = logOutput.sum() / n;
    SortedMap<Integer, Double> residuals = new TreeMap<>();
    double total = 0;
    double unexplained = 0;
    double changes = 0;
    double previous = 0;
    for (int t = 0; t < n; t++) {
      double residual = logOutput.get(t) - function.logOutput(window.get(t));
      residuals.put(window.get(t).year(), residual);
      total += (logOutput.get(t) - mean) * (logOutput.get(t) - mean);
      unexplained += residual * residual;
      changes += t == 0 ? 0 : (residual - previous) * (residual - previous);
      previous = residual;
    }
    if (total == 0) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          "production function: expected output to vary, found the same output in every year");
    }
    return new ProductionFunctionFit(
        estimator,
        window.get(0).year(),
        window.get(n - 1).year(),
        function,
        covariance,
        1 - unexplained / total,
        conditionNumber,
        unexplained == 0 ? 2 : changes / unexplained,
        residuals);
  }

  private static Status worst(List<ProductionYear> window) {
    return window.stream().map(ProductionYear::status).reduce(Status.ACTUAL, Status::worst);
  }

  /** Standard errors of (ln A, α, β). */
  public Vector standardErrors() {
    return Vector.generate(
        covariance.rows(), estimate -> Math.sqrt(covariance.get(estimate, estimate)));
  }

  /** Whether 0 < α < 1 and 0 < β < 1, as the sources require of their own estimates. */
  public boolean boundsHold() {
    return isInBounds(function.capitalElasticity()) && isInBounds(function.labourElasticity());
  }

  private static boolean isInBounds(double elasticity) {
    return elasticity > 0 && elasticity < 1;
  }

  /** What a reader of the results must know about the fit; empty where there is nothing. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    warnIfOutOfBounds(warnings, "capital elasticity α", function.capitalElasticity());
    warnIfOutOfBounds(warnings, "labour elasticity β", function.labourElasticity());
    return List.copyOf(warnings);
  }

  private void warnIfOutOfBounds(List<String> warnings, String name, double elasticity) {
    if (!isInBounds(elasticity)) {
      warnings.add(
          "production function "
              + firstYear
              + "–"
              + lastYear
              + ": expected a "
              + name
              + " between 0 and 1, found "
              + elasticity);
    }
  }

  /** Ordinary least squares with a constant: coefficients, their covariance, condition number. */
  private record Regression(Vector coefficients, Matrix covariance, double conditionNumber) {

    static Regression of(double[] explained, double[][] regressors) {
      int coefficients = regressors[0].length + 1;
      if (explained.length <= coefficients) {
        throw new EconomicsException(
            FailureReason.INSUFFICIENT_DATA,
            "production function: expected more than "
                + coefficients
                + " years for as many coefficients, found "
                + explained.length);
      }
      double[][] design = new double[explained.length][coefficients];
      for (int t = 0; t < explained.length; t++) {
        design[t][0] = 1;
        System.arraycopy(regressors[t], 0, design[t], 1, coefficients - 1);
      }
      SingularValueDecomposition singularValues =
          new SingularValueDecomposition(MatrixUtils.createRealMatrix(design));
      if (singularValues.getRank() < coefficients) {
        throw new EconomicsException(
            FailureReason.SINGULAR_MATRIX,
            "production function: expected linearly independent regressors, found perfect"
                + " collinearity: rank "
                + singularValues.getRank()
                + " for "
                + coefficients
                + " coefficients");
      }
      OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
      regression.newSampleData(explained, regressors);
      double[][] unscaled = regression.estimateRegressionParametersVariance();
      double variance = regression.estimateErrorVariance();
      return new Regression(
          Vector.of(regression.estimateRegressionParameters()),
          Matrix.generate(
              coefficients, coefficients, (row, column) -> variance * unscaled[row][column]),
          singularValues.getConditionNumber());
    }
  }
}
