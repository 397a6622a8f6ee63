package io.cesuan.worker.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cesuan.schema.TestDatabase;
import io.cesuan.worker.release.ImportOutcome;
import io.cesuan.worker.release.ImportOutcome.Change;
import io.cesuan.worker.release.Layout;
import io.cesuan.worker.release.ReleaseCandidate;
import io.cesuan.worker.release.ReleaseContent;
import io.cesuan.worker.release.ReleaseMetadata;
import io.cesuan.worker.release.ReleaseRepository;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.release.SourceRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases in a real database: stored whole or not at all, once, and unchanged when read back. */
class ReleaseImportIT {
  private static final Path EXAMPLE = MalformedInput.resource("package");

  private Path folder;
  private DSLContext owner;
  private ReleaseRepository releases;

  @BeforeEach
  void connect(@TempDir Path temporary) {
    folder = temporary;
    TestDatabase database = TestDatabase.create();
    owner = DSL.using(database.owner(), SQLDialect.POSTGRES);
    releases = new ReleaseRepository(DSL.using(database.writer(), SQLDialect.POSTGRES));
  }

  @Test
  void theBundledPackageIsStoredOnce() {
    List<ReleaseCandidate> bundled = DataPackageReader.read(TestFolders.bundledPackage());
    assertThat(releases.importAll(bundled))
        .extracting(ImportOutcome::change)
        .containsOnly(Change.STORED);
    Map<String, String> stored = contents();
    List<ImportOutcome> again =
        releases.importAll(DataPackageReader.read(TestFolders.bundledPackage()));
    assertThat(again).hasSameSizeAs(bundled);
    assertThat(again).extracting(ImportOutcome::change).containsOnly(Change.UNCHANGED);
    assertThat(contents()).isEqualTo(stored);
  }

  @Test
  void whatIsReadBackIsWhatWasStored() {
    List<ReleaseCandidate> bundled = DataPackageReader.read(TestFolders.bundledPackage());
    List<ImportOutcome> outcomes = releases.importAll(bundled);
    for (int i = 0; i < bundled.size(); i++) {
      ReleaseContent content = bundled.get(i).content();
      SourceRelease release = releases.findLatest(content.dataset()).orElseThrow();
      assertThat(release).isEqualTo(outcomes.get(i).release());
      assertThat(release).isEqualTo(releases.getRelease(release.id()));
      assertThat(release.sha256()).isEqualTo(content.contentHash());
      assertThat(release.label()).isEqualTo(content.label());
      ReleaseContent loaded =
          release.layout() == Layout.TABLE
              ? releases.loadTable(release.id())
              : releases.loadMatrix(release.id());
      assertThat(loaded.contentHash()).isEqualTo(release.sha256());
      if (content instanceof ReleaseTable table) {
        assertThat(((ReleaseTable) loaded).rows())
            .extracting(ReleaseRow::line)
            .isEqualTo(table.rows().stream().map(ReleaseRow::line).toList());
      }
    }
    assertThat(releases.listLatest())
        .extracting(SourceRelease::dataset)
        .containsExactlyElementsOf(
            bundled.stream().map(ReleaseCandidate::dataset).sorted().toList());
  }

