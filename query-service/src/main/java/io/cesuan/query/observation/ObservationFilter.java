package io.cesuan.query.observation;

import io.cesuan.api.v1.ListObservationsRequest;
import io.cesuan.api.v1.ObservationStatus;
import io.cesuan.api.v1.Region;
import io.cesuan.api.v1.YearRange;
import io.cesuan.query.request.Cancellation;
import io.cesuan.query.request.CodeFilter;
import io.cesuan.query.request.RequestDefects;
import io.cesuan.query.snapshot.Catalog;
import io.cesuan.query.snapshot.CodeList;
import io.cesuan.query.snapshot.PublishedObservation;
import io.cesuan.query.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Which observations a request lets pass: for each dimension the set of positions, years or
 * statuses that may match. An observation passes where every dimension does.
 */
final class ObservationFilter {
  /** The years an observation can be of; the database holds no other. */
  static final int FIRST_YEAR = 1900;

  /** See {@link #FIRST_YEAR}. */
  static final int LAST_YEAR = 2200;

  private final BitSet indicators;
  private final BitSet regions;
  private final BitSet industries;
  private final BitSet years;
  private final BitSet statuses;
  private final boolean everything;

  private ObservationFilter(
      BitSet indicators,
      BitSet regions,
      BitSet industries,
      BitSet years,
      BitSet statuses,
      boolean everything) {
    this.indicators = indicators;
    this.regions = regions;
    this.industries = industries;
    this.years = years;
    this.statuses = statuses;
    this.everything = everything;
  }

  /**
   * Reads the filters of a request.
   *
   * @param defects receives every filter that cannot be met; if any is added the result is void
   */
  static ObservationFilter of(
      ListObservationsRequest request, Catalog catalog, RequestDefects defects) {
    return new ObservationFilter(
        CodeFilter.positions(
            "indicators", request.getIndicatorsList(), catalog.indicators(), defects),
        regions(request, catalog.regions(), defects),
        CodeFilter.positions(
            "industries", request.getIndustriesList(), catalog.industries(), defects),
        years(request, defects),
        statuses(request.getStatusesList(), defects),
        request.getIndicatorsCount() == 0
            && request.getRegionsCount() == 0
            && request.getRegionsUnder().isEmpty()
            && request.getRegionKindsCount() == 0
            && request.getIndustriesCount() == 0
            && request.getYearsCount() == 0
            && !request.hasYearRange()
            && request.getStatusesCount() == 0);
  }

  /** What passes, in the snapshot's own order. */
  List<PublishedObservation> matchesIn(Snapshot snapshot) {
    if (everything) {
      return snapshot.observations();
    }
    List<PublishedObservation> matches = new ArrayList<>();
    int turn = 0;
    for (int indicator = indicators.nextSetBit(0);
        indicator >= 0;
        indicator = indicators.nextSetBit(indicator + 1)) {
      for (PublishedObservation observation : snapshot.observationsOf(indicator)) {
        Cancellation.throwIfCancelled(turn++);
        if (passes(observation)) {
          matches.add(observation);
        }
      }
    }
    return Collections.unmodifiableList(matches);
  }

  private boolean passes(PublishedObservation observation) {
    return regions.get(observation.at().region())
        && industries.get(observation.at().industry())
        && years.get(observation.at().year())
        && statuses.get(observation.message().getStatusValue());
  }

  private static BitSet regions(
      ListObservationsRequest request, CodeList<Region> regions, RequestDefects defects) {
    BitSet positions = CodeFilter.positions("regions", request.getRegionsList(), regions, defects);
    positions.and(CodeFilter.under("regions_under", request.getRegionsUnder(), regions, defects));
    positions.and(
        CodeFilter.ofKinds("region_kinds", request.getRegionKindsList(), regions, defects));
    return positions;
  }

  private static BitSet years(ListObservationsRequest request, RequestDefects defects) {
    BitSet years = new BitSet(LAST_YEAR + 1);
    YearRange range = request.getYearRange();
    if (request.hasYearRange() && request.getYearsCount() > 0) {
      defects.add("year_range", "expected either years or year_range, found both");
    }
    for (int i = 0; i < request.getYearsCount(); i++) {
      Cancellation.throwIfCancelled(i);
      int year = request.getYears(i);
      if (checkYear("years[" + i + "]", year, defects)) {
        years.set(year);
      }
    }
    // 0 leaves a side open.
    int first = range.getFirstYear() == 0 ? FIRST_YEAR : range.getFirstYear();
    int last = range.getLastYear() == 0 ? LAST_YEAR : range.getLastYear();
    boolean firstValid = checkYear("year_range.first_year", first, defects);
    boolean lastValid = checkYear("year_range.last_year", last, defects);
    boolean valid = firstValid && lastValid;
    if (valid && first > last) {
      defects.add(
          "year_range",
          "expected first_year up to last_year, found %d and %d".formatted(first, last));
    } else if (valid && request.getYearsCount() == 0) {
      years.set(first, last + 1);
    }
    return years;
  }

  /** Adds a defect where no observation can be of this year, and says whether one can. */
  static boolean checkYear(String field, int year, RequestDefects defects) {
    if (year >= FIRST_YEAR && year <= LAST_YEAR) {
      return true;
    }
    defects.add(
        field, "expected a year from %d to %d, found %d".formatted(FIRST_YEAR, LAST_YEAR, year));
    return false;
  }

  private static BitSet statuses(List<ObservationStatus> filter, RequestDefects defects) {
    BitSet statuses = new BitSet();
    if (filter.isEmpty()) {
      for (ObservationStatus status : ObservationStatus.values()) {
        if (status != ObservationStatus.UNRECOGNIZED) {
          statuses.set(status.getNumber());
        }
      }
    }
    for (int i = 0; i < filter.size(); i++) {
      Cancellation.throwIfCancelled(i);
      ObservationStatus status = filter.get(i);
      switch (status) {
        case OBSERVATION_STATUS_ACTUAL, OBSERVATION_STATUS_ESTIMATED, OBSERVATION_STATUS_FORECAST ->
            statuses.set(status.getNumber());
        case OBSERVATION_STATUS_UNSPECIFIED, UNRECOGNIZED ->
            defects.add(
                "statuses[" + i + "]",
                "expected OBSERVATION_STATUS_ACTUAL, OBSERVATION_STATUS_ESTIMATED or"
                    + " OBSERVATION_STATUS_FORECAST, found "
                    + (status == ObservationStatus.UNRECOGNIZED ? "an unknown number" : status));
      }
    }
    return statuses;
  }
}
