package io.cesuan.worker.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cesuan.worker.release.Layout;
import io.cesuan.worker.release.ReleaseCandidate;
import io.cesuan.worker.release.ReleaseMatrix;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataPackageReaderTest {
  private Path folder;

  @BeforeEach
  void writeTo(@TempDir Path temporary) {
    folder = temporary;
  }

  @Test
  void everyResourceOfTheBundledPackageIsARelease() {
    List<ReleaseCandidate> candidates = DataPackageReader.read(TestFolders.bundledPackage());
    assertThat(candidates)
        .extracting(ReleaseCandidate::dataset)
        .contains(
            "sections",
            "io-2017-40-sectors",
            "io-2017-40-flows",
            "section-value-added",
            "national",
            "province-gdp",
            "expert-panel");
    assertThat(candidates)
        .filteredOn(candidate -> candidate.dataset().startsWith("expert-panel"))
        .hasSize(3)
        .allMatch(candidate -> candidate.content().label().orElse("").equals("illustrative"));
  }

  @Test
  void theDescriptorItselfMayBeNamed() {
    Path descriptor = MalformedInput.resource("package").resolve("datapackage.json");
    assertThat(DataPackageReader.read(descriptor)).hasSize(7);
  }

  @Test
  void figuresComeWithTypesUnitsAndLines() {
    ReleaseTable national = (ReleaseTable) candidate("national").content();
    ReleaseRow row = national.findRow("year=2018").orElseThrow();
    assertThat(row.line()).isEqualTo(3);
    assertThat(national.integer(row, "year")).isEqualTo(2018);
    assertThat(national.number(row, "gdp")).isEqualTo(919281.1);
    assertThat(national.unit("employment")).isEqualTo("10 thousand persons");
  }

  @Test
  void flowsAreAMatrixFromSupplyingToUsingSector() {
    ReleaseMatrix flows = (ReleaseMatrix) candidate("io-mini-flows").content();
    assertThat(flows.layout()).isEqualTo(Layout.MATRIX);
    assertThat(flows.cell("X1", "X2")).isEqualTo(60);
    assertThat(flows.cell("X2", "X1")).isEqualTo(30);
    assertThat(flows.unit()).isEqualTo("100 million CNY");
  }

  @Test
  void aTitleInTwoLanguagesIsTakenApart() {
    assertThat(candidate("sections").metadata().title()).isEqualTo("Sections");
    assertThat(candidate("sections").metadata().titleInChinese()).contains("门类");
  }

  @Test
  void aLinkOutOfThePackageIsNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.csv"), "section,name_zh,tier\nC,x,2\n");
    Path example = Files.createDirectory(folder.resolve("package"));
    Files.writeString(
        example.resolve("datapackage.json"),
        """
        {"resources": [{"name": "sections", "path": "sections.csv", "cesuan": {"publisher": "x"},
          "schema": {"primaryKey": "section", "fields": [
            {"name": "section", "type": "string"}, {"name": "name_zh", "type": "string"},
            {"name": "tier", "type": "string"}]}}]}
        """);
    Files.createSymbolicLink(example.resolve("sections.csv"), secret);
    assertThatThrownBy(() -> DataPackageReader.read(example))
        .hasMessageContaining("expected a file inside the package, found a link out of it");
  }

  private static ReleaseCandidate candidate(String dataset) {
    return DataPackageReader.read(MalformedInput.resource("package")).stream()
        .filter(candidate -> candidate.dataset().equals(dataset))
        .findFirst()
        .orElseThrow();
  }
}
