package io.cesuan.cli.command;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.worker.specification.AnnualSpecification;
import io.cesuan.worker.specification.Specification;
import picocli.CommandLine.Option;

/** Which years to measure. */
final class YearsOption {
  private static final int FIRST = 2017;
  private static final int LAST = 2022;

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      description = "First year to measure (default: ${DEFAULT-VALUE})")
  private int from = FIRST;

  @Option(
      names = "--to",
      paramLabel = "YEAR",
      description = "Last year to measure (default: ${DEFAULT-VALUE})")
  private int to = LAST;

  /** The annual measurement of these years. */
  Specification specification() {
    if (from > to) {
      throw CommandFailedException.usage(
          "--from, --to: expected the first year not after the last, found %d and %d"
              .formatted(from, to));
    }
    if (from < FIRST || to > 2100) {
      throw CommandFailedException.usage(
          "--from, --to: expected years from %d, the year of the input–output table, to 2100, found %d and %d"
              .formatted(FIRST, from, to));
    }
    return AnnualSpecification.ofYears(from, to);
  }
}
