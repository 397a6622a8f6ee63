package io.cesuan.benchmarks;

import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.penetration.ClosedFormPenetration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Many draws of S on the national table at once, by the closed form (METHODS M3, M12). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Dorg.bytedeco.javacpp.maxphysicalbytes=0")
@SuppressWarnings("NullAway.Init") // JMH fills the fields: by parameter, or by prepare().
public class DrawsBenchmark {

  private static final long SEED = 100_000;

  /** How many draws N. */
  @Param("100000")
  public int draws;

  /** How many threads. */
  @Param("2")
  public int threads;

  private ClosedFormPenetration prepared;
  private Matrix relevance;

  /** Factorises the table and draws S. */
  @Setup(Level.Trial)
  public void prepare() {
    BenchmarkTable source = BenchmarkTable.CHINA_149;
    prepared = ClosedFormPenetration.of(source.load(), source.coreSectors());
    relevance = draw(source.coreSectors().size(), draws);
  }

  /** S, m×N, uniform in [0, 1): its distribution does not matter to the time. */
  static Matrix draw(int coreSectors, int draws) {
    Random random = new Random(SEED);
    return Matrix.generate(coreSectors, draws, (core, draw) -> random.nextDouble());
  }

  /** Total penetration of every draw, N numbers. */
  @Benchmark
  public Vector totalPenetration() {
    return prepared.totalPenetrationDraws(relevance, threads);
  }

  /** Induced output of every sector in every draw, n×N numbers. */
  @Benchmark
  public Matrix inducedOutput() {
    return prepared.inducedOutputDraws(relevance, threads);
  }
}
