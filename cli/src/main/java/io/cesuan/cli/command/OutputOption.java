package io.cesuan.cli.command;

import io.cesuan.cli.output.OutputFormat;
import io.cesuan.cli.output.ResultTable;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How results are written. */
final class OutputOption {
  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private OutputFormat format = OutputFormat.TABLE;

  OutputFormat format() {
    return format;
  }

  void write(ResultTable table, PrintWriter out) {
    format.write(table, out);
    out.flush();
  }
}
