package io.cesuan.economics.technology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.series.Status;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Expected figures of the national series are those of {@code numpy.linalg} on the same years. */
class ProductionFunctionFitTest {

  /** The regressors have a condition number of 10⁵, which costs as many digits. */
  private static final Percentage SEVEN_DIGITS = withinPercentage(1e-5);

  private static final ProductionFunctionFit LEAST_SQUARES =
      ProductionFunctionFit.fit(
          ChinaProduction.SERIES, 2007, 2016, TechnologyEstimator.LEAST_SQUARES);

  private static final ProductionFunctionFit CONSTANT_RETURNS =
      ProductionFunctionFit.fit(
          ChinaProduction.SERIES, 2007, 2016, TechnologyEstimator.CONSTANT_RETURNS);

  @Test
  void leastSquaresMatchesTheCheckValues() {
    ProductionFunction function = LEAST_SQUARES.function();
    assertThat(function.logTechnology()).isCloseTo(-27.43000776, within(5e-7));
    assertThat(function.capitalElasticity()).isCloseTo(0.65330922, within(5e-9));
    assertThat(function.labourElasticity()).isCloseTo(2.86706555, within(5e-8));
    assertThat(function.status()).isEqualTo(Status.ACTUAL);
  }

  @Test
  void leastSquaresKeepsItsDiagnostics() {
    assertThat(LEAST_SQUARES.rSquared()).isCloseTo(0.9922466446740363, SEVEN_DIGITS);
    assertThat(LEAST_SQUARES.standardErrors().get(0)).isCloseTo(69.20710700788435, SEVEN_DIGITS);
    assertThat(LEAST_SQUARES.standardErrors().get(1)).isCloseTo(0.057102592985902756, SEVEN_DIGITS);
    assertThat(LEAST_SQUARES.standardErrors().get(2)).isCloseTo(6.21681157328644, SEVEN_DIGITS);
    assertThat(LEAST_SQUARES.conditionNumber()).isCloseTo(107273.42465754063, SEVEN_DIGITS);
    assertThat(LEAST_SQUARES.durbinWatson()).isCloseTo(2.1935640467099433, SEVEN_DIGITS);
    assertThat(LEAST_SQUARES.residuals()).hasSize(10).containsKeys(2007, 2016);
    assertThat(LEAST_SQUARES.residuals().values().stream().mapToDouble(Double::doubleValue).sum())
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void anElasticityOutsideTheSourcesBoundsIsWarnedOf() {
    assertThat(LEAST_SQUARES.boundsHold()).isFalse();
    assertThat(LEAST_SQUARES.warnings())
        .singleElement()
        .asString()
        .contains("2007–2016", "labour elasticity β between 0 and 1", "2.867");
    assertThat(CONSTANT_RETURNS.boundsHold()).isTrue();
    assertThat(CONSTANT_RETURNS.warnings()).isEmpty();
  }

  @Test
  void constantReturnsMatchesTheCheckValuesAndItsElasticitiesSumToOne() {
    ProductionFunction function = CONSTANT_RETURNS.function();
    assertThat(function.logTechnology()).isCloseTo(0.865850256761845, SEVEN_DIGITS);
    assertThat(function.capitalElasticity()).isCloseTo(0.6747088555063739, SEVEN_DIGITS);
    assertThat(function.capitalElasticity() + function.labourElasticity())
        .isCloseTo(1, within(1e-15));
    assertThat(CONSTANT_RETURNS.rSquared()).isCloseTo(0.9920614893938886, SEVEN_DIGITS);
    assertThat(CONSTANT_RETURNS.standardErrors().get(0))
        .isCloseTo(0.03291424149450374, SEVEN_DIGITS);
    assertThat(CONSTANT_RETURNS.standardErrors().get(1))
        .isCloseTo(0.02160933072930296, SEVEN_DIGITS);
    assertThat(CONSTANT_RETURNS.standardErrors().get(2))
        .isEqualTo(CONSTANT_RETURNS.standardErrors().get(1));
    assertThat(CONSTANT_RETURNS.conditionNumber()).isCloseTo(6.742892800991092, SEVEN_DIGITS);
    assertThat(CONSTANT_RETURNS.durbinWatson()).isCloseTo(2.1984009481892297, SEVEN_DIGITS);
  }

  /** Y = 2 K^0.3 L^0.6 over capital and labour that move independently. */
  private static ProductionSeries exact(
      int years, IntToDoubleFunction capital, IntToDoubleFunction labour) {
    return new ProductionSeries(
        IntStream.range(0, years)
            .mapToObj(
                t -> {
                  double k = capital.applyAsDouble(t);
                  double l = labour.applyAsDouble(t);
                  return new ProductionYear(
                      2000 + t, 2 * Math.pow(k, 0.3) * Math.pow(l, 0.6), k, l, Status.ESTIMATED);
                })
            .toList());
  }

  @Test
  void recoversAProductionFunctionFromExactData() {
    ProductionFunctionFit fit =
        ProductionFunctionFit.fit(
            exact(8, t -> 100 + 7 * t, t -> 50 + t * t),
            2000,
            2007,
            TechnologyEstimator.LEAST_SQUARES);
    assertThat(fit.function().logTechnology()).isCloseTo(Math.log(2), within(1e-11));
    assertThat(fit.function().capitalElasticity()).isCloseTo(0.3, within(1e-11));
    assertThat(fit.function().labourElasticity()).isCloseTo(0.6, within(1e-11));
    assertThat(fit.rSquared()).isCloseTo(1, within(1e-12));
    assertThat(fit.function().status()).isEqualTo(Status.ESTIMATED);
  }

  @Test
  void perfectCollinearityIsNamed() {
    assertThat(
            Failures.failure(
                FailureReason.SINGULAR_MATRIX,
                () ->
                    ProductionFunctionFit.fit(
                        exact(8, t -> 100 + 7 * t, t -> 3 * (100 + 7 * t)),
                        2000,
                        2007,
                        TechnologyEstimator.LEAST_SQUARES)))
        .hasMessageContaining("perfect collinearity: rank 2 for 3 coefficients");
  }

  @ParameterizedTest
  @EnumSource(names = {"LEAST_SQUARES", "CONSTANT_RETURNS"})
  void asManyYearsAsCoefficientsAreTooFew(TechnologyEstimator estimator) {
    int coefficients = estimator == TechnologyEstimator.LEAST_SQUARES ? 3 : 2;
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA,
                () ->
                    ProductionFunctionFit.fit(
                        ChinaProduction.SERIES, 2007, 2006 + coefficients, estimator)))
        .hasMessageContaining("expected more than " + coefficients + " years")
        .hasMessageContaining("found " + coefficients);
  }

  @Test
  void yearsOutsideTheSeriesAreNamed() {
    assertThat(
            Failures.failure(
                    FailureReason.INSUFFICIENT_DATA,
                    () ->
                        ProductionFunctionFit.fit(
                            ChinaProduction.SERIES, 2005, 2016, TechnologyEstimator.LEAST_SQUARES))
                .defects())
        .hasSize(2)
        .allSatisfy(defect -> assertThat(defect).contains("found those of 2007–2022"));
  }

  @Test
  void givenMultipliersAreNotFitted() {
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () ->
            ProductionFunctionFit.fit(
                ChinaProduction.SERIES, 2007, 2016, TechnologyEstimator.GIVEN));
  }

  @Test
  void figuresThatAreNotPositiveAreNamedTogether() {
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () -> new ProductionYear(2010, 0, Double.NaN, 5, Status.ACTUAL))
                .defects())
        .containsExactly(
            "output: expected a positive finite number, found 0.0",
            "capital: expected a positive finite number, found NaN");
  }

  @Test
  void aSeriesWithAGapIsRejected() {
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () ->
                    new ProductionSeries(
                        List.of(
                            new ProductionYear(2010, 1, 1, 1, Status.ACTUAL),
                            new ProductionYear(2012, 1, 1, 1, Status.ACTUAL)))))
        .hasMessageContaining("expected year 2011, found 2012");
  }
}
