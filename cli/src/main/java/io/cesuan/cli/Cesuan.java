package io.cesuan.cli;

import io.cesuan.cli.command.AhpCommand;
import io.cesuan.cli.command.CommandContext;
import io.cesuan.cli.command.ComparePublishedCommand;
import io.cesuan.cli.command.CountriesCommand;
import io.cesuan.cli.command.DemoCommand;
import io.cesuan.cli.command.ImpactCommand;
import io.cesuan.cli.command.ImportCommand;
import io.cesuan.cli.command.IndexCommand;
import io.cesuan.cli.command.ObservedCommand;
import io.cesuan.cli.command.QueryCommand;
import io.cesuan.cli.command.RegionsCommand;
import io.cesuan.cli.command.RunCommand;
import io.cesuan.cli.command.UpCommand;
import io.cesuan.cli.embedded.StopSignal;
import io.cesuan.cli.failure.ExitCode;
import io.cesuan.cli.failure.FailureReport;
import io.cesuan.cli.progress.Notes;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code cesuan} command. */
@Command(
    name = "cesuan",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    scope = ScopeType.INHERIT,
    description =
        "Measures the industrial internet's contribution to China's economy and serves every number.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Begin with: cesuan demo",
      "Each command explains itself with --help.",
    })
public final class Cesuan {
  private final CommandContext context;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show where a failure comes from")
  private boolean verbose;

  private Cesuan(CommandContext context) {
    this.context = context;
  }

  /** Runs a command and exits with its {@link ExitCode}. */
  public static void main(String[] arguments) {
    PrintWriter out =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
    int exitCode = run(new CommandContext(out, Notes.onStandardError()), arguments);
    out.flush();
    System.exit(exitCode);
  }

  /** Runs a command and gives the number to exit with. */
  public static int run(CommandContext context, String... arguments) {
    Cesuan root = new Cesuan(context);
    CommandLine command =
        new CommandLine(root)
            .addSubcommand(new DemoCommand(context))
            .addSubcommand(new UpCommand(context))
            .addSubcommand(new ImportCommand(context))
            .addSubcommand(new RunCommand(context))
            .addSubcommand(new QueryCommand(context))
            .addSubcommand(new ObservedCommand(context))
            .addSubcommand(new ComparePublishedCommand(context))
            .addSubcommand(new ImpactCommand(context))
            .addSubcommand(new RegionsCommand(context))
            .addSubcommand(new CountriesCommand(context))
            .addSubcommand(new IndexCommand(context))
            .addSubcommand(new AhpCommand(context))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(context.out())
            .setErr(new PrintWriter(context.notes().stream(), true, StandardCharsets.UTF_8))
            .setUsageHelpLongOptionsMaxWidth(28)
            .setUsageHelpWidth(100)
            .setParameterExceptionHandler((failure, given) -> root.wrongUsage(failure))
            .setExecutionExceptionHandler((failure, failed, parsed) -> root.failed(failure));
    command.getSubcommands().values().forEach(Cesuan::listExitCodes);
    listExitCodes(command);
    return command.execute(arguments);
  }

  private static void listExitCodes(CommandLine command) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      meanings.put(Integer.toString(code.number()), code.meaning());
    }
    command
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(meanings);
  }

  private int wrongUsage(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    context.notes().say("cesuan: " + failure.getMessage());
    if (failure instanceof UnmatchedArgumentException unmatched) {
      UnmatchedArgumentException.printSuggestions(unmatched, command.getErr());
    }
    context.notes().say("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE.number();
  }

  private int failed(Exception failure) {
    if (StopSignal.isStopping()) {
      waitForTheEnd();
    }
    FailureReport report = FailureReport.of(failure);
    context.out().flush();
    context.notes().stream().println("cesuan: " + report.message());
    if (verbose) {
      failure.printStackTrace(context.notes().stream());
    }
    return report.exitCode().number();
  }

  /** What fails while the process stops is of no interest, and its exit code is not ours to set. */
  private static void waitForTheEnd() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
