package io.cesuan.query.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cesuan.api.v1.ListObservedFiguresRequest;
import io.cesuan.api.v1.ListObservedFiguresResponse;
import io.cesuan.api.v1.ObservedFigure;
import io.cesuan.api.v1.ObservedRelease;
import io.cesuan.query.request.Violations;
import io.cesuan.query.snapshot.ObservedSeries;
import io.cesuan.query.snapshot.Publication;
import io.cesuan.query.snapshot.Snapshot;
import io.cesuan.query.snapshot.SnapshotFixture;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Figures of the effectiveness report of 2024 (China Academy of Information and Communications
 * Technology), and one of policy brief 140 (Renmin University of China, December 2022).
 */
class ObservedListingTest {
  private static final String REPORT = "CAICT effectiveness report 2024";
  private static final String BRIEF = "RUC National Academy, policy brief 140, after ITjuzi";
  private static final ObservedRelease RELEASE =
      ObservedRelease.newBuilder().setNumber(7).setPublisher("Several").build();
  private static final ListObservedFiguresRequest ALL =
      ListObservedFiguresRequest.getDefaultInstance();
  private static final Snapshot SERVED =
      serving(
          ObservedSeries.of(
              RELEASE,
              List.of(
                  figure(BRIEF, "investment_average_deal", "单笔投融资金额", "CHN", 1.52, ""),
                  figure(REPORT, "base_stations_5g", "5G基站", "CHN", 337.7, ""),
                  figure(REPORT, "platforms_influential", "有影响力平台", "CHN", 270, "more than"),
                  figure(REPORT, "base_stations_5g", "5G基站", "440000", 32, ""))));

  @Test
  void withoutAFilterAllFiguresStandInTheOrderOfTheirRelease() {
    ListObservedFiguresResponse response = ObservedListing.list(ALL, SERVED);
    assertThat(values(response)).containsExactly(1.52, 337.7, 270.0, 32.0);
    assertThat(response.getFigures(2).getNote()).isEqualTo("more than");
    assertThat(response.getRelease()).isEqualTo(RELEASE);
  }

  @Test
  void filtersOfDifferentFieldsMustAllHold() {
    assertThat(values(ALL.toBuilder().addIndicators("base_stations_5g")))
        .containsExactly(337.7, 32.0);
    assertThat(values(ALL.toBuilder().addIndicators("base_stations_5g").addRegions("440000")))
        .containsExactly(32.0);
    assertThat(values(ALL.toBuilder().addIndicators("base_stations_5g").addSources("itjuzi")))
        .isEmpty();
  }

  @Test
  void aSourceIsFoundByAnyPartOfItWithoutRegardToCase() {
    assertThat(values(ALL.toBuilder().addSources("itjuzi"))).containsExactly(1.52);
    assertThat(values(ALL.toBuilder().addSources("caict").addSources("ITJUZI"))).hasSize(4);
  }

  @Test
  void everyFilterThatCannotBeMetIsReported() {
    assertThat(
            Violations.of(
                failure(
                    ALL.toBuilder()
                        .addIndicators("base_stations")
                        .addRegions("CHM")
                        .addSources("Renmin")
                        .addSources(" "))))
        .containsExactly(
            "regions[0]: expected a known region code, found \"CHM\"; nearest: CHN (China)",
            "indicators[0]: expected a known observed indicator code, found \"base_stations\";"
                + " nearest: base_stations_5g (5G基站)",
            "sources[0]: expected a text that occurs in a source, found \"Renmin\"; sources: \""
                + BRIEF
                + "\", \""
                + REPORT
                + "\"",
            "sources[1]: expected a text that occurs in a source, found \" \"; sources: \""
                + BRIEF
                + "\", \""
                + REPORT
                + "\"");
  }

  @Test
  void withoutAReleaseNothingIsKnownAndNothingAnswered() {
    assertThat(
            ObservedListing.list(
                ALL.toBuilder().addIndicators("base_stations_5g").build(),
                serving(ObservedSeries.none())))
        .isEqualTo(ListObservedFiguresResponse.getDefaultInstance());
  }

  @Test
  void aReleaseThatCannotBeServedSaysWhy() {
    Snapshot unfit = serving(ObservedSeries.unfit(RELEASE, "release 7: expected, found"));
    assertThatThrownBy(() -> ObservedListing.list(ALL, unfit))
        .hasMessageStartingWith("FAILED_PRECONDITION: release 7: expected, found; import");
  }

  @Test
  void aValueThatIsNotFiniteIsRefused() {
    ObservedFigure infinite =
        figure(REPORT, "compute", "算力总规模", "CHN", Double.POSITIVE_INFINITY, "");
    assertThatThrownBy(() -> ObservedSeries.of(RELEASE, List.of(infinite)))
        .hasMessage(
            "expected a finite value, found Infinity in the observed figure compute, 2023, CHN");
  }

  private static List<Double> values(ListObservedFiguresRequest.Builder request) {
    return values(ObservedListing.list(request.build(), SERVED));
  }

  private static List<Double> values(ListObservedFiguresResponse response) {
    return response.getFiguresList().stream().map(ObservedFigure::getValue).toList();
  }

  private static StatusRuntimeException failure(ListObservedFiguresRequest.Builder request) {
    StatusRuntimeException failure =
        catchThrowableOfType(
            StatusRuntimeException.class, () -> ObservedListing.list(request.build(), SERVED));
    assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    return failure;
  }

  private static Snapshot serving(ObservedSeries observed) {
    return new Snapshot(Publication.NONE, SnapshotFixture.CATALOG, List.of(), observed);
  }

  private static ObservedFigure figure(
      String source, String indicator, String nameZh, String region, double value, String note) {
    return ObservedFigure.newBuilder()
        .setSource(source)
        .setIndicator(indicator)
        .setNameZh(nameZh)
        .setPeriod("2023")
        .setRegion(region)
        .setValue(value)
        .setUnit("10 thousand")
        .setNote(note)
        .build();
  }
}
