package io.cesuan.economics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.index.NaturalBreaks.BreakClass;
import io.cesuan.economics.linear.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NaturalBreaksTest {

  /** Documentation of mapclassify, {@code FisherJenks(y, k=5)}: these bounds and counts. */
  @Test
  void theCountiesOfCaliforniaBreakAsMapclassifyDocuments() {
    assertThat(CaliforniaEmployment.DENSITY.sum() / 58).isCloseTo(125.92810344827588, within(1e-9));
    NaturalBreaks breaks = NaturalBreaks.of(CaliforniaEmployment.DENSITY, 5);
    assertThat(breaks.classes())
        .extracting(BreakClass::largest)
        .containsExactly(75.29, 192.05, 370.5, 722.85, 4111.45);
    assertThat(breaks.classes()).extracting(BreakClass::count).containsExactly(49, 3, 4, 1, 1);
  }

  /** Expert Health Data Programming, "Jenks natural breaks explained": SDAM 26 for 4, 5, 9, 10. */
  @Test
  void fourCountiesBreakInTheMiddleWithAFitOfTwentyFiveTwentySixths() {
    NaturalBreaks breaks = NaturalBreaks.of(Vector.of(10, 4, 9, 5), 2);
    assertThat(breaks.totalSumOfSquares()).isCloseTo(26, within(1e-12));
    assertThat(breaks.sumOfSquaresWithin()).isCloseTo(1, within(1e-12));
    assertThat(breaks.goodnessOfVarianceFit()).isCloseTo(25.0 / 26, within(1e-12));
    assertThat(breaks.cutOffs()).isEqualTo(new TierCutOffs(List.of(9.0)));
    assertThat(breaks.classes()).extracting(BreakClass::mean).containsExactly(4.5, 9.5);
  }

  @Test
  void aTiePutsNobodyIntoAHigherClass() {
    NaturalBreaks breaks = NaturalBreaks.of(Vector.of(1, 2, 3), 2);
    assertThat(breaks.classes()).extracting(BreakClass::count).containsExactly(2, 1);
    // Thirds are not exact in binary: the tie must not depend on how they round.
    for (double step : new double[] {0.1, 1.0 / 3, 7e-9, 1e12 / 3}) {
      assertThat(NaturalBreaks.of(Vector.of(step, 2 * step, 3 * step, 4 * step), 3).classes())
          .extracting(BreakClass::count)
          .containsExactly(2, 1, 1);
    }
  }

  @Test
  void equalNumbersStayTogetherAndZeroHasNoSign() {
    NaturalBreaks breaks = NaturalBreaks.of(Vector.of(5, 5, 5, 5, 7, 7), 2);
    assertThat(breaks.classes()).extracting(BreakClass::count).containsExactly(4, 2);
    assertThat(breaks.goodnessOfVarianceFit()).isEqualTo(1);
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA, () -> NaturalBreaks.of(Vector.of(0.0, -0.0), 2)))
        .hasMessageContaining("at least 2 distinct numbers, one per class, found 1");
  }

  @Test
  void aSingleClassExplainsNothingUnlessThereIsNothingToExplain() {
    assertThat(NaturalBreaks.of(Vector.of(1, 2), 1).goodnessOfVarianceFit()).isZero();
    assertThat(NaturalBreaks.of(Vector.of(2, 2), 1).goodnessOfVarianceFit()).isEqualTo(1);
    assertThat(NaturalBreaks.of(Vector.of(1, 2), 1).cutOffs().tiers()).isEqualTo(1);
  }

  @Test
  void moreClassesThanDistinctNumbersAndNoClassAreRejected() {
    Failures.failure(
        FailureReason.INSUFFICIENT_DATA, () -> NaturalBreaks.of(Vector.of(1, 1, 2), 3));
    Failures.failure(FailureReason.INVALID_INPUT, () -> NaturalBreaks.of(Vector.of(1, 2), 0));
  }

  private record Partition(List<Integer> counts, double within) {}

  /** Every way to cut the sorted numbers into runs, runs of equal numbers among them. */
  private static List<Partition> partitions(double[] sorted, int classes) {
    List<Partition> partitions = new ArrayList<>();
    partition(sorted, 0, new int[classes], 0, 0, partitions);
    return partitions;
  }

  private static void partition(
      double[] sorted, int start, int[] counts, int used, double within, List<Partition> found) {
    if (used == counts.length) {
      if (start == sorted.length) {
        found.add(new Partition(Arrays.stream(counts).boxed().toList(), within));
      }
      return;
    }
    for (int end = start + 1; end <= sorted.length; end++) {
      counts[used] = end - start;
      double[] run = Arrays.copyOfRange(sorted, start, end);
      double mean = Arrays.stream(run).average().orElseThrow();
      double squares = Arrays.stream(run).map(x -> (x - mean) * (x - mean)).sum();
      partition(sorted, end, counts, used + 1, within + squares, found);
    }
  }

  /** Negative where the first partition has fewer numbers in its highest differing class. */
  private static int compareFromTheTop(Partition first, Partition second) {
    for (int index = first.counts().size() - 1; index >= 0; index--) {
      int order = Integer.compare(first.counts().get(index), second.counts().get(index));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Property(tries = 400)
  void noOtherPartitionIsBetterAndOfEquallyGoodOnesTheHighestClassIsTheSmallest(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 10) int size,
      @ForAll @IntRange(min = 1, max = 4) int classes) {
    Random random = new Random(seed);
    double[] values = IntStream.range(0, size).mapToDouble(i -> random.nextInt(12)).toArray();
    if (Arrays.stream(values).distinct().count() < classes) {
      return;
    }
    NaturalBreaks breaks = NaturalBreaks.of(Vector.of(values), classes);
    double[] sorted = Arrays.stream(values).sorted().toArray();
    List<Partition> partitions = partitions(sorted, classes);
    double least = partitions.stream().mapToDouble(Partition::within).min().orElseThrow();
    assertThat(breaks.sumOfSquaresWithin()).isCloseTo(least, within(1e-9));
    Partition preferred =
        partitions.stream()
            .filter(partition -> partition.within() <= least + 1e-9)
            .min(NaturalBreaksTest::compareFromTheTop)
            .orElseThrow();
    assertThat(breaks.classes().stream().map(BreakClass::count).toList())
        .isEqualTo(preferred.counts());
  }

  @Property(tries = 100)
  void everyNumberIsInTheTierOfItsClass(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 200) int size) {
    double[] values = new Random(seed).doubles(size, -5, 5).toArray();
    NaturalBreaks breaks = NaturalBreaks.of(Vector.of(values), 4);
    for (int tier = 1; tier <= 4; tier++) {
      int own = tier;
      assertThat(Arrays.stream(values).filter(x -> breaks.cutOffs().tierOf(x) == own).count())
          .isEqualTo(breaks.classes().get(4 - tier).count());
    }
  }
}
