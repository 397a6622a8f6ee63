package io.cesuan.cli.comparison;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The median of numbers. */
public final class Median {
  private Median() {}

  /** The middle number, or the mean of the two in the middle; empty where there is none. */
  public static OptionalDouble of(double... values) {
    if (values.length == 0) {
      return OptionalDouble.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }
}
