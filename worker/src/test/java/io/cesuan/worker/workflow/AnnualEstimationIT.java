package io.cesuan.worker.workflow;

import static io.cesuan.schema.generated.Tables.OBSERVATION;
import static io.cesuan.schema.generated.Tables.RUN;
import static io.cesuan.schema.generated.Tables.STAGE_EXECUTION;
import static io.cesuan.schema.generated.Tables.VINTAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cesuan.schema.TestDatabase;
import io.cesuan.worker.EstimationStore;
import io.cesuan.worker.ingestion.DataPackageReader;
import io.cesuan.worker.ingestion.TestFolders;
import io.cesuan.worker.specification.AnnualSpecification;
import io.cesuan.worker.specification.PenetrationOptions;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.temporal.EmbeddedTemporal;
import io.cesuan.worker.temporal.LocalTemporal;
import io.cesuan.worker.temporal.TemporalService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnualEstimationIT {
  /** How many parts the stages have together when six years are measured. */
  private static final int STAGES = StageTasks.of(AnnualSpecification.ofYears(2017, 2022)).size();

  private DSLContext owner;
  private EstimationStore store;

  @BeforeEach
  void createDatabase() {
    TestDatabase database = TestDatabase.create();
    owner = DSL.using(database.owner(), SQLDialect.POSTGRES);
    store = new EstimationStore(database.writer());
  }

  @Test
  void theBundledFiguresMeasureSixYearsAndPublishOneVintage() {
    store.releases().importAll(DataPackageReader.read(TestFolders.bundledPackage()));
    AnnualEstimationResult result = measureEmbedded(AnnualSpecification.ofYears(2017, 2022));

    assertThat(result.publication().vintage()).isEqualTo(1);
    assertThat(result.publication().isNew()).isTrue();
    assertThat(result.computed()).isEqualTo(STAGES);
    assertThat(owner.fetchCount(OBSERVATION)).isEqualTo(result.publication().added());
    assertThat(owner.select(RUN.STATE).from(RUN).fetchSet(RUN.STATE)).containsExactly("completed");
    // M2 and M3 of the base year, from the 40-sector table and the panel, by numpy.
    assertThat(value("value_added_direct", 2017, "TOTAL")).isCloseTo(7729.04, within(0.01));
    assertThat(value("value_added", 2017, "TOTAL"))
        .isCloseTo(
            value("value_added_direct", 2017, "TOTAL")
                + value("value_added_penetration", 2017, "TOTAL"),
            within(1e-6));
    assertThat(store.runs().warnings(result.runId()))
        .anyMatch(warning -> warning.contains("labour elasticity β"))
        .anyMatch(warning -> warning.contains("2019 was not observed"))
        .anyMatch(warning -> warning.contains("changes its basis in 2021"));
  }

  @Test
  void everyObservationCarriesTheLabelsOfWhatItWasComputedFrom() {
    store.releases().importAll(DataPackageReader.read(TestFolders.bundledPackage()));
    measureEmbedded(AnnualSpecification.ofYears(2021, 2022));
    Map<String, Set<String>> labels = new TreeMap<>();
    owner
        .select(OBSERVATION.INDICATOR, DSL.coalesce(OBSERVATION.LABEL, "none"))
        .from(OBSERVATION)
        .forEach(
            row ->
                labels
                    .computeIfAbsent(row.value1(), indicator -> new TreeSet<>())
                    .add(row.value2()));
    labels.forEach(
        (indicator, found) ->
            assertThat(found).as(indicator).containsExactly(expectedLabel(indicator)));
    assertThat(labels)
        .containsKeys(
            "value_added",
            "employment",
            "city_value_added",
            "development_index",
            "index_contribution",
            "country_share",
            "published_value_added",
            "deviation_value_added");
  }

  private static String expectedLabel(String indicator) {
    if (indicator.startsWith("published_") || indicator.startsWith("country_")) {
      return "none";
    }
    if (indicator.startsWith("deviation_")) {
      return "illustrative, open proxies";
    }
    return indicator.startsWith("development_") || indicator.startsWith("index_")
        ? "open proxies"
        : "illustrative";
  }

  @Test
  void theSixLeadingProvincesOfCaictLeadThePublishedIndex() {
    store.releases().importAll(DataPackageReader.read(TestFolders.bundledPackage()));
    measureEmbedded(AnnualSpecification.ofYears(2022, 2022));
    assertThat(
            owner
                .select(OBSERVATION.REGION)
                .from(OBSERVATION)
                .where(
                    OBSERVATION.INDICATOR.eq("development_rank"),
                    OBSERVATION.YEAR.eq(2022),
                    OBSERVATION.INDUSTRY.eq("TOTAL"),
                    OBSERVATION.VALUE.le(6.0))
                .fetchSet(OBSERVATION.REGION))
        .containsExactlyInAnyOrder("320000", "440000", "110000", "370000", "330000", "310000");
  }

  @Test
  void whatRestsOnAnInterpolatedYearIsEstimatedAndWhatDoesNotIsActual() {
    store.releases().importAll(DataPackageReader.read(TestFolders.bundledPackage()));
    measureEmbedded(AnnualSpecification.ofYears(2017, 2022));
    assertThat(status("value_added", 2018, "C")).isEqualTo("A");
    assertThat(status("value_added", 2019, "C")).isEqualTo("E");
    assertThat(status("nominal_growth", 2020, "C")).isEqualTo("E");
    assertThat(status("share_of_gdp", 2020, "TOTAL")).isEqualTo("A");
  }

  @Test
  void aYearBeyondTheObservedOnesIsAForecast() {
    store.releases().importAll(DataPackageReader.read(TestFolders.bundledPackage()));
    measureEmbedded(AnnualSpecification.ofYears(2022, 2023));
    assertThat(status("value_added", 2022, "TOTAL")).isEqualTo("A");
    assertThat(status("value_added", 2023, "TOTAL")).isEqualTo("F");
  }

  @Test
  void measuringAgainComputesNothingAndPublishesNothing() {
    store.releases().importAll(DataPackageReader.read(TestFolders.bundledPackage()));
    Specification specification = AnnualSpecification.ofYears(2017, 2022);
    measureEmbedded(specification);
    Map<String, Object> before = published();

    AnnualEstimationResult again = measureEmbedded(specification);
    assertThat(again.computed()).isZero();
    assertThat(again.reused()).isEqualTo(STAGES);
    assertThat(again.publication().isNew()).isFalse();
    assertThat(again.publication().vintage()).isEqualTo(1);
    assertThat(published()).isEqualTo(before);
    assertThat(owner.fetchCount(VINTAGE)).isEqualTo(1);
    assertThat(owner.fetchCount(STAGE_EXECUTION)).isEqualTo(STAGES);
  }

  @Test
  void anInterruptedRunIsTakenUpWhereItStood() {
    store.releases().importAll(DataPackageReader.read(TestFolders.bundledPackage()));
    Specification specification = AnnualSpecification.ofYears(2017, 2022);
    long begun =
        store.runs().begin(store.runs().keep(specification), "a workflow that is gone").id();

    AnnualEstimationResult result = measureEmbedded(specification);
    assertThat(result.runId()).isEqualTo(begun);
    assertThat(owner.fetchCount(RUN)).isEqualTo(1);
  }

  @Test
  void aMissingDatasetIsNamedAndNothingIsPublished() {
    assertThatThrownBy(() -> measureEmbedded(AnnualSpecification.ofYears(2017, 2022)))
        .isInstanceOf(MeasurementFailedException.class)
        .hasMessageContaining("dataset national: expected a release, found none")
        .hasMessageContaining("dataset expert-panel: expected a release, found none");
    assertThat(owner.fetchCount(VINTAGE)).isZero();
  }

  @Test
  void theRealDevelopmentServerGivesTheSameBitsAsTheEmbeddedOne(@TempDir Path folder) {
    Optional<Path> binary = LocalTemporal.findBinary();
    assumeTrue(
        binary.isPresent(),
        "skipped: there is no temporal binary on the path or in CESUAN_TEMPORAL_BINARY");
    store.releases().importAll(DataPackageReader.read(TestFolders.bundledPackage()));
    Specification specification = AnnualSpecification.ofYears(2017, 2022);
    try (TemporalService temporal =
        LocalTemporal.start(
            binary.get(), folder.resolve("temporal.db"), folder.resolve("temporal.log"))) {
      assertThat(measureOn(temporal, specification).computed()).isEqualTo(STAGES);
    }
    Map<String, Object> onRealServer = published();

    createDatabase();
    store.releases().importAll(DataPackageReader.read(TestFolders.bundledPackage()));
    measureEmbedded(specification);
    assertThat(published()).isEqualTo(onRealServer);
  }

  @Test
  void bothRoutesOfPenetrationPublishTheSameUpToRounding() {
    store.releases().importAll(DataPackageReader.read(TestFolders.bundledPackage()));
    Specification closedForm = AnnualSpecification.ofYears(2017, 2017);
    measureEmbedded(closedForm);
    double expected = value("value_added_penetration", 2017, "TOTAL");
    measureEmbedded(
        new Specification(
            closedForm.years(),
            closedForm.baseYear(),
            closedForm.datasets(),
            closedForm.relevance(),
            new PenetrationOptions(PenetrationOptions.Route.AUGMENTED),
            closedForm.technology(),
            closedForm.regions(),
            closedForm.employment(),
            closedForm.index()));
    assertThat(value("value_added_penetration", 2017, "TOTAL"))
        .isCloseTo(expected, within(expected * 1e-12));
  }

  private AnnualEstimationResult measureEmbedded(Specification specification) {
    try (TemporalService temporal = EmbeddedTemporal.start()) {
      return measureOn(temporal, specification);
    }
  }

  private AnnualEstimationResult measureOn(TemporalService temporal, Specification specification) {
    try (EstimationWorker worker = EstimationWorker.start(temporal, store.activities())) {
      Measurement measurement = new Measurements(temporal, store.runs()).start(specification);
      AnnualEstimationResult result = measurement.result();
      List<StageProgress> progress = measurement.progress();
      assertThat(progress).hasSize(result.computed() + result.reused());
      assertThat(progress).allMatch(stage -> stage.state().isDone());
      recordHistory(temporal, measurement);
      return result;
    }
  }

  /** Keeps the history for {@link WorkflowReplayTest} where a file for it is named. */
  private static void recordHistory(TemporalService temporal, Measurement measurement) {
    String file = System.getProperty("cesuan.record.history");
    if (file != null) {
      try {
        Files.writeString(
            Path.of(file), temporal.client().fetchHistory(measurement.workflowId()).toJson(true));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private double value(String indicator, int year, String industry) {
    return owner
        .select(OBSERVATION.VALUE)
        .from(OBSERVATION)
        .where(
            OBSERVATION.INDICATOR.eq(indicator),
            OBSERVATION.YEAR.eq(year),
            OBSERVATION.REGION.eq("CHN"),
            OBSERVATION.INDUSTRY.eq(industry))
        .and("upper_inf(current_during)")
        .fetchSingle(OBSERVATION.VALUE);
  }

  private String status(String indicator, int year, String industry) {
    return owner
        .select(OBSERVATION.STATUS)
        .from(OBSERVATION)
        .where(
            OBSERVATION.INDICATOR.eq(indicator),
            OBSERVATION.YEAR.eq(year),
            OBSERVATION.REGION.eq("CHN"),
            OBSERVATION.INDUSTRY.eq(industry))
        .fetchSingle(OBSERVATION.STATUS);
  }

  private Map<String, Object> published() {
    Map<String, Object> published = new TreeMap<>();
    owner
        .selectFrom(OBSERVATION)
        .where("upper_inf(current_during)")
        .forEach(
            row ->
                published.put(
                    List.of(row.getIndicator(), row.getYear(), row.getRegion(), row.getIndustry())
                        .toString(),
                    List.of(
                        Double.doubleToLongBits(row.getValue()),
                        row.getStatus(),
                        row.getVintage())));
    return published;
  }
}
