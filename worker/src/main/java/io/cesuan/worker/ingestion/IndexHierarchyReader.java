package io.cesuan.worker.ingestion;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.index.DimensionId;
import io.cesuan.economics.index.Direction;
import io.cesuan.economics.index.IndicatorDefinition;
import io.cesuan.economics.index.IndicatorHierarchy;
import io.cesuan.economics.index.IndicatorId;
import io.cesuan.economics.index.WeightedIndicator;
import io.cesuan.worker.ingestion.ColumnFile.Columns;
import io.cesuan.worker.ingestion.Grid.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads the hierarchy of an index (METHODS M10) from a CSV file with the columns {@code
 * dimension,second_level,indicator,direction} and, where the weights are its own, {@code weight}.
 * It may have other columns, such as names and units; they are not read.
 */
public final class IndexHierarchyReader {
  /** Where the weights of indicators come from. */
  public enum Weights {
    /** The same for every dimension and, inside a dimension, for every indicator. */
    EQUAL,
    /** The column {@code weight}, which sums to 100. */
    HIERARCHY
  }

  private static final String WEIGHT = "weight";

  private IndexHierarchyReader() {}

  /**
   * Reads a hierarchy.
   *
   * @throws RejectedReleaseException with every defect of the file
   */
  public static IndicatorHierarchy read(Path path, Weights weights) {
    List<String> required =
        new ArrayList<>(List.of("dimension", "second_level", "indicator", "direction"));
    if (weights == Weights.HIERARCHY) {
      required.add(WEIGHT);
    }
    DefectList defects = new DefectList();
    Optional<List<WeightedIndicator>> indicators =
        ColumnFile.read(path, new Columns(required, List.of(), true), defects)
            .map(file -> indicators(file, weights, defects));
    defects.rejectIfAny();
    List<WeightedIndicator> read = indicators.orElseThrow(defects::rejection);
    return weights == Weights.EQUAL
        ? IndicatorHierarchy.ofEqualWeights(
            read.stream().map(WeightedIndicator::definition).toList())
        : new IndicatorHierarchy(read);
  }

  private static List<WeightedIndicator> indicators(
      ColumnFile file, Weights weights, DefectList defects) {
    List<WeightedIndicator> indicators = new ArrayList<>();
    Map<String, String> dimensionOfSecondLevel = new LinkedHashMap<>();
    for (Line line : file.lines()) {
      Optional<String> dimension = file.text(line, "dimension", "a dimension");
      Optional<String> secondLevel = file.text(line, "second_level", "a second-level indicator");
      Optional<String> indicator = file.text(line, "indicator", "an indicator");
      Optional<Direction> direction = direction(file, line);
      OptionalDouble weight =
          weights == Weights.HIERARCHY
              ? file.nonNegative(line, WEIGHT, indicator.orElse(""))
              : OptionalDouble.of(0);
      indicator.ifPresent(code -> file.isFirst(line, "indicator " + code));
      if (dimension.isPresent() && secondLevel.isPresent()) {
        String other = dimensionOfSecondLevel.putIfAbsent(secondLevel.get(), dimension.get());
        if (other != null && !other.equals(dimension.get())) {
          file.reject(
              line,
              "dimension",
              secondLevel.get(),
              Defect.quote(other) + " as in an earlier line",
              Defect.quote(dimension.get()));
        }
      }
      if (dimension.isPresent()
          && secondLevel.isPresent()
          && indicator.isPresent()
          && direction.isPresent()
          && weight.isPresent()) {
        indicators.add(
            new WeightedIndicator(
                new IndicatorDefinition(
                    new DimensionId(dimension.get()),
                    secondLevel.get(),
                    new IndicatorId(indicator.get()),
                    direction.get()),
                weight.getAsDouble()));
      }
    }
    if (file.lines().isEmpty() && defects.isEmpty()) {
      defects.add(Defect.inFile(file.name(), "at least one indicator", "none"));
    }
    if (weights == Weights.HIERARCHY && defects.isEmpty()) {
      requireWeights(file, indicators, defects);
    }
    return indicators;
  }

  private static Optional<Direction> direction(ColumnFile file, Line line) {
    String cell = file.cell(line, "direction");
    Optional<Direction> found =
        Arrays.stream(Direction.values()).filter(known -> known.code().equals(cell)).findFirst();
    if (found.isEmpty()) {
      file.reject(line, "direction", "", "more or less", Defect.shown(cell));
    }
    return found;
  }

  private static void requireWeights(
      ColumnFile file, List<WeightedIndicator> indicators, DefectList defects) {
    double sum = 0;
    Map<DimensionId, Double> byDimension = new LinkedHashMap<>();
    for (WeightedIndicator indicator : indicators) {
      sum += indicator.weight();
      byDimension.merge(indicator.dimension(), indicator.weight(), Double::sum);
    }
    if (!AccountingIdentity.of(WEIGHT, IndicatorHierarchy.TOTAL_WEIGHT, sum).holds()) {
      defects.add(
          new Defect(
              file.name(), 0, 0, WEIGHT, "", "weights that sum to 100", Tolerance.text(sum)));
    }
    byDimension.forEach(
        (dimension, weight) -> {
          if (!(weight > 0)) {
            defects.add(
                new Defect(
                    file.name(),
                    0,
                    0,
                    WEIGHT,
                    "dimension " + dimension,
                    "a positive weight",
                    Tolerance.text(weight)));
          }
        });
  }
}
