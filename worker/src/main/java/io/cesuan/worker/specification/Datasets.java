package io.cesuan.worker.specification;

import java.util.List;

/**
 * The datasets a run measures from, by their part in the methods. The run takes the latest release
 * of each.
 *
 * @param inputOutputSectors sectors of the input–output table: section, core, gross output, value
 *     added
 * @param inputOutputFlows intermediate flows of the same table
 * @param sectionValueAdded value added by section and year
 * @param national gross domestic product, investment and employment by year
 * @param expertPanel grades given by experts
 * @param expertPanelFactors factors the experts graded, with weights
 * @param expertPanelGrades the grades and their scores
 */
public record Datasets(
    String inputOutputSectors,
    String inputOutputFlows,
    String sectionValueAdded,
    String national,
    String expertPanel,
    String expertPanelFactors,
    String expertPanelGrades) {

  /** All of them. */
  public List<String> codes() {
    return List.of(
        inputOutputSectors,
        inputOutputFlows,
        sectionValueAdded,
        national,
        expertPanel,
        expertPanelFactors,
        expertPanelGrades);
  }
}
