package io.cesuan.query.observation;

import io.cesuan.api.v1.GetObservationRequest;
import io.cesuan.api.v1.GetObservationResponse;
import io.cesuan.api.v1.ObservationKey;
import io.cesuan.query.request.RequestDefects;
import io.cesuan.query.snapshot.Catalog;
import io.cesuan.query.snapshot.Coordinates;
import io.cesuan.query.snapshot.PublishedObservation;
import io.cesuan.query.snapshot.Snapshot;
import io.grpc.Status;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Answers GetObservation from a snapshot. */
final class ObservationLookup {
  // An answer's message travels in the trailers, where room is short.
  private static final int MOST_NAMED = 12;

  private ObservationLookup() {}

  /**
   * The observation of a key.
   *
   * @throws io.grpc.StatusRuntimeException INVALID_ARGUMENT naming every part of the key that is
   *     missing or unknown; NOT_FOUND saying what is published where this key is not
   */
  static GetObservationResponse get(GetObservationRequest request, Snapshot snapshot) {
    ObservationKey key = request.getKey();
    Catalog catalog = snapshot.catalog();
    RequestDefects defects = new RequestDefects();
    OptionalInt indicator =
        defects.findPosition("key.indicator", key.getIndicator(), catalog.indicators());
    if (key.getYear() == 0) {
      defects.add("key.year", "expected a year, found none");
    } else {
      ObservationFilter.checkYear("key.year", key.getYear(), defects);
    }
    OptionalInt region = defects.findPosition("key.region", key.getRegion(), catalog.regions());
    OptionalInt industry =
        defects.findPosition("key.industry", key.getIndustry(), catalog.industries());
    defects.throwIfAny();

    Coordinates at =
        new Coordinates(
            indicator.orElseThrow(), region.orElseThrow(), industry.orElseThrow(), key.getYear());
    return snapshot
        .find(at)
        .map(found -> GetObservationResponse.newBuilder().setObservation(found.message()).build())
        .orElseThrow(
            () ->
                Status.NOT_FOUND
                    .withDescription(
                        "no observation of %s in %d, region %s, industry %s; %s"
                            .formatted(
                                key.getIndicator(),
                                key.getYear(),
                                key.getRegion(),
                                key.getIndustry(),
                                published(snapshot, at)))
                    .asRuntimeException());
  }

  /** What is published where this is not: along one dimension of the key if anything is there. */
  private static String published(Snapshot snapshot, Coordinates at) {
    if (snapshot.vintage() == 0) {
      return "nothing is published yet";
    }
    List<PublishedObservation> ofIndicator = snapshot.observationsOf(at.indicator());
    String where = "vintage " + snapshot.vintage();
    if (ofIndicator.isEmpty()) {
      return where + " has nothing of this indicator";
    }
    String years =
        years(
            ofIndicator, o -> o.at().region() == at.region() && o.at().industry() == at.industry());
    if (!years.isEmpty()) {
      return where + " has this region and industry for the years " + years;
    }
    String regions =
        names(
            ofIndicator,
            o -> o.at().industry() == at.industry() && o.at().year() == at.year(),
            o -> o.message().getKey().getRegion());
    String industries =
        names(
            ofIndicator,
            o -> o.at().region() == at.region() && o.at().year() == at.year(),
            o -> o.message().getKey().getIndustry());
    if (!regions.isEmpty() || !industries.isEmpty()) {
      return where
          + " has "
          + (regions.isEmpty() ? "" : "this industry in that year for the regions " + regions)
          + (regions.isEmpty() || industries.isEmpty() ? "" : ", and ")
          + (industries.isEmpty()
              ? ""
              : "this region in that year for the industries " + industries);
    }
    return "%s has this indicator for the years %s, the regions %s and the industries %s"
        .formatted(
            where,
            years(ofIndicator, o -> true),
            names(ofIndicator, o -> true, o -> o.message().getKey().getRegion()),
            names(ofIndicator, o -> true, o -> o.message().getKey().getIndustry()));
  }

  private static String years(
      List<PublishedObservation> observations, Predicate<PublishedObservation> chosen) {
    return names(observations, chosen, o -> Integer.toString(o.at().year()));
  }

  private static String names(
      List<PublishedObservation> observations,
      Predicate<PublishedObservation> chosen,
      Function<PublishedObservation, String> name) {
    List<String> names = observations.stream().filter(chosen).map(name).distinct().toList();
    return names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
  }
}
