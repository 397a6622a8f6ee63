package io.cesuan.query.catalog;

import io.cesuan.api.v1.Availability;
import io.cesuan.api.v1.CatalogServiceGrpc.CatalogServiceImplBase;
import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.ListAvailabilityRequest;
import io.cesuan.api.v1.ListAvailabilityResponse;
import io.cesuan.api.v1.ListIndicatorsRequest;
import io.cesuan.api.v1.ListIndicatorsResponse;
import io.cesuan.api.v1.ListIndustriesRequest;
import io.cesuan.api.v1.ListIndustriesResponse;
import io.cesuan.api.v1.ListRegionsRequest;
import io.cesuan.api.v1.ListRegionsResponse;
import io.cesuan.api.v1.ListYearsRequest;
import io.cesuan.api.v1.ListYearsResponse;
import io.cesuan.api.v1.Region;
import io.cesuan.api.v1.RegionKind;
import io.cesuan.query.request.Cancellation;
import io.cesuan.query.request.CodeFilter;
import io.cesuan.query.request.RequestDefects;
import io.cesuan.query.request.UnaryAnswer;
import io.cesuan.query.snapshot.CodeList;
import io.cesuan.query.snapshot.PublishedObservation;
import io.cesuan.query.snapshot.Snapshot;
import io.cesuan.query.snapshot.Snapshots;
import io.grpc.stub.StreamObserver;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * The catalog over gRPC, from memory alone. An unknown code in a filter is INVALID_ARGUMENT naming
 * the nearest codes.
 */
public final class CatalogGrpcService extends CatalogServiceImplBase {
  private final Snapshots snapshots;

  /** Answers from the current one of these snapshots. */
  public CatalogGrpcService(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public void listIndicators(
      ListIndicatorsRequest request, StreamObserver<ListIndicatorsResponse> caller) {
    UnaryAnswer.send(
        caller,
        () ->
            ListIndicatorsResponse.newBuilder()
                .addAllIndicators(snapshots.current().indicators())
                .build());
  }

  @Override
  public void listRegions(ListRegionsRequest request, StreamObserver<ListRegionsResponse> caller) {
    UnaryAnswer.send(
        caller,
        () -> {
          Snapshot snapshot = snapshots.current();
          CodeList<Region> codes = snapshot.catalog().regions();
          RequestDefects defects = new RequestDefects();
          BitSet passing = CodeFilter.under("under", request.getUnder(), codes, defects);
          passing.and(CodeFilter.ofKinds("kinds", request.getKindsList(), codes, defects));
          passing.and(within(request.getParent(), codes, Region::getParent, defects));
          defects.throwIfAny();
          return ListRegionsResponse.newBuilder()
              .addAllRegions(passing.stream().mapToObj(snapshot.regions()::get).toList())
              .build();
        });
  }

  @Override
  public void listIndustries(
      ListIndustriesRequest request, StreamObserver<ListIndustriesResponse> caller) {
    UnaryAnswer.send(
        caller,
        () -> {
          Snapshot snapshot = snapshots.current();
          RequestDefects defects = new RequestDefects();
          BitSet passing =
              within(
                  request.getParent(),
                  snapshot.catalog().industries(),
                  Industry::getParent,
                  defects);
          defects.throwIfAny();
          return ListIndustriesResponse.newBuilder()
              .addAllIndustries(passing.stream().mapToObj(snapshot.industries()::get).toList())
              .build();
        });
  }

  @Override
  public void listYears(ListYearsRequest request, StreamObserver<ListYearsResponse> caller) {
    UnaryAnswer.send(
        caller,
        () ->
            ListYearsResponse.newBuilder()
                .addAllYears(years(request.getIndicator(), snapshots.current()))
                .build());
  }

  private static List<Integer> years(String indicator, Snapshot snapshot) {
    if (indicator.isEmpty()) {
      return snapshot.years();
    }
    RequestDefects defects = new RequestDefects();
    OptionalInt position =
        defects.findPosition("indicator", indicator, snapshot.catalog().indicators());
    defects.throwIfAny();
    return snapshot.yearsOf(position.orElseThrow());
  }

  @Override
  public void listAvailability(
      ListAvailabilityRequest request, StreamObserver<ListAvailabilityResponse> caller) {
    UnaryAnswer.send(
        caller,
        () -> {
          Snapshot snapshot = snapshots.current();
          RequestDefects defects = new RequestDefects();
          BitSet asked =
              CodeFilter.positions(
                  "indicators",
                  request.getIndicatorsList(),
                  snapshot.catalog().indicators(),
                  defects);
          defects.throwIfAny();
          return ListAvailabilityResponse.newBuilder()
              .addAllAvailability(
                  asked.stream()
                      .filter(
                          indicator ->
                              request.getIndicatorsCount() > 0
                                  || !snapshot.observationsOf(indicator).isEmpty())
                      .mapToObj(indicator -> availability(indicator, snapshot))
                      .toList())
              .build();
        });
  }

  private static Availability availability(int indicator, Snapshot snapshot) {
    List<PublishedObservation> observations = snapshot.observationsOf(indicator);
    BitSet regions = new BitSet();
    BitSet industries = new BitSet();
    int turn = 0;
    for (PublishedObservation observation : observations) {
      Cancellation.throwIfCancelled(turn++);
      regions.set(observation.at().region());
      industries.set(observation.at().industry());
    }
    Set<RegionKind> kinds = new LinkedHashSet<>();
    regions.stream()
        .forEach(region -> kinds.add(snapshot.catalog().regions().entries().get(region).getKind()));
    return Availability.newBuilder()
        .setIndicator(snapshot.catalog().indicators().code(indicator))
        .addAllYears(snapshot.yearsOf(indicator))
        .addAllRegionKinds(kinds)
        .addAllIndustries(
            industries.stream().mapToObj(snapshot.catalog().industries()::code).toList())
        .setObservationCount(observations.size())
        .build();
  }

  /** The positions whose entries name this parent; all where it is empty. */
  private static <T> BitSet within(
      String parent, CodeList<T> codes, Function<T, String> parentOf, RequestDefects defects) {
    if (!parent.isEmpty()) {
      defects.findPosition("parent", parent, codes);
    }
    BitSet positions = new BitSet(codes.size());
    for (int position = 0; position < codes.size(); position++) {
      positions.set(
          position,
          parent.isEmpty() || parentOf.apply(codes.entries().get(position)).equals(parent));
    }
    return positions;
  }
}
