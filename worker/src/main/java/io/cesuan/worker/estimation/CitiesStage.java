package io.cesuan.worker.estimation;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.regional.CityAttribution;
import io.cesuan.economics.regional.CityBand;
import io.cesuan.economics.regional.Figures;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionGrouping;
import io.cesuan.economics.regional.RegionalAttribution;
import io.cesuan.economics.regional.RegionalProduct;
import io.cesuan.economics.series.Status;
import io.cesuan.worker.publication.Observation;
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
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * M7: value added of one year by city, with ranks, bands, counts and the shares of the first
 * cities. The four municipalities (直辖市) count as cities with the figures of the provinces that they
 * are.
 */
final class CitiesStage implements Stage<CitiesStage.Parameters> {
  /** Beijing, Tianjin, Shanghai and Chongqing, by GB/T 2260. */
  private static final List<RegionCode> MUNICIPALITIES =
      List.of(
          new RegionCode("110000"),
          new RegionCode("120000"),
          new RegionCode("310000"),
          new RegionCode("500000"));

  private static final String ATTRIBUTION = "attribution";
  private static final String CITY_PRODUCTS = "city-gdp";
  private static final String PROVINCES = "provinces";

  /**
   * What the stage takes from the specification.
   *
   * @param year the year to measure
   */
  record Parameters(int year) {}

  @Override
  public String name() {
    return StageNames.CITIES;
  }

  @Override
  public String methodVersion() {
    return "M7/1";
  }

  @Override
  public List<String> parts(Specification specification) {
    return specification.measuredYears().stream().map(String::valueOf).toList();
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    return new Parameters(Integer.parseInt(part));
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    return List.of(
        new Requirement.OfStage(ATTRIBUTION, StageNames.REGIONS, part, RegionsStage.ATTRIBUTION),
        new Requirement.OfRelease(
            CITY_PRODUCTS,
            specification.datasets().cityGdp(),
            RegionalProducts.selection(specification, Integer.parseInt(part))),
        new Requirement.OfRelease(
            PROVINCES, specification.datasets().provinces(), Selection.all()));
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    int year = parameters.year();
    RegionalAttribution provinces =
        inputs.artifact(ATTRIBUTION, AttributionFigures.class).toAttribution();
    SortedSet<RegionCode> municipalities = new TreeSet<>(MUNICIPALITIES);
    municipalities.retainAll(provinces.regions().keySet());
    ReleaseTable table = inputs.table(CITY_PRODUCTS);
    List<RegionalProduct> products = new ArrayList<>();
    SortedSet<RegionCode> unused = new TreeSet<>();
    for (RegionalProduct product : RegionalProducts.of(table, "city", year)) {
      if (municipalities.contains(product.region())) {
        unused.add(product.region());
      } else {
        products.add(product);
      }
    }
    CityAttribution cities = CityAttribution.of(provinces, products, municipalities);
    List<String> warnings = new ArrayList<>(RegionalProducts.warnings("city", year, products));
    if (!unused.isEmpty()) {
      warnings.add(
          "the municipalities %s have the figures of the provinces that they are: those in dataset %s are not used"
              .formatted(unused, table.dataset()));
    }
    RegionGrouping provinceOfCity = provinceOfCity(table, cities, municipalities);
    RegionGrouping macroRegionOfCity =
        macroRegionOfCity(provinceOfCity, ProvinceTable.of(inputs.table(PROVINCES)));
    List<Observation> observations = new ArrayList<>();
    cities
        .cities()
        .values()
        .forEach(city -> observations.addAll(RegionalObservations.ofCity(year, city)));
    observations.addAll(placesOf(year, cities));
    for (RegionGrouping grouping : List.of(provinceOfCity, macroRegionOfCity)) {
      grouping
          .counts(cities.cities().keySet())
          .forEach((region, count) -> observations.add(countOf(year, region, count)));
    }
    observations.add(countOf(year, PublishedIndicator.NATION, cities.cities().size()));
    firstShare(RegionalIndicator.CITY_SHARE_FIRST_10, 10, cities, warnings)
        .ifPresent(observations::add);
    firstShare(RegionalIndicator.CITY_SHARE_FIRST_30, 30, cities, warnings)
        .ifPresent(observations::add);
    return StageResult.of(ObservationSet.OUTPUT, new ObservationSet(observations), warnings);
  }

  private static List<Observation> placesOf(int year, CityAttribution cities) {
    Figures<RegionCode> totals = cities.totals();
    Status status = totals.total().status();
    List<Observation> observations = new ArrayList<>();
    totals
        .ranking()
        .places()
        .forEach(
            place -> {
              observations.add(
                  RegionalIndicator.CITY_RANK.observe(
                      year,
                      place.key().value(),
                      ContributionObservations.TOTAL,
                      place.rank(),
                      status));
              observations.add(
                  RegionalIndicator.CITY_BAND.observe(
                      year,
                      place.key().value(),
                      ContributionObservations.TOTAL,
                      numberOf(CityBand.of(place.value())),
                      place.value().status()));
            });
    return observations;
  }

  private static int numberOf(CityBand band) {
    return switch (band) {
      case OVER_1000 -> 1;
      case FROM_700_TO_1000 -> 2;
      case FROM_500_TO_700 -> 3;
      case FROM_300_TO_500 -> 4;
      case UP_TO_300 -> 5;
    };
  }

  /** How many cities are measured is known, whatever their values rest on. */
  private static Observation countOf(int year, String region, int count) {
    return RegionalIndicator.CITY_COUNT.observe(
        year, region, ContributionObservations.TOTAL, count, Status.ACTUAL);
  }

  private static Optional<Observation> firstShare(
      RegionalIndicator indicator, int count, CityAttribution cities, List<String> warnings) {
    int found = cities.cities().size();
    if (found < count) {
      warnings.add(
          "%s: expected at least %d cities, found %d: not published"
              .formatted(indicator.code(), count, found));
      return Optional.empty();
    }
    return Optional.of(
        indicator.observe(
            cities.provinces().year(),
            PublishedIndicator.NATION,
            ContributionObservations.TOTAL,
            cities.shareOfFirst(count)));
  }

  private static RegionGrouping provinceOfCity(
      ReleaseTable table, CityAttribution cities, SortedSet<RegionCode> municipalities) {
    SortedMap<RegionCode, String> provinceOf = new TreeMap<>();
    Defects defects =
        new Defects(
            FailureReason.UNKNOWN_CODE, "provinces of cities in dataset " + table.dataset());
    for (ReleaseRow row : table.rows()) {
      String province = table.text(row, "province");
      defects.require(
          cities.provinces().findRegion(new RegionCode(province)).isPresent(),
          "line " + row.line() + " (" + row.key() + "): expected a province, found " + province);
      provinceOf.put(new RegionCode(table.text(row, "city")), province);
    }
    defects.throwIfAny();
    municipalities.forEach(municipality -> provinceOf.put(municipality, municipality.value()));
    return new RegionGrouping("provinces", provinceOf);
  }

  private static RegionGrouping macroRegionOfCity(
      RegionGrouping provinceOfCity, ProvinceTable provinces) {
    SortedMap<RegionCode, String> macroRegionOf = new TreeMap<>();
    provinceOfCity
        .groupOf()
        .forEach(
            (city, province) ->
                provinces
                    .macroRegions()
                    .findGroup(new RegionCode(province))
                    .ifPresent(group -> macroRegionOf.put(city, group)));
    return new RegionGrouping("macro-regions of cities", macroRegionOf);
  }
}
