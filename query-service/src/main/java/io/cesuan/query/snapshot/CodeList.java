package io.cesuan.query.snapshot;

import io.cesuan.api.v1.Indicator;
import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.ObservedFigure;
import io.cesuan.api.v1.Region;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The codes of one dimension of observations, in the order of the catalog. A position in this order
 * stands for the code wherever observations are sorted or filtered.
 *
 * @param <T> what is known of a code
 */
public final class CodeList<T> {
  private static final int SUGGESTIONS = 3;
  // Nobody mistypes a longer name, and the distance costs the product of both lengths.
  private static final int LONGEST_COMPARED = 64;

  private final String noun;
  private final List<T> entries;
  private final List<Names> names;
  private final Map<String, Integer> positions;

  private record Names(String code, String english, String chinese) {}

  private record Suggestion(String text, int distance) {}

  private CodeList(String noun, List<T> entries, Function<T, Names> names) {
    this.noun = noun;
    this.entries = List.copyOf(entries);
    this.names = this.entries.stream().map(names).toList();
    this.positions = new HashMap<>();
    for (int position = 0; position < this.names.size(); position++) {
      String code = this.names.get(position).code();
      if (positions.put(code, position) != null) {
        throw new IllegalArgumentException(
            "expected each " + noun + " once in the catalog, found " + code + " twice");
      }
    }
  }

  /** The indicators, in the order given. */
  public static CodeList<Indicator> ofIndicators(List<Indicator> indicators) {
    return new CodeList<>(
        "indicator", indicators, i -> new Names(i.getCode(), i.getName(), i.getNameZh()));
  }

  /** The regions, in the order given. */
  public static CodeList<Region> ofRegions(List<Region> regions) {
    return new CodeList<>(
        "region", regions, r -> new Names(r.getCode(), r.getName(), r.getNameZh()));
  }

  /** The industries, in the order given. */
  public static CodeList<Industry> ofIndustries(List<Industry> industries) {
    return new CodeList<>(
        "industry", industries, i -> new Names(i.getCode(), i.getName(), i.getNameZh()));
  }

  /** What other publishers counted, in the order given; each by one figure of it. */
  static CodeList<ObservedFigure> ofObservedIndicators(List<ObservedFigure> figures) {
    return new CodeList<>(
        "observed indicator",
        figures,
        f -> new Names(f.getIndicator(), f.getNameZh(), f.getNameZh()));
  }

  /** What a code of this list is of, such as "indicator". */
  public String noun() {
    return noun;
  }

  /** How many codes there are. */
  public int size() {
    return entries.size();
  }

  /** What is known of each code, in the order of the catalog. */
  public List<T> entries() {
    return entries;
  }

  /**
   * The code at a position.
   *
   * @param position from 0 to {@link #size()} − 1
   */
  public String code(int position) {
    return names.get(position).code();
  }

  /** The position of a code; empty where there is no such code. */
  public OptionalInt findPosition(String code) {
    Integer position = positions.get(code);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /**
   * The codes most like a text that is none, nearest first: by Levenshtein distance, without regard
   * to case, to the code itself or to its English or Chinese name, whichever is nearer.
   *
   * @return at most three, each written {@code code (English name)}; none where nothing is alike
   */
  public List<String> nearest(String unknown) {
    String text = unknown.toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.length() > LONGEST_COMPARED) {
      return List.of();
    }
    // More than half of the letters wrong is another word.
    int furthest = Math.max(1, text.length() / 2);
    LevenshteinDistance within = new LevenshteinDistance(furthest);
    return IntStream.range(0, names.size())
        .mapToObj(position -> suggestion(names.get(position), text, within))
        .filter(suggestion -> suggestion.distance() <= furthest)
        .sorted(Comparator.comparingInt(Suggestion::distance)) // stable: ties in catalog order
        .limit(SUGGESTIONS)
        .map(Suggestion::text)
        .toList();
  }

  private static Suggestion suggestion(Names names, String text, LevenshteinDistance within) {
    int nearest = Integer.MAX_VALUE;
    for (String name : List.of(names.code(), names.english(), names.chinese())) {
      int distance = within.apply(text, name.toLowerCase(Locale.ROOT));
      if (distance >= 0) { // −1 says further than asked about
        nearest = Math.min(nearest, distance);
      }
    }
    return new Suggestion(names.code() + " (" + names.english() + ")", nearest);
  }
}
