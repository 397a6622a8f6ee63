package io.cesuan.economics.relevance;

import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Vector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The relevance coefficients S of the core sectors K. The sectors listed are the core sectors;
 * every other sector has no industrial-internet part.
 *
 * @param coefficients S_k, one per core sector, in a fixed order; at least one
 */
public record RelevanceCoefficients(List<RelevanceCoefficient> coefficients) {

  /**
   * Copies the coefficients.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} where there is none, naming
   *     every repeated sector
   */
  public RelevanceCoefficients {
    coefficients = List.copyOf(coefficients);
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "relevance coefficients");
    defects.require(!coefficients.isEmpty(), "expected at least one core sector, found none");
    Set<SectorCode> seen = new HashSet<>();
    for (RelevanceCoefficient coefficient : coefficients) {
      if (!seen.add(coefficient.sector())) {
        defects.add(
            "expected one coefficient per sector, found several for " + coefficient.sector());
      }
    }
    defects.throwIfAny();
  }

  /**
   * Coefficients from codes and numbers.
   *
   * @param values sector → S_k, in the order of the map
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every number outside [0,
   *     1]
   */
  public static RelevanceCoefficients of(Map<SectorCode, Double> values) {
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "relevance coefficients");
    List<RelevanceCoefficient> coefficients = new ArrayList<>();
    values.forEach(
        (sector, value) -> {
          if (RelevanceCoefficient.isValid(value)) {
            coefficients.add(new RelevanceCoefficient(sector, value));
          } else {
            defects.add(RelevanceCoefficient.defect(sector.toString(), value));
          }
        });
    defects.throwIfAny();
    return new RelevanceCoefficients(coefficients);
  }

  /** The core sectors K, in the order of the coefficients. */
  public List<SectorCode> sectors() {
    return coefficients.stream().map(RelevanceCoefficient::sector).toList();
  }

  /** The number of core sectors m. */
  public int size() {
    return coefficients.size();
  }

  /** S, one element per core sector, in the order of the coefficients. */
  public Vector values() {
    return Vector.generate(size(), core -> coefficients.get(core).value());
  }

  /** The coefficient of a sector, if it is a core sector. */
  public OptionalDouble findValue(SectorCode sector) {
    return coefficients.stream()
        .filter(coefficient -> coefficient.sector().equals(sector))
        .mapToDouble(RelevanceCoefficient::value)
        .findFirst();
  }

  /**
   * S spread over all sectors of a table, zero for those that are not core.
   *
   * @param classification the sectors of the table
   * @return one element per sector
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}, naming every core sector that
   *     the table does not have
   */
  public Vector spreadOver(SectorClassification classification) {
    int[] indices = classification.getIndices(sectors());
    double[] spread = new double[classification.size()];
    for (int core = 0; core < indices.length; core++) {
      spread[indices[core]] = coefficients.get(core).value();
    }
    return Vector.of(spread);
  }
}
