package io.cesuan.worker.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The observations that one part of a stage computed, each key once. Every stage output that is to
 * be published is one, under the name {@link #OUTPUT}.
 *
 * @param observations ordered by key
 */
public record ObservationSet(List<Observation> observations) {
  /** Name of the stage output whose observations are published. */
  public static final String OUTPUT = "observations";

  public ObservationSet {
    observations =
        observations.stream().sorted(java.util.Comparator.comparing(Observation::key)).toList();
    for (int i = 1; i < observations.size(); i++) {
      if (observations.get(i).key().equals(observations.get(i - 1).key())) {
        throw new IllegalArgumentException("two observations of " + observations.get(i).key());
      }
    }
  }

  /** The observations by key. */
  public Map<ObservationKey, Observation> byKey() {
    Map<ObservationKey, Observation> byKey = new HashMap<>();
    observations.forEach(observation -> byKey.put(observation.key(), observation));
    return byKey;
  }
}
