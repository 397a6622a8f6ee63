package io.cesuan.economics.penetration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.fixture.SmallTables;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.MatrixProduct;
import io.cesuan.economics.linear.Vector;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplittingMatrixTest {

  private static final SplittingMatrix SPLITTING =
      new SplittingMatrix(4, new int[] {2, 0}, Vector.of(0.3, 1));

  @Test
  void holdsTheSharesWhereMethodsPutsThem() {
    assertThat(SPLITTING.toMatrix())
        .isEqualTo(
            Matrix.ofRows(
                new double[][] {
                  {0, 0, 0, 0},
                  {0, 1, 0, 0},
                  {0, 0, 0.7, 0},
                  {0, 0, 0, 1},
                  {0, 0, 0.3, 0},
                  {1, 0, 0, 0}
                }));
  }

  @Test
  void splitsFlowsAndOutputAsTheMatrixProductsDo() {
    InputOutputTable table = SmallTables.random(new Random(3), 4);
    Matrix t = SPLITTING.toMatrix();
    Matrix z = table.intermediateFlows().values();
    Matrix expected = MatrixProduct.multiply(MatrixProduct.multiply(t, z, 1), t.transpose(), 1);
    Matrix found = SPLITTING.split(z);
    for (int row = 0; row < 6; row++) {
      for (int column = 0; column < 6; column++) {
        assertThat(found.get(row, column)).isCloseTo(expected.get(row, column), within(1e-9));
      }
    }
    Vector output = table.grossOutput().values();
    assertThat(SPLITTING.split(output).sum()).isCloseTo(output.sum(), within(1e-8));
    assertThat(SPLITTING.split(output).get(4)).isEqualTo(0.3 * output.get(2));
  }

  @Test
  void splittingNeitherMakesNorLosesFlows() {
    Matrix z = SmallTables.millerAndBlair().intermediateFlows().values();
    Matrix split = new SplittingMatrix(2, new int[] {1}, Vector.of(0.4)).split(z);
    assertThat(split.rowSums().sum()).isCloseTo(z.rowSums().sum(), within(1e-12));
  }
}
