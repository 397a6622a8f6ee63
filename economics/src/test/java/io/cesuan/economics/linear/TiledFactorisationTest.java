package io.cesuan.economics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.openblas.global.openblas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiledFactorisationTest {

  /** Four panels, the last of them narrow. */
  private static final int ORDER = 3 * TiledFactorisation.PANEL_COLUMNS + 17;

  /** What a factorisation leaves: the factors, the row exchanges and the return code. */
  private record Factors(Matrix matrix, List<Integer> pivots, int info) {}

  /** A factorisation of some matrix in columns. */
  private interface Routine {
    int factorise(DoublePointer matrix, IntPointer pivots);
  }

  @BeforeAll
  static void holdTheLibraryAtOneThread() {
    NativeLibrary.description();
  }

  /** Without a heavy diagonal, so that rows are exchanged all over the matrix. */
  private static double[] random() {
    return new Random(149).doubles((long) ORDER * ORDER, -1, 1).toArray();
  }

  private static Factors factors(double[] columns, Routine routine) {
    try (DoublePointer matrix = new DoublePointer(columns);
        IntPointer pivots = new IntPointer(ORDER)) {
      int info = routine.factorise(matrix, pivots);
      double[] found = new double[columns.length];
      matrix.get(found);
      int[] exchanges = new int[ORDER];
      pivots.get(exchanges);
      return new Factors(
          Matrix.ofOwned(ORDER, ORDER, found), Arrays.stream(exchanges).boxed().toList(), info);
    }
  }

  private static Factors tiled(double[] columns, int threads) {
    return factors(
        columns, (matrix, pivots) -> TiledFactorisation.factorise(ORDER, matrix, pivots, threads));
  }

  @Test
  void givesTheFactorsAndExchangesOfLapack() {
    Factors expected =
        factors(
            random(),
            (matrix, pivots) ->
                openblas.LAPACKE_dgetrf(
                    openblas.LAPACK_COL_MAJOR, ORDER, ORDER, matrix, ORDER, pivots));
    Factors found = tiled(random(), 2);
    assertThat(found.info()).isZero();
    assertThat(found.pivots()).isEqualTo(expected.pivots());
    for (int row = 0; row < ORDER; row++) {
      for (int column = 0; column < ORDER; column++) {
        assertThat(found.matrix().get(row, column))
            .isCloseTo(expected.matrix().get(row, column), within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void givesTheSameBitsWhateverTheNumberOfThreads(int threads) {
    Factors expected = tiled(random(), 1);
    for (int repetition = 0; repetition < 5; repetition++) {
      Factors found = tiled(random(), threads);
      assertThat(found.matrix()).isEqualTo(expected.matrix());
      assertThat(found.pivots()).isEqualTo(expected.pivots());
    }
  }

  @Test
  void namesTheFirstPivotThatIsZeroInALaterPanel() {
    int zero = 2 * TiledFactorisation.PANEL_COLUMNS + 5;
    double[] columns = Matrix.identity(ORDER).toRowMajor();
    columns[zero * ORDER + zero] = 0;
    columns[(zero + 9) * ORDER + zero + 9] = 0;
    assertThat(tiled(columns, 2).info()).isEqualTo(zero + 1);
  }

  @Test
  void aLargeSystemIsSolvedByPanels() {
    int order = TiledFactorisation.LEAST_TILED_ORDER + 1;
    Random random = new Random(1435);
    Matrix matrix = Matrix.generate(order, order, (row, column) -> random.nextDouble() - 0.5);
    Matrix expected = Matrix.generate(order, 2, (row, column) -> column == 0 ? 1 : row);
    Matrix solution = LinearSystem.solve(matrix, MatrixProduct.multiply(matrix, expected, 1));
    for (int row = 0; row < order; row++) {
      assertThat(solution.get(row, 0)).isCloseTo(1, within(1e-8));
      assertThat(solution.get(row, 1)).isCloseTo(row, within(1e-8 * order));
    }
  }

  @Test
  void aLargeSingularSystemIsNamed() {
    int order = TiledFactorisation.LEAST_TILED_ORDER + 1;
    Matrix matrix =
        Matrix.generate(order, order, (row, column) -> row == column && row != 300 ? 1 : 0);
    assertThatExceptionOfType(SingularMatrixException.class)
        .isThrownBy(() -> LinearSystem.factorise(matrix))
        .withMessageContaining("pivot 300");
  }
}
