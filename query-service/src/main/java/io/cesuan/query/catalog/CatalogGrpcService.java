package io.cesuan.query.catalog;

import io.cesuan.api.v1.CatalogServiceGrpc.CatalogServiceImplBase;
import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.ListIndicatorsRequest;
import io.cesuan.api.v1.ListIndicatorsResponse;
import io.cesuan.api.v1.ListIndustriesRequest;
import io.cesuan.api.v1.ListIndustriesResponse;
import io.cesuan.api.v1.ListRegionsRequest;
import io.cesuan.api.v1.ListRegionsResponse;
import io.cesuan.api.v1.ListYearsRequest;
import io.cesuan.api.v1.ListYearsResponse;
import io.cesuan.api.v1.Region;
import io.cesuan.query.request.RequestDefects;
import io.cesuan.query.request.UnaryAnswer;
import io.cesuan.query.snapshot.CodeList;
import io.cesuan.query.snapshot.Snapshot;
import io.cesuan.query.snapshot.Snapshots;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.OptionalInt;
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
          return ListRegionsResponse.newBuilder()
              .addAllRegions(
                  within(
                      request.getParent(),
                      snapshot.catalog().regions(),
                      snapshot.regions(),
                      Region::getParent))
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
          return ListIndustriesResponse.newBuilder()
              .addAllIndustries(
                  within(
                      request.getParent(),
                      snapshot.catalog().industries(),
                      snapshot.industries(),
                      Industry::getParent))
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

  private static <T> List<T> within(
      String parent, CodeList<T> codes, List<T> entries, Function<T, String> parentOf) {
    if (parent.isEmpty()) {
      return entries;
    }
    RequestDefects defects = new RequestDefects();
    defects.findPosition("parent", parent, codes);
    defects.throwIfAny();
    return entries.stream().filter(entry -> parentOf.apply(entry).equals(parent)).toList();
  }
}
