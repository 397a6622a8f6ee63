package io.cesuan.query.observation;

import static io.cesuan.query.snapshot.SnapshotFixture.CATALOG;
import static io.cesuan.query.snapshot.SnapshotFixture.observation;
import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.api.v1.ListObservationsRequest;
import io.cesuan.api.v1.ListObservationsResponse;
import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationField;
import io.cesuan.api.v1.ObservationOrder;
import io.cesuan.api.v1.ObservationStatus;
import io.cesuan.api.v1.YearRange;
import io.cesuan.query.snapshot.Snapshot;
import io.cesuan.query.snapshot.SnapshotFixture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ObservationPagesTest {
  private static final List<String> INDICATORS =
      List.of("value_added", "value_added_direct", "share_of_gdp");
  private static final List<String> REGIONS = List.of("CHN", "110000", "440000");
  private static final List<String> INDUSTRIES = List.of("TOTAL", "TIER1", "TIER2", "A", "C");
  private static final List<Integer> YEARS = List.of(2017, 2018, 2019, 2020);
  private static final List<ObservationStatus> STATUSES =
      List.of(
          ObservationStatus.OBSERVATION_STATUS_ACTUAL,
          ObservationStatus.OBSERVATION_STATUS_ESTIMATED,
          ObservationStatus.OBSERVATION_STATUS_FORECAST);

  @Property(tries = 500)
  void pagesPutTogetherAreWhatMeetsTheFiltersInTheOrderAskedFor(
      @ForAll("observations") List<Observation> observations,
      @ForAll("requests") ListObservationsRequest request,
      @ForAll @IntRange(min = 1, max = 40) int pageSize) {
    Snapshot snapshot = SnapshotFixture.snapshot(observations);
    List<Observation> expected =
        observations.stream()
            .filter(observation -> meets(request, observation))
            .sorted(order(request))
            .toList();

    List<Observation> listed = new ArrayList<>();
    ListObservationsRequest page = request.toBuilder().setPageSize(pageSize).build();
    while (true) {
      ListObservationsResponse response = ObservationListing.page(page, snapshot);
      assertThat(response.getTotalSize()).isEqualTo(expected.size());
      listed.addAll(response.getObservationsList());
      if (response.getNextPageToken().isEmpty()) {
        break;
      }
      assertThat(response.getObservationsCount()).isEqualTo(pageSize);
      page = page.toBuilder().setPageToken(response.getNextPageToken()).build();
    }
    assertThat(listed).isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<Observation>> observations() {
    Arbitrary<Observation> one =
        Combinators.combine(
                Arbitraries.of(INDICATORS),
                Arbitraries.of(YEARS),
                Arbitraries.of(REGIONS),
                Arbitraries.of(INDUSTRIES),
                // Few values, so that many tie.
                Arbitraries.of(-1.5, 0.0, 1.0, 2.0),
                Arbitraries.of(STATUSES))
            .as(
                (indicator, year, region, industry, value, status) ->
                    observation(indicator, year, region, industry, value).toBuilder()
                        .setStatus(status)
                        .build());
    return one.list().ofMaxSize(120).uniqueElements(Observation::getKey);
  }

  @Provide
  Arbitrary<ListObservationsRequest> requests() {
    Arbitrary<YearRange> ranges =
        Arbitraries.of(0, 2018)
            .flatMap(
                first ->
                    Arbitraries.of(0, 2019, 2020)
                        .map(
                            last ->
                                YearRange.newBuilder()
                                    .setFirstYear(first)
                                    .setLastYear(last)
                                    .build()));
    Arbitrary<List<ObservationOrder>> orders =
        Combinators.combine(
                Arbitraries.of(
                    ObservationField.OBSERVATION_FIELD_INDICATOR,
                    ObservationField.OBSERVATION_FIELD_YEAR,
                    ObservationField.OBSERVATION_FIELD_REGION,
                    ObservationField.OBSERVATION_FIELD_INDUSTRY,
                    ObservationField.OBSERVATION_FIELD_VALUE),
                Arbitraries.of(true, false))
            .as(
                (field, descending) ->
                    ObservationOrder.newBuilder().setField(field).setDescending(descending).build())
            .list()
            .uniqueElements(ObservationOrder::getField)
            .ofMaxSize(5);
    Arbitrary<ListObservationsRequest> filters =
        Combinators.combine(
                some(INDICATORS), some(REGIONS), some(INDUSTRIES), some(YEARS), some(STATUSES))
            .as(
                (indicators, regions, industries, years, statuses) ->
                    ListObservationsRequest.newBuilder()
                        .addAllIndicators(indicators)
                        .addAllRegions(regions)
                        .addAllIndustries(industries)
                        .addAllYears(years)
                        .addAllStatuses(statuses)
                        .build());
    return Combinators.combine(filters, ranges, orders)
        .as(
            (request, range, order) -> {
              ListObservationsRequest.Builder whole = request.toBuilder().addAllOrderBy(order);
              return (request.getYearsCount() == 0 ? whole.setYearRange(range) : whole).build();
            });
  }

  private static <T> Arbitrary<List<T>> some(List<T> all) {
    return Arbitraries.of(all).list().ofMaxSize(3);
  }

  /** The filters in the words of the API, apart from how the service holds them. */
  private static boolean meets(ListObservationsRequest request, Observation observation) {
    int year = observation.getKey().getYear();
    YearRange range = request.getYearRange();
    return anyOf(request.getIndicatorsList(), observation.getKey().getIndicator())
        && anyOf(request.getRegionsList(), observation.getKey().getRegion())
        && anyOf(request.getIndustriesList(), observation.getKey().getIndustry())
        && anyOf(request.getYearsList(), year)
        && anyOf(request.getStatusesList(), observation.getStatus())
        && (range.getFirstYear() == 0 || range.getFirstYear() <= year)
        && (range.getLastYear() == 0 || year <= range.getLastYear());
  }

  private static <T> boolean anyOf(Collection<T> filter, T found) {
    return filter.isEmpty() || filter.contains(found);
  }

  private static Comparator<Observation> order(ListObservationsRequest request) {
    Stream<Comparator<Observation>> asked =
        request.getOrderByList().stream()
            .map(
                step ->
                    step.getDescending() ? by(step.getField()).reversed() : by(step.getField()));
    Stream<Comparator<Observation>> leftOpen =
        Stream.of(
            by(ObservationField.OBSERVATION_FIELD_INDICATOR),
            by(ObservationField.OBSERVATION_FIELD_REGION),
            by(ObservationField.OBSERVATION_FIELD_INDUSTRY),
            by(ObservationField.OBSERVATION_FIELD_YEAR));
    return Stream.concat(asked, leftOpen).reduce(Comparator::thenComparing).orElseThrow();
  }

  private static Comparator<Observation> by(ObservationField field) {
    return Comparator.comparingDouble(number(field));
  }

  private static ToDoubleFunction<Observation> number(ObservationField field) {
    return switch (field) {
      case OBSERVATION_FIELD_INDICATOR ->
          o -> CATALOG.indicators().findPosition(o.getKey().getIndicator()).orElseThrow();
      case OBSERVATION_FIELD_REGION ->
          o -> CATALOG.regions().findPosition(o.getKey().getRegion()).orElseThrow();
      case OBSERVATION_FIELD_INDUSTRY ->
          o -> CATALOG.industries().findPosition(o.getKey().getIndustry()).orElseThrow();
      case OBSERVATION_FIELD_YEAR -> o -> o.getKey().getYear();
      case OBSERVATION_FIELD_VALUE -> Observation::getValue;
      case OBSERVATION_FIELD_UNSPECIFIED, UNRECOGNIZED ->
          throw new AssertionError("not an order: " + field);
    };
  }
}
