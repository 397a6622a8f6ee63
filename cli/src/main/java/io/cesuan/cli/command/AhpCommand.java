package io.cesuan.cli.command;

import io.cesuan.cli.failure.CommandFailedException;
import io.cesuan.cli.output.Cell;
import io.cesuan.cli.output.ResultTable;
import io.cesuan.economics.weights.GroupAggregation;
import io.cesuan.economics.weights.GroupAssessment;
import io.cesuan.economics.weights.JudgementPanel;
import io.cesuan.economics.weights.Priorities;
import io.cesuan.economics.weights.PriorityAssessment;
import io.cesuan.worker.ingestion.DirectScoresReader;
import io.cesuan.worker.ingestion.JudgementReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Weighs criteria by pairwise judgements in files, without any server (M11). */
@Command(
    name = "ahp",
    description = "Weighs criteria by the analytic hierarchy process (层次分析法).",
    footer = {
      "",
      "Each file holds the judgements of one expert: a CSV whose first row and first column hold the",
      "criteria, with numbers or fractions on Saaty's scale, such as 3 or 1/3, that are reciprocal. The",
      "expert has the name of the file. Experts are aggregated by the geometric mean",
      "  aij  of their judgements",
      "  aip  of their priorities",
      "Direct scores are a CSV with the columns criterion,score and, where there are several experts,",
      "expert. The result has a row for each expert and criterion, then the rows of GROUP, and with",
      "scores those of SCORES and MIXED. A consistency ratio (cr) of 0.1 or more is warned of.",
      "No server and no database is needed.",
      "",
      "Examples:",
      "  cesuan ahp --judgements E01.csv E02.csv E03.csv",
      "  cesuan ahp --judgements E01.csv --scores scores.csv --mix 0.5 --output json"
    })
public final class AhpCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("expert", "criterion", "weight", "lambda_max", "ci", "cr");

  private final CommandContext context;

  /** How experts are aggregated. */
  enum Aggregation {
    AIJ(GroupAggregation.JUDGEMENTS),
    AIP(GroupAggregation.PRIORITIES);

    private final GroupAggregation method;

    Aggregation(GroupAggregation method) {
      this.method = method;
    }
  }

  @Option(
      names = "--judgements",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Judgements, a file per expert")
  private List<Path> judgements = new ArrayList<>();

  @Option(
      names = "--aggregate",
      paramLabel = "METHOD",
      description = "aij or aip (default: ${DEFAULT-VALUE})")
  private String aggregation = "aij";

  @Option(names = "--scores", paramLabel = "FILE", description = "Direct scores of the criteria")
  private @Nullable Path scores;

  @Option(
      names = "--mix",
      paramLabel = "SHARE",
      description = "Share of the judgements in the mix with the scores, from 0 to 1")
  private @Nullable Double mix;

  @Mixin private final OutputOption output = new OutputOption();

  /** A command that speaks here. */
  public AhpCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    GroupAggregation method = Choice.of(Aggregation.class, "--aggregate", aggregation).method;
    if ((scores == null) != (mix == null)) {
      throw CommandFailedException.usage(
          scores == null
              ? "--mix: expected only with --scores, found without"
              : "--scores: expected with --mix, the share of the judgements, found without");
    }
    if (mix != null && !(mix >= 0 && mix <= 1)) {
      throw CommandFailedException.usage("--mix: expected a number from 0 to 1, found " + mix);
    }
    JudgementPanel panel = JudgementReader.read(judgements);
    Optional<Priorities> direct =
        Optional.ofNullable(scores)
            .map(file -> DirectScoresReader.read(file, panel.criteria()).priorities());
    GroupAssessment assessment = method.aggregate(panel);
    List<List<Cell>> rows = new ArrayList<>();
    assessment
        .experts()
        .forEach(
            (expert, own) -> addRows(rows, expert.value(), own.priorities(), Optional.of(own)));
    addRows(rows, "GROUP", assessment.priorities(), assessment.group());
    if (direct.isPresent() && mix != null) {
      addRows(rows, "SCORES", direct.get(), Optional.empty());
      addRows(
          rows, "MIXED", assessment.priorities().mixedWith(direct.get(), mix), Optional.empty());
    }
    output.write(new ResultTable(COLUMNS, rows), context.out());
    assessment
        .warnings("judgements")
        .forEach(warning -> context.notes().say("warning: %s", warning));
    return 0;
  }

  private static void addRows(
      List<List<Cell>> rows,
      String who,
      Priorities priorities,
      Optional<PriorityAssessment> assessment) {
    priorities
        .priorities()
        .forEach(
            priority ->
                rows.add(
                    List.of(
                        Cell.of(who),
                        Cell.of(priority.criterion().value()),
                        Cell.of(priority.value()),
                        assessment
                            .map(own -> Cell.of(own.principalEigenvalue()))
                            .orElse(Cell.empty()),
                        assessment
                            .map(own -> Cell.of(own.consistency().index()))
                            .orElse(Cell.empty()),
                        assessment
                            .map(own -> Cell.of(own.consistency().ratio()))
                            .orElse(Cell.empty()))));
  }
}
