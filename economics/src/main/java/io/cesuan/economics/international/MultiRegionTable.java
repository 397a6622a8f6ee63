package io.cesuan.economics.international;

import io.cesuan.economics.classification.Sector;
import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.inputoutput.InputOutputTable;
import io.cesuan.economics.linear.Matrix;
import io.cesuan.economics.linear.Vector;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An input–output table of several regions with the flows between them (Miller and Blair, chapter
 * 3), such as a world table: its sectors are industries of regions, and a flow from one region's
 * industry to another's is a trade in intermediate goods.
 *
 * <p>Regions need not have the same industries. An industry that a region has not got, given as a
 * sector without output, is a sector like others: by the rules of {@link InputOutputTable} it has
 * no inputs, and it induces nothing and is not induced.
 *
 * @param labels region and industry of every row and column, in the order of the table
 * @param table the flows, output and value added
 */
public record MultiRegionTable(List<RegionalIndustry> labels, InputOutputTable table) {

  /**
   * Copies the labels.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} where the labels are not those
   *     of the table
   */
  public MultiRegionTable {
    labels = List.copyOf(labels);
    if (!labels.stream()
        .map(RegionalIndustry::sectorCode)
        .toList()
        .equals(table.sectors().codes())) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "multi-region table: expected the labels of "
              + table.sectors()
              + ", found "
              + labels.size()
              + " others");
    }
  }

  /**
   * A table from unlabelled figures in the order of the labels.
   *
   * @param labels region and industry of every row and column, each pair once
   * @param flows Z, n×n
   * @param output x
   * @param valueAdded v
   * @param unit the money unit of all figures
   * @param identityTolerance by how much a column may miss m_j + v_j = x_j, relative
   * @throws EconomicsException as {@link InputOutputTable} does, and {@link
   *     FailureReason#INVALID_INPUT} naming every repeated pair
   */
  public static MultiRegionTable of(
      List<RegionalIndustry> labels,
      Matrix flows,
      Vector output,
      Vector valueAdded,
      Unit unit,
      double identityTolerance) {
    SectorClassification sectors =
        new SectorClassification(
            labels.stream()
                .map(label -> new Sector(label.sectorCode(), label.toString(), null, false))
                .toList());
    return new MultiRegionTable(
        labels, InputOutputTable.of(sectors, flows, output, valueAdded, unit, identityTolerance));
  }

  /** The regions in the order of the table. */
  public List<RegionCode> regions() {
    return labels.stream().map(RegionalIndustry::region).distinct().toList();
  }

  /**
   * Σ over the industries of each region, added in the order of the table.
   *
   * @param values one element per sector, in the table's unit
   * @return region → sum, actual because tables are observed
   */
  public SortedMap<RegionCode, StatedQuantity> sumByRegion(Vector values) {
    values.requireSize("figures by sector", labels.size());
    SortedMap<RegionCode, StatedQuantity> sums = new TreeMap<>();
    for (int sector = 0; sector < labels.size(); sector++) {
      sums.merge(
          labels.get(sector).region(),
          StatedQuantity.of(values.get(sector), table.unit(), Status.ACTUAL),
          StatedQuantity::plus);
    }
    return Collections.unmodifiableSortedMap(sums);
  }
}
