package io.cesuan.cli.command;

import io.cesuan.api.v1.RegionKind;
import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.output.Cell;
import io.cesuan.cli.output.ResultTable;
import io.cesuan.cli.query.ObservationClient;
import io.cesuan.cli.query.ObservationQuery;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a query service can be asked for, as tables. Lists within a cell are parted by a space. */
enum CatalogListing {
  /** What is measured. */
  INDICATORS {
    @Override
    ResultTable read(ObservationClient client, ObservationQuery query) {
      return new ResultTable(
          List.of("code", "name", "name_zh", "unit", "method", "observations", "definition"),
          client.indicators().stream()
              .map(
                  indicator ->
                      List.of(
                          Cell.of(indicator.getCode()),
                          Cell.of(indicator.getName()),
                          Cell.of(indicator.getNameZh()),
                          Cell.of(indicator.getUnit()),
                          Cell.of(indicator.getMethod()),
                          Cell.of((long) indicator.getObservationCount()),
                          Cell.of(indicator.getDefinition())))
              .toList());
    }
  },

  /** Where. */
  REGIONS {
    @Override
    List<String> filters() {
      return List.of("--region-under", "--region-kind");
    }

    @Override
    ResultTable read(ObservationClient client, ObservationQuery query) {
      return new ResultTable(
          List.of("code", "name", "name_zh", "kind", "parent", "groups", "observations"),
          client.regions(query.regionsUnder(), query.regionKinds()).stream()
              .map(
                  region ->
                      List.of(
                          Cell.of(region.getCode()),
                          Cell.of(region.getName()),
                          Cell.of(region.getNameZh()),
                          Cell.of(nameOf(region.getKind())),
                          Cell.of(region.getParent()),
                          Cell.of(String.join(" ", region.getGroupsList())),
                          Cell.of((long) region.getObservationCount())))
              .toList());
    }
  },

  /** Of which part of the economy, or of the development index. */
  INDUSTRIES {
    @Override
    ResultTable read(ObservationClient client, ObservationQuery query) {
      return new ResultTable(
          List.of("code", "name", "name_zh", "kind", "parent", "observations"),
          client.industries().stream()
              .map(
                  industry ->
                      List.of(
                          Cell.of(industry.getCode()),
                          Cell.of(industry.getName()),
                          Cell.of(industry.getNameZh()),
                          Cell.of(
                              industry
                                  .getKind()
                                  .name()
                                  .replace("INDUSTRY_KIND_", "")
                                  .toLowerCase(Locale.ROOT)),
                          Cell.of(industry.getParent()),
                          Cell.of((long) industry.getObservationCount())))
              .toList());
    }
  },

  /** For which years. */
  YEARS {
    @Override
    List<String> filters() {
      return List.of("--indicator");
    }

    @Override
    ResultTable read(ObservationClient client, ObservationQuery query) {
      if (query.indicators().size() > 1) {
        throw CommandFailedException.usage(
            "--list years: expected one indicator at most, found " + query.indicators().size());
      }
      String indicator = query.indicators().isEmpty() ? "" : query.indicators().get(0);
      return new ResultTable(
          List.of("year"),
          client.years(indicator).stream().map(year -> List.of(Cell.of((long) year))).toList());
    }
  },

  /** Which of these go together. */
  AVAILABILITY {
    @Override
    List<String> filters() {
      return List.of("--indicator");
    }

    @Override
    ResultTable read(ObservationClient client, ObservationQuery query) {
      return new ResultTable(
          List.of("indicator", "years", "region_kinds", "industries", "observations"),
          client.availability(query.indicators()).stream()
              .map(
                  available ->
                      List.of(
                          Cell.of(available.getIndicator()),
                          Cell.of(
                              available.getYearsList().stream()
                                  .map(String::valueOf)
                                  .collect(Collectors.joining(" "))),
                          Cell.of(
                              available.getRegionKindsList().stream()
                                  .map(CatalogListing::nameOf)
                                  .collect(Collectors.joining(" "))),
                          Cell.of(String.join(" ", available.getIndustriesList())),
                          Cell.of((long) available.getObservationCount())))
              .toList());
    }
  };

  /**
   * Asks for the listing.
   *
   * @param query the filters that this listing takes
   */
  abstract ResultTable read(ObservationClient client, ObservationQuery query);

  /** The options that may stand beside {@code --list}. */
  List<String> filters() {
    return List.of();
  }

  private static String nameOf(RegionKind kind) {
    return ObservationQuery.nameOf(kind);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
