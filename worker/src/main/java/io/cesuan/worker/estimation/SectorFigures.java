package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.linear.Vector;
import java.util.ArrayList;
import java.util.List;

/**
 * Values by sector of an input–output table as an artifact holds them.
 *
 * @param unit code of their unit
 * @param sectors the sectors, in the order of the table
 */
record SectorFigures(String unit, List<Figure> sectors) {
  SectorFigures {
    sectors = List.copyOf(sectors);
  }

  /**
   * The value of a sector.
   *
   * @param code code of the sector
   * @param value its value
   */
  record Figure(String code, double value) {}

  static SectorFigures of(String unit, SectorClassification classification, Vector values) {
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < classification.size(); i++) {
      figures.add(new Figure(classification.sector(i).code().value(), values.get(i)));
    }
    return new SectorFigures(unit, figures);
  }

  /** The values of a vector, as an artifact holds them. */
  static List<Double> listOf(Vector values) {
    List<Double> list = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      list.add(values.get(i));
    }
    return list;
  }
}