  @Test
  void aChangedFigureMakesAReleaseThatSupersedesTheOld() throws IOException {
    releases.importAll(DataPackageReader.read(EXAMPLE));
    SourceRelease old = releases.findLatest("national").orElseThrow();
    List<ImportOutcome> outcomes =
        releases.importAll(DataPackageReader.read(changed("national.csv", "919281.1", "919281.2")));
    assertThat(outcomes)
        .filteredOn(outcome -> outcome.change() == Change.STORED)
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.release().dataset()).isEqualTo("national");
              assertThat(outcome.release().supersedes()).hasValue(old.id());
            });
    SourceRelease latest = releases.findLatest("national").orElseThrow();
    assertThat(gdp2018(latest)).isEqualTo(919281.2);
    assertThat(gdp2018(old)).isEqualTo(919281.1);
  }

  @Test
  void figuresSpelledOtherwiseAndRowsInAnotherOrderAreTheSameRelease() throws IOException {
    releases.importAll(DataPackageReader.read(EXAMPLE));
    Path respelled =
        changed(
            "national.csv",
            "2017,832035.9,461283.7,76058\n2018,919281.1,488499.4,75782\n",
            "2018,919281.10,488499.4,75782.0\n2017,8.320359e5,461283.70,76058\n");
    assertThat(releases.importAll(DataPackageReader.read(respelled)))
        .extracting(ImportOutcome::change)
        .containsOnly(Change.UNCHANGED);
  }

  @Test
  void everyMalformedPackageLeavesTheDatabaseAsItWas() {
    releases.importAll(DataPackageReader.read(EXAMPLE));
    Map<String, String> before = contents();
    assertThat(before.values()).anyMatch(content -> !content.startsWith("0 "));
    for (MalformedInput input : MalformedInput.all()) {
      assertThatThrownBy(() -> importInput(input))
          .as("import of %s", input)
          .isInstanceOf(RejectedReleaseException.class);
      assertThat(contents()).as("database after %s", input).isEqualTo(before);
    }
  }

  private void importInput(MalformedInput input) {
    Object read = input.read();
    if (read instanceof List<?> candidates) {
      releases.importAll(candidates.stream().map(ReleaseCandidate.class::cast).toList());
    } else if (read instanceof NationalTable table) {
      releases.importAll(table.toCandidates("io-mini", metadata("Office"), Optional.empty()));
    }
  }

  @Test
  void aReleaseThatTheDatabaseRefusesTakesTheOthersWithIt() {
    releases.importAll(DataPackageReader.read(EXAMPLE));
    Map<String, String> before = contents();
    List<ReleaseCandidate> candidates = new ArrayList<>();
    NationalTable table =
        NationalTableReader.read(
            MalformedInput.resource("national.csv"), NationalTableOptions.standard());
    candidates.addAll(table.toCandidates("io-good", metadata("Office"), Optional.empty()));
    // PostgreSQL holds no NUL, so the last of four inserts fails.
    candidates.addAll(table.toCandidates("io-bad", metadata("Off\0ice"), Optional.empty()));
    assertThatThrownBy(() -> releases.importAll(candidates))
        .isInstanceOf(DataAccessException.class);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void twoReleasesOfOneDatasetAreNotImportedTogether() {
    List<ReleaseCandidate> twice = new ArrayList<>(DataPackageReader.read(EXAMPLE));
    twice.add(twice.get(0));
    assertThatThrownBy(() -> releases.importAll(twice))
        .hasMessage("expected one release of each dataset, found two of sections");
    assertThat(releases.listLatest()).isEmpty();
  }

  @Test
  void importsAtTheSameTimeLeaveOneRelease() {
    List<ReleaseCandidate> example = DataPackageReader.read(EXAMPLE);
    List<CompletableFuture<List<ImportOutcome>>> imports =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> releases.importAll(example)))
            .limit(4)
            .toList();
    List<Change> changes =
        imports.stream()
            .flatMap(running -> running.join().stream())
            .map(ImportOutcome::change)
            .toList();
    assertThat(changes).filteredOn(Change.STORED::equals).hasSize(example.size());
    assertThat(changes).filteredOn(Change.UNCHANGED::equals).hasSize(3 * example.size());
  }

  @Test
  void aReleaseThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> releases.getRelease(7))
        .hasMessage("expected a stored release, found none with id 7");
    releases.importAll(DataPackageReader.read(EXAMPLE));
    SourceRelease flows = releases.findLatest("io-mini-flows").orElseThrow();
    assertThatThrownBy(() -> releases.loadTable(flows.id()))
        .hasMessageEndingWith("of io-mini-flows: expected a table, found a matrix");
  }

  private double gdp2018(SourceRelease release) {
    ReleaseTable table = releases.loadTable(release.id());
    return table.number(table.findRow("year=2018").orElseThrow(), "gdp");
  }

  private static ReleaseMetadata metadata(String publisher) {
    return new ReleaseMetadata(
        "Table",
        Optional.empty(),
        publisher,
        "Example table",
        "none",
        Optional.empty(),
        "national.csv",
        Optional.empty());
  }

  private Path changed(String file, String from, String to) throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      for (Path source : files.toList()) {
        Files.copy(source, folder.resolve(source.getFileName().toString()));
      }
    }
    Path target = folder.resolve(file);
    String text = Files.readString(target);
    assertThat(text).contains(from);
    Files.writeString(target, text.replace(from, to));
    return folder;
  }

  /** Number of rows and hash of the content of every table, as the owner sees them. */
  private Map<String, String> contents() {
    String ofEveryTable =
        owner
            .fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'cesuan'")
            .getValues(0, String.class)
            .stream()
            .map(
                table ->
                    """
                    SELECT '%1$s', count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '')
                    FROM cesuan.%1$s AS t
                    """
                        .formatted(table))
            .collect(Collectors.joining("UNION ALL "));
    Map<String, String> contents = new TreeMap<>();
    owner
        .fetch(ofEveryTable)
        .forEach(row -> contents.put(row.get(0, String.class), row.get(1, String.class)));
    return contents;
  }
}
