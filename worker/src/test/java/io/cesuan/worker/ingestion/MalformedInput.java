package io.cesuan.worker.ingestion;

import io.cesuan.economics.index.DimensionId;
import io.cesuan.economics.index.Direction;
import io.cesuan.economics.index.IndicatorDefinition;
import io.cesuan.economics.index.IndicatorHierarchy;
import io.cesuan.economics.index.IndicatorId;
import io.cesuan.economics.index.RegionalIndex;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.weights.CriterionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An input that must be rejected, from the folder {@code malformed}: a file or data package beside
 * a file {@code .expected} that lists its defects, one in a line.
 *
 * @param kind folder it lies in: which reader it is for
 * @param input the file or folder
 * @param expected its defects
 */
record MalformedInput(String kind, Path input, List<String> expected) {
  private static final String SUFFIX = ".expected";

  /** Sectors of the table that the relevance files are read for. */
  static final Set<String> SECTORS =
      new LinkedHashSet<>(
          List.of("001", "002", "003", "088", "089", "090", "091", "092", "093", "121"));

  /** The year that files of several years are read for. */
  private static final int YEAR = 2022;

  private static final IndicatorHierarchy HIERARCHY =
      IndicatorHierarchy.ofEqualWeights(
          List.of(
              new IndicatorDefinition(
                  new DimensionId("foundation"), "x", new IndicatorId("ports"), Direction.MORE),
              new IndicatorDefinition(
                  new DimensionId("foundation"), "x", new IndicatorId("lines"), Direction.MORE)));

  private static final List<CriterionId> CRITERIA =
      List.of(new CriterionId("a"), new CriterionId("b"), new CriterionId("c"));

  /** The inputs of one kind. */
  static List<MalformedInput> of(String kind) {
    Path folder = resource("malformed").resolve(kind);
    List<MalformedInput> inputs = new ArrayList<>();
    for (Path expected : list(folder)) {
      String name = expected.getFileName().toString();
      if (name.endsWith(SUFFIX)) {
        String stem = name.substring(0, name.length() - SUFFIX.length());
        Path input = folder.resolve(kind.equals("package") ? stem : stem + ".csv");
        inputs.add(new MalformedInput(kind, input, lines(expected)));
      }
    }
    return inputs;
  }

  /** Every input. */
  static List<MalformedInput> all() {
    List<MalformedInput> inputs = new ArrayList<>();
    for (Path folder : list(resource("malformed"))) {
      inputs.addAll(of(folder.getFileName().toString()));
    }
    return inputs;
  }

  /** Inputs for which nobody wrote down what is expected. */
  static List<Path> withoutExpectation() {
    List<Path> inputs = new ArrayList<>();
    for (Path folder : list(resource("malformed"))) {
      for (Path input : list(folder)) {
        String name = input.getFileName().toString();
        String stem = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        if (!name.endsWith(SUFFIX) && !Files.exists(folder.resolve(stem + SUFFIX))) {
          inputs.add(input);
        }
      }
    }
    return inputs;
  }

  /** Reads the input as it is meant to be read. */
  Object read() {
    return switch (kind) {
      case "package" -> DataPackageReader.read(input);
      case "national" -> NationalTableReader.read(input, NationalTableOptions.standard());
      case "plain" -> PlainTableReader.read(input);
      case "relevance" -> RelevanceReader.read(input, SECTORS);
      case "hierarchy" -> IndexHierarchyReader.read(input, IndexHierarchyReader.Weights.HIERARCHY);
      case "indicators" -> IndexIndicatorsReader.read(input, HIERARCHY, YEAR, RegionalIndex.STRICT);
      case "judgements" -> JudgementReader.read(List.of(input));
      case "scores" -> DirectScoresReader.read(input, CRITERIA);
      case "tiers" -> TierTotalsReader.read(input, YEAR);
      case "province-gdp" -> RegionalProductReader.read(input, YEAR);
      case "core-output" ->
          CoreOutputReader.read(
              input, YEAR, List.of(new RegionCode("110000"), new RegionCode("120000")));
      case "concordance" -> ConcordanceReader.read(input, new TreeSet<>(Set.of("c1", "c2")));
      case "world-flows" -> WorldTableReader.read(input, resource("world/labels.csv"));
      case "world-labels" -> WorldTableReader.read(resource("world/flows.csv"), input);
      default -> throw new IllegalStateException("no reader for " + kind);
    };
  }

  static Path resource(String name) {
    try {
      return Path.of(MalformedInput.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return kind + "/" + input.getFileName();
  }
}
