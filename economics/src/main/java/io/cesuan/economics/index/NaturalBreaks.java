package io.cesuan.economics.index;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Natural breaks: the classes of a list of numbers with the least sum of squared deviations from
 * their means (METHODS M10; W. D. Fisher, "On grouping for maximum homogeneity", <i>Journal of the
 * American Statistical Association</i> 53, 1958; G. F. Jenks, "The data model concept in
 * statistical mapping", 1967). Found exactly by dynamic programming. Equal numbers are always in
 * one class. Of several partitions with the same sum the one whose highest class has the fewest
 * numbers counts, then the next class, and so on, so that a tie puts nobody into a higher class.
 *
 * @param classes the classes, lowest first
 * @param totalSumOfSquares Σ of the squared deviations of all numbers from their mean
 */
public record NaturalBreaks(List<BreakClass> classes, double totalSumOfSquares) {

  /** Sums that differ by less, relative to the total, are a tie and not an order. */
  private static final double ROUNDING = 1e-12;

  /**
   * One class.
   *
   * @param smallest its smallest number
   * @param largest its largest number
   * @param count how many numbers are in it
   * @param mean their mean
   * @param sumOfSquares Σ of their squared deviations from it
   */
  public record BreakClass(
      double smallest, double largest, int count, double mean, double sumOfSquares) {}

  /** Copies the classes. */
  public NaturalBreaks {
    classes = List.copyOf(classes);
  }

  /**
   * The natural breaks of some numbers. Costs O(k d²) for d distinct ones.
   *
   * @param values the numbers, in any order
   * @param classes how many classes k, ≥ 1
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for no class, {@link
   *     FailureReason#INSUFFICIENT_DATA} for fewer distinct numbers than classes
   */
  public static NaturalBreaks of(Vector values, int classes) {
    // Adding zero turns −0 into 0: they are one number.
    double[] sorted = Arrays.stream(values.toArray()).map(value -> value + 0.0).sorted().toArray();
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    if (classes < 1) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "natural breaks: expected at least one class, found " + classes);
    }
    if (distinct.length < classes) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          "natural breaks: expected at least "
              + classes
              + " distinct numbers, one per class, found "
              + distinct.length);
    }
    int[] counts = counts(sorted, distinct);
    double total = classOf(distinct, counts, 0, distinct.length - 1).sumOfSquares();
    int[][] starts = starts(distinct, counts, classes, ROUNDING * total);
    BreakClass[] found = new BreakClass[classes];
    int end = distinct.length - 1;
    for (int index = classes - 1; index >= 0; index--) {
      int start = starts[index][end];
      found[index] = classOf(distinct, counts, start, end);
      end = start - 1;
    }
    return new NaturalBreaks(List.of(found), total);
  }

  private static int[] counts(double[] sorted, double[] distinct) {
    int[] counts = new int[distinct.length];
    int index = 0;
    for (double value : sorted) {
      while (distinct[index] != value) {
        index++;
      }
      counts[index]++;
    }
    return counts;
  }

  /**
   * starts[c][j] is where the last of c + 1 classes starts in the best partition of the distinct
   * numbers 0…j.
   */
  private static int[][] starts(double[] distinct, int[] counts, int classes, double tie) {
    int size = distinct.length;
    double[][] least = new double[classes][size];
    int[][] starts = new int[classes][size];
    double[] within = new double[size];
    for (int end = 0; end < size; end++) {
      sumsOfSquaresUpTo(end, distinct, counts, within);
      least[0][end] = within[0];
      for (int last = 1; last < classes && last <= end; last++) {
        double best = Double.POSITIVE_INFINITY;
        for (int start = last; start <= end; start++) {
          best = Math.min(best, least[last - 1][start - 1] + within[start]);
        }
        least[last][end] = best;
        for (int start = last; start <= end; start++) {
          if (least[last - 1][start - 1] + within[start] <= best + tie) {
            starts[last][end] = start;
          }
        }
      }
    }
    return starts;
  }

  /** Fills within[i] with the sum of squares of the numbers i…end, by updating the mean. */
  private static void sumsOfSquaresUpTo(int end, double[] distinct, int[] counts, double[] within) {
    double mean = 0;
    double squares = 0;
    double weight = 0;
    for (int start = end; start >= 0; start--) {
      weight += counts[start];
      double deviation = distinct[start] - mean;
      mean += counts[start] * deviation / weight;
      squares += counts[start] * deviation * (distinct[start] - mean);
      within[start] = squares;
    }
  }

  private static BreakClass classOf(double[] distinct, int[] counts, int start, int end) {
    double mean = 0;
    double squares = 0;
    int count = 0;
    for (int index = start; index <= end; index++) {
      count += counts[index];
      double deviation = distinct[index] - mean;
      mean += counts[index] * deviation / count;
      squares += counts[index] * deviation * (distinct[index] - mean);
    }
    return new BreakClass(distinct[start], distinct[end], count, mean, squares);
  }

  /** Σ over the classes of their sums of squares: what the breaks make least. */
  public double sumOfSquaresWithin() {
    double sum = 0;
    for (BreakClass part : classes) {
      sum += part.sumOfSquares();
    }
    return sum;
  }

  /**
   * Goodness of variance fit, (total − within) / total, from 0 for a single class to 1; 1 where all
   * numbers are equal and nothing is left to explain.
   */
  public double goodnessOfVarianceFit() {
    return totalSumOfSquares == 0
        ? 1
        : (totalSumOfSquares - sumOfSquaresWithin()) / totalSumOfSquares;
  }

  /**
   * The cut-offs of tiers, one tier per class: the smallest number of each class but the lowest.
   */
  public TierCutOffs cutOffs() {
    List<Double> cutOffs = new ArrayList<>();
    for (int index = classes.size() - 1; index > 0; index--) {
      cutOffs.add(classes.get(index).smallest());
    }
    return new TierCutOffs(cutOffs);
  }
}
