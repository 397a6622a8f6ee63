package io.cesuan.worker.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelevanceReaderTest {
  private Path folder;

  @BeforeEach
  void writeTo(@TempDir Path temporary) {
    folder = temporary;
  }

  @Test
  void sectorsThatAreNotListedHaveNone() throws IOException {
    Path file = folder.resolve("relevance.csv");
    Files.writeString(file, "code,relevance\n088,0.31\n001,0\n");
    Map<String, Double> coefficients =
        RelevanceReader.read(file, new LinkedHashSet<>(List.of("001", "002", "088")));
    assertThat(coefficients)
        .containsExactly(Map.entry("001", 0.0), Map.entry("002", 0.0), Map.entry("088", 0.31));
  }

  @Test
  void bothEndsOfTheRangeAreAllowed() throws IOException {
    Path file = folder.resolve("relevance.csv");
    Files.writeString(file, "code,relevance\nA,1\nB,0\n");
    assertThat(RelevanceReader.read(file, new LinkedHashSet<>(List.of("A", "B"))))
        .containsExactly(Map.entry("A", 1.0), Map.entry("B", 0.0));
  }
}
