package io.cesuan.economics.inputoutput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.SingularMatrixException;
import io.cesuan.economics.linear.SpectralRadius;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HawkinsSimonConditionTest {

  private static TechnicalCoefficients coefficients(double[][] rows) {
    return new TechnicalCoefficients(
        SectorClassification.ofCodes(List.of("steel", "coal", "corn").subList(0, rows.length)),
        Matrix.ofRows(rows));
  }

  private static HawkinsSimonViolationException violation(double[][] rows) {
    HawkinsSimonViolationException violation =
        catchThrowableOfType(
            HawkinsSimonViolationException.class,
            () -> HawkinsSimonCondition.require(coefficients(rows)));
    assertThat(violation).as("expected a violation").isNotNull();
    assertThat(violation.reason()).isEqualTo(FailureReason.HAWKINS_SIMON_VIOLATED);
    return violation;
  }

  @Test
  void aProductiveEconomyPasses() {
    assertThatCode(
            () -> HawkinsSimonCondition.require(coefficients(new double[][] {{0.9, 0}, {5, 0.9}})))
        .doesNotThrowAnyException();
  }

  @Test
  void anEconomyThatUsesUpMoreThanItMakesIsNamedWithRadiusAndWorstSectors() {
    // The block of steel and coal has the eigenvalues 0.75 ± 0.5.
    HawkinsSimonViolationException violation =
        violation(new double[][] {{0.75, 0.5, 0}, {0.5, 0.75, 0}, {0, 0.25, 0.125}});
    assertThat(violation.spectralRadius()).isCloseTo(1.25, within(1e-12));
    assertThat(violation.worstSectors())
        .extracting(sector -> sector.code())
        .containsExactly(new SectorCode("coal"), new SectorCode("steel"), new SectorCode("corn"));
    assertThat(violation)
        .hasMessageContaining("spectral radius of " + violation.spectralRadius())
        .hasMessageContaining("coal 1.5, steel 1.25, corn 0.125");
  }

  @Test
  void anEconomyThatUsesUpExactlyWhatItMakesIsAViolationCausedByASingularMatrix() {
    HawkinsSimonViolationException violation = violation(new double[][] {{0.5, 0.5}, {0.5, 0.5}});
    assertThat(violation.spectralRadius()).isCloseTo(1, within(1e-12));
    assertThat(violation).hasCauseInstanceOf(SingularMatrixException.class);
  }

  @Test
  void twoWrongsDoNotMakeAProductiveEconomy() {
    // det(I − A) = (1 − 2)(1 − 2) = 1 > 0, and yet no positive output is left over.
    assertThat(violation(new double[][] {{2, 0}, {0, 2}}).spectralRadius())
        .isCloseTo(2, within(1e-12));
  }

  @Test
  void aNegativeCoefficientPassesWhereTheInverseIsNonNegative() {
    assertThatCode(
            () ->
                HawkinsSimonCondition.require(
                    coefficients(new double[][] {{-0.1, 0.3}, {0.2, 0.4}})))
        .doesNotThrowAnyException();
  }

  @Test
  void aNegativeCoefficientFailsWhereACellOfTheInverseIsNegative() {
    assertThat(violation(new double[][] {{0.2, -0.1}, {0.1, 0.2}}))
        .hasMessageContaining("non-negative Leontief inverse, found -0.15")
        .hasMessageContaining("row steel, column coal");
  }

  @Test
  void aNegativeCoefficientFailsWhereTheSpectralRadiusIsTooLarge() {
    // The inverse diag(1/3, 2) is non-negative, but the rounds of production do not converge.
    assertThat(violation(new double[][] {{-2, 0}, {0, 0.5}}).spectralRadius())
        .isCloseTo(2, within(1e-12));
  }

  @Property(tries = 300)
  void theTestByOneRightHandSideAgreesWithTheSpectralRadius(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int size,
      @ForAll @DoubleRange(min = 0.5, max = 1.5) double radius) {
    Random random = new Random(seed);
    Matrix raw = Matrix.generate(size, size, (row, column) -> 0.01 + random.nextDouble());
    double scale = radius / SpectralRadius.of(raw);
    TechnicalCoefficients coefficients =
        new TechnicalCoefficients(
            SectorClassification.ofCodes(
                IntStream.range(0, size).mapToObj(String::valueOf).toList()),
            Matrix.generate(size, size, (row, column) -> scale * raw.get(row, column)));
    HawkinsSimonViolationException violation =
        catchThrowableOfType(
            HawkinsSimonViolationException.class,
            () -> HawkinsSimonCondition.require(coefficients));
    if (Math.abs(radius - 1) > 1e-9) {
      assertThat(violation == null).isEqualTo(radius < 1);
    }
  }
}
