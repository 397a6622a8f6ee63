package io.cesuan.cli.command;

import io.cesuan.api.v1.Observation;
import io.cesuan.api.v1.ObservationKey;
import io.cesuan.api.v1.ObservationOrder;
import io.cesuan.api.v1.ObservationStatus;
import io.cesuan.api.v1.RegionKind;
import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.output.Cell;
import io.cesuan.cli.output.ResultTable;
import io.cesuan.cli.progress.LogFile;
import io.cesuan.cli.query.ObservationClient;
import io.cesuan.cli.query.ObservationQuery;
import io.cesuan.cli.query.ObservationQuery.YearFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Asks a running query service for published observations. */
@Command(
    name = "query",
    description = "Asks a running query service for published observations.",
    footer = {
      "",
      "A filter that is left out lets everything pass; a list matches any of its entries.",
      "  indicator  value_added, value_added_direct, value_added_penetration, share_of_gdp,",
      "             nominal_growth, penetration_to_direct_ratio, ...",
      "  region     CHN for the nation, GB/T 2260 codes below it, ISO 3166-1 alpha-3 for countries,",
      "             groups of either such as CHN-EAST, CHN-KEY-YRD, INC-HIGH, WLD",
      "  industry   TOTAL, TIER1 to TIER3, A to S (sections of GB/T 4754-2017), dimensions of the index",
      "  status     A actual, E estimated, F forecast",
      "--list prints a part of the catalog instead: what can be asked for, and how much of it is published.",
      "",
      "Examples:",
      "  cesuan query --indicator value_added --year 2020 --region CHN --industry C",
      "  cesuan query --indicator value_added,share_of_gdp --year 2017-2022 --industry TOTAL --output csv",
      "  cesuan query --indicator value_added --year 2020 --order value:desc --output json",
      "  cesuan query --indicator city_value_added --year 2020 --region-under 320000",
      "  cesuan query --indicator value_added --year 2020 --region-under CHN --region-kind province",
      "  cesuan query --list regions --region-under INC-HIGH",
      "  cesuan query --list availability --indicator employment"
    })
