package io.cesuan.economics.international;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.regional.RegionCode;

/**
 * An industry of a region in a multi-region table.
 *
 * @param region the country or other region
 * @param industry the industry in the classification that the regions share
 */
public record RegionalIndustry(RegionCode region, SectorCode industry) {

  /** The code of the row and column in the table, such as {@code CHN:c14}. */
  public SectorCode sectorCode() {
    return new SectorCode(region + ":" + industry);
  }

  @Override
  public String toString() {
    return sectorCode().value();
  }
}
