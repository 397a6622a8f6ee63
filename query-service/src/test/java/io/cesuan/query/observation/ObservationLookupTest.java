package io.cesuan.query.observation;

import static io.cesuan.query.snapshot.SnapshotFixture.WHITE_PAPER;
import static io.cesuan.query.snapshot.SnapshotFixture.observation;
import static io.cesuan.query.snapshot.SnapshotFixture.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cesuan.api.v1.GetObservationRequest;
import io.cesuan.api.v1.ObservationKey;
import io.cesuan.query.request.Violations;
import io.cesuan.query.snapshot.ObservedSeries;
import io.cesuan.query.snapshot.Publication;
import io.cesuan.query.snapshot.Snapshot;
import io.cesuan.query.snapshot.SnapshotFixture;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObservationLookupTest {
  private static final Snapshot TWO_YEARS =
      snapshot(
          List.of(
              observation("value_added", 2019, "CHN", "C", 1),
              observation("value_added", 2020, "CHN", "C", 2),
              observation("value_added", 2020, "440000", "TOTAL", 3)));

  @Test
  void theManufacturingFigureOfTheWhitePaperIsFound() {
    assertThat(
            ObservationLookup.get(request("value_added", 2020, "CHN", "C"), WHITE_PAPER)
                .getObservation()
                .getValue())
        .isEqualTo(14_878.55);
  }

  @Test
  void everyMissingPartOfAKeyIsReportedAtOnce() {
    assertThat(Violations.of(failure(GetObservationRequest.getDefaultInstance(), WHITE_PAPER)))
        .containsExactly(
            "key.indicator: expected a known indicator code, found none",
            "key.year: expected a year, found none",
            "key.region: expected a known region code, found none",
            "key.industry: expected a known industry code, found none");
  }

  @Test
  void everyUnknownPartOfAKeyIsReportedWithTheNearestCodes() {
    assertThat(Violations.of(failure(request("value_addd", 20200, "guangdong", "c"), WHITE_PAPER)))
        .containsExactly(
            "key.indicator: expected a known indicator code, found \"value_addd\"; nearest:"
                + " value_added (Value added of the industrial internet)",
            "key.year: expected a year from 1900 to 2200, found 20200",
            "key.region: expected a known region code, found \"guangdong\"; nearest: 440000"
                + " (Guangdong)",
            "key.industry: expected a known industry code, found \"c\"; nearest: C (Manufacturing),"
                + " A (Agriculture)");
  }

  @Test
  void aYearThatIsNotPublishedNamesTheYearsThatAre() {
    assertThat(notFound(request("value_added", 2035, "CHN", "C")))
        .isEqualTo(
            "no observation of value_added in 2035, region CHN, industry C; vintage 1 has this"
                + " region and industry for the years 2019, 2020");
  }

  @Test
  void aRegionThatIsNotPublishedNamesTheRegionsAndIndustriesThatAre() {
    assertThat(notFound(request("value_added", 2020, "440000", "C")))
        .isEqualTo(
            "no observation of value_added in 2020, region 440000, industry C; vintage 1 has this"
                + " industry in that year for the regions CHN, and this region in that year for the"
                + " industries TOTAL");
  }

  @Test
  void aKeyFarFromEverythingNamesWhatThereIsOfTheIndicator() {
    assertThat(notFound(request("value_added", 2035, "110000", "A")))
        .endsWith(
            "vintage 1 has this indicator for the years 2019, 2020, the regions CHN, 440000 and the"
                + " industries C, TOTAL");
  }

  @Test
  void anIndicatorWithoutObservationsSaysSo() {
    assertThat(notFound(request("share_of_gdp", 2020, "CHN", "TOTAL")))
        .endsWith("vintage 1 has nothing of this indicator");
  }

  @Test
  void beforeTheFirstVintageNothingIsFound() {
    Snapshot empty =
        new Snapshot(Publication.NONE, SnapshotFixture.CATALOG, List.of(), ObservedSeries.none());
    assertThat(
            failure(request("value_added", 2020, "CHN", "C"), empty).getStatus().getDescription())
        .endsWith("nothing is published yet");
  }

  private static String notFound(GetObservationRequest request) {
    Status status = failure(request, TWO_YEARS).getStatus();
    assertThat(status.getCode()).isEqualTo(Status.Code.NOT_FOUND);
    return String.valueOf(status.getDescription());
  }

  private static StatusRuntimeException failure(GetObservationRequest request, Snapshot snapshot) {
    return catchThrowableOfType(
        StatusRuntimeException.class, () -> ObservationLookup.get(request, snapshot));
  }

  private static GetObservationRequest request(
      String indicator, int year, String region, String industry) {
    return GetObservationRequest.newBuilder()
        .setKey(
            ObservationKey.newBuilder()
                .setIndicator(indicator)
                .setYear(year)
                .setRegion(region)
                .setIndustry(industry))
        .build();
  }
}
