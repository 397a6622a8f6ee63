package io.cesuan.economics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTest {

  private static final Matrix MATRIX = Matrix.ofRows(new double[][] {{1, -2, 3}, {4, 5, -6}});

  @Test
  void cellsRowsAndColumnsAreWhereTheyWerePut() {
    assertThat(MATRIX.rows()).isEqualTo(2);
    assertThat(MATRIX.columns()).isEqualTo(3);
    assertThat(MATRIX.get(1, 2)).isEqualTo(-6);
    assertThat(MATRIX.row(1)).isEqualTo(Vector.of(4, 5, -6));
    assertThat(MATRIX.column(1)).isEqualTo(Vector.of(-2, 5));
    assertThat(MATRIX.transpose())
        .isEqualTo(Matrix.ofRows(new double[][] {{1, 4}, {-2, 5}, {3, -6}}));
    assertThat(Matrix.ofRowMajor(2, 3, MATRIX.toRowMajor())).isEqualTo(MATRIX);
  }

  @Test
  void rowsCanBeWrittenAndCopiedWhole() {
    Matrix squares =
        Matrix.generateRows(
            2,
            3,
            (row, cells) -> {
              MATRIX.copyRow(row, cells);
              for (int column = 0; column < cells.length; column++) {
                cells[column] *= cells[column];
              }
            });
    assertThat(squares).isEqualTo(Matrix.ofRows(new double[][] {{1, 4, 9}, {16, 25, 36}}));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void aCellThatIsNotFiniteIsFoundWhereverItIs(int bad) {
    assertThatExceptionOfType(NotFiniteException.class)
        .isThrownBy(
            () ->
                Matrix.generateRows(
                    1,
                    7,
                    (row, cells) -> {
                      Arrays.fill(cells, Double.MAX_VALUE);
                      cells[bad] = Double.NEGATIVE_INFINITY;
                    }))
        .satisfies(failure -> assertThat(failure.column()).isEqualTo(bad));
  }

  @Test
  void sumsAndNormFollowTheirDefinitions() {
    assertThat(MATRIX.rowSums()).isEqualTo(Vector.of(2, 3));
    assertThat(MATRIX.columnSums()).isEqualTo(Vector.of(5, 3, -3));
    assertThat(MATRIX.infinityNorm()).isEqualTo(15);
  }

  @Test
  void changingTheSourceOrTheCopyDoesNotChangeTheMatrix() {
    double[] source = {1, 2, 3, 4};
    Matrix matrix = Matrix.ofRowMajor(2, 2, source);
    source[0] = 99;
    matrix.toRowMajor()[1] = 99;
    assertThat(matrix).isEqualTo(Matrix.ofRows(new double[][] {{1, 2}, {3, 4}}));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aCellThatIsNotFiniteIsNamedWithItsRowAndColumn(double bad) {
    NotFiniteException failure =
        catchThrowableOfType(
            NotFiniteException.class, () -> Matrix.ofRows(new double[][] {{1, 2, 3}, {4, bad, 6}}));
    assertThat(failure.reason()).isEqualTo(FailureReason.NOT_FINITE);
    assertThat(failure.row()).isEqualTo(1);
    assertThat(failure.column()).isEqualTo(1);
    assertThat(failure).hasMessageContaining("row 1, column 1").hasMessageContaining("" + bad);
  }

  @Test
  void rowsOfDifferentLengthsAreRejected() {
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT, () -> Matrix.ofRows(new double[][] {{1, 2}, {3}})))
        .hasMessageContaining("expected 2 columns as in row 0, found 1 in row 1");
  }

  @Test
  void emptyShapesAndWrongCellCountsAreRejected() {
    Failures.failure(FailureReason.INVALID_INPUT, () -> Matrix.ofRows(new double[0][]));
    Failures.failure(FailureReason.INVALID_INPUT, () -> Matrix.generate(0, 3, (r, c) -> 0));
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT, () -> Matrix.ofRowMajor(2, 2, new double[3])))
        .hasMessageContaining("2 × 2 = 4 cells, found 3");
  }

  @Test
  void cellsOutsideTheMatrixAreRejected() {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> MATRIX.get(0, 3))
        .withMessageContaining("row 0, column 3");
  }
}
