package io.cesuan.economics.regional;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures in descending order (METHODS M6). Equal values share the lower rank number and the next
 * value has the number of its place: 1, 2, 2, 4. Among equals the keys are in ascending order.
 *
 * @param <K> what is ranked
 * @param places the figures, largest first
 */
public record Ranking<K extends Comparable<? super K>>(List<Place<K>> places) {

  /**
   * A figure and its rank.
   *
   * @param <K> what is ranked
   * @param rank 1 for the largest
   * @param key what is ranked
   * @param value its figure
   */
  public record Place<K extends Comparable<? super K>>(int rank, K key, StatedQuantity value) {}

  /** Copies the places. */
  public Ranking {
    places = List.copyOf(places);
  }

  /** Ranks figures by their values. */
  public static <K extends Comparable<? super K>> Ranking<K> of(Figures<K> figures) {
    // The sort is stable and the figures come in the order of their keys.
    List<Map.Entry<K, StatedQuantity>> descending =
        figures.values().entrySet().stream()
            .sorted(
                Comparator.comparingDouble(
                        (Map.Entry<K, StatedQuantity> figure) -> figure.getValue().value())
                    .reversed())
            .toList();
    List<Place<K>> places = new ArrayList<>();
    for (Map.Entry<K, StatedQuantity> figure : descending) {
      int place = places.size() + 1;
      boolean tied =
          place > 1 && places.get(place - 2).value().value() == figure.getValue().value();
      int rank = tied ? places.get(place - 2).rank() : place;
      places.add(new Place<>(rank, figure.getKey(), figure.getValue()));
    }
    return new Ranking<>(places);
  }

  /** The rank of a key, if it is ranked. */
  public Optional<Integer> findRank(K key) {
    return places.stream().filter(place -> place.key().equals(key)).map(Place::rank).findFirst();
  }

  /**
   * The rank of a key.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} where it is not ranked
   */
  public int getRank(K key) {
    return findRank(key)
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.INSUFFICIENT_DATA,
                    "ranking: expected one of the "
                        + places.size()
                        + " ranked "
                        + places.stream().map(Place::key).toList()
                        + ", found "
                        + key));
  }

  /**
   * The first places, exactly as many as asked for: where equals straddle the end, those whose keys
   * come first.
   *
   * @param count how many, ≥ 1
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} where fewer are ranked
   */
  public List<Place<K>> first(int count) {
    if (count < 1 || count > places.size()) {
      throw new EconomicsException(
          FailureReason.INSUFFICIENT_DATA,
          "ranking: expected between 1 and " + places.size() + " first places, found " + count);
    }
    return places.subList(0, count);
  }

  /**
   * Σ of the first values.
   *
   * @param count how many, ≥ 1
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} where fewer are ranked
   */
  public StatedQuantity totalOfFirst(int count) {
    List<Place<K>> first = first(count);
    StatedQuantity total = first.get(0).value();
    for (Place<K> place : first.subList(1, count)) {
      total = total.plus(place.value());
    }
    return total;
  }
}
