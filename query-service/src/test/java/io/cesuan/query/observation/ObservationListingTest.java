package io.cesuan.query.observation;

import static io.cesuan.query.snapshot.SnapshotFixture.WHITE_PAPER;
import static io.cesuan.query.snapshot.SnapshotFixture.observation;
import static io.cesuan.query.snapshot.SnapshotFixture.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cesuan.api.v1.ListObservationsRequest;
import io.cesuan.api.v1.ListObservationsResponse;
import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationField;
import io.cesuan.api.v1.ObservationOrder;
import io.cesuan.api.v1.ObservationStatus;
import io.cesuan.api.v1.RegionKind;
import io.cesuan.api.v1.YearRange;
import io.cesuan.query.request.Violations;
import io.cesuan.query.snapshot.Snapshot;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationListingTest {
  private static final ListObservationsRequest EVERYTHING =
      ListObservationsRequest.getDefaultInstance();

  @Test
  void everyDefectOfARequestIsReportedAtOnce() {
    ListObservationsRequest request =
        ListObservationsRequest.newBuilder()
            .addIndicators("value_added")
            .addIndicators("value_addd")
            .addYears(2020)
            .addYears(-1)
            .setYearRange(YearRange.newBuilder().setFirstYear(2022).setLastYear(2017))
            .addRegions("CHN")
            .addRegions("XX")
            .addIndustries("Manufacture")
            .setRegionsUnder("CHINA")
            .addRegionKinds(RegionKind.REGION_KIND_CITY)
            .addRegionKindsValue(77)
            .addStatuses(ObservationStatus.OBSERVATION_STATUS_UNSPECIFIED)
            .addStatusesValue(77)
            .addOrderBy(order(ObservationField.OBSERVATION_FIELD_YEAR, false))
            .addOrderBy(order(ObservationField.OBSERVATION_FIELD_YEAR, true))
            .addOrderBy(order(ObservationField.OBSERVATION_FIELD_UNSPECIFIED, false))
            .addOrderBy(ObservationOrder.newBuilder().setFieldValue(99))
            .setPageSize(-1)
            .setPageToken("nonsense")
            .build();
    assertThat(Violations.of(failure(request)))
        .containsExactly(
            "indicators[1]: expected a known indicator code, found \"value_addd\"; nearest:"
                + " value_added (Value added of the industrial internet)",
            "regions[1]: expected a known region code, found \"XX\"",
            "regions_under: expected a known region code, found \"CHINA\"; nearest: CHN (China)",
            "region_kinds[1]: expected one of REGION_KIND_COUNTRY, REGION_KIND_PROVINCE,"
                + " REGION_KIND_WORLD, REGION_KIND_INCOME_GROUP, REGION_KIND_WORLD_REGION,"
                + " REGION_KIND_MACRO_REGION, REGION_KIND_KEY_REGION, REGION_KIND_CITY, found an"
                + " unknown number",
            "industries[0]: expected a known industry code, found \"Manufacture\"; nearest: C"
                + " (Manufacturing)",
            "year_range: expected either years or year_range, found both",
            "years[1]: expected a year from 1900 to 2200, found -1",
            "year_range: expected first_year up to last_year, found 2022 and 2017",
            "statuses[0]: expected OBSERVATION_STATUS_ACTUAL, OBSERVATION_STATUS_ESTIMATED or"
                + " OBSERVATION_STATUS_FORECAST, found OBSERVATION_STATUS_UNSPECIFIED",
            "statuses[1]: expected OBSERVATION_STATUS_ACTUAL, OBSERVATION_STATUS_ESTIMATED or"
                + " OBSERVATION_STATUS_FORECAST, found an unknown number",
            "order_by[1].field: expected each field once, found OBSERVATION_FIELD_YEAR again",
            "order_by[2].field: expected an ObservationField to order by, found"
                + " OBSERVATION_FIELD_UNSPECIFIED",
            "order_by[3].field: expected an ObservationField to order by, found the unknown number"
                + " 99",
            "page_size: expected at least 0, found -1",
            "page_token: expected the next_page_token of a request that is the same in every other"
                + " field, found \"nonsense\"");
  }

  @Test
  void filtersOfDifferentFieldsMustAllHold() {
    ListObservationsResponse response =
        ObservationListing.page(
            ListObservationsRequest.newBuilder()
                .addIndicators("value_added")
                .addIndustries("A")
                .addIndustries("C")
                .setYearRange(YearRange.newBuilder().setFirstYear(2020))
                .build(),
            WHITE_PAPER);
    assertThat(response.getObservationsList())
        .extracting(Observation::getValue)
        .containsExactly(561.47, 14_878.55);
    assertThat(response.getTotalSize()).isEqualTo(2);
    assertThat(response.getVintage()).isEqualTo(1);
    assertThat(response.getNextPageToken()).isEmpty();
  }

  @Test
  void regionsCanBeAskedForByWhatTheyLieIn() {
    Snapshot provincesAndCities =
        snapshot(
            List.of(
                observation("value_added", 2020, "CHN", "TOTAL", 1),
                observation("value_added", 2020, "110000", "TOTAL", 2),
                observation("value_added", 2020, "440000", "TOTAL", 3),
                observation("value_added", 2020, "CHN-KEY-PRD", "TOTAL", 4),
                observation("value_added", 2020, "440300", "TOTAL", 5)));
    ListObservationsRequest ofChina = EVERYTHING.toBuilder().setRegionsUnder("CHN").build();
    assertThat(values(ofChina, provincesAndCities)).containsExactly(2.0, 3.0, 4.0, 5.0);
    assertThat(
            values(
                ofChina.toBuilder().addRegionKinds(RegionKind.REGION_KIND_PROVINCE).build(),
                provincesAndCities))
        .containsExactly(2.0, 3.0);
    assertThat(values(ofChina.toBuilder().addRegions("CHN").build(), provincesAndCities))
        .as("a region does not lie in itself")
        .isEmpty();
    assertThat(values(EVERYTHING.toBuilder().setRegionsUnder("440000").build(), provincesAndCities))
        .containsExactly(5.0);
    assertThat(
            values(
                EVERYTHING.toBuilder().setRegionsUnder("CHN-KEY-PRD").build(), provincesAndCities))
        .containsExactly(3.0, 5.0);
  }

  @Test
  void aValidFilterThatNothingMeetsIsAnEmptyPage() {
    assertThat(
            ObservationListing.page(
                ListObservationsRequest.newBuilder().addYears(2100).build(), WHITE_PAPER))
        .isEqualTo(ListObservationsResponse.newBuilder().setVintage(1).build());
  }

  @Test
  void theLargestValueComesFirstWhereAskedFor() {
    assertThat(
            ObservationListing.page(
                    ListObservationsRequest.newBuilder()
                        .addOrderBy(order(ObservationField.OBSERVATION_FIELD_VALUE, true))
                        .build(),
                    WHITE_PAPER)
                .getObservationsList())
        .extracting(Observation::getValue)
        .containsExactly(35_700.0, 14_878.55, 9_500.0, 561.47);
  }

  @Test
  void aPageHoldsAHundredUnlessStatedAndNeverMoreThanTenThousand() {
    Snapshot large = large();
    assertThat(ObservationListing.page(EVERYTHING, large).getObservationsCount()).isEqualTo(100);
    assertThat(
            ObservationListing.page(
                    EVERYTHING.toBuilder().setPageSize(Integer.MAX_VALUE).build(), large)
                .getObservationsCount())
        .isEqualTo(10_000);
  }

  @Test
  void aTokenOfAnotherRequestIsRefused() {
    String token =
        ObservationListing.page(EVERYTHING.toBuilder().setPageSize(2).build(), WHITE_PAPER)
            .getNextPageToken();
    assertThat(token).matches("[A-Za-z0-9_-]+");
    for (ListObservationsRequest other :
        List.of(
            EVERYTHING.toBuilder().setPageSize(3).build(),
            EVERYTHING.toBuilder().setPageSize(2).addYears(2020).build())) {
      assertThat(Violations.of(failure(other.toBuilder().setPageToken(token).build())))
          .singleElement()
          .asString()
          .startsWith("page_token: ");
    }
  }

  @Test
  void aTokenWithAnyCharacterChangedIsRefused() {
    ListObservationsRequest request = EVERYTHING.toBuilder().setPageSize(1).build();
    String token = ObservationListing.page(request, WHITE_PAPER).getNextPageToken();
    // The last character holds spare bits, which the decoder may pass over.
    for (int i = 0; i < token.length() - 1; i++) {
      char changed = token.charAt(i) == 'A' ? 'B' : 'A';
      String damaged = token.substring(0, i) + changed + token.substring(i + 1);
      assertThat(Violations.of(failure(request.toBuilder().setPageToken(damaged).build())))
          .hasSize(1);
    }
  }

  @Test
  void aCallerWhoHasGoneIsNotWorkedFor() {
    Context.CancellableContext gone = Context.current().withCancellation();
    gone.cancel(null);
    ListObservationsRequest filtered =
        ListObservationsRequest.newBuilder().addIndicators("value_added").build();
    gone.run(
        () ->
            assertThatThrownBy(() -> ObservationListing.page(filtered, WHITE_PAPER))
                .extracting(e -> Status.fromThrowable(e).getCode())
                .isEqualTo(Status.Code.CANCELLED));
  }

  private static List<Double> values(ListObservationsRequest request, Snapshot snapshot) {
    return ObservationListing.page(request, snapshot).getObservationsList().stream()
        .map(Observation::getValue)
        .toList();
  }

  private static Snapshot large() {
    List<Observation> observations = new ArrayList<>();
    for (String indicator : List.of("value_added", "value_added_direct", "share_of_gdp")) {
      for (String region : List.of("CHN", "110000", "440000")) {
        for (String industry : List.of("TOTAL", "TIER1", "TIER2", "A", "C")) {
          for (int year = 1900; year <= 2200; year++) {
            observations.add(observation(indicator, year, region, industry, year));
          }
        }
      }
    }
    return snapshot(observations);
  }

  private static StatusRuntimeException failure(ListObservationsRequest request) {
    return catchThrowableOfType(
        StatusRuntimeException.class, () -> ObservationListing.page(request, WHITE_PAPER));
  }

  private static ObservationOrder order(ObservationField field, boolean descending) {
    return ObservationOrder.newBuilder().setField(field).setDescending(descending).build();
  }
}
