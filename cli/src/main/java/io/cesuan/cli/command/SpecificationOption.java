package io.cesuan.cli.command;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.worker.ingestion.RejectedReleaseException;
import io.cesuan.worker.ingestion.SpecificationReader;
import io.cesuan.worker.specification.Specification;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What to measure: a file that states every choice, or the annual measurement of some years. */
final class SpecificationOption {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Mixin private final YearsOption years = new YearsOption();

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description =
          "Specification as specs/annual.yaml, which documents every key; not together with --from and"
              + " --to. Without it the measurement is that of specs/annual.yaml, for those years")
  private @Nullable Path file;

  /**
   * The specification.
   *
   * @throws RejectedReleaseException with every defect of the file, by line and column
   */
  Specification read() {
    if (file == null) {
      return years.specification();
    }
    if (command != null
        && command.commandLine() != null
        && (command.commandLine().getParseResult().hasMatchedOption("--from")
            || command.commandLine().getParseResult().hasMatchedOption("--to"))) {
      throw CommandFailedException.usage(
          "--spec: expected without --from and --to, because the file states the years, found with");
    }
    return SpecificationReader.read(file);
  }
}
