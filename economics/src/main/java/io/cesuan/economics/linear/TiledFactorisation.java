package io.cesuan.economics.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.openblas.global.openblas;

/**
 * LU factorisation with partial pivoting, P A = L U, of a matrix in columns, in place: by one call
 * of LAPACK ({@code dgetrf}) for small matrices, by panels on several Java threads for large ones.
 *
 * <p>A large matrix is cut into panels of a fixed width. Panel k is factorised once it has been
 * updated by all panels before it, and then updates those after it: rows exchanged ({@code
 * dlaswp}), U_kj = L_kk⁻¹ A_kj ({@code dtrsm}), A_ij − L_ik U_kj ({@code dgemm}); the right-looking
 * algorithm of {@code dgetrf} itself (E. Anderson et al., <i>LAPACK Users' Guide</i>). Each step is
 * one call of the library with one thread on operands that do not depend on the number of threads,
 * hence neither do the bits.
 */
final class TiledFactorisation {

  /** From this order on, the threads gain more than starting them costs. */
  static final int LEAST_TILED_ORDER = 512;

  /** Wide enough for the library's product to be fast, narrow enough to leave work for threads. */
  static final int PANEL_COLUMNS = 128;

  private static final int NO_TRANSPOSE = openblas.CblasNoTrans;

  private final int order;
  private final DoublePointer matrix;
  private final IntPointer pivots;
  private final int panels;

  /** One element per panel: what {@code dgetrf} said of it, in the rows of the whole matrix. */
  private final int[] infos;

  private TiledFactorisation(int order, DoublePointer matrix, IntPointer pivots) {
    this.order = order;
    this.matrix = matrix;
    this.pivots = pivots;
    this.panels = (order + PANEL_COLUMNS - 1) / PANEL_COLUMNS;
    this.infos = new int[panels];
  }

  /**
   * Factorises.
   *
   * @param order n
   * @param matrix A, n×n in columns, overwritten by L and U
   * @param pivots n elements, overwritten by the row exchanges, counted from 1
   * @return as {@code dgetrf}: 0, or the first pivot that is exactly zero, counted from 1
   */
  static int factorise(int order, DoublePointer matrix, IntPointer pivots) {
    if (order < LEAST_TILED_ORDER) {
      return openblas.LAPACKE_dgetrf_work(
          openblas.LAPACK_COL_MAJOR, order, order, matrix, order, pivots);
    }
    return factorise(order, matrix, pivots, Runtime.getRuntime().availableProcessors());
  }

  /** Factorises by panels on this number of threads, on which the result does not depend. */
  static int factorise(int order, DoublePointer matrix, IntPointer pivots, int threads) {
    TiledFactorisation factorisation = new TiledFactorisation(order, matrix, pivots);
    ComputeThreads.run(threads, factorisation::run);
    for (int info : factorisation.infos) {
      if (info != 0) {
        return info;
      }
    }
    return 0;
  }

  private void run(ExecutorService executor) {
    CompletableFuture<Void> start = new CompletableFuture<>();
    // What each panel has gone through so far.
    List<CompletableFuture<Void>> progress = new ArrayList<>();
    for (int panel = 0; panel < panels; panel++) {
      progress.add(start);
    }
    for (int panel = 0; panel < panels; panel++) {
      int source = panel;
      // By the thread that updated it last, at once: the other panels wait for this one.
      CompletableFuture<Void> factorised =
          source == 0
              ? start.thenRunAsync(() -> factorisePanel(source), executor)
              : progress.get(source).thenRun(() -> factorisePanel(source));
      progress.set(source, factorised);
      // Dependents start in the reverse order of their registration: the next panel first.
      for (int other = panels - 1; other > source; other--) {
        int target = other;
        progress.set(
            target,
            progress
                .get(target)
                .runAfterBothAsync(factorised, () -> updatePanel(source, target), executor));
      }
    }
    CompletableFuture<Void> allFactorised =
        CompletableFuture.allOf(progress.toArray(CompletableFuture<?>[]::new));
    List<CompletableFuture<Void>> finished = new ArrayList<>();
    for (int panel = 0; panel < panels - 1; panel++) {
      int target = panel;
      finished.add(allFactorised.thenRunAsync(() -> exchangeLaterRows(target), executor));
    }
    start.complete(null);
    try {
      CompletableFuture.allOf(finished.toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException failure) {
      throw new IllegalStateException("a panel of a factorisation failed", failure.getCause());
    }
  }

  private void factorisePanel(int panel) {
    int first = first(panel);
    int info =
        openblas.LAPACKE_dgetrf_work(
            openblas.LAPACK_COL_MAJOR,
            order - first,
            width(panel),
            at(first, first),
            order,
            pivots.getPointer(first));
    LinearSystem.requireAccepted("dgetrf", Math.min(info, 0));
    infos[panel] = info == 0 ? 0 : first + info;
    for (int row = first; row < first + width(panel); row++) {
      pivots.put(row, pivots.get(row) + first);
    }
  }

  private void updatePanel(int source, int target) {
    int first = first(source);
    int below = first + width(source);
    exchangeRows(target, first, below);
    openblas.cblas_dtrsm(
        openblas.CblasColMajor,
        openblas.CblasLeft,
        openblas.CblasLower,
        NO_TRANSPOSE,
        openblas.CblasUnit,
        width(source),
        width(target),
        1,
        at(first, first),
        order,
        at(first, first(target)),
        order);
    openblas.cblas_dgemm(
        openblas.CblasColMajor,
        NO_TRANSPOSE,
        NO_TRANSPOSE,
        order - below,
        width(target),
        width(source),
        -1,
        at(below, first),
        order,
        at(first, first(target)),
        order,
        1,
        at(below, first(target)),
        order);
  }

  /** The exchanges that later panels asked for, in the finished columns of L. */
  private void exchangeLaterRows(int panel) {
    exchangeRows(panel, first(panel) + width(panel), order);
  }

  private void exchangeRows(int panel, int from, int to) {
    openblas.LAPACKE_dlaswp_work(
        openblas.LAPACK_COL_MAJOR,
        width(panel),
        at(0, first(panel)),
        order,
        from + 1,
        to,
        pivots,
        1);
  }

  private int first(int panel) {
    return panel * PANEL_COLUMNS;
  }

  private int width(int panel) {
    return Math.min(PANEL_COLUMNS, order - first(panel));
  }

  private DoublePointer at(int row, int column) {
    return matrix.getPointer((long) column * order + row);
  }
}
