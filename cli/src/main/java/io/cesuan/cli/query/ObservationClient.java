package io.cesuan.cli.query;

import io.cesuan.api.v1.CatalogServiceGrpc;
import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.ListIndustriesRequest;
import io.cesuan.api.v1.ListObservationsResponse;
import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationServiceGrpc;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks a query service for observations, page by page. */
public final class ObservationClient implements AutoCloseable {
  /** Port that the query service listens on unless told otherwise. */
  public static final int USUAL_PORT = 50051;

  /** The most observations that are asked for at once. */
  public static final int USUAL_PAGE_SIZE = 1_000;

  private final ManagedChannel channel;
  private final Duration deadline;
  private final int pageSize;

  /**
   * A client of one service.
   *
   * @param server where it listens, as {@code HOST:PORT}
   * @param deadline how long an answer may take
   * @param pageSize how many observations to ask for at once
   */
  public ObservationClient(String server, Duration deadline, int pageSize) {
    this.channel =
        Grpc.newChannelBuilder(server, InsecureChannelCredentials.create())
            .maxInboundMessageSize(64 << 20)
            .build();
    this.deadline = deadline;
    this.pageSize = pageSize;
  }

  /**
   * What a service answered.
   *
   * @param observations all that meet the query, in its order
   * @param vintage the vintage they are of; 0 where nothing is published yet
   */
  public record Answer(List<Observation> observations, int vintage) {
    /** Copies the list. */
    public Answer {
      observations = List.copyOf(observations);
    }
  }

  /**
   * All observations that meet a query, from every page.
   *
   * @throws StatusRuntimeException as the service answers
   */
  public Answer list(ObservationQuery query) {
    List<Observation> observations = new ArrayList<>();
    ListObservationsResponse page;
    String token = "";
    do {
      page =
          ObservationServiceGrpc.newBlockingStub(channel)
              .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
              .listObservations(query.request(pageSize, token));
      observations.addAll(page.getObservationsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return new Answer(observations, page.getVintage());
  }

  /**
   * All industries of the catalog, in its order.
   *
   * @throws StatusRuntimeException as the service answers
   */
  public List<Industry> industries() {
    return CatalogServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
        .listIndustries(ListIndustriesRequest.getDefaultInstance())
        .getIndustriesList();
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
