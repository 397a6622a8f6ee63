package io.cesuan.economics.employment;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.extension.AnnualContribution;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The employment of the industrial internet by section (METHODS M8): E_s = Z_s / Pro_nation, direct
 * and penetration alike. Its sum is Z / Pro_nation and differs from Σ_i E_i over the regions, whose
 * productivities differ: the deviation is reported and not distributed.
 *
 * @param year the calendar year
 * @param productivity Pro_nation
 * @param sections section → E_s, persons
 * @param total Σ_s E_s
 */
public record SectionEmployment(
    int year,
    LabourProductivity productivity,
    SortedMap<Section, Contribution> sections,
    Contribution total) {

  /** Copies the sections. */
  public SectionEmployment {
    sections = Collections.unmodifiableSortedMap(new TreeMap<>(sections));
  }

  /**
   * Measures a year.
   *
   * @param contribution Z_s
   * @param productivity Pro_nation of the same year
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} for another currency
   */
  public static SectionEmployment of(
      AnnualContribution contribution, LabourProductivity productivity) {
    SortedMap<Section, Contribution> sections = new TreeMap<>();
    contribution
        .sections()
        .forEach((section, part) -> sections.put(section, productivity.employment(part)));
    return new SectionEmployment(
        contribution.year(),
        productivity,
        sections,
        sections.values().stream().reduce(Contribution::plus).orElseThrow());
  }

  /**
   * By how much the sections together deviate from the regions together, Σ_s E_s / Σ_i E_i − 1, a
   * ratio.
   *
   * @param regions the employment of the same year by region
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for another year, {@link
   *     FailureReason#NOT_FINITE} where nobody is employed in the regions
   */
  public StatedQuantity deviationFrom(RegionalEmployment regions) {
    if (regions.year() != year) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "employment by section in "
              + year
              + ": expected regions of that year, found those of "
              + regions.year());
    }
    StatedQuantity difference = total.total().minus(regions.nation().total());
    return difference.dividedBy(regions.nation().total());
  }
}
