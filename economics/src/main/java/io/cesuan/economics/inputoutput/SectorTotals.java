package io.cesuan.economics.inputoutput;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up figures of sectors to figures of sections. */
public final class SectorTotals {

  private SectorTotals() {}

  /**
   * Σ over the sectors of each section, added in the order of the table.
   *
   * @param sectors the labels, every one with a section
   * @param values one element per sector, in the unit
   * @param unit the unit of the values
   * @return a value for every section that has a sector, actual because tables are observed
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every sector without a
   *     section
   */
  public static SectionValues bySection(SectorClassification sectors, Vector values, Unit unit) {
    values.requireSize("figures by sector", sectors.size());
    sectors.requireSections();
    SortedMap<Section, StatedQuantity> totals = new TreeMap<>();
    for (int sector = 0; sector < sectors.size(); sector++) {
      StatedQuantity value = StatedQuantity.of(values.get(sector), unit, Status.ACTUAL);
      totals.merge(sectors.sector(sector).findSection().orElseThrow(), value, StatedQuantity::plus);
    }
    return new SectionValues(totals);
  }
}
