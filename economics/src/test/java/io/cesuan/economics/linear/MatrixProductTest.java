package io.cesuan.economics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixProductTest {

  private static Matrix random(int rows, int columns) {
    Random random = new Random(7);
    return Matrix.generate(rows, columns, (row, column) -> random.nextGaussian());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "1, 3, 1",
    "3, 1, 1",
    "1, 3, 5",
    "3, 1, 5",
    "4, 3, 1",
    "4, 3, 1023",
    "4, 3, 1024",
    "4, 3, 1025",
    "17, 11, 2500"
  })
  void equalsTheProductByDefinition(int rows, int inner, int columns) {
    Matrix left = random(rows, inner);
    Matrix right = random(inner, columns);
    Matrix product = MatrixProduct.multiply(left, right, 2);
    assertThat(product.rows()).isEqualTo(rows);
    assertThat(product.columns()).isEqualTo(columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double sum = 0;
        for (int k = 0; k < inner; k++) {
          sum += left.get(row, k) * right.get(k, column);
        }
        assertThat(product.get(row, column)).isCloseTo(sum, within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void hasTheSameBitsWhateverTheNumberOfThreads(int threads) {
    Matrix left = random(149, 11);
    Matrix right = random(11, 10_000);
    assertThat(MatrixProduct.multiply(left, right, threads))
        .isEqualTo(MatrixProduct.multiply(left, right, 1));
  }

  @Test
  void isInDoublePrecision() {
    Matrix third = Matrix.ofRows(new double[][] {{1.0 / 3}});
    assertThat(MatrixProduct.multiply(third, Matrix.identity(1), 1)).isEqualTo(third);
  }

  @Test
  void anOverflowIsNotFinite() {
    Matrix large = Matrix.ofRows(new double[][] {{1e200}});
    Failures.failure(FailureReason.NOT_FINITE, () -> MatrixProduct.multiply(large, large, 1));
  }

  @Test
  void shapesThatDoNotFitAreRejected() {
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () -> MatrixProduct.multiply(random(2, 3), random(2, 3), 1)))
        .hasMessageContaining("found 2 × 3 matrix and 2 × 3 matrix");
    Failures.failure(
        FailureReason.INVALID_INPUT, () -> MatrixProduct.multiply(random(2, 2), random(2, 2), 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aFailureOfTheConsumerReachesTheCaller(int threads) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                MatrixProduct.forEachBlock(
                    random(2, 2),
                    random(2, 9000),
                    threads,
                    (firstColumn, columns, block) -> {
                      throw new IllegalArgumentException("from the consumer");
                    }))
        .withMessage("from the consumer");
  }
}
