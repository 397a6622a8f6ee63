package io.cesuan.query.observed;

import io.cesuan.api.v1.ListObservedFiguresRequest;
import io.cesuan.api.v1.ListObservedFiguresResponse;
import io.cesuan.api.v1.ObservedSeriesServiceGrpc.ObservedSeriesServiceImplBase;
import io.cesuan.query.request.UnaryAnswer;
import io.cesuan.query.snapshot.Snapshots;
import io.grpc.stub.StreamObserver;

/** Figures of other publishers over gRPC, from memory alone. */
public final class ObservedSeriesGrpcService extends ObservedSeriesServiceImplBase {
  private final Snapshots snapshots;

  /** Answers from the current one of these snapshots. */
  public ObservedSeriesGrpcService(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public void listObservedFigures(
      ListObservedFiguresRequest request, StreamObserver<ListObservedFiguresResponse> caller) {
    UnaryAnswer.send(caller, () -> ObservedListing.list(request, snapshots.current()));
  }
}
