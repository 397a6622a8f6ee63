package io.cesuan.cli.command;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.output.Cell;
import io.cesuan.cli.output.OutputFormat;
import io.cesuan.cli.output.ResultTable;
import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.regional.AttributionBasis;
import io.cesuan.economics.regional.AttributionMethod;
import io.cesuan.economics.regional.CoreOutput;
import io.cesuan.economics.regional.MissingCoreOutputPolicy;
import io.cesuan.economics.regional.Ranking;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionalAttribution;
import io.cesuan.economics.regional.RegionalContribution;
import io.cesuan.economics.regional.RegionalProduct;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.ingestion.CoreOutputReader;
import io.cesuan.worker.ingestion.RegionalProductReader;
import io.cesuan.worker.ingestion.TierTotals;
import io.cesuan.worker.ingestion.TierTotalsReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Attributes a nation's value added to its regions on files, without any server (M6). */
@Command(
    name = "regions",
    description = "Attributes the nation's value added by tier to its regions.",
    footer = {
      "",
      "All figures are in 100 million CNY. The tier totals are a CSV with the columns",
      "tier,direct,penetration and, where it is known, gdp: a line for each of the tiers 1, 2 and 3.",
      "Without gdp the nation's is the sum of the regions'. GDP by region is a CSV with the columns",
      "province,year,primary,secondary,tertiary. Methods:",
      "  caii-2021  one weight per region, for direct and penetration value added alike",
      "  caii-2023  one weight per region and tier; with --core-output, the direct value added of tier 3",
      "             by software revenue: a CSV with the columns province,year,software_revenue. A year",
      "             missing between observed ones is interpolated; what else is missing follows",
      "             --missing-core-output: fail, zero, or tier-share, the region's share of tier 3.",
      "Status: A actual, E rests on an estimated figure. No server and no database is needed.",
      "",
      "Examples:",
      "  cesuan regions --tiers tiers.csv --gdp data/figures/province-gdp.csv --year 2022 \\",
      "    --method caii-2023 --core-output data/figures/province-core-output.csv \\",
      "    --missing-core-output tier-share",
      "  cesuan regions --tiers tiers.csv --gdp data/figures/province-gdp.csv --year 2020 --compare"
    })
