package io.cesuan.worker.estimation;

import io.cesuan.economics.index.ConstantIndicatorPolicy;
import io.cesuan.economics.index.DimensionId;
import io.cesuan.economics.index.IndicatorId;
import io.cesuan.economics.index.MissingValuePolicy;
import io.cesuan.economics.index.NaturalBreaks;
import io.cesuan.economics.index.RegionScore;
import io.cesuan.economics.index.RegionalIndex;
import io.cesuan.economics.index.RegionalIndexResult;
import io.cesuan.economics.index.RegionalIndicators;
import io.cesuan.economics.index.RegionalTiers;
import io.cesuan.economics.index.TierCutOffs;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.specification.IndexOptions;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.stage.Requirement;
import io.cesuan.worker.stage.Stage;
import io.cesuan.worker.stage.StageInputs;
import io.cesuan.worker.stage.StageResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** M10: the development index of the provinces in a year, their ranks and tiers. */
final class RegionalIndexStage implements Stage<RegionalIndexStage.Parameters> {
  /** Name of the output with the cut-offs between the tiers, a {@link Tiers}. */
  static final String TIERS = "tiers";

  /**
   * What the stage takes from the specification.
   *
   * @param year the year
   * @param missingValues what to do where a province has no value
   * @param constantIndicators what to do about an indicator without variation
   * @param tierCutOffs cut-offs between tiers, descending; empty for natural breaks
   */
  record Parameters(
      int year,
      MissingValuePolicy missingValues,
      ConstantIndicatorPolicy constantIndicators,
      List<Double> tierCutOffs) {}

  /**
   * Where the tiers of a year part, as an artifact holds it.
   *
   * @param cutOffs the smallest index of each tier but the lowest, descending
   * @param goodnessOfVarianceFit how much of the variance natural breaks explain; absent for given
   *     cut-offs
   */
  record Tiers(List<Double> cutOffs, OptionalDouble goodnessOfVarianceFit) {
    Tiers {
      cutOffs = List.copyOf(cutOffs);
    }
  }

  @Override
  public String name() {
    return StageNames.INDEX_REGIONAL;
  }

  @Override
  public String methodVersion() {
    return "M10.regional/1";
  }

  @Override
  public List<String> parts(Specification specification) {
    return IndexInputs.publishedYears(specification).stream().map(String::valueOf).toList();
  }

  @Override
  public Parameters parameters(Specification specification, String part) {
    IndexOptions options = specification.index();
    return new Parameters(
        Integer.parseInt(part),
        options.missingValues(),
        options.constantIndicators(),
        options.tierCutOffs());
  }

  @Override
  public List<Requirement> requirements(Specification specification, String part) {
    return IndexInputs.requirements(specification, List.of(Integer.parseInt(part)));
  }

  @Override
  public StageResult compute(Parameters parameters, StageInputs inputs) {
    RegionalIndicators values = IndexInputs.values(inputs, parameters.year());
    RegionalIndexResult result =
        new RegionalIndex(parameters.missingValues(), parameters.constantIndicators())
            .measure(IndexInputs.hierarchy(inputs), values);
    Tiers tiers = tiers(parameters, result);
    return new StageResult(
        new TreeMap<>(
            Map.of(ObservationSet.OUTPUT, observations(parameters, result, tiers), TIERS, tiers)),
        warnings(parameters, result, values, tiers));
  }

  private static Tiers tiers(Parameters parameters, RegionalIndexResult result) {
    if (!parameters.tierCutOffs().isEmpty()) {
      return new Tiers(parameters.tierCutOffs(), OptionalDouble.empty());
    }
    List<StatedQuantity> indices = List.copyOf(result.indices().values());
    NaturalBreaks breaks =
        NaturalBreaks.of(
            Vector.generate(indices.size(), i -> indices.get(i).value()), IndexOptions.TIERS);
    return new Tiers(breaks.cutOffs().cutOffs(), OptionalDouble.of(breaks.goodnessOfVarianceFit()));
  }

