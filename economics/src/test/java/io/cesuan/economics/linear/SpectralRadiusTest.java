package io.cesuan.economics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import org.junit.jupiter.api.Test;

class SpectralRadiusTest {

  @Test
  void isTheLargestEigenvalueOfATriangularMatrix() {
    assertThat(SpectralRadius.of(Matrix.ofRows(new double[][] {{0.5, 7}, {0, -0.8}})))
        .isCloseTo(0.8, within(1e-15));
  }

  @Test
  void countsComplexEigenvaluesByTheirModulus() {
    // A rotation by a right angle, shrunk to 0.6: eigenvalues ± 0.6 i.
    assertThat(SpectralRadius.of(Matrix.ofRows(new double[][] {{0, -0.6}, {0.6, 0}})))
        .isCloseTo(0.6, within(1e-15));
  }

  @Test
  void aMatrixThatIsNotSquareIsRejected() {
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () -> SpectralRadius.of(Matrix.generate(1, 2, (row, column) -> 1)));
  }
}
