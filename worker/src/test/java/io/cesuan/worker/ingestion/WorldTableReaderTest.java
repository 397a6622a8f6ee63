package io.cesuan.worker.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.international.MultiRegionTable;
import io.cesuan.economics.international.RegionalIndustry;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.unit.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldTableReaderTest {
  private static final Path FLOWS = MalformedInput.resource("world/flows.csv");
  private static final Path LABELS = MalformedInput.resource("world/labels.csv");

  @Test
  void rowsAndColumnsHaveTheLabelsInTheirOrder() {
    MultiRegionTable table = WorldTableReader.read(FLOWS, LABELS);
    assertThat(table.labels())
        .startsWith(
            new RegionalIndustry(new RegionCode("AUS"), new SectorCode("c1")),
            new RegionalIndustry(new RegionCode("AUS"), new SectorCode("c2")))
        .hasSize(4);
    assertThat(table.table().unit()).isEqualTo(Unit.MILLION_USD);
    assertThat(table.table().intermediateFlows().values().get(0, 1)).isEqualTo(50);
    assertThat(table.table().intermediateFlows().values().get(1, 0)).isEqualTo(20);
    assertThat(table.table().grossOutput().values().toArray()).containsExactly(100, 200, 50, 0);
  }

  @Test
  void theRestOfTheWorldHasACodeInCapitalLetters() {
    assertThat(WorldTableReader.read(FLOWS, LABELS).regions())
        .containsExactly(new RegionCode("AUS"), new RegionCode("ROW"));
  }

  @Test
  void aPackedFileIsReadAsItsContent(@TempDir Path folder) throws IOException {
    Path packed = folder.resolve("flows.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(Files.readAllBytes(FLOWS));
    }
    assertThat(WorldTableReader.read(packed, LABELS).table())
        .isEqualTo(WorldTableReader.read(FLOWS, LABELS).table());
  }

  @Test
  void theWholeDatabaseOf2011HasFortyOneRegions() {
    MultiRegionTable table =
        WorldTableReader.read(
            TestFolders.sharedFile("wiod-2011/wiot_2011_inter.csv.gz"),
            TestFolders.sharedFile("wiod-2011/wiot_2011_output_va.csv"));
    assertThat(table.labels()).hasSize(1_435);
    assertThat(table.regions())
        .hasSize(41)
        .contains(new RegionCode("CHN"), new RegionCode("ROU"), new RegionCode("ROW"));
  }
}
