package io.cesuan.cli.demo;

import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationKey;
import io.cesuan.cli.output.DecimalText;
import io.cesuan.cli.query.ObservationQuery;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Observations by what they are of, and how a report shows them.
 *
 * @param byKey the observations
 */
record Found(Map<ObservationKey, Observation> byKey) {
  static final String TOTAL = "TOTAL";
  static final String NONE = "–";

  static Found of(List<Observation> observations) {
    return new Found(
        observations.stream().collect(Collectors.toMap(Observation::getKey, Function.identity())));
  }

  @Nullable Observation find(String indicator, int year, String region, String industry) {
    return byKey.get(
        ObservationKey.newBuilder()
            .setIndicator(indicator)
            .setYear(year)
            .setRegion(region)
            .setIndustry(industry)
            .build());
  }

  @Nullable Observation find(String indicator, int year, String region) {
    return find(indicator, year, region, TOTAL);
  }

  /** The last year of an indicator, if it has one. */
  OptionalInt lastYear(String indicator) {
    return byKey.keySet().stream()
        .filter(key -> key.getIndicator().equals(indicator))
        .mapToInt(ObservationKey::getYear)
        .max();
  }

  /** The regions that an indicator ranks in a year over all industries, first ones first. */
  List<String> ranked(String indicator, int year) {
    return byKey.values().stream()
        .filter(
            found ->
                found.getKey().getIndicator().equals(indicator)
                    && found.getKey().getYear() == year
                    && found.getKey().getIndustry().equals(TOTAL))
        .sorted(
            Comparator.comparingDouble(Observation::getValue)
                .thenComparing(found -> found.getKey().getRegion()))
        .map(found -> found.getKey().getRegion())
        .toList();
  }

  /** A line that names the caveats of the observations; empty where they have none. */
  String labels() {
    String labels =
        byKey.values().stream()
            .map(Observation::getLabel)
            .filter(label -> !label.isEmpty())
            .flatMap(label -> Arrays.stream(label.split(", ")))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return labels.isEmpty() ? "" : "Label of these values: " + labels + "\n";
  }

  static String whole(@Nullable Observation observation) {
    return rounded(observation, 0);
  }

  static String rounded(@Nullable Observation observation, int decimals) {
    return observation == null ? NONE : DecimalText.rounded(observation.getValue(), decimals);
  }

  static String signed(@Nullable Observation observation, int decimals) {
    return observation == null ? NONE : DecimalText.signed(observation.getValue(), decimals);
  }

  static String status(@Nullable Observation observation) {
    return observation == null ? NONE : ObservationQuery.letterOf(observation.getStatus());
  }

  static double value(@Nullable Observation observation) {
    return observation == null ? 0 : observation.getValue();
  }
}
