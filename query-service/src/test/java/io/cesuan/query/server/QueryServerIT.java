package io.cesuan.query.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.cesuan.api.v1.Availability;
import io.cesuan.api.v1.CatalogServiceGrpc;
import io.cesuan.api.v1.GetObservationRequest;
import io.cesuan.api.v1.Indicator;
import io.cesuan.api.v1.Industry;
import io.cesuan.api.v1.IndustryKind;
import io.cesuan.api.v1.ListAvailabilityRequest;
import io.cesuan.api.v1.ListIndicatorsRequest;
import io.cesuan.api.v1.ListIndustriesRequest;
import io.cesuan.api.v1.ListObservationsRequest;
import io.cesuan.api.v1.ListObservationsResponse;
import io.cesuan.api.v1.ListObservedFiguresRequest;
import io.cesuan.api.v1.ListObservedFiguresResponse;
import io.cesuan.api.v1.ListRegionsRequest;
import io.cesuan.api.v1.ListYearsRequest;
import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationKey;
import io.cesuan.api.v1.ObservationServiceGrpc;
import io.cesuan.api.v1.ObservationStatus;
import io.cesuan.api.v1.ObservedFigure;
import io.cesuan.api.v1.ObservedSeriesServiceGrpc;
import io.cesuan.api.v1.Region;
import io.cesuan.api.v1.RegionKind;
import io.cesuan.query.request.Violations;
import io.cesuan.schema.TestDatabase;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Figures for 2020: China Academy of Industrial Internet, white paper of 2021, 100 million CNY. */
class QueryServerIT {
  private static final Map<String, Double> WHITE_PAPER =
      Map.of("TOTAL", 35_700.0, "A", 561.47, "B", 1_998.37, "C", 14_878.55, "D", 1_256.53);
  private static final Map<String, Double> REVISED = Map.of("C", 15_000.0);
  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration OFTEN = Duration.ofMillis(100);

  private final List<ManagedChannel> channels = new ArrayList<>();
  private final List<QueryServer> servers = new ArrayList<>();
  private TestDatabase database;
  private PublishedVintages vintages;

  @BeforeEach
  void migrate() {
    database = TestDatabase.create();
    vintages = new PublishedVintages(database);
  }

  @AfterEach
  void stop() {
    channels.forEach(ManagedChannel::shutdownNow);
    servers.forEach(QueryServer::close);
  }

  @Test
  void anObservationIsAnsweredWithEverythingPublishedAboutIt() {
    vintages.publish(1, 2020, WHITE_PAPER);
    Observation observation =
        observations(serve(NEVER)).getObservation(manufacturing(2020)).getObservation();
    assertThat(observation.getPublishedAt().getSeconds()).isPositive();
    assertThat(observation.toBuilder().clearPublishedAt().build())
        .isEqualTo(
            Observation.newBuilder()
                .setKey(manufacturing(2020).getKey())
                .setValue(14_878.55)
                .setUnit("100 million CNY")
                .setStatus(ObservationStatus.OBSERVATION_STATUS_ESTIMATED)
                .setLabel("illustrative")
                .setVintage(1)
                .setLowerBound(0)
                .setUpperBound(99_999)
                .build());
  }

  @Test
  void aListingIsFilteredAndStandsInTheOrderOfTheCatalog() {
    vintages.publish(1, 2020, WHITE_PAPER);
    ListObservationsResponse response =
        observations(serve(NEVER))
            .listObservations(ListObservationsRequest.newBuilder().addRegions("CHN").build());
    assertThat(response.getObservationsList())
        .extracting(o -> o.getKey().getIndustry())
        .containsExactly("TOTAL", "A", "B", "C", "D");
    assertThat(response.getVintage()).isEqualTo(1);
  }

