package io.cesuan.worker.estimation;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.index.DimensionId;
import io.cesuan.economics.index.GrowthContributions;
import io.cesuan.economics.index.IndicatorHierarchy;
import io.cesuan.economics.index.IndicatorId;
import io.cesuan.economics.index.IndicatorValue;
import io.cesuan.economics.index.MissingValuePolicy;
import io.cesuan.economics.index.NationalIndex;
import io.cesuan.economics.index.NationalIndexResult;
import io.cesuan.economics.index.NationalIndicators;
import io.cesuan.economics.index.NationalScore;
import io.cesuan.economics.index.RegionalIndicators;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.specification.Specification.YearSpan;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * M10: the national development index, 100 in the first year of the index, and what its dimensions
 * contributed to its growth.
 *
 * <p>The nation's value of an indicator is its mean over the provinces that have one in every year
 * of the index, so that a province that begins or ceases to report is no change. As they are the
 * same provinces every year, the relative to the base year is that of their sum as well: nothing
 * depends on whether the indicator may be added up over provinces. A value per hundred enterprises
 * or persons is averaged without weights, as its denominators are not part of the data.
 *
 * <p>An indicator whose years do not compare is left out; the others of its dimension share its
 * weight.
 */
final class NationalIndexStage implements Stage<NationalIndexStage.Parameters> {
  /** Name of the output with the values behind the index, a {@link Relatives}. */
  static final String RELATIVES = "relatives";

  /**
   * What the stage takes from the specification.
   *
   * @param years the years of the index, 100 in the first
   * @param publishedYears those of them that are published, ascending
   * @param missingValues what to do where a province has no value
   */
  record Parameters(
      YearSpan years, List<Integer> publishedYears, MissingValuePolicy missingValues) {
    Parameters {
      publishedYears = List.copyOf(publishedYears);
    }
  }

