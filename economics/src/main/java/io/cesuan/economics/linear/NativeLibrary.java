package io.cesuan.economics.linear;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.presets.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The native library behind the matrices: the OpenBLAS that ND4J rests on, always with one thread.
 *
 * <p>One thread, because the multithreaded LU of OpenBLAS overflows the stack of a Java thread and
 * ends the process without a trace, and because results must not depend on the number of threads.
 * Parallel work is split over Java threads instead.
 */
public final class NativeLibrary {

  /** Read: a native call that relies on one thread. Write: starting ND4J, which sets many. */
  private static final ReadWriteLock THREAD_COUNT = new ReentrantReadWriteLock();

  /** The processor-specific kernels that OpenBLAS may choose at start. */
  private static final String[] KERNELS = {
    "PRESCOTT",
    "CORE2",
    "NEHALEM",
    "SANDYBRIDGE",
    "HASWELL",
    "SKYLAKEX",
    "COOPERLAKE",
    "BARCELONA",
    "BULLDOZER",
    "PILEDRIVER",
    "STEAMROLLER",
    "EXCAVATOR",
    "ZEN",
    "ARMV8",
    "NEOVERSEN1",
    "THUNDERX2T99",
    "CORTEXA57",
    "CORTEXA72"
  };

  static {
    Loader.load(openblas.class);
    openblas_nolapack.blas_set_num_threads(1);
  }

  private NativeLibrary() {}

  /**
   * The library, its version, platform and processor kernel. Bits of results may differ between two
   * descriptions, so a run records it. Does not start ND4J.
   *
   * @return for example {@code OpenBLAS 0.3.31-1.5.13 linux-x86_64 HASWELL}
   */
  public static String description() {
    return "OpenBLAS "
        + version()
        + " "
        + Loader.getPlatform()
        + " "
        + findKernel().orElse("(unknown kernel)");
  }

  private static String version() {
    try {
      // Not the version of the jar that holds the classes: a program in one jar has one for all.
      return Loader.getVersion("org.bytedeco", "openblas");
    } catch (IOException e) {
      return "(unknown version)";
    }
  }

  /**
   * OpenBLAS names its kernel only through a function that has no Java binding; its tables of
   * kernels are visible symbols, though, and the chosen one is where the variable {@code gotoblas}
   * points.
   */
  private static Optional<String> findKernel() {
    Pointer chosen = Loader.addressof("gotoblas");
    if (chosen == null) {
      return Optional.empty();
    }
    long address;
    try (LongPointer variable = new LongPointer(chosen)) {
      address = variable.get(0);
    }
    for (String kernel : KERNELS) {
      Pointer table = Loader.addressof("gotoblas_" + kernel);
      if (table != null && table.address() == address) {
        return Optional.of(kernel);
      }
    }
    return Optional.empty();
  }

  /** Runs a native call while the library is held at one thread. */
  static <T> T single(Supplier<T> call) {
    THREAD_COUNT.readLock().lock();
    try {
      return call.get();
    } finally {
      THREAD_COUNT.readLock().unlock();
    }
  }

  /** Starts ND4J on the first call: about a second, which the LU factorisation does not need. */
  static void startArrays() {
    Arrays.start();
  }

  /** Holds what is done once per process, by the thread that comes first. */
  private static final class Arrays {

    static {
      THREAD_COUNT.writeLock().lock();
      try {
        // The default type is single precision, silently.
        Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
        // Starting, ND4J raises the thread count to the number of cores.
        openblas_nolapack.blas_set_num_threads(1);
      } finally {
        THREAD_COUNT.writeLock().unlock();
      }
    }

    static void start() {
      // Loading the class is the work.
    }
  }
}