public final class QueryCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("indicator", "year", "region", "industry", "value", "unit", "status", "vintage");

  private final CommandContext context;

  @Mixin private final ServerOption server = new ServerOption();

  @Option(
      names = "--list",
      paramLabel = "PART",
      description = "Print a part of the catalog: ${COMPLETION-CANDIDATES}")
  private @Nullable CatalogListing list;

  @Option(
      names = "--indicator",
      split = ",",
      paramLabel = "CODE",
      description = "Codes of indicators")
  private List<String> indicators = new ArrayList<>();

  @Option(
      names = "--year",
      paramLabel = "YEARS",
      converter = Years.class,
      description = "A year, a list such as 2017,2020 or a range such as 2017-2022")
  private YearFilter years = YearFilter.all();

  @Option(names = "--region", split = ",", paramLabel = "CODE", description = "Codes of regions")
  private List<String> regions = new ArrayList<>();

  @Option(
      names = "--region-under",
      paramLabel = "CODE",
      description =
          "Only what lies under a region at any depth, or belongs to a group; without itself")
  private String regionsUnder = "";

  @Option(
      names = "--region-kind",
      split = ",",
      paramLabel = "KIND",
      converter = RegionKinds.class,
      description =
          "world, income_group, world_region, country, macro_region, key_region, province, city")
  private List<RegionKind> regionKinds = new ArrayList<>();

  @Option(
      names = "--industry",
      split = ",",
      paramLabel = "CODE",
      description = "Codes of industries")
  private List<String> industries = new ArrayList<>();

  @Option(
      names = "--status",
      split = ",",
      paramLabel = "LETTER",
      converter = Statuses.class,
      description = "A, E, F")
  private List<ObservationStatus> statuses = new ArrayList<>();

  @Option(
      names = "--order",
      split = ",",
      paramLabel = "FIELD[:desc]",
      converter = Orders.class,
      description =
          "Order of the rows, most significant first, by indicator, year, region, industry or value")
  private List<ObservationOrder> order = new ArrayList<>();

  @Option(names = "--page-size", hidden = true)
  private int pageSize = ObservationClient.USUAL_PAGE_SIZE;

  @Mixin private final OutputOption output = new OutputOption();

  /** A command that speaks here. */
  public QueryCommand(CommandContext context) {
    this.context = context;
  }

  static final class Years implements ITypeConverter<YearFilter> {
    @Override
    public YearFilter convert(String text) {
      return orWrongUsage(text, YearFilter::parse);
    }
  }

  static final class RegionKinds implements ITypeConverter<RegionKind> {
    @Override
    public RegionKind convert(String text) {
      return orWrongUsage(text, ObservationQuery::parseRegionKind);
    }
  }

  static final class Statuses implements ITypeConverter<ObservationStatus> {
    @Override
    public ObservationStatus convert(String text) {
      return orWrongUsage(text, ObservationQuery::parseStatus);
    }
  }

  static final class Orders implements ITypeConverter<ObservationOrder> {
    @Override
    public ObservationOrder convert(String text) {
      return orWrongUsage(text, ObservationQuery::parseOrder);
    }
  }

  private static <T> T orWrongUsage(String text, java.util.function.Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  @Override
  public Integer call() {
    LogFile.writeNowhere();
    ObservationQuery query =
        new ObservationQuery(
            indicators, years, regions, regionsUnder, regionKinds, industries, statuses, order);
    if (list != null) {
      return list(list, query);
    }
    try (ObservationClient client = server.connect(pageSize)) {
      ObservationClient.Answer answer = client.list(query);
      output.write(
          new ResultTable(COLUMNS, answer.observations().stream().map(QueryCommand::row).toList()),
          context.out());
      if (answer.observations().isEmpty()) {
        context
            .notes()
            .say(
                answer.vintage() == 0
                    ? "nothing is published yet; cesuan run publishes"
                    : "no observation meets the query");
      }
    }
    return 0;
  }

  private int list(CatalogListing listing, ObservationQuery query) {
    List<String> misplaced = given().filter(option -> !listing.filters().contains(option)).toList();
    if (!misplaced.isEmpty()) {
      throw CommandFailedException.usage(
          "--list %s: expected %s beside it, found %s"
              .formatted(
                  listing,
                  listing.filters().isEmpty()
                      ? "no filter"
                      : "no filter but " + String.join(" and ", listing.filters()),
                  String.join(", ", misplaced)));
    }
    try (ObservationClient client = server.connect(pageSize)) {
      output.write(listing.read(client, query), context.out());
    }
    return 0;
  }

  /** The filters that were given. */
  private Stream<String> given() {
    Map<String, Boolean> empty = new LinkedHashMap<>();
    empty.put("--indicator", indicators.isEmpty());
    empty.put("--year", years.equals(YearFilter.all()));
    empty.put("--region", regions.isEmpty());
    empty.put("--region-under", regionsUnder.isEmpty());
    empty.put("--region-kind", regionKinds.isEmpty());
    empty.put("--industry", industries.isEmpty());
    empty.put("--status", statuses.isEmpty());
    empty.put("--order", order.isEmpty());
    return empty.entrySet().stream().filter(filter -> !filter.getValue()).map(Map.Entry::getKey);
  }

  private static List<Cell> row(Observation observation) {
    ObservationKey key = observation.getKey();
    return List.of(
        Cell.of(key.getIndicator()),
        Cell.of((long) key.getYear()),
        Cell.of(key.getRegion()),
        Cell.of(key.getIndustry()),
        Cell.of(observation.getValue()),
        Cell.of(observation.getUnit()),
        Cell.of(ObservationQuery.letterOf(observation.getStatus())),
        Cell.of((long) observation.getVintage()));
  }
}