  /**
   * The values behind the index, as an artifact holds them.
   *
   * @param indicators by code
   * @param leftOut the indicators whose years do not compare
   */
  record Relatives(SortedMap<String, Relative> indicators, List<String> leftOut) {
    Relatives {
      indicators = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(indicators));
      leftOut = List.copyOf(leftOut);
    }
  }

  /**
   * An indicator of the nation.
   *
   * @param weight q, out of a hundred
   * @param provinces how many provinces have it in every year
   * @param means their mean, by year
   * @param relatives X, 100 in the base year, by year
   */
  record Relative(
      double weight,
      int provinces,
      SortedMap<Integer, Double> means,
      SortedMap<Integer, Double> relatives) {}

  /** The provinces that have an indicator in every year, and those that have it in some or none. */
  private record Coverage(SortedSet<RegionCode> complete, SortedSet<RegionCode> incomplete) {}

  @Override
  public String name() {
    return StageNames.INDEX_NATIONAL;
  }

  @Override
  public String methodVersion() {
    return "M10.national/1";
  }

  @Override
  public List<String> parts(Specification specification) {
    return IndexInputs.publishedYears(specification).isEmpty() ? List.of() : List.of("");
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    return new Parameters(
        specification.index().years(),
        IndexInputs.publishedYears(specification),
        specification.index().missingValues());
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    return IndexInputs.requirements(specification, specification.index().years().years());
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    IndicatorHierarchy hierarchy = IndexInputs.hierarchyComparableOverTime(inputs);
    List<String> leftOut =
        IndexInputs.hierarchy(inputs).ids().stream()
            .filter(id -> !hierarchy.ids().contains(id))
            .map(IndicatorId::value)
            .toList();
    SortedMap<Integer, RegionalIndicators> values = new TreeMap<>();
    for (int year : parameters.years().years()) {
      values.put(year, IndexInputs.values(inputs, year));
    }
    SortedMap<IndicatorId, Coverage> coverage = coverage(hierarchy, values.values());
    requireCoverage(parameters, coverage);
    NationalIndicators means = means(values, coverage);
    NationalIndexResult result =
        NationalIndex.measure(hierarchy, means, parameters.years().first());

    List<String> warnings = new ArrayList<>();
    if (!leftOut.isEmpty()) {
      warnings.add(
          "national development index: left out, because its years do not compare: "
              + String.join(", ", leftOut)
              + "; the other indicators of its dimension share its weight");
    }
    coverage.forEach(
        (indicator, provinces) -> {
          if (!provinces.incomplete().isEmpty()) {
            warnings.add(
                "national development index: %s is that of the %d provinces with a value in every year, without %s; estimated"
                    .formatted(
                        indicator, provinces.complete().size(), joined(provinces.incomplete())));
          }
        });
    ObservationSet observations = observations(parameters, result, warnings);
    return new StageResult(
        new TreeMap<>(
            Map.of(
                ObservationSet.OUTPUT,
                observations,
                RELATIVES,
                relatives(hierarchy, means, result, coverage, leftOut))),
        warnings);
  }

  private static SortedMap<IndicatorId, Coverage> coverage(
      IndicatorHierarchy hierarchy, Collection<RegionalIndicators> years) {
    SortedSet<RegionCode> provinces = new TreeSet<>();
    years.forEach(year -> provinces.addAll(year.values().keySet()));
    SortedMap<IndicatorId, Coverage> coverage = new TreeMap<>();
    for (IndicatorId indicator : hierarchy.ids()) {
      SortedSet<RegionCode> complete = new TreeSet<>();
      SortedSet<RegionCode> incomplete = new TreeSet<>();
      for (RegionCode province : provinces) {
        boolean everyYear =
            years.stream().allMatch(year -> year.findValue(province, indicator).isPresent());
        (everyYear ? complete : incomplete).add(province);
      }
      coverage.put(indicator, new Coverage(complete, incomplete));
    }
    return coverage;
  }

  private static void requireCoverage(
      Parameters parameters, SortedMap<IndicatorId, Coverage> coverage) {
    Defects defects = new Defects(FailureReason.INSUFFICIENT_DATA, "national development index");
    String years = parameters.years().first() + " to " + parameters.years().last();
    coverage.forEach(
        (indicator, provinces) -> {
          if (provinces.complete().isEmpty()) {
            defects.add(
                "indicator %s: expected a province with a value in every year from %s, found none"
                    .formatted(indicator, years));
          } else if (parameters.missingValues() == MissingValuePolicy.FAIL) {
            defects.require(
                provinces.incomplete().isEmpty(),
                "indicator %s: expected a value in every year from %s, found a gap of %s"
                    .formatted(indicator, years, joined(provinces.incomplete())));
          }
        });
    defects.throwIfAny();
  }

  private static String joined(SortedSet<RegionCode> provinces) {
    return provinces.stream().map(RegionCode::value).collect(Collectors.joining(", "));
  }

  private static NationalIndicators means(
      SortedMap<Integer, RegionalIndicators> values, SortedMap<IndicatorId, Coverage> coverage) {
    SortedMap<Integer, Map<IndicatorId, IndicatorValue>> means = new TreeMap<>();
    values.forEach(
        (year, ofYear) -> {
          Map<IndicatorId, IndicatorValue> ofNation = new HashMap<>();
          coverage.forEach(
              (indicator, provinces) ->
                  ofNation.put(indicator, mean(ofYear, indicator, provinces)));
          means.put(year, ofNation);
        });
    return new NationalIndicators(means);
  }

  private static IndicatorValue mean(
      RegionalIndicators ofYear, IndicatorId indicator, Coverage provinces) {
    double sum = 0;
    Status status = provinces.incomplete().isEmpty() ? Status.ACTUAL : Status.ESTIMATED;
    for (RegionCode province : provinces.complete()) {
      IndicatorValue value = ofYear.findValue(province, indicator).orElseThrow();
      sum += value.value();
      status = status.worst(value.status());
    }
    return new IndicatorValue(sum / provinces.complete().size(), status);
  }

  private static ObservationSet observations(
      Parameters parameters, NationalIndexResult result, List<String> warnings) {
    List<Observation> observations = new ArrayList<>();
    for (int year : parameters.publishedYears()) {
      NationalScore score = result.getScore(year);
      observations.add(index(year, ContributionObservations.TOTAL, score.index()));
      score
          .subIndices()
          .forEach(
              (dimension, value) ->
                  observations.add(index(year, IndexIndicator.industryOf(dimension), value)));
      if (year > parameters.years().first()) {
        Optional<GrowthContributions> contributions = result.findContributions(year - 1, year);
        if (contributions.isEmpty()) {
          warnings.add(
              "national development index: as in %d, so that contributions to its growth in %d are not defined"
                  .formatted(year - 1, year));
        } else {
          observations.addAll(contributions(year, contributions.get()));
          if (contributions.get().growth().value() < 0) {
            warnings.add(
                "national development index: it fell in %d; a positive contribution is one to the fall"
                    .formatted(year));
          }
        }
      }
    }
    return new ObservationSet(observations);
  }

  private static Observation index(int year, String industry, StatedQuantity value) {
    return IndexIndicator.DEVELOPMENT_INDEX.observe(
        year, PublishedIndicator.NATION, industry, value.value(), value.status());
  }

  private static List<Observation> contributions(int year, GrowthContributions contributions) {
    List<Observation> observations = new ArrayList<>();
    for (Map.Entry<DimensionId, StatedQuantity> dimension : contributions.dimensions().entrySet()) {
      observations.add(
          IndexIndicator.INDEX_CONTRIBUTION.observe(
              year,
              PublishedIndicator.NATION,
              IndexIndicator.industryOf(dimension.getKey()),
              dimension.getValue().in(Unit.PERCENT).value(),
              dimension.getValue().status()));
    }
    return observations;
  }

  /** The contributions of the dimensions to the growth of a year add up to all of it. */
  static List<AccountingIdentity> identities(ObservationSet index) {
    SortedMap<Integer, Double> sums = new TreeMap<>();
    for (Observation observation : index.observations()) {
      if (observation.indicator().equals(IndexIndicator.INDEX_CONTRIBUTION.code())) {
        sums.merge(observation.year(), observation.value(), Double::sum);
      }
    }
    List<AccountingIdentity> identities = new ArrayList<>();
    sums.forEach(
        (year, sum) ->
            identities.add(
                AccountingIdentity.of(
                    year + ", contributions to the growth of the index: Σ dimensions = 100%",
                    100,
                    sum)));
    return identities;
  }

  private static Relatives relatives(
      IndicatorHierarchy hierarchy,
      NationalIndicators means,
      NationalIndexResult result,
      SortedMap<IndicatorId, Coverage> coverage,
      List<String> leftOut) {
    SortedMap<String, Relative> relatives = new TreeMap<>();
    hierarchy
        .indicators()
        .forEach(
            indicator -> {
              IndicatorId id = indicator.id();
              SortedMap<Integer, Double> meansByYear = new TreeMap<>();
              SortedMap<Integer, Double> relativesByYear = new TreeMap<>();
              result
                  .scores()
                  .forEach(
                      (year, score) -> {
                        means
                            .findValue(year, id)
                            .ifPresent(mean -> meansByYear.put(year, mean.value()));
                        Optional.ofNullable(score.relatives().get(id))
                            .ifPresent(relative -> relativesByYear.put(year, relative.value()));
                      });
              relatives.put(
                  id.value(),
                  new Relative(
                      indicator.weight(),
                      Optional.ofNullable(coverage.get(id))
                          .map(provinces -> provinces.complete().size())
                          .orElse(0),
                      meansByYear,
                      relativesByYear));
            });
    return new Relatives(relatives, leftOut);
  }
}
