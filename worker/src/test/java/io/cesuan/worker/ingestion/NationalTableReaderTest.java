package io.cesuan.worker.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.ingestion.Spreadsheet.Change;
import io.cesuan.worker.release.ReleaseCandidate;
import io.cesuan.worker.release.ReleaseMatrix;
import io.cesuan.worker.release.ReleaseMetadata;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationalTableReaderTest {
  /** Three sectors, made so that every identity holds in whole numbers of 10 thousand CNY. */
  private static final Path EXAMPLE = MalformedInput.resource("national.csv");

  private static final int LINE_OF_INDUSTRY = 4;
  private static final int COLUMN_OF_AGRICULTURE = 4;

  private Path folder;

  @BeforeEach
  void writeTo(@TempDir Path temporary) {
    folder = temporary;
  }

  @Test
  void figuresAreConvertedToHundredMillion() {
    TableFigures figures = read(EXAMPLE).figures();
    assertThat(figures.unit()).isEqualTo(Unit.HUNDRED_MILLION_CNY);
    assertThat(figures.codes()).containsExactly("001", "002", "003");
    assertThat(figures.names()).containsExactly("Agriculture", "Industry", "Services");
    assertThat(figures.flows()).isDeepEqualTo(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});
    assertThat(figures.grossOutput()).containsExactly(20, 30, 40);
    assertThat(figures.valueAdded()).containsExactly(8, 15, 22);
    assertThat(figures.intermediateInput()).containsExactly(12, 15, 18);
    assertThat(read(EXAMPLE).sectors().get(2))
        .isEqualTo(new NationalSector("003", "Services", "服务业"));
  }

  @Test
  void figuresBecomeATableOfTheModel() {
    assertThat(read(EXAMPLE).figures().toInputOutputTable().sectors().size()).isEqualTo(3);
  }

  @Test
  void chineseHeadingsAndAHeaderWithoutTitleLinesAreRead() throws IOException {
    String text =
        Files.readString(EXAMPLE)
            .replaceFirst("(?s)^.*?\n.*?\n", "")
            .replace(",Code,Description,DescriptionInChinese,", ",代码,Name,部门名称,");
    assertSameFigures(read(write(text)), read(EXAMPLE));
    assertThat(read(write(text)).sectors().get(0).nameInChinese()).isEqualTo("农业");
  }

  @Test
  void aHeaderWithoutHeadingsIsFoundByItsSectorCodes() throws IOException {
    String text =
        Files.readString(EXAMPLE).replace(",Code,Description,DescriptionInChinese,", ",,,,");
    assertSameFigures(read(write(text)), read(EXAMPLE));
  }

  @Test
  void rowsInAnotherOrderAreBroughtIntoTheOrderOfTheColumns() throws IOException {
    List<String> lines = Files.readAllLines(EXAMPLE);
    java.util.Collections.swap(lines, 3, 5);
    assertSameFigures(read(write(String.join("\n", lines))), read(EXAMPLE));
  }

  @Test
  void aByteOrderMarkWindowsLineEndsAndANoteBelowAreAccepted() throws IOException {
    String text = "\uFEFF" + Files.readString(EXAMPLE).replace("\n", "\r\n") + "注：示例,,,\r\n";
    assertSameFigures(read(write(text)), read(EXAMPLE));
  }

  @Test
  void figuresRoundedToWholeNumbersMayMissTheirSumsByTheRounding() throws IOException {
    String text = Files.readString(EXAMPLE).replace("中间投入合计,120000", "中间投入合计,120001");
    assertSameFigures(read(write(text)), read(EXAMPLE));
  }

  @Test
  void aUnitThatIsAskedForMustBeTheOneOfTheFile() {
    assertThatThrownBy(
            () ->
                NationalTableReader.read(
                    EXAMPLE, NationalTableOptions.in(Unit.HUNDRED_MILLION_CNY)))
        .isInstanceOf(RejectedReleaseException.class)
        .hasMessageContaining("national.csv:2: unit: expected 100 million CNY, found \"万元\"");
  }

  @Test
  void aUnitThatIsAskedForHoldsWhereTheFileStatesNone() throws IOException {
    Path file = write(Files.readString(EXAMPLE).replace("单位：万元", "2020"));
    TableFigures figures =
        NationalTableReader.read(file, NationalTableOptions.in(Unit.HUNDRED_MILLION_CNY)).figures();
    assertThat(figures.grossOutput()).containsExactly(200000, 300000, 400000);
    assertSameFigures(read(file), read(EXAMPLE));
  }

  @Test
  void aUnitOfAnotherCurrencyCannotBeAskedFor() {
    assertThatThrownBy(
            () -> NationalTableReader.read(EXAMPLE, NationalTableOptions.in(Unit.MILLION_USD)))
        .hasMessageContaining(
            "expected a unit of money in yuan to be asked for, found million USD");
  }

  @Test
  void aSpreadsheetGivesTheSameFigures() {
    assertSameFigures(read(Spreadsheet.of(EXAMPLE, folder)), read(EXAMPLE));
  }

  @Test
  void aSpreadsheetIsKnownByItsContentNotByItsName() throws IOException {
    Path renamed = folder.resolve("table.csv");
    Files.copy(Spreadsheet.of(EXAMPLE, folder), renamed);
    assertSameFigures(read(renamed), read(EXAMPLE));
  }

  @Test
  void textInASpreadsheetIsNamedWithSheetRowAndColumn() {
    Path file =
        Spreadsheet.of(
            EXAMPLE, folder, new Change(LINE_OF_INDUSTRY, COLUMN_OF_AGRICULTURE, "forty"));
    assertThatThrownBy(() -> read(file))
        .hasMessageContaining(
            "table.xlsx[Table]:5: column \"001\", row 002: expected a number, found \"forty\"");
  }

  @Test
  void everyDefectOfASpreadsheetIsNamed() {
    Path file =
        Spreadsheet.of(
            EXAMPLE,
            folder,
            new Change(1, 0, "单位：亿美元"),
            new Change(LINE_OF_INDUSTRY, COLUMN_OF_AGRICULTURE, new BigDecimal(-40000)),
            new Change(LINE_OF_INDUSTRY + 1, 1, "3000"));
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            RejectedReleaseException.class,
            rejection ->
                assertThat(rejection.defects())
                    .extracting(Defect::toString)
                    .containsExactly(
                        "table.xlsx[Table]: expected a row labelled \"003\", found none",
                        "table.xlsx[Table]:2: unit: expected one of 元, 万元, 亿元, found \"亿美元\"",
                        "table.xlsx[Table]:5: column \"001\", row 002: expected a flow of 0 or more,"
                            + " found -40000",
                        "table.xlsx[Table]:5: column \"TIU\", row 002: expected the sum of its flows"
                            + " = 70000, found 150000",
                        "table.xlsx[Table]:6: label: expected one of the 8 labels (nearest: \"001\","
                            + " \"002\", \"003\"), found \"3000\""));
  }

  @Test
  void aSpreadsheetWithoutTheTableIsRejected() throws IOException {
    Path csv = write("a,b\n1,2\n");
    assertThatThrownBy(() -> read(Spreadsheet.of(csv, folder)))
        .hasMessageContaining("table.xlsx: expected a header row");
  }

  @Test
  void aFileBeyondTheBoundIsRefusedUnread() throws IOException {
    Path file = folder.resolve("huge.csv");
    try (var channel = new java.io.RandomAccessFile(file.toFile(), "rw")) {
      channel.setLength((SourceFile.LARGEST_MEBIBYTES << 20) + 1);
    }
    assertThatThrownBy(() -> read(file))
        .hasMessageContaining("huge.csv: expected a file of at most 64 MiB, found 64.0 MiB");
  }

  @Test
  void theMessageListsFiftyDefectsAndTheExceptionCarriesAll() throws IOException {
    StringBuilder text = new StringBuilder(",Code,001\n");
    for (int i = 0; i < 60; i++) {
      text.append(",X").append(i).append(",1\n");
    }
    Path file = write(text.toString());
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            RejectedReleaseException.class,
            rejection -> {
              int all = rejection.defects().size();
              assertThat(all).isGreaterThan(60);
              assertThat(rejection)
                  .message()
                  .startsWith("rejected for " + all + " defects:")
                  .endsWith("and " + (all - RejectedReleaseException.LISTED) + " more");
              assertThat(rejection).message().hasLineCount(RejectedReleaseException.LISTED + 2);
            });
  }

  /** The national table 2017 of the National Bureau of Statistics, 149 sectors. */
  @Test
  void theOfficialTableIsReadWhole() {
    NationalTable table = read(TestFolders.sharedFile("cn-2017-149/table.csv"));
    TableFigures figures = table.figures();
    assertThat(figures.size()).isEqualTo(149);
    assertThat(table.sectors().get(0)).isEqualTo(new NationalSector("001", "Agriculture", "农产品"));
    // Total input of the file: 22,577,335,292.3594 in 10 thousand CNY, printed in its GO column.
    assertThat(Arrays.stream(figures.grossOutput()).sum())
        .isCloseTo(2_257_733.52923594, within(1e-6));
    assertThat(figures.toInputOutputTable().unit()).isEqualTo(Unit.HUNDRED_MILLION_CNY);
  }

  @Test
  void theOfficialTableAsASpreadsheetGivesTheSameFigures() {
    Path csv = TestFolders.sharedFile("cn-2017-149/table.csv");
    assertSameFigures(read(Spreadsheet.of(csv, folder)), read(csv));
  }

  @Test
  void aTableBecomesReleasesOfItsSectorsAndItsFlows() throws IOException {
    Path classification = folder.resolve("classes.csv");
    Files.writeString(classification, "code,section,core\n001,A,0\n003,I,1\n002,C,0\n");
    List<ReleaseCandidate> candidates =
        read(EXAMPLE).toCandidates("io-example", metadata(), Optional.of(classification));
    assertThat(candidates)
        .extracting(ReleaseCandidate::dataset)
        .containsExactly("io-example-sectors", "io-example-flows");
    ReleaseTable sectors = (ReleaseTable) candidates.get(0).content();
    ReleaseRow services = sectors.findRow("code=003").orElseThrow();
    assertThat(sectors.text(services, "section")).isEqualTo("I");
    assertThat(sectors.isTrue(services, "core")).isTrue();
    assertThat(sectors.number(services, "gross_output")).isEqualTo(40);
    assertThat(sectors.unit("gross_output")).isEqualTo("100 million CNY");
    assertThat(services.line()).isEqualTo(6);
    ReleaseMatrix flows = (ReleaseMatrix) candidates.get(1).content();
    assertThat(flows.cell("003", "001")).isEqualTo(7);
  }

  @Test
  void aTableWithoutClassificationHasSectorsWithoutSections() {
    ReleaseTable sectors =
        (ReleaseTable)
            read(EXAMPLE).toCandidates("io-example", metadata(), Optional.empty()).get(0).content();
    assertThat(sectors.findText(sectors.rows().get(0), "section")).isEmpty();
  }

  @Test
  void everyDefectOfAClassificationIsNamed() throws IOException {
    Path classification = folder.resolve("classes.csv");
    Files.writeString(classification, "code,section,core\n001,T,yes\n004,C,1\n001,A,0\n");
    assertThatThrownBy(
            () -> read(EXAMPLE).toCandidates("io-example", metadata(), Optional.of(classification)))
        .isInstanceOfSatisfying(
            RejectedReleaseException.class,
            rejection ->
                assertThat(rejection.defects())
                    .extracting(Defect::toString)
                    .containsExactly(
                        "classes.csv: expected a row labelled \"002\", found none",
                        "classes.csv: expected a row labelled \"003\", found none",
                        "classes.csv:2: column \"section\", sector 001: expected a letter from A to"
                            + " S, found \"T\"",
                        "classes.csv:2: column \"core\", sector 001: expected 1 or 0, found \"yes\"",
                        "classes.csv:3: label: expected one of \"001\", \"002\", \"003\", found"
                            + " \"004\"",
                        "classes.csv:4: label: expected a label that no other row has, found"
                            + " \"001\" again, first in line 2"));
  }

  private static ReleaseMetadata metadata() {
    return new ReleaseMetadata(
        "Example",
        Optional.empty(),
        "Example Office",
        "Example table",
        "none",
        Optional.empty(),
        "national.csv",
        Optional.empty());
  }

  private static NationalTable read(Path path) {
    return NationalTableReader.read(path, NationalTableOptions.standard());
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), text);
  }

  private static void assertSameFigures(NationalTable found, NationalTable expected) {
    assertThat(found.figures().codes()).isEqualTo(expected.figures().codes());
    assertThat(found.figures().flows()).isDeepEqualTo(expected.figures().flows());
    assertThat(found.figures().grossOutput()).containsExactly(expected.figures().grossOutput());
    assertThat(found.figures().valueAdded()).containsExactly(expected.figures().valueAdded());
  }
}
