package io.cesuan.worker.estimation;

import io.cesuan.economics.employment.LabourProductivity;
import io.cesuan.economics.employment.RegionalEmployment;
import io.cesuan.economics.employment.SectionEmployment;
import io.cesuan.economics.employment.Workforce;
import io.cesuan.economics.extension.AnnualContribution;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.regional.Figures;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionalAttribution;
import io.cesuan.economics.regional.RegionalProduct;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import io.cesuan.worker.release.Selection;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * M8: employment of one year by province, nation and section. A year with employed persons by
 * province is measured at the productivity of that year; a later one is forecast at the
 * productivity that the observed years lead to.
 */
final class EmploymentStage implements Stage<EmploymentStage.Parameters> {
  /** Name of the output with the productivities, a {@link Productivity}. */
  static final String PRODUCTIVITY = "productivity";

  private static final String CONTRIBUTION = "value-added";
  private static final String ATTRIBUTION = "attribution";
  private static final String WORKFORCE = "province-employment";
  private static final String PROVINCE_PRODUCTS = "province-gdp";
  private static final String NATIONAL = "national";

  /**
   * What the stage takes from the specification.
   *
   * @param year the year to measure
   * @param isForecast whether employed persons by province are not observed in the year
   */
  record Parameters(int year, boolean isForecast) {}

  /**
   * The productivities that employment rests on, as an artifact holds them, and by how much the
   * sections, measured at that of the nation, deviate from the provinces.
   *
   * @param unit code of the unit of the productivities
   * @param nation gross domestic product per employed person of the nation
   * @param provinces the same by code of the province
   * @param deviationOfSections Σ sections / Σ provinces − 1, a ratio
   */
  record Productivity(
      String unit,
      SectionFigures.Figure nation,
      RegionFigures provinces,
      SectionFigures.Figure deviationOfSections) {}

  /** The years for which a specification has employment, ascending. */
  static List<Integer> years(Specification specification) {
    return specification.measuredYears().stream()
        .filter(year -> year >= specification.employment().years().first())
        .toList();
  }

  @Override
  public String name() {
    return StageNames.EMPLOYMENT;
  }

  @Override
  public String methodVersion() {
    return "M8/1";
  }

  @Override
  public List<String> parts(Specification specification) {
    return years(specification).stream().map(String::valueOf).toList();
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    int year = Integer.parseInt(part);
    return new Parameters(year, !specification.employment().years().contains(year));
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    boolean isForecast = parameters(specification, part).isForecast();
    Selection rows = isForecast ? Selection.all() : Selection.of("year", Integer.parseInt(part));
    List<Requirement> requirements = new ArrayList<>();
    requirements.add(
        new Requirement.OfStage(CONTRIBUTION, StageNames.EXTENSION, part, ObservationSet.OUTPUT));
    requirements.add(
        new Requirement.OfStage(ATTRIBUTION, StageNames.REGIONS, part, RegionsStage.ATTRIBUTION));
    requirements.add(
        new Requirement.OfRelease(WORKFORCE, specification.datasets().provinceEmployment(), rows));
    requirements.add(
        new Requirement.OfRelease(NATIONAL, specification.datasets().national(), rows));
    if (isForecast) {
      requirements.add(
          new Requirement.OfRelease(
              PROVINCE_PRODUCTS, specification.datasets().provinceGdp(), rows));
    }
    return requirements;
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    int year = parameters.year();
    RegionalAttribution attribution =
        inputs.artifact(ATTRIBUTION, AttributionFigures.class).toAttribution();
    AnnualContribution contribution =
        ContributionObservations.toContribution(
            inputs.artifact(CONTRIBUTION, ObservationSet.class), year);
    SortedMap<RegionCode, LabourProductivity> byProvince =
        parameters.isForecast()
            ? forecast(year, inputs)
            : observed(attribution, inputs.table(WORKFORCE));
    LabourProductivity ofNation = ofYear("the nation", national(inputs.table(NATIONAL)), year);
    RegionalEmployment regions = RegionalEmployment.of(attribution, byProvince);
    SectionEmployment sections = SectionEmployment.of(contribution, ofNation);
    StatedQuantity deviation = sections.deviationFrom(regions);

    List<String> warnings = new ArrayList<>();
    if (parameters.isForecast()) {
      warnings.add(
          "employed persons by province of %d are not observed: employment rests on extrapolated productivity and is a forecast"
              .formatted(year));
    }
    warnings.add(
        String.format(
            Locale.ROOT,
            "employment of %d: the sections, at the productivity of the nation, sum to %.1f, the"
                + " provinces, each at its own, to %.1f %s, a deviation of %+.2f%%; stated, not distributed",
            year,
            sections.total().total().value(),
            regions.nation().total().value(),
            Unit.TEN_THOUSAND_PERSONS.code(),
            100 * deviation.value()));
    return new StageResult(
        new TreeMap<>(
            Map.of(
                ObservationSet.OUTPUT,
                EmploymentObservations.of(regions, sections),
                PRODUCTIVITY,
                productivity(byProvince, ofNation, deviation))),
        warnings);
  }

