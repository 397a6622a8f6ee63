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
 * @param provinces the provinces, their macro-regions and key regions
 * @param provinceGdp gross domestic product by province, tier and year
 * @param provinceCoreOutput software revenue by province and year
 * @param provinceEmployment employed persons by province and year
 * @param cityGdp gross domestic product by city, tier and year
 * @param indexHierarchy indicators of the development index, by dimension
 * @param indexIndicators values of these indicators by province and year
 * @param countries countries, their groups and published value added
 * @param published results that the institutes published
 */
public record Datasets(
    String inputOutputSectors,
    String inputOutputFlows,
    String sectionValueAdded,
    String national,
    String expertPanel,
    String expertPanelFactors,
    String expertPanelGrades,
    String provinces,
    String provinceGdp,
    String provinceCoreOutput,
    String provinceEmployment,
    String cityGdp,
    String indexHierarchy,
    String indexIndicators,
    String countries,
    String published) {

  /** All of them. */
  public List<String> codes() {
    return List.of(
        inputOutputSectors,
        inputOutputFlows,
        sectionValueAdded,
        national,
        expertPanel,
        expertPanelFactors,
        expertPanelGrades,
        provinces,
        provinceGdp,
        provinceCoreOutput,
        provinceEmployment,
        cityGdp,
        indexHierarchy,
        indexIndicators,
        countries,
        published);
  }
}
