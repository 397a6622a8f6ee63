package io.cesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.cli.embedded.BundledData;
import io.cesuan.cli.home.EmbeddedDatabase;
import io.cesuan.cli.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportIT {
  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private Path home;

  private String before = "";

  @BeforeAll
  void importBundledData(@TempDir Path folder, @TempDir Path temporary) throws Exception {
    home = temporary.resolve("a home");
    BundledData.copyTo(folder);
    TypedCommand imported = TypedCommand.run("import", folder, "--home", home, "--output", "csv");
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(imported.out().lines().skip(1)).hasSize(18).allMatch(l -> l.contains(",stored,"));
    before = contents();
  }

  @AfterAll
  void theDatabaseIsStopped() {
    assertThat(home.resolve("database").resolve("postmaster.pid")).doesNotExist();
  }

  @Test
  void importingTheSameAgainDoesNothingAndSaysSo(@TempDir Path folder) throws Exception {
    BundledData.copyTo(folder);
    TypedCommand again = TypedCommand.run("import", folder, "--home", home, "--output", "csv");
    assertThat(again.exitCode()).isZero();
    assertThat(again.err())
        .contains("nothing to do: all 18 datasets have a latest release of the same content");
    assertThat(again.out().lines().skip(1)).hasSize(18).allMatch(l -> l.contains(",unchanged,"));
    assertThat(contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "figures/national.csv            | 2010,    | 2010,x   | national.csv:",
        "figures/national.csv            | 2010,    | 2009,    | national.csv:",
        "figures/sections.csv            | A,       | Z,       | sections.csv:",
        "figures/io-2017-40-sectors.csv  | C088,    | C999,    | C999",
        "illustrative/expert-panel.csv   | E01,C088 | E01,C08X | expert-panel.csv:",
        "datapackage.json                | {        | {{       | datapackage.json:"
      })
  void aPackageWithADefectIsRejectedWholeAndLeavesTheDatabaseAsItWas(
      String file, String text, String defect, String expected, @TempDir Path folder)
      throws Exception {
    BundledData.copyTo(folder);
    Path broken = folder.resolve(file);
    String content = Files.readString(broken);
    assertThat(content).contains(text);
    int at = content.indexOf(text);
    Files.writeString(
        broken, content.substring(0, at) + defect + content.substring(at + text.length()));

    TypedCommand imported = TypedCommand.run("import", folder, "--home", home);

    assertThat(imported.exitCode()).isEqualTo(65);
    assertThat(imported.err()).contains("rejected for", expected).doesNotContain("\tat ");
    assertThat(imported.out()).isEmpty();
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void whatIsNotThereIsRejected(@TempDir Path folder) throws Exception {
    assertThat(TypedCommand.run("import", folder, "--home", home).exitCode()).isEqualTo(65);
    assertThat(TypedCommand.run("import", folder.resolve("none.json"), "--home", home).exitCode())
        .isEqualTo(65);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aMeasurementWithoutReleasesSaysWhatIsMissing(@TempDir Path folder) {
    TypedCommand run = TypedCommand.run("run", "--home", folder.resolve("empty"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("dataset national: expected a release, found none")
        .contains("dataset expert-panel: expected a release, found none")
        .doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aHomeThatIsAFileIsRefused(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    TypedCommand run = TypedCommand.run("run", "--home", file);
    assertThat(run.exitCode()).isEqualTo(69);
    assertThat(run.err()).contains("expected a folder, found a file");
  }

  /** Every row that says what is stored, as one text. */
  private String contents() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (EmbeddedDatabase database = EmbeddedDatabase.open(Home.at(home));
        Connection connection = database.reader().getConnection();
        Statement statement = connection.createStatement()) {
      for (String table :
          Stream.of("dataset", "source_release", "release_row", "release_matrix").toList()) {
        try (ResultSet hash =
            statement.executeQuery(
                "SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '/' ORDER BY t::text), '')) FROM cesuan."
                    + table
                    + " t")) {
          hash.next();
          rows.add(table + " " + hash.getString(1));
        }
      }
    }
    return String.join("\n", rows);
  }
}
