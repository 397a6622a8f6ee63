package io.cesuan.cli.progress;

import io.cesuan.worker.workflow.AnnualEstimationResult;
import io.cesuan.worker.workflow.Measurement;
import io.cesuan.worker.workflow.MeasurementFailedException;
import io.cesuan.worker.workflow.StageProgress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a measurement stage by stage: a bar on a terminal, elsewhere a line for each stage. */
public final class StageDisplay {
  private static final int WIDTH = 100;
  private static final long INTERVAL_MILLIS = 100;

  private final Notes notes;
  private final Set<String> shown = new LinkedHashSet<>();

  /** Shows on these notes. */
  public StageDisplay(Notes notes) {
    this.notes = notes;
  }

  /**
   * Shows a measurement until it ends.
   *
   * @throws MeasurementFailedException if it failed
   * @throws InterruptedException if this thread was interrupted meanwhile; the measurement goes on
   */
  public AnnualEstimationResult follow(Measurement measurement) throws InterruptedException {
    if (!notes.isTerminal()) {
      while (!measurement.isDone()) {
        list(measurement.progress());
        Thread.sleep(INTERVAL_MILLIS);
      }
      AnnualEstimationResult result = measurement.result();
      list(measurement.progress());
      return result;
    }
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("Measuring")
            .setInitialMax(1)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis((int) INTERVAL_MILLIS)
            .hideEta()
            .setConsumer(new ConsoleProgressBarConsumer(notes.stream(), WIDTH))
            .build()) {
      while (!measurement.isDone()) {
        draw(bar, measurement.progress());
        Thread.sleep(INTERVAL_MILLIS);
      }
      AnnualEstimationResult result = measurement.result();
      draw(bar, measurement.progress());
      return result;
    }
  }

  private static void draw(ProgressBar bar, List<StageProgress> stages) {
    if (stages.isEmpty()) {
      return;
    }
    bar.maxHint(stages.size());
    bar.stepTo(stages.stream().filter(stage -> stage.state().isDone()).count());
    bar.setExtraMessage(
        stages.stream()
            .filter(stage -> stage.state() == StageProgress.State.RUNNING)
            .map(StageDisplay::name)
            .limit(2)
            .collect(Collectors.joining(", ")));
  }

  private void list(List<StageProgress> stages) {
    for (StageProgress stage : stages) {
      if (stage.state().isDone() && shown.add(name(stage))) {
        notes.say(
            "[%d/%d] %s: %s",
            shown.size(),
            stages.size(),
            name(stage),
            stage.reason().isEmpty()
                ? stage.state().name().toLowerCase(java.util.Locale.ROOT)
                : stage.state().name().toLowerCase(java.util.Locale.ROOT)
                    + " ("
                    + stage.reason()
                    + ")");
      }
    }
  }

  private static String name(StageProgress stage) {
    return stage.part().isEmpty() ? stage.stage() : stage.stage() + " " + stage.part();
  }
}
