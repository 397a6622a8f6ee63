package io.cesuan.query.snapshot;

import io.cesuan.api.v1.Indicator;
import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationKey;
import io.cesuan.api.v1.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everything that was current when one vintage was published: the catalog and all observations,
 * sorted once and indexed by key; beside them, and apart, the figures of other publishers as they
 * were when this was read. Immutable, so any thread may read it without a lock.
 */
public final class Snapshot {
  private final Publication publication;
  private final Catalog catalog;
  private final ObservedSeries observed;
  private final List<PublishedObservation> observations;
  private final Map<Coordinates, PublishedObservation> byCoordinates;

  /** Where each indicator's observations begin in {@link #observations}; one more for the end. */
  private final int[] firstOfIndicator;

  private final List<Integer> years;
  private final List<List<Integer>> yearsOfIndicator;
  private final List<Indicator> indicators;
  private final List<Region> regions;
  private final List<Industry> industries;

  /**
   * Sorts and indexes the observations of a vintage.
   *
   * @param publication the vintage
   * @param catalog the dimensions
   * @param messages the observations current at that vintage, in any order
   * @param observed figures of other publishers
   * @throws IllegalArgumentException if a code is not in the catalog, a key occurs twice, or an
   *     observation is not fit to serve (see {@link PublishedObservation})
   */
  public Snapshot(
      Publication publication,
      Catalog catalog,
      Collection<Observation> messages,
      ObservedSeries observed) {
    this.publication = publication;
    this.catalog = catalog;
    this.observed = observed;
    this.byCoordinates = new HashMap<>(messages.size() * 2);
    List<PublishedObservation> sorted = new ArrayList<>(messages.size());
    for (Observation message : messages) {
      PublishedObservation observation =
          new PublishedObservation(coordinates(message.getKey()), message);
      if (byCoordinates.put(observation.at(), observation) != null) {
        throw new IllegalArgumentException(
            "expected one current value of each key in vintage %d, found two of %s"
                .formatted(publication.vintage(), describe(message.getKey())));
      }
      sorted.add(observation);
    }
    sorted.sort(Comparator.comparing(PublishedObservation::at));
    this.observations = Collections.unmodifiableList(sorted);

    int[] ofIndicator = new int[catalog.indicators().size()];
    int[] ofRegion = new int[catalog.regions().size()];
    int[] ofIndustry = new int[catalog.industries().size()];
    for (PublishedObservation observation : sorted) {
      ofIndicator[observation.at().indicator()]++;
      ofRegion[observation.at().region()]++;
      ofIndustry[observation.at().industry()]++;
    }
    this.firstOfIndicator = new int[ofIndicator.length + 1];
    for (int indicator = 0; indicator < ofIndicator.length; indicator++) {
      firstOfIndicator[indicator + 1] = firstOfIndicator[indicator] + ofIndicator[indicator];
    }
    this.indicators =
        IntStream.range(0, ofIndicator.length)
            .mapToObj(
                i ->
                    catalog.indicators().entries().get(i).toBuilder()
                        .setObservationCount(ofIndicator[i])
                        .build())
            .toList();
    this.regions =
        IntStream.range(0, ofRegion.length)
            .mapToObj(
                i ->
                    catalog.regions().entries().get(i).toBuilder()
                        .setObservationCount(ofRegion[i])
                        .build())
            .toList();
    this.industries =
        IntStream.range(0, ofIndustry.length)
            .mapToObj(
                i ->
                    catalog.industries().entries().get(i).toBuilder()
                        .setObservationCount(ofIndustry[i])
                        .build())
            .toList();
    this.years = distinctYears(observations);
    this.yearsOfIndicator =
        IntStream.range(0, ofIndicator.length)
            .mapToObj(indicator -> distinctYears(observationsOf(indicator)))
            .toList();
  }

  /** The vintage this is a picture of. */
  public Publication publication() {
    return publication;
  }

  /** Number of the vintage; 0 where nothing is published yet. */
  public int vintage() {
    return publication.vintage();
  }

  /** The dimensions of the observations. */
  public Catalog catalog() {
    return catalog;
  }

  /** Figures of other publishers, which are no observations. */
  public ObservedSeries observed() {
    return observed;
  }

  /** All observations, by indicator, region and industry in catalog order, and by year. */
  public List<PublishedObservation> observations() {
    return observations;
  }

  /**
   * The observations of an indicator, by region and industry in catalog order, and by year.
   *
   * @param indicator position of the indicator in the catalog
   */
  public List<PublishedObservation> observationsOf(int indicator) {
    return observations.subList(firstOfIndicator[indicator], firstOfIndicator[indicator + 1]);
  }

  /** The observation at these coordinates; empty where none is published. */
  public Optional<PublishedObservation> find(Coordinates at) {
    return Optional.ofNullable(byCoordinates.get(at));
  }

  /** The years for which anything is published, ascending. */
  public List<Integer> years() {
    return years;
  }

  /**
   * The years for which an indicator is published, ascending.
   *
   * @param indicator position of the indicator in the catalog
   */
  public List<Integer> yearsOf(int indicator) {
    return yearsOfIndicator.get(indicator);
  }

  /** The indicators in catalog order, with the number of observations of each. */
  public List<Indicator> indicators() {
    return indicators;
  }

  /** The regions in catalog order, with the number of observations of each. */
  public List<Region> regions() {
    return regions;
  }

  /** The industries in catalog order, with the number of observations of each. */
  public List<Industry> industries() {
    return industries;
  }

  private Coordinates coordinates(ObservationKey key) {
    return new Coordinates(
        position(catalog.indicators(), key.getIndicator(), key),
        position(catalog.regions(), key.getRegion(), key),
        position(catalog.industries(), key.getIndustry(), key),
        key.getYear());
  }

  private static int position(CodeList<?> codes, String code, ObservationKey key) {
    return codes
        .findPosition(code)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "expected a code of the catalog, found %s %s in observation %s"
                        .formatted(codes.noun(), code, describe(key))));
  }

  private static String describe(ObservationKey key) {
    return "%s, %d, %s, %s"
        .formatted(key.getIndicator(), key.getYear(), key.getRegion(), key.getIndustry());
  }

  private static List<Integer> distinctYears(List<PublishedObservation> observations) {
    return observations.stream()
        .map(observation -> observation.at().year())
        .distinct()
        .sorted()
        .toList();
  }
}
