package io.cesuan.economics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LinearSystemTest {

  private static Matrix diagonallyDominant(int order) {
    Random random = new Random(20171120);
    return Matrix.generate(
        order, order, (row, column) -> random.nextDouble() + (row == column ? order : 0));
  }

  @Test
  void solvesAnUnsymmetricSystemByHand() {
    // 2x + y = 5, x − 3y = −8 has the solution x = 1, y = 3; twice the right side, twice the
    // solution.
    Matrix solution =
        LinearSystem.solve(
            Matrix.ofRows(new double[][] {{2, 1}, {1, -3}}),
            Matrix.ofRows(new double[][] {{5, 10}, {-8, -16}}));
    assertThat(solution.get(0, 0)).isCloseTo(1, within(1e-15));
    assertThat(solution.get(1, 0)).isCloseTo(3, within(1e-15));
    assertThat(solution.get(0, 1)).isCloseTo(2, within(1e-15));
    assertThat(solution.get(1, 1)).isCloseTo(6, within(1e-15));
  }

  @Test
  void needsARowExchangeWhereTheFirstPivotIsZero() {
    Matrix solution =
        LinearSystem.solve(
            Matrix.ofRows(new double[][] {{0, 1}, {2, 0}}),
            Matrix.ofRows(new double[][] {{3}, {4}}));
    assertThat(solution).isEqualTo(Matrix.ofRows(new double[][] {{2}, {3}}));
  }

  @Test
  void aZeroPivotIsSingular() {
    assertThatExceptionOfType(SingularMatrixException.class)
        .isThrownBy(() -> LinearSystem.factorise(Matrix.ofRows(new double[][] {{1, 2}, {2, 4}})))
        .withMessageContaining("pivot 1")
        .satisfies(
            failure -> assertThat(failure.reason()).isEqualTo(FailureReason.SINGULAR_MATRIX));
  }

  @Test
  void aMatrixThatOnlyRoundingKeepsFromBeingSingularIsSingular() {
    Matrix matrix = Matrix.ofRows(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
    assertThatExceptionOfType(SingularMatrixException.class)
        .isThrownBy(() -> LinearSystem.factorise(matrix))
        .withMessageContaining("linear system of order 3");
  }

  @Test
  void aSmallDeterminantIsNotSingular() {
    Matrix tiny = Matrix.generate(30, 30, (row, column) -> row == column ? 1e-12 : 0);
    assertThat(LinearSystem.solve(tiny, Matrix.identity(30)).get(7, 7))
        .isCloseTo(1e12, within(1e-3));
  }

  @Test
  void theConditionOfTheIdentityIsOne() {
    try (LinearSystem system = LinearSystem.factorise(Matrix.identity(5))) {
      assertThat(system.reciprocalCondition()).isEqualTo(1);
      assertThat(system.order()).isEqualTo(5);
    }
  }

  @Test
  void anOverflowingSolutionIsNotFinite() {
    Matrix small = Matrix.ofRows(new double[][] {{1e-300}});
    Failures.failure(
        FailureReason.NOT_FINITE,
        () -> LinearSystem.solve(small, Matrix.ofRows(new double[][] {{1e300}})));
  }

  @Test
  void aWrongDigitInOneOfManySolutionsIsFoundByTheResidual() {
    Matrix matrix = diagonallyDominant(50);
    double[] right = Matrix.identity(50).toRowMajor();
    try (LinearSystem system = LinearSystem.factorise(matrix)) {
      double[] solution = system.solve(Matrix.identity(50)).transpose().toRowMajor();
      assertThatCode(() -> system.requireSmallResidual(50, right, solution))
          .doesNotThrowAnyException();
      solution[37 * 50 + 37] *= 1 + 1e-9;
      assertThatExceptionOfType(SingularMatrixException.class)
          .isThrownBy(() -> system.requireSmallResidual(50, right, solution))
          .withMessageContaining("row 37");
    }
  }

  @Test
  void shapesThatDoNotFitAreRejected() {
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () -> LinearSystem.factorise(Matrix.generate(2, 3, (r, c) -> 1))))
        .hasMessageContaining("expected a square matrix, found 2 × 3");
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () -> LinearSystem.solve(Matrix.identity(2), Matrix.identity(3))))
        .hasMessageContaining("expected 2 rows, found 3 × 3");
  }

  @Test
  void aClosedSystemIsRejected() {
    LinearSystem system = LinearSystem.factorise(Matrix.identity(2));
    system.close();
    assertThatIllegalStateException().isThrownBy(() -> system.solve(Matrix.identity(2)));
  }

  @Test
  void givesTheSameBitsFromManyThreadsWhileTheArraysStart() throws Exception {
    // Of this order OpenBLAS would use several threads, and end the process, were it not held at
    // one.
    Matrix matrix = diagonallyDominant(400);
    Matrix expected = LinearSystem.solve(matrix, Matrix.identity(400));
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Matrix>> tasks = new ArrayList<>();
      for (int task = 0; task < 12; task++) {
        tasks.add(() -> LinearSystem.solve(matrix, Matrix.identity(400)));
        tasks.add(() -> MatrixProduct.multiply(matrix, expected, 1));
      }
      List<Future<Matrix>> results = executor.invokeAll(tasks);
      for (int task = 0; task < results.size(); task += 2) {
        assertThat(results.get(task).get()).isEqualTo(expected);
        Matrix identity = results.get(task + 1).get();
        assertThat(identity.get(3, 3)).isCloseTo(1, within(1e-12));
        assertThat(identity.get(3, 4)).isCloseTo(0, within(1e-12));
      }
    } finally {
      executor.shutdownNow();
    }
  }
}
