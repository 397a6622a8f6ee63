package io.cesuan.worker.estimation;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values by section as an artifact holds them.
 *
 * @param unit code of their unit
 * @param sections value and status by section
 */
record SectionFigures(String unit, SortedMap<String, Figure> sections) {
  SectionFigures {
    sections = Collections.unmodifiableSortedMap(new TreeMap<>(sections));
  }

  static SectionFigures of(SectionValues values) {
    SortedMap<String, Figure> sections = new TreeMap<>();
    values.values().forEach((section, value) -> sections.put(section.name(), Figure.of(value)));
    return new SectionFigures(values.unit().code(), sections);
  }

  SectionValues toValues() {
    Unit of = Unit.getByCode(unit);
    SortedMap<Section, StatedQuantity> values = new TreeMap<>();
    sections.forEach(
        (section, figure) -> values.put(Section.getByCode(section), figure.toQuantity(of)));
    return new SectionValues(values);
  }

  /**
   * A value and its status, as an artifact holds them.
   *
   * @param value the value, in the unit stated beside it
   * @param status A actual, E estimated, F forecast
   */
  record Figure(double value, String status) {
    static Figure of(StatedQuantity quantity) {
      return new Figure(quantity.value(), quantity.status().code());
    }

    StatedQuantity toQuantity(Unit unit) {
      return StatedQuantity.of(value, unit, Status.getByCode(status));
    }
  }
}
