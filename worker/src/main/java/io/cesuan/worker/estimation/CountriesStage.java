package io.cesuan.worker.estimation;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.regional.Figures;
import io.cesuan.economics.regional.Ranking;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionGrouping;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
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
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * M9: the value added that the white paper printed for each country, added up over income groups,
 * world regions and all of them, with shares and ranks.
 */
final class CountriesStage implements Stage<CountriesStage.Parameters> {
  private static final String COUNTRIES = "countries";
  private static final String VALUE_ADDED = "published_country_value_added";
  private static final String SHARE = "country_share";
  private static final String RANK = "country_rank";
  private static final String WORLD = "WLD";
  private static final String INCOME_GROUP = "INC-";
  private static final String WORLD_REGION = "REG-";

  /**
   * What was printed.
   *
   * @param field the field that holds it
   * @param year the year it is of
   */
  record Parameters(String field, int year) {}

  @Override
  public String name() {
    return StageNames.COUNTRIES;
  }

  @Override
  public String methodVersion() {
    return "M9.published/1";
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    return new Parameters("published_value_added_2020_musd", 2020);
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    return List.of(
        new Requirement.OfRelease(
            COUNTRIES, specification.datasets().countries(), Selection.all()));
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    ReleaseTable table = inputs.table(COUNTRIES);
    Unit unit = Unit.getByCode(table.unit(parameters.field()));
    SortedMap<RegionCode, StatedQuantity> values = new TreeMap<>();
    SortedMap<RegionCode, String> incomeGroups = new TreeMap<>();
    SortedMap<RegionCode, String> worldRegions = new TreeMap<>();
    for (ReleaseRow row : table.rows()) {
      RegionCode country = new RegionCode(table.text(row, "iso3"));
      values.put(
          country,
          StatedQuantity.of(table.number(row, parameters.field()), unit, Status.ACTUAL)
              .in(Unit.MILLION_USD));
      incomeGroups.put(country, codeOf(INCOME_GROUP, table.text(row, "income_group")));
      worldRegions.put(country, codeOf(WORLD_REGION, table.text(row, "world_region")));
    }
    Figures<RegionCode> countries = new Figures<>("published value added of countries", values);
    StatedQuantity world = countries.total();

    List<Observation> observations = new ArrayList<>();
    countries
        .values()
        .forEach(
            (country, value) ->
                observations.addAll(observe(parameters.year(), country.value(), value, world)));
    for (Figures<String> groups :
        List.of(
            new RegionGrouping("income group", incomeGroups).totals(countries),
            new RegionGrouping("world region", worldRegions).totals(countries))) {
      groups
          .values()
          .forEach(
              (group, value) ->
                  observations.addAll(observe(parameters.year(), group, value, world)));
    }
    observations.addAll(observe(parameters.year(), WORLD, world, world));
    for (Ranking.Place<RegionCode> place : countries.ranking().places()) {
      observations.add(
          new Observation(
              RANK,
              parameters.year(),
              place.key().value(),
              ContributionObservations.TOTAL,
              place.rank(),
              "rank",
              Status.ACTUAL.code()));
    }
    return StageResult.of(ObservationSet.OUTPUT, new ObservationSet(observations));
  }

  private static String codeOf(String prefix, String group) {
    return prefix + group.toUpperCase(Locale.ROOT);
  }

  private static List<Observation> observe(
      int year, String region, StatedQuantity value, StatedQuantity world) {
    StatedQuantity share = value.dividedBy(world).in(Unit.PERCENT);
    return List.of(
        new Observation(
            VALUE_ADDED,
            year,
            region,
            ContributionObservations.TOTAL,
            value.value(),
            value.unit().code(),
            value.status().code()),
        new Observation(
            SHARE,
            year,
            region,
            ContributionObservations.TOTAL,
            share.value(),
            share.unit().code(),
            share.status().code()));
  }

  /**
   * Countries, income groups and world regions each add up to the world, in money and in shares.
   */
  static List<AccountingIdentity> identities(ObservationSet countries) {
    List<AccountingIdentity> identities = new ArrayList<>();
    for (String indicator : List.of(VALUE_ADDED, SHARE)) {
      Map<String, Double> sums = new TreeMap<>();
      double world = 0;
      for (Observation observation : countries.observations()) {
        if (observation.indicator().equals(indicator)) {
          if (observation.region().equals(WORLD)) {
            world = observation.value();
          } else {
            sums.merge(kindOf(observation.region()), observation.value(), Double::sum);
          }
        }
      }
      double expected = world;
      sums.forEach(
          (kind, sum) ->
              identities.add(
                  AccountingIdentity.of(
                      "%s: Σ %s = world".formatted(indicator, kind), expected, sum)));
    }
    return identities;
  }

  private static String kindOf(String region) {
    if (region.startsWith(INCOME_GROUP)) {
      return "income groups";
    }
    return region.startsWith(WORLD_REGION) ? "world regions" : "countries";
  }
}
