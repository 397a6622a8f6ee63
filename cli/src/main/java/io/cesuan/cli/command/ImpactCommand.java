package io.cesuan.cli.command;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.output.Cell;
import io.cesuan.cli.output.ResultTable;
import io.cesuan.economics.classification.Sector;
import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.direct.DirectValueAdded;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.penetration.ClosedFormPenetration;
import io.cesuan.economics.penetration.PenetrationResult;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.ingestion.NationalTableOptions;
import io.cesuan.worker.ingestion.NationalTableReader;
import io.cesuan.worker.ingestion.PlainTableReader;
import io.cesuan.worker.ingestion.RelevanceReader;
import io.cesuan.worker.ingestion.TableFigures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the direct and penetration value added of one table, without any server (M2, M3). */
@Command(
    name = "impact",
    description = "Measures direct and penetration value added on any input–output table.",
    footer = {
      "",
      "The relevance file is a CSV with the header code,relevance; a sector with a relevance above 0",
      "is a core sector, one that is not listed has 0. Layouts:",
      "  nbs    as the National Bureau of Statistics publishes its tables (CSV or XLSX);",
      "         results in 100 million CNY",
      "  plain  a CSV whose first row and column hold the sector codes, with a last row gross_output;",
      "         results in the table's own unit",
      "The last row of the result is TOTAL. No server and no database is needed.",
      "",
      "Examples:",
      "  cesuan impact --table table.xlsx --layout nbs --relevance relevance.csv",
      "  cesuan impact --table table.csv --layout plain --relevance relevance.csv --output csv"
    })
public final class ImpactCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("code", "name", "relevance", "direct", "induced_output", "penetration");

  /** How a table is laid out. */
  enum TableLayout {
    NBS,
    PLAIN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final CommandContext context;

  @Option(
      names = "--table",
      required = true,
      paramLabel = "FILE",
      description = "The input–output table")
  private Path table = Path.of("");

  @Option(
      names = "--layout",
      required = true,
      paramLabel = "LAYOUT",
      description = "Its layout: ${COMPLETION-CANDIDATES}")
  private TableLayout layout = TableLayout.NBS;

  @Option(
      names = "--relevance",
      required = true,
      paramLabel = "FILE",
      description = "Relevance coefficients of the core sectors")
  private Path relevance = Path.of("");

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description =
          "Unit of the figures of an nbs table, where it is not the one it states or 10 thousand CNY,"
              + " such as \"100 million CNY\"")
  private @Nullable String unit;

  @Mixin private final OutputOption output = new OutputOption();

  /** A command that speaks here. */
  public ImpactCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    TableFigures figures = read();
    Map<SectorCode, Double> core = new LinkedHashMap<>();
    RelevanceReader.read(relevance, new LinkedHashSet<>(figures.codes()))
        .forEach(
            (code, value) -> {
              if (value > 0) {
                core.put(new SectorCode(code), value);
              }
            });
    output.write(measure(figures, RelevanceCoefficients.of(core)), context.out());
    if (output.format() == io.cesuan.cli.output.OutputFormat.TABLE) {
      context.notes().say("Unit: %s", figures.unit());
    }
    return 0;
  }

  private TableFigures read() {
    Optional<Unit> stated = unitGiven();
    if (layout == TableLayout.NBS) {
      return NationalTableReader.read(
              table, stated.map(NationalTableOptions::in).orElse(NationalTableOptions.standard()))
          .figures();
    }
    if (stated.isPresent()) {
      throw CommandFailedException.usage(
          "--unit: expected only with --layout nbs, found with plain, whose unit is the table's own");
    }
    return PlainTableReader.read(table);
  }

  private Optional<Unit> unitGiven() {
    return UnitName.parse("--unit", unit);
  }

  private static ResultTable measure(TableFigures figures, RelevanceCoefficients relevance) {
    List<Sector> sectors = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      sectors.add(
          new Sector(new SectorCode(figures.codes().get(i)), figures.names().get(i), null, false));
    }
    double[][] flows = figures.flows();
    InputOutputTable table =
        InputOutputTable.of(
            new SectorClassification(sectors),
            Matrix.generate(figures.size(), figures.size(), (row, column) -> flows[row][column]),
            Vector.of(figures.grossOutput()),
            Vector.of(figures.valueAdded()),
            figures.unit(),
            NationalTableReader.IDENTITY_TOLERANCE);
    DirectValueAdded direct = DirectValueAdded.of(table, relevance);
    PenetrationResult penetration =
        ClosedFormPenetration.of(table, relevance.sectors()).evaluate(relevance);
    Vector s = relevance.spreadOver(table.sectors());
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      rows.add(
          List.of(
              Cell.of(figures.codes().get(i)),
              Cell.of(figures.names().get(i)),
              Cell.of(s.get(i)),
              Cell.of(direct.values().get(i)),
              Cell.of(penetration.inducedOutput().get(i)),
              Cell.of(penetration.penetration().get(i))));
    }
    rows.add(
        List.of(
            Cell.of("TOTAL"),
            Cell.of("Total"),
            Cell.empty(),
            Cell.of(direct.values().sum()),
            Cell.of(penetration.inducedOutput().sum()),
            Cell.of(penetration.penetration().sum())));
    return new ResultTable(COLUMNS, rows);
  }
}
