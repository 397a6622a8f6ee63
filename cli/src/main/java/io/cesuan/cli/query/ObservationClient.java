package io.cesuan.cli.query;

import io.cesuan.api.v1.Availability;
import io.cesuan.api.v1.CatalogServiceGrpc;
import io.cesuan.api.v1.Indicator;
import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.ListAvailabilityRequest;
import io.cesuan.api.v1.ListIndicatorsRequest;
import io.cesuan.api.v1.ListIndustriesRequest;
import io.cesuan.api.v1.ListObservationsResponse;
import io.cesuan.api.v1.ListObservedFiguresRequest;
import io.cesuan.api.v1.ListObservedFiguresResponse;
import io.cesuan.api.v1.ListRegionsRequest;
import io.cesuan.api.v1.ListYearsRequest;
import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationServiceGrpc;
import io.cesuan.api.v1.ObservedSeriesServiceGrpc;
import io.cesuan.api.v1.Region;
import io.cesuan.api.v1.RegionKind;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks a query service for observations, page by page, for its catalog and for figures of others.
 */
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
    return catalog().listIndustries(ListIndustriesRequest.getDefaultInstance()).getIndustriesList();
  }

  /**
   * All indicators of the catalog, in its order.
   *
   * @throws StatusRuntimeException as the service answers
   */
  public List<Indicator> indicators() {
    return catalog().listIndicators(ListIndicatorsRequest.getDefaultInstance()).getIndicatorsList();
  }

  /**
   * Regions of the catalog, in its order.
   *
   * @param under code of the region they lie under, at any depth; empty for any
   * @param kinds which kinds; empty for all
   * @throws StatusRuntimeException as the service answers
   */
  public List<Region> regions(String under, List<RegionKind> kinds) {
    return catalog()
        .listRegions(ListRegionsRequest.newBuilder().setUnder(under).addAllKinds(kinds).build())
        .getRegionsList();
  }

  /**
   * The years for which an indicator is published, ascending.
   *
   * @param indicator its code; empty for any
   * @throws StatusRuntimeException as the service answers
   */
  public List<Integer> years(String indicator) {
    return catalog()
        .listYears(ListYearsRequest.newBuilder().setIndicator(indicator).build())
        .getYearsList();
  }

  /**
   * For which years, kinds of region and industries indicators are published.
   *
   * @param indicators their codes; empty for all that are published
   * @throws StatusRuntimeException as the service answers
   */
  public List<Availability> availability(List<String> indicators) {
    return catalog()
        .listAvailability(ListAvailabilityRequest.newBuilder().addAllIndicators(indicators).build())
        .getAvailabilityList();
  }

  /**
   * Figures that other publishers printed.
   *
   * @throws StatusRuntimeException as the service answers
   */
  public ListObservedFiguresResponse observedFigures(ListObservedFiguresRequest request) {
    return ObservedSeriesServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
        .listObservedFigures(request);
  }

  private CatalogServiceGrpc.CatalogServiceBlockingStub catalog() {
    return CatalogServiceGrpc.newBlockingStub(channel)
        .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
