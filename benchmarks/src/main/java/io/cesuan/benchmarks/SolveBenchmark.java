package io.cesuan.benchmarks;

import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.linear.LinearSystem;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.penetration.AugmentedLeontiefModel;
import io.cesuan.economics.penetration.ClosedFormPenetration;
import io.cesuan.economics.penetration.PenetrationResult;
import io.cesuan.economics.relevance.RelevanceCoefficients;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One measurement of penetration (METHODS M3) by both routes, and the solve inside it. The model
 * factorises a small system on one thread and a large one on all processors; {@code
 * -XX:ActiveProcessorCount} makes them fewer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Dorg.bytedeco.javacpp.maxphysicalbytes=0")
@SuppressWarnings("NullAway.Init") // JMH fills the fields: by parameter, or by prepare().
public class SolveBenchmark {

  /** The table that is measured. */
  @Param public BenchmarkTable source;

  private InputOutputTable table;
  private RelevanceCoefficients relevance;
  private BenchmarkSystem augmented;
  private ClosedFormPenetration prepared;
  private BareLapack lapack;

  /** Loads the table and does what a measurement does not repeat. */
  @Setup(Level.Trial)
  public void prepare() {
    table = source.load();
    relevance = source.relevance();
    augmented = BenchmarkSystem.augmented(table, source);
    prepared = ClosedFormPenetration.of(table, relevance.sectors());
    lapack = new BareLapack(augmented);
  }

  /** Lets go of native memory. */
  @TearDown(Level.Trial)
  public void close() {
    lapack.close();
  }

  /** The augmented model as the sources state it, from the table to penetration. */
  @Benchmark
  public PenetrationResult augmentedModel() {
    return AugmentedLeontiefModel.evaluate(table, relevance);
  }

  /** The closed form with its factorisation, from the table to penetration. */
  @Benchmark
  public PenetrationResult closedForm() {
    return ClosedFormPenetration.of(table, relevance.sectors()).evaluate(relevance);
  }

  /** The closed form for one more S of a table that is factorised already. */
  @Benchmark
  public PenetrationResult closedFormPrepared() {
    return prepared.evaluate(relevance);
  }

  /**
   * The linear system of the augmented model alone, with the checks of its regularity and residual.
   */
  @Benchmark
  public Matrix linearSystem() {
    return LinearSystem.solve(augmented.coefficients(), augmented.rightHandSides());
  }

  /** The same linear system by LAPACK alone, unchecked. */
  @Benchmark
  public double[] lapack() {
    return lapack.solve();
  }
}