public final class RegionsCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "region", "direct", "penetration", "total", "share_of_regional_gdp", "rank", "status");
  private static final List<String> COMPARED =
      List.of(
          "region",
          "total_caii_2021",
          "total_caii_2023",
          "difference",
          "difference_percent",
          "rank_caii_2021",
          "rank_caii_2023",
          "status");

  private final CommandContext context;

  @Option(
      names = "--tiers",
      required = true,
      paramLabel = "FILE",
      description = "The nation's direct and penetration value added by tier")
  private Path tiers = Path.of("");

  @Option(
      names = "--gdp",
      required = true,
      paramLabel = "FILE",
      description = "Gross domestic product by region, year and tier")
  private Path gdp = Path.of("");

  @Option(names = "--year", required = true, paramLabel = "YEAR", description = "Year to attribute")
  private int year;

  @Option(names = "--method", paramLabel = "METHOD", description = "caii-2021 or caii-2023")
  private @Nullable String method;

  @Option(names = "--compare", description = "Both methods side by side instead of one")
  private boolean compare;

  @Option(
      names = "--core-output",
      paramLabel = "FILE",
      description = "Software revenue by region and year, for caii-2023")
  private @Nullable Path coreOutput;

  @Option(
      names = "--missing-core-output",
      paramLabel = "POLICY",
      description = "fail, zero or tier-share; fail unless it is given")
  private @Nullable String missingCoreOutput;

  @Mixin private final OutputOption output = new OutputOption();

  /** A command that speaks here. */
  public RegionsCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    requireOptionsThatGoTogether();
    MissingCoreOutputPolicy policy =
        missingCoreOutput == null
            ? MissingCoreOutputPolicy.FAIL
            : Choice.of(MissingCoreOutputPolicy.class, "--missing-core-output", missingCoreOutput);
    AttributionMethod chosen =
        method == null
            ? AttributionMethod.CAII_2023
            : Choice.of(AttributionMethod.class, "--method", method);
    if (!compare && chosen == AttributionMethod.CAII_2021 && coreOutput != null) {
      throw CommandFailedException.usage(
          "--core-output: expected only with caii-2023 or --compare, found with caii-2021");
    }
    TierTotals totals = TierTotalsReader.read(tiers, year);
    List<RegionalProduct> products = RegionalProductReader.read(gdp, year);
    AttributionBasis basis =
        new AttributionBasis(
            totals.contributions(), totals.product().orElseGet(() -> sum(products)), products);
    List<CoreOutput> keys = coreOutputs(basis, policy);
    if (compare) {
      RegionalAttribution older = attribute(AttributionMethod.CAII_2021, basis, List.of());
      RegionalAttribution newer = attribute(AttributionMethod.CAII_2023, basis, keys);
      output.write(compared(older, newer), context.out());
    } else {
      output.write(table(attribute(chosen, basis, keys)), context.out());
    }
    if (output.format() == OutputFormat.TABLE) {
      context.notes().say("Unit: %s, shares and differences in percent", basis.nation().unit());
    }
    sayReconciliation(basis, totals.product().isPresent());
    return 0;
  }

  private void requireOptionsThatGoTogether() {
    if (compare == (method != null)) {
      throw CommandFailedException.usage(
          compare
              ? "--compare: expected without --method, found with it"
              : "expected --method caii-2021, --method caii-2023 or --compare, found none of them");
    }
    if (missingCoreOutput != null && coreOutput == null) {
      throw CommandFailedException.usage(
          "--missing-core-output: expected only with --core-output, found without");
    }
  }

  private List<CoreOutput> coreOutputs(AttributionBasis basis, MissingCoreOutputPolicy policy) {
    if (coreOutput == null) {
      return List.of();
    }
    CoreOutput observed = CoreOutputReader.read(coreOutput, year, basis.regionCodes());
    observed
        .output()
        .values()
        .forEach(
            (region, value) -> {
              if (value.status() != Status.ACTUAL) {
                context
                    .notes()
                    .say(
                        "warning: region %s: no core output of %d; interpolated between the years"
                            + " beside it",
                        region, year);
              }
            });
    CoreOutput completed = observed.completed(basis.regions(), policy);
    basis
        .regionCodes()
        .forEach(
            region -> {
              if (observed.output().findValue(region).isEmpty()) {
                context
                    .notes()
                    .say(
                        "warning: region %s: no core output of %d; supplied by the policy %s",
                        region, year, policy.code());
              }
            });
    if (basis.contributions().findDirect(completed.section()).isEmpty()) {
      context
          .notes()
          .say("warning: tier 3 has no direct value added; the core output has no effect");
      return List.of();
    }
    return List.of(completed);
  }

  private RegionalProduct sum(List<RegionalProduct> products) {
    SortedMap<Tier, StatedQuantity> sums = new TreeMap<>();
    for (RegionalProduct product : products) {
      product.tiers().forEach((tier, value) -> sums.merge(tier, value, StatedQuantity::plus));
    }
    return new RegionalProduct(RegionCode.CHINA, year, sums);
  }

  private static RegionalAttribution attribute(
      AttributionMethod method, AttributionBasis basis, List<CoreOutput> keys) {
    RegionalAttribution attribution = RegionalAttribution.of(method, basis, keys);
    AccountingIdentity.requireAll(attribution.identities());
    return attribution;
  }

  private static ResultTable table(RegionalAttribution attribution) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Ranking.Place<RegionCode> place : attribution.totals().ranking().places()) {
      RegionalContribution region = attribution.getRegion(place.key());
      rows.add(
          List.of(
              Cell.of(place.key().value()),
              Cell.of(region.contribution().direct().value()),
              Cell.of(region.contribution().penetration().value()),
              Cell.of(region.contribution().total().value()),
              Cell.of(region.shareOfProduct().in(Unit.PERCENT).value()),
              Cell.of((long) place.rank()),
              Cell.of(region.contribution().total().status().code())));
    }
    return new ResultTable(COLUMNS, rows);
  }

  private static ResultTable compared(RegionalAttribution older, RegionalAttribution newer) {
    Ranking<RegionCode> olderRanks = older.totals().ranking();
    List<List<Cell>> rows = new ArrayList<>();
    for (Ranking.Place<RegionCode> place : newer.totals().ranking().places()) {
      StatedQuantity before = older.totals().getValue(place.key());
      double difference = place.value().value() - before.value();
      rows.add(
          List.of(
              Cell.of(place.key().value()),
              Cell.of(before.value()),
              Cell.of(place.value().value()),
              Cell.of(difference),
              before.value() == 0 ? Cell.empty() : Cell.of(difference / before.value() * 100),
              Cell.of((long) olderRanks.getRank(place.key())),
              Cell.of((long) place.rank()),
              Cell.of(place.value().status().worst(before.status()).code())));
    }
    return new ResultTable(COMPARED, rows);
  }

  private void sayReconciliation(AttributionBasis basis, boolean nationGiven) {
    if (!nationGiven) {
      context.notes().say("The nation's GDP was not given; it is the sum of the regions'.");
      return;
    }
    context
        .notes()
        .say(
            "The regions' GDP together is %.2f %% of the nation's.",
            basis.reconciliation().total().ratio().in(Unit.PERCENT).value());
  }
}
