package io.cesuan.worker.specification;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.worker.content.CanonicalJson;
import io.cesuan.worker.content.ContentHash;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a run is asked to do. It is stored whole with the run, and everything a result depends on
 * besides the source figures is in it.
 *
 * @param years the years to measure
 * @param baseYear the year of the input–output table, from which rates are carried forward
 * @param datasets the datasets to measure from
 * @param relevance options of M1
 * @param penetration options of M3
 * @param technology options of M4
 * @param regions options of M6
 * @param employment options of M8
 * @param index options of M10
 */
public record Specification(
    YearSpan years,
    int baseYear,
    Datasets datasets,
    RelevanceOptions relevance,
    PenetrationOptions penetration,
    TechnologyOptions technology,
    RegionOptions regions,
    EmploymentOptions employment,
    IndexOptions index) {

  public Specification {
    if (years.first() < baseYear) {
      // Multipliers carry rates forward from the base year; M4 says nothing of carrying them back.
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "years: expected to begin in the base year "
              + baseYear
              + " or later, found "
              + years.first());
    }
  }

  /** The years to measure, ascending. */
  public List<Integer> measuredYears() {
    return years.years();
  }

  /** The name of this specification: the hash of its canonical text. */
  public ContentHash hash() {
    return ContentHash.of(CanonicalJson.bytes(this));
  }

  /**
   * Years from the first to the last, both included.
   *
   * @param first the first year
   * @param last the last year
   */
  public record YearSpan(int first, int last) {
    public YearSpan {
      if (first > last) {
        throw new EconomicsException(
            FailureReason.INVALID_INPUT,
            "years: expected the first not after the last, found " + first + " to " + last);
      }
    }

    /** The years that another span has too, ascending. */
    public List<Integer> yearsWithin(YearSpan other) {
      return years().stream()
          .filter(year -> other.first() <= year && year <= other.last())
          .toList();
    }

    /** Whether a year is one of them. */
    public boolean contains(int year) {
      return first <= year && year <= last;
    }

    /** The years, ascending. */
    public List<Integer> years() {
      return IntStream.rangeClosed(first, last).boxed().toList();
    }
  }
}
