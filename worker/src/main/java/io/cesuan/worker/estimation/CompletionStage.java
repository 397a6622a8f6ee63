package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.series.SeriesCompletion;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.release.Selection;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.specification.Specification.YearSpan;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * M5: value added by section and gross domestic product for every measured year, interpolated or
 * extrapolated where a year was not observed. Each year is an output of its own, so that a change
 * in one year reaches that year alone.
 */
final class CompletionStage implements Stage<YearSpan> {
  /** Name of the output with the value added by section of a year, a {@link SectionFigures}. */
  static String sectionsOf(int year) {
    return "sections-" + year;
  }

  /** Name of the output with the gross domestic product of a year, a {@link NationalFigure}. */
  static String productOf(int year) {
    return "gdp-" + year;
  }

  /**
   * A national figure of a year as an artifact holds it.
   *
   * @param unit code of its unit
   * @param figure value and status
   */
  record NationalFigure(String unit, SectionFigures.Figure figure) {
    StatedQuantity toQuantity() {
      return figure.toQuantity(Unit.getByCode(unit));
    }
  }

  @Override
  public String name() {
    return StageNames.COMPLETION;
  }

  @Override
  public String methodVersion() {
    return "M5.completion/1";
  }

  @Override
  public YearSpan parameters(Specification specification, String part) {
    return specification.years();
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    return List.of(
        new Requirement.OfRelease(
            "section-value-added", specification.datasets().sectionValueAdded(), Selection.all()),
        new Requirement.OfRelease(
            "national", specification.datasets().national(), Selection.all()));
  }

  @Override
  public StageResult compute(YearSpan years, StageInputs inputs) {
    ReleaseTable sections = inputs.table("section-value-added");
    Map<Section, SortedMap<Integer, StatedQuantity>> completed = new EnumMap<>(Section.class);
    observedBySection(sections)
        .forEach(
            (section, observed) ->
                completed.put(
                    section,
                    SeriesCompletion.complete(
                        "value added of section " + section.name(),
                        observed,
                        years.first(),
                        years.last())));
    SortedMap<Integer, StatedQuantity> product =
        SeriesCompletion.complete(
            "gross domestic product",
            observedProduct(inputs.table("national")),
            years.first(),
            years.last());

    SortedMap<String, Object> outputs = new TreeMap<>();
    for (int year : years.years()) {
      SortedMap<Section, StatedQuantity> ofYear = new TreeMap<>();
      completed.forEach((section, series) -> ofYear.put(section, valueOf(series, year)));
      outputs.put(sectionsOf(year), SectionFigures.of(new SectionValues(ofYear)));
      StatedQuantity gdp = valueOf(product, year);
      outputs.put(
          productOf(year), new NationalFigure(gdp.unit().code(), SectionFigures.Figure.of(gdp)));
    }
    return new StageResult(outputs, warnings(sections, years, completed, product));
  }

  private static StatedQuantity valueOf(SortedMap<Integer, StatedQuantity> series, int year) {
    return Optional.ofNullable(series.get(year))
        .orElseThrow(() -> new IllegalStateException("a completed series has every year"));
  }

  private static Map<Section, SortedMap<Integer, StatedQuantity>> observedBySection(
      ReleaseTable table) {
    Unit unit = Unit.getByCode(table.unit("value_added"));
    Map<Section, SortedMap<Integer, StatedQuantity>> observed = new EnumMap<>(Section.class);
    for (ReleaseRow row : table.rows()) {
      observed
          .computeIfAbsent(
              Section.getByCode(table.text(row, "section")), section -> new TreeMap<>())
          .put(
              table.integer(row, "year"),
              StatedQuantity.of(table.number(row, "value_added"), unit, Status.ACTUAL));
    }
    return observed;
  }

  private static SortedMap<Integer, StatedQuantity> observedProduct(ReleaseTable table) {
    Unit unit = Unit.getByCode(table.unit("gdp"));
    SortedMap<Integer, StatedQuantity> observed = new TreeMap<>();
    for (ReleaseRow row : table.rows()) {
      observed.put(
          table.integer(row, "year"),
          StatedQuantity.of(table.number(row, "gdp"), unit, Status.ACTUAL));
    }
    return observed;
  }

  private static List<String> warnings(
      ReleaseTable sections,
      YearSpan years,
      Map<Section, SortedMap<Integer, StatedQuantity>> completed,
      SortedMap<Integer, StatedQuantity> product) {
    List<String> warnings = new ArrayList<>();
    for (int year : years.years()) {
      long estimated =
          completed.values().stream()
              .filter(series -> valueOf(series, year).status() != Status.ACTUAL)
              .count();
      if (estimated > 0) {
        warnings.add(
            "value added by section of %d was not observed for %d of %d sections: completed, and all that rests on it marked"
                .formatted(year, estimated, completed.size()));
      }
      if (valueOf(product, year).status() != Status.ACTUAL) {
        warnings.add(
            "gross domestic product of %d was not observed: completed, and all that rests on it marked"
                .formatted(year));
      }
    }
    warnings.addAll(basisBreaks(sections, years));
    return warnings;
  }

  /** Growth over a change of the statistical basis mixes the change into the growth. */
  private static List<String> basisBreaks(ReleaseTable sections, YearSpan years) {
    SortedMap<Integer, String> basisByYear = new TreeMap<>();
    for (ReleaseRow row : sections.rows()) {
      basisByYear.put(
          sections.integer(row, "year"), sections.findText(row, "basis").orElse("unstated"));
    }
    List<String> breaks = new ArrayList<>();
    String before = null;
    for (int year : basisByYear.subMap(years.first(), years.last() + 1).keySet()) {
      String basis = basisByYear.getOrDefault(year, "unstated");
      if (before != null && !before.equals(basis)) {
        breaks.add(
            "value added by section changes its basis in %d from %s to %s: growth into that year mixes both"
                .formatted(year, before, basis));
      }
      before = basis;
    }
    return breaks;
  }
}