  @Test
  void theCatalogSaysWhatCanBeAskedFor() {
    vintages.publish(1, 2020, WHITE_PAPER);
    CatalogServiceGrpc.CatalogServiceBlockingStub catalog =
        CatalogServiceGrpc.newBlockingStub(plain(serve(NEVER)));
    Indicator first =
        catalog.listIndicators(ListIndicatorsRequest.getDefaultInstance()).getIndicators(0);
    assertThat(first.getCode()).isEqualTo("value_added");
    assertThat(first.getNameZh()).isEqualTo("工业互联网增加值");
    assertThat(first.getObservationCount()).isEqualTo(5);
    assertThat(
            catalog
                .listIndustries(ListIndustriesRequest.newBuilder().setParent("TIER2").build())
                .getIndustriesList())
        .extracting(Industry::getCode)
        .containsExactly("B", "C", "D", "E");
    assertThat(
            catalog
                .listRegions(
                    ListRegionsRequest.newBuilder()
                        .setParent("CHN")
                        .addKinds(RegionKind.REGION_KIND_PROVINCE)
                        .build())
                .getRegionsList())
        .hasSize(31)
        .allMatch(region -> region.getKind() == RegionKind.REGION_KIND_PROVINCE)
        .extracting(Region::getCode)
        .startsWith("110000");
    assertThat(catalog.listYears(ListYearsRequest.getDefaultInstance()).getYearsList())
        .containsExactly(2020);
    assertThat(
            catalog
                .listYears(ListYearsRequest.newBuilder().setIndicator("share_of_gdp").build())
                .getYearsList())
        .isEmpty();
    assertThat(
            Violations.of(
                failure(
                    () ->
                        catalog.listYears(
                            ListYearsRequest.newBuilder().setIndicator("share_gdp").build()))))
        .containsExactly(
            "indicator: expected a known indicator code, found \"share_gdp\"; nearest:"
                + " share_of_gdp (Share of GDP)");
  }

  @Test
  void theCatalogSaysForWhichYearsRegionsAndIndustriesAnIndicatorIsPublished() {
    vintages.publish(1, 2020, WHITE_PAPER);
    CatalogServiceGrpc.CatalogServiceBlockingStub catalog =
        CatalogServiceGrpc.newBlockingStub(plain(serve(NEVER)));
    assertThat(
            catalog
                .listAvailability(ListAvailabilityRequest.getDefaultInstance())
                .getAvailabilityList())
        .containsExactly(
            Availability.newBuilder()
                .setIndicator("value_added")
                .addYears(2020)
                .addRegionKinds(RegionKind.REGION_KIND_COUNTRY)
                .addAllIndustries(List.of("TOTAL", "A", "B", "C", "D"))
                .setObservationCount(5)
                .build());
    assertThat(
            catalog
                .listAvailability(
                    ListAvailabilityRequest.newBuilder().addIndicators("employment").build())
                .getAvailabilityList())
        .containsExactly(Availability.newBuilder().setIndicator("employment").build());
  }

  @Test
  void regionsStandInAHierarchyAndInGroups() {
    CatalogServiceGrpc.CatalogServiceBlockingStub catalog =
        CatalogServiceGrpc.newBlockingStub(plain(serve(NEVER)));
    List<Region> regions =
        catalog.listRegions(ListRegionsRequest.getDefaultInstance()).getRegionsList();
    assertThat(regions)
        .extracting(Region::getKind)
        .as("every kind the catalog has is told from the others")
        .contains(
            Arrays.stream(RegionKind.values())
                .filter(kind -> kind != RegionKind.UNRECOGNIZED)
                .filter(kind -> kind != RegionKind.REGION_KIND_UNSPECIFIED)
                .toArray(RegionKind[]::new));
    Map<String, Region> byCode =
        regions.stream().collect(Collectors.toMap(Region::getCode, region -> region));
    assertThat(byCode)
        .hasEntrySatisfying(
            "CHN-KEY-YRD",
            delta ->
                assertThat(delta.getMembersList())
                    .containsExactly("310000", "320000", "330000", "340000"))
        .hasEntrySatisfying(
            "320000",
            jiangsu ->
                assertThat(jiangsu.getGroupsList()).containsExactly("CHN-EAST", "CHN-KEY-YRD"));
    assertThat(
            catalog
                .listRegions(ListRegionsRequest.newBuilder().setUnder("320000").build())
                .getRegionsList())
        .allMatch(region -> region.getKind() == RegionKind.REGION_KIND_CITY)
        .extracting(Region::getName)
        .contains("Nanjing", "Suzhou");
    assertThat(
            catalog
                .listRegions(
                    ListRegionsRequest.newBuilder()
                        .setUnder("WLD")
                        .addKinds(RegionKind.REGION_KIND_COUNTRY)
                        .build())
                .getRegionsCount())
        .isEqualTo(59);
    assertThat(
            catalog.listIndustries(ListIndustriesRequest.getDefaultInstance()).getIndustriesList())
        .filteredOn(industry -> industry.getKind() == IndustryKind.INDUSTRY_KIND_DIMENSION)
        .extracting(Industry::getCode)
        .containsExactly("FOUNDATION", "INNOVATION", "INDUSTRY", "APPLICATION", "ENVIRONMENT");
  }