  private static ObservationSet observations(
      Parameters parameters, RegionalIndexResult result, Tiers tiers) {
    SortedMap<RegionCode, Integer> ranks = new TreeMap<>();
    result.scores().forEach((region, score) -> ranks.put(region, score.rank()));
    List<Observation> observations = new ArrayList<>();
    observations.addAll(
        observations(result.year(), ContributionObservations.TOTAL, result.indices(), ranks));
    for (DimensionId dimension : result.hierarchy().dimensions()) {
      observations.addAll(observations(result, dimension));
    }
    Status ofAll = worst(result.indices().values());
    RegionalTiers.of(result, new TierCutOffs(tiers.cutOffs()))
        .tiers()
        .forEach(
            (region, tier) ->
                observations.add(
                    IndexIndicator.DEVELOPMENT_TIER.observe(
                        result.year(),
                        region.value(),
                        ContributionObservations.TOTAL,
                        tier,
                        // Natural breaks rest on the index of every province, cut-offs on none.
                        parameters.tierCutOffs().isEmpty()
                            ? ofAll
                            : result.getScore(region).index().status())));
    return new ObservationSet(observations);
  }

  private static List<Observation> observations(RegionalIndexResult result, DimensionId dimension) {
    SortedMap<RegionCode, StatedQuantity> subIndices = new TreeMap<>();
    SortedMap<RegionCode, Integer> ranks = new TreeMap<>();
    for (RegionScore score : result.scores().values()) {
      StatedQuantity subIndex = score.subIndices().get(dimension);
      Integer rank = score.subRanks().get(dimension);
      if (subIndex != null && rank != null) {
        subIndices.put(score.region(), subIndex);
        ranks.put(score.region(), rank);
      }
    }
    return observations(result.year(), IndexIndicator.industryOf(dimension), subIndices, ranks);
  }

  private static List<Observation> observations(
      int year,
      String industry,
      SortedMap<RegionCode, StatedQuantity> indices,
      SortedMap<RegionCode, Integer> ranks) {
    List<Observation> observations = new ArrayList<>();
    indices.forEach(
        (region, index) ->
            observations.add(
                IndexIndicator.DEVELOPMENT_INDEX.observe(
                    year, region.value(), industry, index.value(), index.status())));
    // A rank rests on the index of every province.
    Status ofAll = worst(indices.values());
    ranks.forEach(
        (region, rank) ->
            observations.add(
                IndexIndicator.DEVELOPMENT_RANK.observe(
                    year, region.value(), industry, rank, ofAll)));
    return observations;
  }

  private static Status worst(Iterable<StatedQuantity> values) {
    Status worst = Status.ACTUAL;
    for (StatedQuantity value : values) {
      worst = worst.worst(value.status());
    }
    return worst;
  }

  private static List<String> warnings(
      Parameters parameters, RegionalIndexResult result, RegionalIndicators values, Tiers tiers) {
    String subject = "development index of provinces, " + parameters.year() + ": ";
    List<String> warnings = new ArrayList<>();
    for (RegionScore score : result.scores().values()) {
      if (!score.missing().isEmpty()) {
        warnings.add(
            subject
                + score.region()
                + " has no value of "
                + score.missing().stream().map(IndicatorId::value).collect(Collectors.joining(", "))
                + switch (parameters.missingValues()) {
                  case REWEIGHT -> "; left out, and the weights of the others renormalised";
                  case MEAN -> "; the mean of the provinces that have one stands for it";
                  case FAIL -> throw new IllegalStateException("missing values were let pass");
                });
      }
    }
    List<String> constant =
        result.hierarchy().ids().stream()
            .filter(id -> isConstant(values, id))
            .map(IndicatorId::value)
            .toList();
    if (!constant.isEmpty()) {
      warnings.add(
          subject
              + "the same in every province, and therefore 0 for each: "
              + String.join(", ", constant));
    }
    warnings.add(
        subject
            + "tiers part at "
            + tiers.cutOffs().stream()
                .map(cutOff -> String.format(Locale.ROOT, "%.2f", cutOff))
                .collect(Collectors.joining(", "))
            + (tiers.goodnessOfVarianceFit().isPresent()
                ? String.format(
                    Locale.ROOT,
                    ", natural breaks with a goodness of variance fit of %.3f",
                    tiers.goodnessOfVarianceFit().getAsDouble())
                : ", as given")
            + "; "
            + result.hierarchy().ids().size()
            + " indicators weighted equally inside a dimension, and the dimensions equally");
    return warnings;
  }

  private static boolean isConstant(RegionalIndicators values, IndicatorId indicator) {
    return values.values().keySet().stream()
            .flatMap(region -> values.findValue(region, indicator).stream())
            .mapToDouble(value -> value.value())
            .distinct()
            .count()
        == 1;
  }
}
