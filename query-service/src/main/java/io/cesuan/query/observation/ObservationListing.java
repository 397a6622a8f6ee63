package io.cesuan.query.observation;

import io.cesuan.api.v1.ListObservationsRequest;
import io.cesuan.api.v1.ListObservationsResponse;
import io.cesuan.query.request.Cancellation;
import io.cesuan.query.request.RequestDefects;
import io.cesuan.query.snapshot.PublishedObservation;
import io.cesuan.query.snapshot.Snapshot;
import java.util.List;

/** Answers ListObservations from a snapshot. */
final class ObservationListing {
  /** Size of a page where the request names none. */
  static final int DEFAULT_PAGE_SIZE = 100;

  /** Size of the largest page. */
  static final int LARGEST_PAGE_SIZE = 10_000;

  private ObservationListing() {}

  /**
   * One page of what meets the request.
   *
   * @param request filters, ordering, page size and token
   * @param snapshot of the token's vintage; any where there is no token that belongs to the request
   * @throws io.grpc.StatusRuntimeException INVALID_ARGUMENT naming every defect of the request
   */
  static ListObservationsResponse page(ListObservationsRequest request, Snapshot snapshot) {
    RequestDefects defects = new RequestDefects();
    ObservationFilter filter = ObservationFilter.of(request, snapshot.catalog(), defects);
    ObservationOrdering ordering = ObservationOrdering.of(request.getOrderByList(), defects);
    if (request.getPageSize() < 0) {
      defects.add("page_size", "expected at least 0, found " + request.getPageSize());
    }
    int offset = PageToken.read(request).map(PageToken::offset).orElse(0);
    if (offset == 0 && !request.getPageToken().isEmpty()) {
      defects.add(
          "page_token",
          "expected the next_page_token of a request that is the same in every other field, found "
              + RequestDefects.quote(request.getPageToken()));
    }
    defects.throwIfAny();

    List<PublishedObservation> matches = ordering.sort(filter.matchesIn(snapshot));
    int size =
        request.getPageSize() == 0
            ? DEFAULT_PAGE_SIZE
            : Math.min(request.getPageSize(), LARGEST_PAGE_SIZE);
    int from = Math.min(offset, matches.size());
    int to = Math.min(from + size, matches.size());
    ListObservationsResponse.Builder response =
        ListObservationsResponse.newBuilder()
            .setTotalSize(matches.size())
            .setVintage(snapshot.vintage());
    for (int i = from; i < to; i++) {
      Cancellation.throwIfCancelled(i - from);
      response.addObservations(matches.get(i).message());
    }
    if (to < matches.size()) {
      response.setNextPageToken(new PageToken(snapshot.vintage(), to).encode(request));
    }
    return response.build();
  }
}