  @Test
  void aKindOfRegionThatTheServiceDoesNotKnowIsAClearError() {
    DSLContext owner = DSL.using(database.owner(), SQLDialect.POSTGRES);
    owner.execute("ALTER TABLE cesuan.region DROP CONSTRAINT region_kind_check");
    owner.execute("UPDATE cesuan.region SET kind = 'county' WHERE code = '320100'");
    assertThatThrownBy(() -> serve(NEVER))
        .isInstanceOf(QueryServerException.class)
        .hasMessageContaining("expected region kind world, ")
        .hasMessageEndingWith("found county");
  }

  @Test
  void figuresOfOtherPublishersAreThoseOfTheLatestReleaseWhenAVintageIsPublished() {
    vintages.observe("{\"value\": 337.7, \"note\": null}");
    QueryServer server = serve(NEVER);
    ObservedSeriesServiceGrpc.ObservedSeriesServiceBlockingStub series =
        ObservedSeriesServiceGrpc.newBlockingStub(plain(server));
    ListObservedFiguresResponse first =
        series.listObservedFigures(ListObservedFiguresRequest.getDefaultInstance());
    assertThat(first.getFiguresList())
        .containsExactly(
            ObservedFigure.newBuilder()
                .setSource("CAICT effectiveness report 2024")
                .setIndicator("base_stations_5g")
                .setNameZh("5G基站")
                .setPeriod("2023")
                .setRegion("CHN")
                .setValue(337.7)
                .setUnit("10 thousand")
                .build());
    assertThat(first.getRelease().getPublisher()).isEqualTo("CAICT");
    assertThat(first.getRelease().getSha256()).hasSize(64);
    assertThat(observations(server).listObservations(ListObservationsRequest.getDefaultInstance()))
        .as("they are no observations")
        .isEqualTo(ListObservationsResponse.getDefaultInstance());

    vintages.observe("{\"value\": 338, \"note\": \"about\"}");
    vintages.publish(1, 2020, WHITE_PAPER);
    await().atMost(Duration.ofSeconds(10)).until(() -> server.vintage() == 1);
    ListObservedFiguresResponse second =
        series.listObservedFigures(ListObservedFiguresRequest.getDefaultInstance());
    assertThat(second.getFiguresList())
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.getValue()).isEqualTo(338);
              assertThat(figure.getNote()).isEqualTo("about");
            });
    assertThat(second.getRelease().getNumber()).isGreaterThan(first.getRelease().getNumber());
  }

  @Test
  void observationsAreServedBesideFiguresThatAreUnfit() {
    vintages.publish(1, 2020, WHITE_PAPER);
    vintages.observe("{\"value\": \"many\"}");
    QueryServer server = serve(NEVER);
    assertThat(server.vintage()).isEqualTo(1);
    assertThat(
            failure(
                () ->
                    ObservedSeriesServiceGrpc.newBlockingStub(plain(server))
                        .listObservedFigures(ListObservedFiguresRequest.getDefaultInstance())))
        .hasMessageContaining("FAILED_PRECONDITION")
        .hasMessageContaining("expected a number in field value of line 2, found \"many\"");
  }

  @Test
  void errorsReachTheClientWithTheirDetails() {
    vintages.publish(1, 2020, WHITE_PAPER);
    QueryServer server = serve(NEVER);
    assertThat(
            Violations.of(
                failure(
                    () ->
                        observations(server)
                            .getObservation(GetObservationRequest.getDefaultInstance()))))
        .hasSize(4);
    assertThat(failure(() -> observations(server).getObservation(manufacturing(1999))))
        .hasMessage(
            "NOT_FOUND: no observation of value_added in 1999, region CHN, industry C; vintage 1 has"
                + " this region and industry for the years 2020");
  }

  @Test
  void aDatabaseWithoutAVintageIsServedAsItIs() {
    QueryServer server = serve(NEVER);
    assertThat(server.vintage()).isZero();
    assertThat(observations(server).listObservations(ListObservationsRequest.getDefaultInstance()))
        .isEqualTo(ListObservationsResponse.getDefaultInstance());
    assertThat(failure(() -> observations(server).getObservation(manufacturing(2020))))
        .hasMessageEndingWith("nothing is published yet");
  }

  @Test
  void aNotificationSwapsTheVintage() {
    vintages.publish(1, 2020, WHITE_PAPER);
    QueryServer server = serve(NEVER);
    vintages.publish(2, 2020, REVISED);
    await().atMost(Duration.ofSeconds(10)).until(() -> server.vintage() == 2);
    // The second comes while the server waits: this one no look at the start can have found.
    vintages.publish(3, 2021, REVISED);
    await().atMost(Duration.ofSeconds(10)).until(() -> server.vintage() == 3);
    Observation revised = observations(server).getObservation(manufacturing(2020)).getObservation();
    assertThat(revised.getValue()).isEqualTo(15_000);
    assertThat(revised.getVintage()).isEqualTo(2);
    assertThat(
            observations(server)
                .listObservations(ListObservationsRequest.getDefaultInstance())
                .getTotalSize())
        .isEqualTo(6);
  }

  @Test
  void aLostNotificationIsHealed() {
    QueryServer server = serve(OFTEN);
    vintages.publish(1, 2020, WHITE_PAPER, false);
    await().atMost(Duration.ofSeconds(10)).until(() -> server.vintage() == 1);
  }

  @Test
  void aVintagePublishedInTheSameProcessIsServedAtOnceWhereAskedFor() {
    QueryServer server = serve(NEVER);
    vintages.publish(1, 2020, WHITE_PAPER, false);
    assertThat(server.refresh()).isEqualTo(1);
    assertThat(server.vintage()).isEqualTo(1);
  }

  @Test
  void pagesStayOnTheirVintageWhileAnotherIsPublished() {
    vintages.publish(1, 2020, WHITE_PAPER);
    QueryServer server = serve(NEVER);
    ListObservationsRequest request = ListObservationsRequest.newBuilder().setPageSize(2).build();
    ListObservationsResponse first = observations(server).listObservations(request);

    vintages.publish(2, 2020, REVISED);
    assertThat(server.refresh()).isEqualTo(2);

    ListObservationsRequest next =
        request.toBuilder().setPageToken(first.getNextPageToken()).build();
    ListObservationsResponse second = observations(server).listObservations(next);
    assertThat(second.getVintage()).isEqualTo(1);
    assertThat(second.getObservationsList())
        .extracting(Observation::getValue)
        .containsExactly(1_998.37, 14_878.55);

    // A server that was started since, or another one, reads the vintage from the database.
    QueryServer another = serve(NEVER);
    assertThat(another.vintage()).isEqualTo(2);
    assertThat(observations(another).listObservations(next)).isEqualTo(second);
  }

  @Test
  void aTokenOfAVintageThatTheDatabaseDoesNotHaveIsRefused() {
    vintages.publish(7, 2020, WHITE_PAPER);
    ListObservationsRequest request = ListObservationsRequest.newBuilder().setPageSize(2).build();
    String token = observations(serve(NEVER)).listObservations(request).getNextPageToken();
    database = TestDatabase.create();
    QueryServer elsewhere = serve(NEVER);
    assertThat(
            Violations.of(
                failure(
                    () ->
                        observations(elsewhere)
                            .listObservations(request.toBuilder().setPageToken(token).build()))))
        .containsExactly("page_token: expected a published vintage, found 7");
  }

  @Test
  void theLastSnapshotIsServedWhileTheDatabaseIsAway() {
    vintages.publish(1, 2020, WHITE_PAPER);
    QueryServer server = serve(OFTEN);
    vintages.lockOutReader();
    try {
      assertThatThrownBy(server::refresh).isInstanceOf(DataAccessException.class);
      assertThat(
              observations(server).getObservation(manufacturing(2020)).getObservation().getValue())
          .isEqualTo(14_878.55);
      assertThat(health(server, "")).isEqualTo(ServingStatus.SERVING);
      vintages.publish(2, 2020, REVISED);
      assertThat(server.vintage()).isEqualTo(1);
    } finally {
      vintages.letReaderIn();
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> server.vintage() == 2);
  }

  @Test
  void healthIsServingForTheServerAndEachService() {
    QueryServer server = serve(NEVER);
    assertThat(health(server, "")).isEqualTo(ServingStatus.SERVING);
    assertThat(health(server, "cesuan.v1.ObservationService")).isEqualTo(ServingStatus.SERVING);
    assertThat(health(server, "cesuan.v1.CatalogService")).isEqualTo(ServingStatus.SERVING);
    assertThat(health(server, "cesuan.v1.ObservedSeriesService")).isEqualTo(ServingStatus.SERVING);
  }

  @Test
  void reflectionNamesTheServices() throws Exception {
    CompletableFuture<List<String>> names = new CompletableFuture<>();
    StreamObserver<ServerReflectionRequest> requests =
        ServerReflectionGrpc.newStub(plain(serve(NEVER)))
            .serverReflectionInfo(
                new StreamObserver<>() {
                  @Override
                  public void onNext(ServerReflectionResponse response) {
                    names.complete(
                        response.getListServicesResponse().getServiceList().stream()
                            .map(ServiceResponse::getName)
                            .toList());
                  }

                  @Override
                  public void onError(Throwable failure) {
                    names.completeExceptionally(failure);
                  }

                  @Override
                  public void onCompleted() {}
                });
    requests.onNext(ServerReflectionRequest.newBuilder().setListServices("").build());
    assertThat(names.get(10, TimeUnit.SECONDS))
        .contains(
            "cesuan.v1.ObservationService",
            "cesuan.v1.CatalogService",
            "cesuan.v1.ObservedSeriesService",
            "grpc.health.v1.Health",
            "grpc.reflection.v1.ServerReflection",
            "grpc.reflection.v1alpha.ServerReflection");
    requests.onCompleted();
  }

  @Test
  void withATokenOnlyThoseWhoSendItMayReadButHealthIsOpen(@TempDir Path directory)
      throws IOException, GeneralSecurityException, InterruptedException {
    vintages.publish(1, 2020, WHITE_PAPER);
    TlsFiles tls = SelfSigned.in(directory);
    QueryServer server =
        serve(
            new QueryServerOptions(
                database.reader(),
                "0.0.0.0",
                0,
                Optional.of(tls),
                Optional.of(new BearerToken("0123456789abcdef")),
                NEVER));
    ManagedChannel channel =
        channel(
            server,
            TlsChannelCredentials.newBuilder().trustManager(tls.certificate().toFile()).build());
    ObservationServiceGrpc.ObservationServiceBlockingStub stub =
        ObservationServiceGrpc.newBlockingStub(channel);
    assertThat(failure(() -> stub.getObservation(manufacturing(2020))))
        .hasMessage(
            "UNAUTHENTICATED: expected the metadata \"authorization: Bearer TOKEN\", found none");
    assertThat(
            failure(
                () ->
                    authorized(stub, "Bearer fedcba9876543210")
                        .getObservation(manufacturing(2020))))
        .hasMessageEndingWith("found another");
    assertThat(
            authorized(stub, "Bearer 0123456789abcdef")
                .getObservation(manufacturing(2020))
                .getObservation()
                .getValue())
        .isEqualTo(14_878.55);
    assertThat(
            HealthGrpc.newBlockingStub(channel)
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus())
        .isEqualTo(ServingStatus.SERVING);
    // Whoever does not speak TLS is not answered at all.
    assertThat(failure(() -> observations(server).getObservation(manufacturing(2020))))
        .extracting(e -> e.getStatus().getCode())
        .isEqualTo(Status.Code.UNAVAILABLE);
  }

  @Test
  void aRequestThatIsTooLargeIsRefused() {
    QueryServer server = serve(NEVER);
    ListObservationsRequest request =
        ListObservationsRequest.newBuilder().setPageToken("x".repeat(1 << 21)).build();
    assertThat(failure(() -> observations(server).listObservations(request)))
        .extracting(e -> e.getStatus().getCode())
        .isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
  }

  @Test
  void aStoppedServerAnswersNoMore() {
    QueryServer server = serve(NEVER);
    ManagedChannel channel = plain(server);
    assertThat(
            HealthGrpc.newBlockingStub(channel)
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus())
        .isEqualTo(ServingStatus.SERVING);
    assertThat(server.stop(Duration.ofSeconds(5))).isTrue();
    assertThat(server.stop(Duration.ofSeconds(5))).isTrue();
    assertThat(
            failure(
                () ->
                    HealthGrpc.newBlockingStub(channel)
                        .check(HealthCheckRequest.getDefaultInstance())))
        .extracting(e -> e.getStatus().getCode())
        .isEqualTo(Status.Code.UNAVAILABLE);
  }

  @Test
  void whatItReadsWithCannotWrite() {
    vintages.publish(1, 2020, WHITE_PAPER);
    assertThatThrownBy(
            () ->
                DSL.using(database.reader(), SQLDialect.POSTGRES)
                    .execute("UPDATE cesuan.observation SET current_during = 'empty'"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void aDatabaseThatCannotBeReachedIsAClearError() throws SQLException {
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/cesuan");
    assertThatThrownBy(() -> QueryServer.start(QueryServerOptions.onLoopback(nowhere, 0)))
        .isInstanceOf(QueryServerException.class)
        .hasMessageStartingWith("cannot read the published observations from the database: ")
        .hasMessageContaining("refused");
  }

  @Test
  void aDatabaseThatWasNotMigratedIsAClearError() {
    assertThatThrownBy(
            () ->
                QueryServer.start(
                    QueryServerOptions.onLoopback(TestDatabase.createEmpty().owner(), 0)))
        .isInstanceOf(QueryServerException.class)
        .hasMessageStartingWith("expected the schema cesuan in the database, found none");
  }

  @Test
  void aPortThatIsTakenIsAClearError() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () ->
                  QueryServer.start(
                      QueryServerOptions.onLoopback(database.reader(), taken.getLocalPort())))
          .isInstanceOf(QueryServerException.class)
          .hasMessageStartingWith("cannot listen on 127.0.0.1:" + taken.getLocalPort() + ": ");
    }
  }

  private QueryServer serve(Duration interval) {
    return serve(
        new QueryServerOptions(
            database.reader(),
            QueryServerOptions.LOOPBACK,
            0,
            Optional.empty(),
            Optional.empty(),
            interval));
  }

  private QueryServer serve(QueryServerOptions options) {
    QueryServer server = QueryServer.start(options);
    servers.add(server);
    return server;
  }

  private ObservationServiceGrpc.ObservationServiceBlockingStub observations(QueryServer server) {
    return ObservationServiceGrpc.newBlockingStub(plain(server));
  }

  private ServingStatus health(QueryServer server, String service) {
    return HealthGrpc.newBlockingStub(plain(server))
        .check(HealthCheckRequest.newBuilder().setService(service).build())
        .getStatus();
  }

  private ManagedChannel plain(QueryServer server) {
    return channel(server, InsecureChannelCredentials.create());
  }

  private ManagedChannel channel(QueryServer server, ChannelCredentials credentials) {
    ManagedChannel channel =
        Grpc.newChannelBuilder("127.0.0.1:" + server.port(), credentials).build();
    channels.add(channel);
    return channel;
  }

  private static ObservationServiceGrpc.ObservationServiceBlockingStub authorized(
      ObservationServiceGrpc.ObservationServiceBlockingStub stub, String authorization) {
    Metadata metadata = new Metadata();
    metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), authorization);
    return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata));
  }

  private static StatusRuntimeException failure(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(StatusRuntimeException.class, call);
  }

  private static GetObservationRequest manufacturing(int year) {
    return GetObservationRequest.newBuilder()
        .setKey(
            ObservationKey.newBuilder()
                .setIndicator("value_added")
                .setYear(year)
                .setRegion("CHN")
                .setIndustry("C"))
        .build();
  }
}
