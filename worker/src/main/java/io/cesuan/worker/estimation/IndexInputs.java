package io.cesuan.worker.estimation;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.index.DimensionId;
import io.cesuan.economics.index.Direction;
import io.cesuan.economics.index.IndicatorDefinition;
import io.cesuan.economics.index.IndicatorHierarchy;
import io.cesuan.economics.index.IndicatorId;
import io.cesuan.economics.index.IndicatorValue;
import io.cesuan.economics.index.RegionalIndicators;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.Status;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.release.Selection;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.StageInputs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the regional and the national index both compute from. */
final class IndexInputs {
  /** The dimensions that the catalog has. */
  private static final List<String> DIMENSIONS =
      List.of("foundation", "innovation", "industry", "application", "environment");

  private static final String HIERARCHY = "hierarchy";

  private IndexInputs() {}

  /** The years of the index that are measured at all. */
  static List<Integer> publishedYears(Specification specification) {
    return specification.index().years().yearsWithin(specification.years());
  }

  /** The hierarchy, and the values of each of the years as an input of its own. */
  static List<Requirement> requirements(Specification specification, List<Integer> years) {
    List<Requirement> requirements = new ArrayList<>();
    requirements.add(
        new Requirement.OfRelease(
            HIERARCHY, specification.datasets().indexHierarchy(), Selection.all()));
    for (int year : years) {
      requirements.add(
          new Requirement.OfRelease(
              valuesOf(year),
              specification.datasets().indexIndicators(),
              Selection.of("year", year)));
    }
    return requirements;
  }

  private static String valuesOf(int year) {
    return "values-" + year;
  }

  /** All indicators, weighted equally inside a dimension, and the dimensions equally. */
  static IndicatorHierarchy hierarchy(StageInputs inputs) {
    ReleaseTable table = inputs.table(HIERARCHY);
    return IndicatorHierarchy.ofEqualWeights(definitions(table, table.rows()));
  }

  /**
   * The indicators whose years compare, weighted as {@link #hierarchy}: what is left of a dimension
   * has its whole weight.
   */
  static IndicatorHierarchy hierarchyComparableOverTime(StageInputs inputs) {
    ReleaseTable table = inputs.table(HIERARCHY);
    return IndicatorHierarchy.ofEqualWeights(
        definitions(
            table,
            table.rows().stream()
                .filter(row -> table.isTrue(row, "comparable_over_time"))
                .toList()));
  }

  private static List<IndicatorDefinition> definitions(ReleaseTable table, List<ReleaseRow> rows) {
    Defects defects = new Defects(FailureReason.UNKNOWN_CODE, "dataset " + table.dataset());
    List<IndicatorDefinition> definitions = new ArrayList<>();
    for (ReleaseRow row : rows) {
      String dimension = table.text(row, "dimension");
      defects.require(
          DIMENSIONS.contains(dimension),
          "line %d, indicator %s: expected one of the dimensions %s, found %s"
              .formatted(
                  row.line(),
                  table.text(row, "indicator"),
                  String.join(", ", DIMENSIONS),
                  dimension));
      definitions.add(
          new IndicatorDefinition(
              new DimensionId(dimension),
              table.text(row, "second_level"),
              new IndicatorId(table.text(row, "indicator")),
              Direction.getByCode(table.text(row, "direction"))));
    }
    defects.throwIfAny();
    return definitions;
  }

  /** The values of the provinces in a year. */
  static RegionalIndicators values(StageInputs inputs, int year) {
    ReleaseTable table = inputs.table(valuesOf(year));
    SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values = new TreeMap<>();
    for (ReleaseRow row : table.rows()) {
      values
          .computeIfAbsent(new RegionCode(table.text(row, "province")), province -> new HashMap<>())
          .put(
              new IndicatorId(table.text(row, "indicator")),
              new IndicatorValue(table.number(row, "value"), Status.ACTUAL));
    }
    return new RegionalIndicators(year, values);
  }
}
