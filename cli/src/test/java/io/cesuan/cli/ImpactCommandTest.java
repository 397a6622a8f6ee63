package io.cesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactCommandTest {
  private static final Percentage CHECK_VALUE_TOLERANCE = Percentage.withPercentage(1e-7);

  /** Miller and Blair, Input–Output Analysis, chapter 2: flows and total outputs. */
  private static final String MILLER_BLAIR =
      """
      code,1,2
      1,150,500
      2,200,100
      gross_output,1000,2000
      """;

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it before every test.
  private Path folder;

  @Test
  void theTableOfMillerAndBlairGivesWhatItsPublishedInverseGives() throws IOException {
    TypedCommand impact =
        TypedCommand.run(
            "impact",
            "--table",
            file("table.csv", MILLER_BLAIR),
            "--layout",
            "plain",
            "--relevance",
            file("relevance.csv", "code,relevance\n1,0.5\n"),
            "--output",
            "csv");
    assertThat(impact.err()).isEmpty();
    assertThat(impact.exitCode()).isZero();
    List<String[]> rows = rows(impact.out());
    assertThat(rows.get(0))
        .containsExactly("code", "name", "relevance", "direct", "induced_output", "penetration");
    assertThat(rows).extracting(row -> row[0]).containsExactly("code", "1", "2", "TOTAL");
    // Published: L = [[1.2541254, 0.3300330], [0.2640264, 1.1221122]]; METHODS M3, closed form.
    double split = 1000 * 0.5 / (1 + 0.5 * 0.2541254);
    assertThat(number(rows.get(1), 3)).isCloseTo(0.5 * (1000 - 350), within(1e-9));
    assertThat(number(rows.get(1), 4)).isCloseTo(0.5 * 0.2541254 * split, within(1e-4));
    assertThat(number(rows.get(2), 4)).isCloseTo(0.2640264 * split, within(1e-4));
    assertThat(number(rows.get(2), 5))
        .isCloseTo(0.2640264 * split * (2000 - 600) / 2000, within(1e-4));
    assertThat(rows.get(3)[2]).isEmpty();
    assertThat(number(rows.get(3), 5))
        .isCloseTo(number(rows.get(1), 5) + number(rows.get(2), 5), within(1e-9));
  }

  @Test
  void theOfficialTableOf149SectorsMeetsTheCheckValues() throws IOException {
    String relevance =
        rows149(
            ".31 .42 .18 .07 .36 .22 .15 .05 .47 .55 .61".split(" "),
            "088 089 090 091 092 093 121 122 123 124 125".split(" "));
    TypedCommand impact =
        TypedCommand.run(
            "impact",
            "--table",
            officialTable(),
            "--layout",
            "nbs",
            "--relevance",
            file("relevance.csv", relevance),
            "--output",
            "csv");
    assertThat(impact.err()).isEmpty();
    List<String[]> rows = rows(impact.out());
    assertThat(rows).hasSize(1 + 149 + 1);
    assertThat(number(row(rows, "TOTAL"), 3))
        .isCloseTo(17_537.466, Percentage.withPercentage(1e-5));
    assertThat(number(row(rows, "TOTAL"), 5))
        .isCloseTo(31_164.382, Percentage.withPercentage(1e-5));
    assertThat(number(row(rows, "001"), 5)).isCloseTo(457.7717, Percentage.withPercentage(1e-4));
    assertThat(number(row(rows, "126"), 5)).isCloseTo(2_167.3064, Percentage.withPercentage(1e-5));
  }

  @Test
  void theOfficialTableMeetsThePreciseTotals() throws IOException {
    String[] shares = new String[11];
    Arrays.fill(shares, 0, 6, "0.26379021");
    Arrays.fill(shares, 6, 11, "0.12046904");
    TypedCommand impact =
        TypedCommand.run(
            "impact",
            "--table",
            officialTable(),
            "--layout",
            "nbs",
            "--relevance",
            file(
                "relevance.csv",
                rows149(shares, "088 089 090 091 092 093 121 122 123 124 125".split(" "))),
            "--output",
            "csv");
    List<String[]> rows = rows(impact.out());
    // METHODS, check values: direct 7,679.760, penetration 20,950.942; here with all digits.
    assertThat(number(rows.get(150), 3)).isCloseTo(7679.76016028245, CHECK_VALUE_TOLERANCE);
    assertThat(number(rows.get(150), 5)).isCloseTo(20950.941580174993, CHECK_VALUE_TOLERANCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'code,relevance\\n3,0.5\\n'         | relevance.csv:2: column \"code\": expected one of \"1\", \"2\", found \"3\"",
        "'code,relevance\\n1,1.5\\n'         | relevance.csv:2: column \"relevance\", sector 1: expected a number from 0 to 1, found 1.5",
        "'code,relevance\\n1,NaN\\n'         | found \"NaN\"",
        "'code,relevance\\n1,0.5\\n1,0.5\\n' | first in line 2",
        "'code,relevance\\n1,0\\n'           | at least one sector with a relevance above 0",
        "'sector,share\\n1,0.5\\n'           | expected the header \"code,relevance\"",
        "''                                  | relevance.csv"
      })
  void aRelevanceFileWithADefectIsBadData(String content, String expected) throws IOException {
    TypedCommand impact =
        TypedCommand.run(
            "impact",
            "--table",
            file("table.csv", MILLER_BLAIR),
            "--layout",
            "plain",
            "--relevance",
            file("relevance.csv", content.replace("\\n", "\n")));
    assertThat(impact.err()).contains(expected).doesNotContain("\tat ");
    assertThat(impact.out()).isEmpty();
    assertThat(impact.exitCode()).isEqualTo(65);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "code,1,2/1,150,abc/2,200,100/gross_output,1000,2000 | table.csv:2: column \"2\", row 1: expected a number, found \"abc\"",
        "code,1,2/1,150,500/gross_output,1000,2000           | \"2\"",
        "code,1,2/1,150,500/2,200,100                        | gross_output",
        "code,1,2/1,900,900/2,900,900/gross_output,1000,1000 | Hawkins"
      })
  void aTableWithADefectIsBadData(String content, String expected) throws IOException {
    TypedCommand impact =
        TypedCommand.run(
            "impact",
            "--table",
            file("table.csv", content.replace('/', '\n') + "\n"),
            "--layout",
            "plain",
            "--relevance",
            file("relevance.csv", "code,relevance\n1,0.5\n"));
    assertThat(impact.err()).containsIgnoringCase(expected).doesNotContain("\tat ");
    assertThat(impact.out()).isEmpty();
    assertThat(impact.exitCode()).isEqualTo(65);
  }

  @Test
  void aMissingTableIsBadDataThatNamesTheFile() throws IOException {
    TypedCommand impact =
        TypedCommand.run(
            "impact",
            "--table",
            folder.resolve("none.csv"),
            "--layout",
            "plain",
            "--relevance",
            file("relevance.csv", "code,relevance\n1,0.5\n"));
    assertThat(impact.err()).contains("none.csv");
    assertThat(impact.exitCode()).isEqualTo(65);
  }

  private static Path officialTable() {
    Path table = SharedData.folder().resolve("cn-2017-149").resolve("table.csv");
    assumeTrue(Files.exists(table), "the official table is not here: " + table);
    return table;
  }

  private static String rows149(String[] shares, String[] codes) {
    StringBuilder text = new StringBuilder("code,relevance\n");
    for (int i = 0; i < codes.length; i++) {
      text.append(codes[i]).append(',').append(shares[i]).append('\n');
    }
    return text.toString();
  }

  private static List<String[]> rows(String csv) {
    return csv.lines().map(line -> line.split(",", -1)).toList();
  }

  private static String[] row(List<String[]> rows, String code) {
    return rows.stream().filter(row -> row[0].equals(code)).findFirst().orElseThrow();
  }

  private static double number(String[] row, int fromLeft) {
    // Names may hold commas: the four numbers are counted from the right.
    return Double.parseDouble(row[row.length - 6 + fromLeft]);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
