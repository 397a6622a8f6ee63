package io.cesuan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.penetration.ClosedFormPenetration;
import io.cesuan.economics.penetration.PenetrationResult;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every benchmark runs once and measures what it says; none is timed here. */
class BenchmarksTest {

  private static final Percentage ONE_BILLIONTH = withinPercentage(1e-7);

  private static SolveBenchmark solveBenchmark(BenchmarkTable source) {
    SolveBenchmark benchmark = new SolveBenchmark();
    benchmark.source = source;
    benchmark.prepare();
    return benchmark;
  }

  private static DrawsBenchmark drawsBenchmark(int draws) {
    DrawsBenchmark benchmark = new DrawsBenchmark();
    benchmark.draws = draws;
    benchmark.threads = 2;
    benchmark.prepare();
    return benchmark;
  }

  @ParameterizedTest
  @EnumSource
  void allRoutesMeasureTheSamePenetration(BenchmarkTable source) {
    SolveBenchmark benchmark = solveBenchmark(source);
    PenetrationResult augmented = benchmark.augmentedModel();
    assertThat(augmented.sectors().size()).isEqualTo(source.size());
    assertThat(augmented.total().value()).isPositive();
    assertThat(benchmark.closedForm().total().value())
        .isCloseTo(augmented.total().value(), ONE_BILLIONTH);
    assertThat(benchmark.closedFormPrepared().total().value())
        .isCloseTo(augmented.total().value(), ONE_BILLIONTH);
    benchmark.close();
  }

  @ParameterizedTest
  @EnumSource
  void theBareSystemIsTheOneThatTheAugmentedModelSolves(BenchmarkTable source) {
    SolveBenchmark benchmark = solveBenchmark(source);
    InputOutputTable table = source.load();
    Matrix solution = benchmark.linearSystem();
    double[] byColumns = benchmark.lapack();
    int order = solution.rows();
    PenetrationResult expected = benchmark.augmentedModel();
    int[] core = table.sectors().getIndices(source.coreSectors());
    for (int sector = 0; sector < table.sectors().size(); sector++) {
      double inducedOutput = 0;
      for (int j = 0; j < core.length; j++) {
        assertThat(byColumns[j * order + sector]).isCloseTo(solution.get(sector, j), within(1e-12));
        inducedOutput +=
            solution.get(sector, j)
                / solution.get(table.sectors().size() + j, j)
                * table.grossOutput().values().get(core[j])
                * source.relevance().values().get(j);
      }
      assertThat(inducedOutput).isCloseTo(expected.inducedOutput().get(sector), ONE_BILLIONTH);
    }
    benchmark.close();
  }

  @ParameterizedTest
  @EnumSource
  void theSyntheticTableStandsInForThePublishedOne(BenchmarkTable source) {
    InputOutputTable synthetic = source.synthetic();
    assertThat(synthetic.sectors().size()).isEqualTo(source.size());
    assertThat(synthetic.sectors().getIndices(source.coreSectors()))
        .hasSameSizeAs(source.relevance().coefficients());
  }

  @Test
  void everyDrawIsAMeasurement() {
    int draws = 1500;
    DrawsBenchmark benchmark = drawsBenchmark(draws);
    Vector totals = benchmark.totalPenetration();
    Matrix inducedOutput = benchmark.inducedOutput();
    BenchmarkTable source = BenchmarkTable.CHINA_149;
    ClosedFormPenetration closedForm =
        ClosedFormPenetration.of(source.load(), source.coreSectors());
    Matrix relevance = DrawsBenchmark.draw(source.coreSectors().size(), draws);
    assertThat(totals.size()).isEqualTo(draws);
    for (int draw : new int[] {0, 1023, 1024, draws - 1}) {
      Map<SectorCode, Double> values = new LinkedHashMap<>();
      for (int core = 0; core < source.coreSectors().size(); core++) {
        values.put(source.coreSectors().get(core), relevance.get(core, draw));
      }
      PenetrationResult expected = closedForm.evaluate(RelevanceCoefficients.of(values));
      assertThat(totals.get(draw)).isCloseTo(expected.total().value(), ONE_BILLIONTH);
      for (int sector = 0; sector < source.size(); sector++) {
        assertThat(inducedOutput.get(sector, draw))
            .isCloseTo(expected.inducedOutput().get(sector), ONE_BILLIONTH);
      }
    }
  }

  @Test
  void theFilesForAnotherProgramHoldTheMatricesAsLittleEndianDoubles(@TempDir Path folder)
      throws IOException {
    MatrixFiles.write(folder, 10);
    assertThat(Files.readAllLines(folder.resolve("manifest")))
        .contains("china_149.augmented 160 160", "draws.relevance 11 10");
    double[] expected =
        BenchmarkSystem.augmented(BenchmarkTable.CHINA_149.load(), BenchmarkTable.CHINA_149)
            .coefficients()
            .toRowMajor();
    DoubleBuffer found =
        ByteBuffer.wrap(Files.readAllBytes(folder.resolve("china_149.augmented")))
            .order(ByteOrder.LITTLE_ENDIAN)
            .asDoubleBuffer();
    assertThat(found.remaining()).isEqualTo(expected.length);
    for (double value : expected) {
      assertThat(found.get()).isEqualTo(value);
    }
  }
}
