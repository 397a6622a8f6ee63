package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.regional.AttributionMethod;
import io.cesuan.economics.regional.Figures;
import io.cesuan.economics.regional.MissingCoreOutputPolicy;
import io.cesuan.economics.regional.RegionCode;
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
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * M5 for the key of M6: the output of core sectors by province for every measured year, completed
 * province by province where a year was not observed. A province that was never observed stays
 * missing here; what is made of it is the policy of M6. Each year is an output of its own.
 */
final class CoreOutputStage implements Stage<CoreOutputStage.Parameters> {
  /** The section whose direct value added the bundled key, software revenue, attributes. */
  static final Section SECTION = Section.I;

  private static final String NAME = "software revenue by province";
  private static final String FIELD = "software_revenue";

  /** Name of the output with the core-sector output of a year, a {@link RegionFigures}. */
  static String outputOf(int year) {
    return "output-" + year;
  }

  /**
   * What the stage takes from the specification.
   *
   * @param years the years to complete
   * @param missingCoreOutput what will be done about provinces that were never observed: it is
   *     warned of here, once for all years
   */
  record Parameters(YearSpan years, MissingCoreOutputPolicy missingCoreOutput) {}

  @Override
  public String name() {
    return StageNames.CORE_OUTPUT;
  }

  @Override
  public String methodVersion() {
    return "M5.core-output/1";
  }

  @Override
  public List<String> parts(Specification specification) {
    return specification.regions().method() == AttributionMethod.CAII_2023
        ? List.of("")
        : List.of();
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    return new Parameters(specification.years(), specification.regions().missingCoreOutput());
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    return List.of(
        new Requirement.OfRelease(
            "core-output", specification.datasets().provinceCoreOutput(), Selection.all()),
        new Requirement.OfRelease(
            "provinces", specification.datasets().provinces(), Selection.all()));
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    YearSpan years = parameters.years();
    SortedMap<RegionCode, SortedMap<Integer, StatedQuantity>> observed =
        observedByProvince(inputs.table("core-output"));
    SortedMap<RegionCode, SortedMap<Integer, StatedQuantity>> completed = new TreeMap<>();
    observed.forEach(
        (province, series) ->
            completed.put(
                province,
                SeriesCompletion.complete(
                    "software revenue of " + province, series, years.first(), years.last())));
    SortedMap<String, Object> outputs = new TreeMap<>();
    List<String> warnings = new ArrayList<>();
    for (int year : years.years()) {
      SortedMap<RegionCode, StatedQuantity> ofYear = new TreeMap<>();
      SortedSet<RegionCode> estimated = new TreeSet<>();
      completed.forEach(
          (province, series) -> {
            StatedQuantity value = Objects.requireNonNull(series.get(year));
            ofYear.put(province, value);
            if (value.status() != Status.ACTUAL) {
              estimated.add(province);
            }
          });
      outputs.put(outputOf(year), RegionFigures.of(new Figures<>(NAME, ofYear)));
      if (!estimated.isEmpty()) {
        warnings.add(
            "software revenue of %d was not observed for %s: completed, and all that rests on it marked"
                .formatted(year, estimated));
      }
    }
    warnings.addAll(policies(parameters, inputs, observed.keySet()));
    return new StageResult(outputs, warnings);
  }

  private static SortedMap<RegionCode, SortedMap<Integer, StatedQuantity>> observedByProvince(
      ReleaseTable table) {
    Unit unit = Unit.getByCode(table.unit(FIELD));
    SortedMap<RegionCode, SortedMap<Integer, StatedQuantity>> observed = new TreeMap<>();
    for (ReleaseRow row : table.rows()) {
      observed
          .computeIfAbsent(new RegionCode(table.text(row, "province")), province -> new TreeMap<>())
          .put(
              table.integer(row, "year"),
              StatedQuantity.of(table.number(row, FIELD), unit, Status.ACTUAL));
    }
    return observed;
  }

  private static List<String> policies(
      Parameters parameters, StageInputs inputs, java.util.Set<RegionCode> observed) {
    SortedSet<RegionCode> never =
        new TreeSet<>(ProvinceTable.of(inputs.table("provinces")).codes());
    never.removeAll(observed);
    List<String> policies = new ArrayList<>();
    if (!never.isEmpty() && parameters.missingCoreOutput() != MissingCoreOutputPolicy.FAIL) {
      policies.add(
          ("software revenue is published in no year for %s: policy %s, %s; every share of it is"
                  + " estimated, and so is the direct value added of every province")
              .formatted(
                  never,
                  parameters.missingCoreOutput().code(),
                  parameters.missingCoreOutput() == MissingCoreOutputPolicy.ZERO
                      ? "taken to be nothing"
                      : "taken to have the share of the province in the gross domestic product of the"
                          + " tier, an upper estimate"));
    }
    policies.add(
        "direct value added of section "
            + SECTION
            + " is attributed to provinces by software revenue; that of other sections, for which no"
            + " core-sector output is given, by the gross domestic product of their tier");
    return policies;
  }
}
