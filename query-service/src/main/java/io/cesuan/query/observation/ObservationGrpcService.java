package io.cesuan.query.observation;

import io.cesuan.api.v1.GetObservationRequest;
import io.cesuan.api.v1.GetObservationResponse;
import io.cesuan.api.v1.ListObservationsRequest;
import io.cesuan.api.v1.ListObservationsResponse;
import io.cesuan.api.v1.ObservationServiceGrpc.ObservationServiceImplBase;
import io.cesuan.query.request.Cancellation;
import io.cesuan.query.request.RequestDefects;
import io.cesuan.query.request.UnaryAnswer;
import io.cesuan.query.snapshot.Snapshot;
import io.cesuan.query.snapshot.Snapshots;
import io.cesuan.query.snapshot.UnknownVintageException;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The published observations over gRPC. Answers that need memory alone are given on the calling
 * thread; a page of a vintage that is no longer in memory waits for the pool of {@link Snapshots}.
 */
public final class ObservationGrpcService extends ObservationServiceImplBase {
  private static final Logger LOG = LoggerFactory.getLogger(ObservationGrpcService.class);

  private final Snapshots snapshots;

  /** Answers from these snapshots. */
  public ObservationGrpcService(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Override
  public void getObservation(
      GetObservationRequest request, StreamObserver<GetObservationResponse> caller) {
    UnaryAnswer.send(caller, () -> ObservationLookup.get(request, snapshots.current()));
  }

  @Override
  public void listObservations(
      ListObservationsRequest request, StreamObserver<ListObservationsResponse> caller) {
    Optional<PageToken> token = PageToken.read(request);
    if (token.isEmpty()) {
      UnaryAnswer.send(caller, () -> ObservationListing.page(request, snapshots.current()));
      return;
    }
    // Without a handler, answering a caller who has gone throws.
    ((ServerCallStreamObserver<ListObservationsResponse>) caller).setOnCancelHandler(() -> {});
    Context context = Context.current();
    // Nothing is lost with the future: every outcome answers the caller.
    CompletableFuture<Snapshot> unused =
        snapshots
            .at(token.get().vintage())
            .whenComplete(
                (read, failure) ->
                    context.run(
                        () -> UnaryAnswer.send(caller, () -> pageOrThrow(request, read, failure))));
  }

  private static ListObservationsResponse pageOrThrow(
      ListObservationsRequest request, @Nullable Snapshot read, @Nullable Throwable failure) {
    Cancellation.throwIfCancelled();
    if (read != null) {
      return ObservationListing.page(request, read);
    }
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof UnknownVintageException unknown) {
      RequestDefects defects = new RequestDefects();
      defects.add("page_token", "expected a published vintage, found " + unknown.vintage());
      defects.throwIfAny();
    }
    if (cause instanceof RejectedExecutionException) {
      throw Status.UNAVAILABLE
          .withDescription("too many older vintages are being read; try again")
          .asRuntimeException();
    }
    LOG.warn("cannot read the vintage of a page token", cause);
    throw Status.UNAVAILABLE
        .withDescription(
            "the vintage this listing began with is no longer in memory, and the database cannot be"
                + " read; try again, or begin the listing anew")
        .asRuntimeException();
  }
}
