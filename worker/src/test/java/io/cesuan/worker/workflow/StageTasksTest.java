package io.cesuan.worker.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.worker.specification.AnnualSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTasksTest {
  private final List<StageTask> tasks = StageTasks.of(AnnualSpecification.ofYears(2017, 2022));

  @Test
  void everyTaskComesAfterWhatItRequires() {
    for (int i = 0; i < tasks.size(); i++) {
      int position = i;
      assertThat(tasks.get(i).after()).allMatch(before -> before < position);
    }
  }

  @Test
  void theExtensionOfAYearWaitsForTheBaseYearTheMultipliersAndTheCompletedSeries() {
    StageTask extension =
        tasks.stream()
            .filter(task -> task.stage().equals("extension") && task.part().equals("2020"))
            .findFirst()
            .orElseThrow();
    assertThat(extension.after())
        .extracting(before -> tasks.get(before).stage())
        .containsExactly("direct", "penetration", "technology", "completion");
  }

  @Test
  void aTaskThatRequiresNoOtherWaitsForNone() {
    assertThat(tasks)
        .filteredOn(task -> task.stage().equals("relevance"))
        .allMatch(task -> task.after().isEmpty());
  }
}
