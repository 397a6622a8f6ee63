package io.cesuan.economics.inputoutput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.fixture.SmallTables;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import org.junit.jupiter.api.Test;

/** R. E. Miller and P. D. Blair, <i>Input–Output Analysis</i>, 2nd ed. 2009, section 2.3. */
class LeontiefInverseTest {

  /** The book prints its results with seven decimals at most. */
  private static final double PRINTED = 5e-8;

  private static final TechnicalCoefficients A =
      TechnicalCoefficients.of(SmallTables.millerAndBlair());

  @Test
  void technicalCoefficientsMatchTheBook() {
    assertThat(A.values()).isEqualTo(Matrix.ofRows(new double[][] {{0.15, 0.25}, {0.20, 0.05}}));
  }

  @Test
  void theInverseMatchesTheBook() {
    Matrix l = LeontiefInverse.of(A).values();
    assertThat(l.get(0, 0)).isCloseTo(1.2541254, within(PRINTED));
    assertThat(l.get(0, 1)).isCloseTo(0.3300330, within(PRINTED));
    assertThat(l.get(1, 0)).isCloseTo(0.2640264, within(PRINTED));
    assertThat(l.get(1, 1)).isCloseTo(1.1221122, within(PRINTED));
  }

  @Test
  void theOutputForTheBooksNewFinalDemandMatchesTheBook() {
    // Final demand (600, 1500) takes the output (1247.5, 1841.6), printed with one decimal.
    try (LeontiefSystem system = LeontiefSystem.of(A)) {
      Matrix output = system.outputs(Matrix.ofRows(new double[][] {{600}, {1500}}));
      assertThat(output.get(0, 0)).isCloseTo(1247.5, within(0.05));
      assertThat(output.get(1, 0)).isCloseTo(1841.6, within(0.05));
    }
  }

  @Test
  void columnsOfTheSystemAreColumnsOfTheInverse() {
    try (LeontiefSystem system = LeontiefSystem.of(A)) {
      assertThat(system.inverseColumns(1).column(0))
          .isEqualTo(LeontiefInverse.of(A).values().column(1));
    }
  }

  @Test
  void aSectorWithoutOutputHasNoCoefficientsAndRequiresOnlyItself() {
    InputOutputTable table = SmallTables.table(new double[][] {{10, 0}, {5, 0}}, 100, 0);
    TechnicalCoefficients a = TechnicalCoefficients.of(table);
    assertThat(a.values().column(1)).isEqualTo(Vector.of(0, 0));
    assertThat(LeontiefInverse.of(a).values().column(1)).isEqualTo(Vector.of(0, 1));
  }
}
