package io.cesuan.cli.command;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.home.EmbeddedDatabase;
import io.cesuan.cli.output.Cell;
import io.cesuan.cli.output.ResultTable;
import io.cesuan.worker.EstimationStore;
import io.cesuan.worker.ingestion.DataPackageReader;
import io.cesuan.worker.ingestion.NationalTableOptions;
import io.cesuan.worker.ingestion.NationalTableReader;
import io.cesuan.worker.release.ImportOutcome;
import io.cesuan.worker.release.ReleaseCandidate;
import io.cesuan.worker.release.ReleaseMetadata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stores releases: a data package, or a national table as its publisher lays it out. */
@Command(
    name = "import",
    description = "Validates releases and stores them.",
    footer = {
      "",
      "All or nothing: where anything has a defect, every defect is printed, nothing is stored and",
      "the exit code is 65. A release with the content of the latest one is not stored again.",
      "",
      "Examples:",
      "  cesuan import data/                     a Frictionless data package",
      "  cesuan import table.xlsx --dataset io-2020-153 --classification sections.csv",
      "                                          a national table of the National Bureau of Statistics;",
      "                                          the classification is a CSV code,section,core"
    })
public final class ImportCommand implements Callable<Integer> {
  /** What is handed in. */
  enum Format {
    AUTO("auto"),
    DATA_PACKAGE("data-package"),
    NBS("nbs");

    private final String code;

    Format(String code) {
      this.code = code;
    }

    @Override
    public String toString() {
      return code;
    }
  }

  private final CommandContext context;

  @Parameters(
      paramLabel = "PATH",
      description = "Folder or descriptor of a data package, or file of a national table")
  private Path path = Path.of("");

  @Mixin private final HomeOption home = new HomeOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}; auto takes a folder or JSON file for a data package and any other"
              + " file for a national table (default: ${DEFAULT-VALUE})")
  private Format format = Format.AUTO;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description = "nbs: the table is stored as the datasets NAME-sectors and NAME-flows")
  private @Nullable String dataset;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description =
          "nbs: unit of the figures, where the file states none (default: 10 thousand CNY)")
  private @Nullable String unit;

  @Option(
      names = "--classification",
      paramLabel = "FILE",
      description = "nbs: CSV code,section,core with the section and core flag of each sector")
  private @Nullable Path classification;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "nbs: who published the table (default: ${DEFAULT-VALUE})")
  private String publisher = "National Bureau of Statistics (国家统计局)";

  @Option(
      names = "--source",
      paramLabel = "TITLE",
      description = "nbs: title of the publication (default: the name of the file)")
  private @Nullable String source;

  @Option(
      names = "--released",
      paramLabel = "DATE",
      description = "nbs: day of publication, such as 2019-09-24")
  private @Nullable LocalDate released;

  @Mixin private final OutputOption output = new OutputOption();

  /** A command that speaks here. */
  public ImportCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    // What is handed in is read first: a defect in it needs no database.
    List<ReleaseCandidate> candidates = read();
    try (EmbeddedDatabase database = EmbeddedDatabase.open(home.open())) {
      report(new EstimationStore(database.writer()).releases().importAll(candidates));
    }
    return 0;
  }

  private List<ReleaseCandidate> read() {
    if (resolvedFormat() == Format.DATA_PACKAGE) {
      refuse("--dataset", dataset);
      refuse("--unit", unit);
      refuse("--classification", classification);
      return DataPackageReader.read(path);
    }
    String name = dataset;
    if (name == null || !ReleaseCandidate.isDatasetCode(name)) {
      throw CommandFailedException.usage(
          "--dataset: expected a code such as io-2017-149 for a national table, found "
              + (name == null ? "none" : "\"" + name + "\""));
    }
    String file = String.valueOf(path.getFileName());
    return NationalTableReader.read(
            path,
            UnitName.parse("--unit", unit)
                .map(NationalTableOptions::in)
                .orElse(NationalTableOptions.standard()))
        .toCandidates(
            name,
            new ReleaseMetadata(
                "Input–output table " + name,
                Optional.of("投入产出表 " + name),
                publisher,
                source == null ? file : source,
                "notspecified",
                Optional.ofNullable(released),
                file,
                Optional.empty()),
            Optional.ofNullable(classification));
  }

  private Format resolvedFormat() {
    if (format != Format.AUTO) {
      return format;
    }
    boolean json = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json");
    return json || Files.isDirectory(path) ? Format.DATA_PACKAGE : Format.NBS;
  }

  private static void refuse(String option, @Nullable Object value) {
    if (value != null) {
      throw CommandFailedException.usage(
          option + ": expected only with a national table, found with a data package");
    }
  }

  private void report(List<ImportOutcome> outcomes) {
    output.write(
        new ResultTable(
            List.of("dataset", "outcome", "release", "sha256"),
            outcomes.stream()
                .map(
                    outcome ->
                        List.of(
                            Cell.of(outcome.release().dataset()),
                            Cell.of(outcome.change().name().toLowerCase(Locale.ROOT)),
                            Cell.of(outcome.release().id()),
                            Cell.of(outcome.release().sha256().hex())))
                .toList()),
        context.out());
    long stored =
        outcomes.stream()
            .filter(outcome -> outcome.change() == ImportOutcome.Change.STORED)
            .count();
    if (stored == 0) {
      context
          .notes()
          .say(
              "nothing to do: all %d datasets have a latest release of the same content",
              outcomes.size());
    } else {
      context.notes().say("stored %d of %d datasets", stored, outcomes.size());
    }
  }
}
