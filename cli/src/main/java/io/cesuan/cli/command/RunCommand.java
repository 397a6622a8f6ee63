package io.cesuan.cli.command;

import io.cesuan.cli.embedded.MeasurementSystem;
import io.cesuan.cli.embedded.StopSignal;
import io.cesuan.cli.output.Cell;
import io.cesuan.cli.output.OutputFormat;
import io.cesuan.cli.output.ResultTable;
import io.cesuan.cli.progress.StageDisplay;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.workflow.AnnualEstimationResult;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the annual measurement on the stored releases and publishes its result. */
@Command(
    name = "run",
    description =
        "Runs the annual measurement on the latest stored releases and publishes a vintage.",
    footer = {
      "",
      "Stages that were computed before from the same inputs are reused. A run that changes nothing",
      "publishes no new vintage. docs/METHODS.md says how the years are measured. A specification states",
      "years, methods, estimators, datasets and options; every key is documented in specs/annual.yaml,",
      "which is the measurement that runs without one. A copy of it with other choices can be given to",
      "--spec. Unknown keys and options that contradict each other are named with line and column.",
      "",
      "Examples:",
      "  cesuan import data/ && cesuan run",
      "  cesuan run --from 2017 --to 2023 --output json",
      "  cesuan run --spec specs/annual.yaml     as the file says",
      "  cesuan run --temporal local             on the development server of this machine"
    })
public final class RunCommand implements Callable<Integer> {
  private final CommandContext context;

  @Mixin private final HomeOption home = new HomeOption();
  @Mixin private final TemporalOption temporal = new TemporalOption();
  @Mixin private final SpecificationOption specification = new SpecificationOption();
  @Mixin private final OutputOption output = new OutputOption();

  /** A command that speaks here. */
  public RunCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws InterruptedException {
    Specification read = specification.read();
    try (MeasurementSystem system = MeasurementSystem.open(home.open(), temporal.choice());
        StopSignal ignored = StopSignal.closes(system, StopSignal.Ending.CUT_OFF)) {
      AnnualEstimationResult result =
          new StageDisplay(context.notes()).follow(system.startWorker().start(read));
      report(result, system.store().runs().warnings(result.runId()));
    }
    return 0;
  }

  private void report(AnnualEstimationResult result, List<String> warnings) {
    output.write(
        new ResultTable(
            List.of(
                "run",
                "vintage",
                "is_new",
                "added",
                "changed",
                "ended",
                "unchanged",
                "computed",
                "reused",
                "warnings"),
            List.of(
                List.of(
                    Cell.of(result.runId()),
                    Cell.of((long) result.publication().vintage()),
                    Cell.of(result.publication().isNew()),
                    Cell.of((long) result.publication().added()),
                    Cell.of((long) result.publication().changed()),
                    Cell.of((long) result.publication().ended()),
                    Cell.of((long) result.publication().unchanged()),
                    Cell.of((long) result.computed()),
                    Cell.of((long) result.reused()),
                    Cell.of((long) warnings.size())))),
        context.out());
    for (String warning : warnings) {
      if (output.format() == OutputFormat.TABLE) {
        context.out().println("warning: " + warning);
      } else {
        context.notes().say("warning: %s", warning);
      }
    }
    context.out().flush();
  }
}
