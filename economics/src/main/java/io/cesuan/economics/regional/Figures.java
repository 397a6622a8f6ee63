package io.cesuan.economics.regional;

import io.cesuan.economics.extension.ContributionIndicators;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One figure per region, group of regions or country, all in the same unit, with what METHODS M6,
 * M7 and M9 ask of them: total, shares, growth, ranks and counts.
 *
 * @param <K> what the figures are labelled by
 * @param name what the figures are, for messages
 * @param values key → figure; not empty
 */
public record Figures<K extends Comparable<? super K>>(
    String name, SortedMap<K, StatedQuantity> values) {

  /**
   * Copies the figures.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} without a figure, {@link
   *     FailureReason#UNIT_MISMATCH} naming every key in another unit than the first
   */
  public Figures {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    if (values.isEmpty()) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA, name + ": expected at least one figure, found none");
    }
    Unit unit = values.values().iterator().next().unit();
    Defects defects = new Defects(FailureReason.UNIT_MISMATCH, name);
    for (Map.Entry<K, StatedQuantity> figure : values.entrySet()) {
      defects.require(
          figure.getValue().unit().equals(unit),
          figure.getKey() + ": expected a figure in " + unit + ", found " + figure.getValue());
    }
    defects.throwIfAny();
  }

  /** The unit of all figures. */
  public Unit unit() {
    return values.values().iterator().next().unit();
  }

  /** The figure of a key, if there is one. */
  public Optional<StatedQuantity> findValue(K key) {
    return Optional.ofNullable(values.get(key));
  }

  /**
   * The figure of a key.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} where there is none
   */
  public StatedQuantity getValue(K key) {
    return findValue(key)
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.INSUFFICIENT_DATA,
                    name
                        + ": expected a figure of "
                        + key
                        + ", found those of "
                        + values.keySet()));
  }

  /** Σ of the figures, added in the order of their keys; its status is the worst of theirs. */
  public StatedQuantity total() {
    return values.values().stream()
        .reduce(StatedQuantity.of(0, unit(), Status.ACTUAL), StatedQuantity::plus);
  }

  /**
   * Each figure as a share of the total.
   *
   * @return ratios in {@link Unit#RATIO}
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} where the total is not positive
   */
  public Figures<K> shares() {
    return sharesOf(total());
  }

  /**
   * Each figure as a share of a whole.
   *
   * @param whole a positive quantity of the same dimension
   * @return ratios in {@link Unit#RATIO}
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} where the whole is not positive,
   *     {@link FailureReason#UNIT_MISMATCH} for another dimension
   */
  public Figures<K> sharesOf(StatedQuantity whole) {
    if (!(whole.value() > 0)) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          name + ": expected a positive whole to take shares of, found " + whole);
    }
    StatedQuantity base = whole.in(unit());
    SortedMap<K, StatedQuantity> shares = new TreeMap<>();
    values.forEach((key, value) -> shares.put(key, value.dividedBy(base)));
    return new Figures<>(name + ", shares", shares);
  }

  /**
   * Nominal growth since earlier figures, value / earlier value − 1, of the keys that both have and
   * whose earlier figure is not zero.
   *
   * @param earlier the figures of an earlier year, in the same unit
   * @return key → ratio; may be empty
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH}
   */
  public SortedMap<K, StatedQuantity> growthSince(Figures<K> earlier) {
    SortedMap<K, StatedQuantity> growth = new TreeMap<>();
    values.forEach(
        (key, value) ->
            earlier
                .findValue(key)
                .flatMap(before -> ContributionIndicators.findNominalGrowth(value, before))
                .ifPresent(rate -> growth.put(key, rate)));
    return Collections.unmodifiableSortedMap(growth);
  }

  /** The figures in descending order with their ranks. */
  public Ranking<K> ranking() {
    return Ranking.of(this);
  }

  /**
   * How many figures exceed a threshold; equal to it is not above it.
   *
   * @param threshold a quantity of the same dimension
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} for another dimension
   */
  public int countAbove(StatedQuantity threshold) {
    double limit = threshold.in(unit()).value();
    return (int) values.values().stream().filter(value -> value.value() > limit).count();
  }
}