  /** Pro = GDP / L of the year, of every province that has employed persons. */
  private static SortedMap<RegionCode, LabourProductivity> observed(
      RegionalAttribution attribution, ReleaseTable workforce) {
    SortedMap<RegionCode, LabourProductivity> productivity = new TreeMap<>();
    Defects defects =
        new Defects(FailureReason.UNKNOWN_CODE, "employed persons in " + attribution.year());
    for (Workforce one : workforce(workforce)) {
      attribution
          .findRegion(one.region())
          .ifPresentOrElse(
              region ->
                  productivity.put(
                      one.region(),
                      LabourProductivity.of(region.product().total(), one.employed())),
              () -> defects.add("expected one of the provinces, found " + one.region()));
    }
    defects.throwIfAny();
    return productivity;
  }

  /** Pro of every year that has both figures, extrapolated to the year. */
  private static SortedMap<RegionCode, LabourProductivity> forecast(int year, StageInputs inputs) {
    Map<RegionCode, SortedMap<Integer, LabourProductivity>> observed = new TreeMap<>();
    for (Workforce one : workforce(inputs.table(WORKFORCE))) {
      for (RegionalProduct product :
          RegionalProducts.of(
              inputs
                  .table(PROVINCE_PRODUCTS)
                  .select(
                      Selection.of("province", one.region().value())
                          .and("year", String.valueOf(one.year()))),
              "province",
              one.year())) {
        observed
            .computeIfAbsent(one.region(), region -> new TreeMap<>())
            .put(one.year(), LabourProductivity.of(product.total(), one.employed()));
      }
    }
    SortedMap<RegionCode, LabourProductivity> productivity = new TreeMap<>();
    observed.forEach(
        (region, series) -> productivity.put(region, ofYear(region.value(), series, year)));
    return productivity;
  }

  private static LabourProductivity ofYear(
      String name, SortedMap<Integer, LabourProductivity> observed, int year) {
    return Objects.requireNonNull(
        LabourProductivity.completed(name, observed, year, year).get(year));
  }

  private static List<Workforce> workforce(ReleaseTable table) {
    Unit unit = Unit.getByCode(table.unit("employment"));
    List<Workforce> workforce = new ArrayList<>();
    for (ReleaseRow row : table.rows()) {
      workforce.add(
          new Workforce(
              new RegionCode(table.text(row, "province")),
              table.integer(row, "year"),
              StatedQuantity.of(table.number(row, "employment"), unit, Status.ACTUAL)));
    }
    return workforce;
  }

  private static SortedMap<Integer, LabourProductivity> national(ReleaseTable table) {
    SortedMap<Integer, LabourProductivity> observed = new TreeMap<>();
    for (ReleaseRow row : table.rows()) {
      observed.put(
          table.integer(row, "year"),
          LabourProductivity.of(
              StatedQuantity.of(
                  table.number(row, "gdp"), Unit.getByCode(table.unit("gdp")), Status.ACTUAL),
              StatedQuantity.of(
                  table.number(row, "employment"),
                  Unit.getByCode(table.unit("employment")),
                  Status.ACTUAL)));
    }
    return observed;
  }

  private static Productivity productivity(
      SortedMap<RegionCode, LabourProductivity> byProvince,
      LabourProductivity ofNation,
      StatedQuantity deviation) {
    SortedMap<RegionCode, StatedQuantity> perPerson = new TreeMap<>();
    byProvince.forEach((region, one) -> perPerson.put(region, one.perPerson()));
    return new Productivity(
        ofNation.perPerson().unit().code(),
        SectionFigures.Figure.of(ofNation.perPerson()),
        RegionFigures.of(new Figures<>("labour productivity by province", perPerson)),
        SectionFigures.Figure.of(deviation));
  }
}
