package io.cesuan.economics.linear;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.bytedeco.javacpp.DoublePointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The product of one small matrix with a very wide one, such as thousands of draws: n×m by m×N. The
 * N columns are cut into blocks of a fixed width, ND4J multiplies each block, and the blocks are
 * spread over threads. The cut does not depend on the number of threads, hence neither do the bits.
 */
public final class MatrixProduct {

  /** Columns per block: large enough to pay for entering ND4J, small enough for the cache. */
  static final int BLOCK_COLUMNS = 1024;

  /**
   * Takes a finished block of the product. Blocks come in any order and from several threads, each
   * exactly once.
   */
  @FunctionalInterface
  public interface BlockConsumer {
    /**
     * Takes a block.
     *
     * @param firstColumn the column of the whole product at which the block begins
     * @param columns the width of the block
     * @param rowMajor the cells of the block row after row, in an array that the consumer may keep
     *     or overwrite
     */
    void accept(int firstColumn, int columns, double[] rowMajor);
  }

  private MatrixProduct() {}

  /**
   * The product of two matrices.
   *
   * @param left n×m
   * @param right m×N
   * @param threads how many threads to use, ≥ 1; the result does not depend on it
   * @return n×N
   * @throws NotFiniteException where the product overflows
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for shapes that do not match
   */
  public static Matrix multiply(Matrix left, Matrix right, int threads) {
    return multiply(left, right, threads, (firstColumn, columns, block) -> {});
  }

  /**
   * The product of two matrices, every block of which is finished before it is put in its place.
   *
   * @param left n×m
   * @param right m×N
   * @param threads how many threads to use, ≥ 1; the result does not depend on it
   * @param finish changes a block in place
   * @return n×N
   * @throws NotFiniteException where a finished cell is not finite
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for shapes that do not match
   */
  public static Matrix multiply(Matrix left, Matrix right, int threads, BlockConsumer finish) {
    int columns = right.columns();
    double[] product = new double[Math.multiplyExact(left.rows(), columns)];
    forEachBlock(
        left,
        right,
        threads,
        (firstColumn, width, block) -> {
          finish.accept(firstColumn, width, block);
          for (int row = 0; row < left.rows(); row++) {
            System.arraycopy(block, row * width, product, row * columns + firstColumn, width);
          }
        });
    return Matrix.ofOwned(left.rows(), columns, product);
  }

  /**
   * Computes the product block by block without ever holding all of it.
   *
   * @param left n×m
   * @param right m×N
   * @param threads how many threads to use, ≥ 1
   * @param consumer takes every block
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for shapes that do not match
   */
  public static void forEachBlock(Matrix left, Matrix right, int threads, BlockConsumer consumer) {
    if (left.columns() != right.rows()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "matrix product: expected as many columns on the left as rows on the right, found "
              + left
              + " and "
              + right);
    }
    if (threads < 1) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "matrix product: expected at least one thread, found " + threads);
    }
    NativeLibrary.startArrays();
    // Fortran order throughout: memory that Java reads row by row is the transposed matrix to ND4J,
    // so
    // the product taken is (right)ᵀ (left)ᵀ and no array is ever rearranged.
    try (INDArray leftTransposed =
        Nd4j.create(left.values(), new long[] {left.columns(), left.rows()}, 'f')) {
      if (threads == 1) {
        for (int first = 0; first < right.columns(); first += BLOCK_COLUMNS) {
          multiplyBlock(leftTransposed, right, first, consumer);
        }
      } else {
        ComputeThreads.run(threads, executor -> spread(executor, leftTransposed, right, consumer));
      }
    }
  }

  private static void spread(
      ExecutorService executor, INDArray leftTransposed, Matrix right, BlockConsumer consumer) {
    try {
      List<Future<?>> blocks = new ArrayList<>();
      for (int first = 0; first < right.columns(); first += BLOCK_COLUMNS) {
        int firstColumn = first;
        blocks.add(
            executor.submit(() -> multiplyBlock(leftTransposed, right, firstColumn, consumer)));
      }
      for (Future<?> block : blocks) {
        block.get();
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during a matrix product", interruption);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException("a block of a matrix product failed", failure.getCause());
    }
  }

  private static void multiplyBlock(
      INDArray leftTransposed, Matrix right, int firstColumn, BlockConsumer consumer) {
    int inner = right.rows();
    int outer = Math.toIntExact(leftTransposed.columns());
    int width = Math.min(BLOCK_COLUMNS, right.columns() - firstColumn);
    double[] cut = new double[inner * width];
    for (int row = 0; row < inner; row++) {
      System.arraycopy(
          right.values(), row * right.columns() + firstColumn, cut, row * width, width);
    }
    double[] product = new double[outer * width];
    try (INDArray block = Nd4j.create(cut, new long[] {width, inner}, 'f');
        INDArray result =
            Nd4j.createUninitialized(DataType.DOUBLE, new long[] {width, outer}, 'f')) {
      NativeLibrary.single(() -> block.mmuli(leftTransposed, result));
      ((DoublePointer) result.data().pointer()).position(0).get(product, 0, product.length);
    }
    consumer.accept(firstColumn, width, product);
  }
}
