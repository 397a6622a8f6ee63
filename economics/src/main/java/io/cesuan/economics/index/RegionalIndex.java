package io.cesuan.economics.index;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.regional.Figures;
import io.cesuan.economics.regional.Ranking;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The regional development index (METHODS M10): index_i = Σ_j w_j Z_ij × 100 / Σ_j w_j with the
 * indicators normalised over the regions of the year; sub-indices alike inside a dimension.
 *
 * @param missingValues what to do where a region has no value
 * @param constantIndicators what to do about an indicator without variation
 */
public record RegionalIndex(
    MissingValuePolicy missingValues, ConstantIndicatorPolicy constantIndicators) {

  /** Nothing is filled in and nothing silently zero. */
  public static final RegionalIndex STRICT =
      new RegionalIndex(MissingValuePolicy.FAIL, ConstantIndicatorPolicy.FAIL);

  private static final double FULL_SCORE = 100;

  private record Cell(double normalised, Status status) {}

  /**
   * Measures the index of every region.
   *
   * @param hierarchy the indicators and their weights
   * @param indicators the values of the regions, at least two, in one year
   * @return scores with the worst status of the values they were computed from, those at the ends
   *     of each range among them; at best estimated where a missing value was dealt with
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} naming every value of an
   *     indicator outside the hierarchy; {@link FailureReason#INSUFFICIENT_DATA} naming every
   *     missing value under {@link MissingValuePolicy#FAIL}, every indicator that no region has and
   *     every region without any weighted indicator; {@link FailureReason#INVALID_INPUT} naming
   *     every constant indicator under {@link ConstantIndicatorPolicy#FAIL}
   */
  public RegionalIndexResult measure(IndicatorHierarchy hierarchy, RegionalIndicators indicators) {
    indicators.requireKnown(hierarchy.ids());
    requireValues(hierarchy, indicators);
    Map<IndicatorId, Map<RegionCode, Cell>> columns = new LinkedHashMap<>();
    Defects constant = new Defects(FailureReason.INVALID_INPUT, subject(indicators));
    for (WeightedIndicator indicator : hierarchy.indicators()) {
      List<IndicatorValue> observed = observed(indicators, indicator.id());
      MinMaxNormalisation normalisation =
          MinMaxNormalisation.of(indicator.definition().direction(), observed);
      constant.require(
          !normalisation.isConstant() || constantIndicators == ConstantIndicatorPolicy.ZERO,
          "indicator "
              + indicator.id()
              + ": expected values that vary over the regions, found "
              + normalisation.minimum()
              + " in each");
      columns.put(indicator.id(), column(indicators, indicator.id(), normalisation, observed));
    }
    constant.throwIfAny();
    return result(hierarchy, indicators, columns);
  }

  private void requireValues(IndicatorHierarchy hierarchy, RegionalIndicators indicators) {
    Defects defects = new Defects(FailureReason.INSUFFICIENT_DATA, subject(indicators));
    for (IndicatorId id : hierarchy.ids()) {
      if (observed(indicators, id).isEmpty()) {
        defects.add("indicator " + id + ": expected a value in some region, found none");
      } else if (missingValues == MissingValuePolicy.FAIL) {
        for (RegionCode region : indicators.values().keySet()) {
          defects.require(
              indicators.findValue(region, id).isPresent(),
              "region " + region + ", indicator " + id + ": expected a value, found none");
        }
      }
    }
    defects.throwIfAny();
  }

  private static String subject(RegionalIndicators indicators) {
    return "regional index of " + indicators.year();
  }

  private static List<IndicatorValue> observed(RegionalIndicators indicators, IndicatorId id) {
    return indicators.values().keySet().stream()
        .flatMap(region -> indicators.findValue(region, id).stream())
        .toList();
  }

  private Map<RegionCode, Cell> column(
      RegionalIndicators indicators,
      IndicatorId id,
      MinMaxNormalisation normalisation,
      List<IndicatorValue> observed) {
    Map<RegionCode, Cell> column = new LinkedHashMap<>();
    for (RegionCode region : indicators.values().keySet()) {
      Optional<IndicatorValue> value = indicators.findValue(region, id);
      if (value.isPresent()) {
        column.put(
            region,
            new Cell(
                normalisation.apply(value.get().value()),
                value.get().status().worst(normalisation.status())));
      } else if (missingValues == MissingValuePolicy.MEAN) {
        column.put(region, meanCell(normalisation, observed));
      }
    }
    return column;
  }

  private static Cell meanCell(MinMaxNormalisation normalisation, List<IndicatorValue> observed) {
    // The mean of Z is Z of the mean, and cannot leave [0, 1] by the rounding of a large sum.
    double sum = 0;
    Status status = Status.ESTIMATED.worst(normalisation.status());
    for (IndicatorValue value : observed) {
      sum += normalisation.apply(value.value());
      status = status.worst(value.status());
    }
    return new Cell(sum / observed.size(), status);
  }

  private RegionalIndexResult result(
      IndicatorHierarchy hierarchy,
      RegionalIndicators indicators,
      Map<IndicatorId, Map<RegionCode, Cell>> columns) {
    Defects defects = new Defects(FailureReason.INSUFFICIENT_DATA, subject(indicators));
    SortedMap<RegionCode, StatedQuantity> indices = new TreeMap<>();
    Map<DimensionId, SortedMap<RegionCode, StatedQuantity>> subIndices = new LinkedHashMap<>();
    for (RegionCode region : indicators.values().keySet()) {
      Optional<StatedQuantity> index = findIndex(hierarchy.indicators(), region, columns);
      if (index.isPresent()) {
        indices.put(region, index.get());
      } else {
        defects.add("region " + region + ": expected a weighted indicator, found none");
      }
    }
    defects.throwIfAny();
    for (DimensionId dimension : hierarchy.dimensions()) {
      SortedMap<RegionCode, StatedQuantity> values = new TreeMap<>();
      for (RegionCode region : indicators.values().keySet()) {
        findIndex(hierarchy.indicatorsOf(dimension), region, columns)
            .ifPresent(value -> values.put(region, value));
      }
      subIndices.put(dimension, values);
    }
    return new RegionalIndexResult(
        indicators.year(), hierarchy, scores(hierarchy, indicators, columns, indices, subIndices));
  }

  /** Absent where the region has none of the indicators, or none with weight. */
  private static Optional<StatedQuantity> findIndex(
      List<WeightedIndicator> indicators,
      RegionCode region,
      Map<IndicatorId, Map<RegionCode, Cell>> columns) {
    double weighted = 0;
    double weights = 0;
    Status status = Status.ACTUAL;
    for (WeightedIndicator indicator : indicators) {
      Cell cell = columns.getOrDefault(indicator.id(), Map.of()).get(region);
      if (cell == null) {
        status = status.worst(Status.ESTIMATED);
      } else {
        weighted += indicator.weight() * cell.normalised();
        weights += indicator.weight();
        status = status.worst(cell.status());
      }
    }
    if (!(weights > 0)) {
      return Optional.empty();
    }
    // Rounding must not push a weighted mean of ones beyond the full score.
    double index = Math.min(FULL_SCORE, weighted * FULL_SCORE / weights);
    return Optional.of(StatedQuantity.of(index, Unit.INDEX_POINTS, status));
  }

  private static SortedMap<RegionCode, RegionScore> scores(
      IndicatorHierarchy hierarchy,
      RegionalIndicators indicators,
      Map<IndicatorId, Map<RegionCode, Cell>> columns,
      SortedMap<RegionCode, StatedQuantity> indices,
      Map<DimensionId, SortedMap<RegionCode, StatedQuantity>> subIndices) {
    Ranking<RegionCode> ranking = Ranking.of(new Figures<>(subject(indicators), indices));
    SortedMap<RegionCode, RegionScore> scores = new TreeMap<>();
    indices.forEach(
        (region, index) -> {
          Map<DimensionId, StatedQuantity> ownSubIndices = new LinkedHashMap<>();
          Map<DimensionId, Integer> ownSubRanks = new LinkedHashMap<>();
          subIndices.forEach(
              (dimension, values) -> {
                StatedQuantity value = values.get(region);
                if (value != null) {
                  ownSubIndices.put(dimension, value);
                  ownSubRanks.put(
                      dimension,
                      Ranking.of(new Figures<>("sub-index " + dimension, values)).getRank(region));
                }
              });
          Map<IndicatorId, Double> normalised = new LinkedHashMap<>();
          List<IndicatorId> missing = new ArrayList<>();
          for (IndicatorId id : hierarchy.ids()) {
            Cell cell = columns.getOrDefault(id, Map.of()).get(region);
            if (cell != null) {
              normalised.put(id, cell.normalised());
            }
            if (indicators.findValue(region, id).isEmpty()) {
              missing.add(id);
            }
          }
          scores.put(
              region,
              new RegionScore(
                  region,
                  index,
                  ranking.getRank(region),
                  ownSubIndices,
                  ownSubRanks,
                  normalised,
                  missing));
        });
    return scores;
  }
}
