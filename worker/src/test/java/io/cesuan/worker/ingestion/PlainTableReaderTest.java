package io.cesuan.worker.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.economics.unit.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTableReaderTest {
  private Path folder;

  @BeforeEach
  void writeTo(@TempDir Path temporary) {
    folder = temporary;
  }

  @Test
  void valueAddedIsWhatOutputLeavesAfterInputs() {
    TableFigures figures = PlainTableReader.read(MalformedInput.resource("plain.csv"));
    assertThat(figures.codes()).containsExactly("A", "B", "C");
    assertThat(figures.unit()).isEqualTo(Unit.TABLE_UNIT);
    assertThat(figures.flows())
        .isDeepEqualTo(new double[][] {{10, 20, 30}, {40, 50, 60}, {70, 80, 90}});
    assertThat(figures.grossOutput()).containsExactly(200, 300, 400);
    assertThat(figures.valueAdded()).containsExactly(80, 150, 220);
  }

  /** Miller and Blair, Input-Output Analysis, 2nd edition, chapter 2: the two-sector example. */
  @Test
  void theTextbookExampleBecomesATableOfTheModel() throws IOException {
    Path file = folder.resolve("miller-blair.csv");
    Files.writeString(file, ",1,2\n1,150,500\n2,200,100\ngross_output,1000,2000\n");
    TableFigures figures = PlainTableReader.read(file);
    assertThat(figures.valueAdded()).containsExactly(650, 1400);
    assertThat(figures.toInputOutputTable().grossOutput().values().toArray())
        .containsExactly(1000, 2000);
  }

  @Test
  void rowsInAnotherOrderAreBroughtIntoTheOrderOfTheColumns() throws IOException {
    Path file = folder.resolve("table.csv");
    Files.writeString(file, "code,A,B\nB,3,4\nA,1,2\ngross_output,10,10\n");
    assertThat(PlainTableReader.read(file).flows()).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
  }
}
