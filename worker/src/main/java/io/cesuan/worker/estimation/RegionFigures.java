package io.cesuan.worker.estimation;

import io.cesuan.economics.regional.Figures;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.unit.Unit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values by region as an artifact holds them.
 *
 * @param name what the values are, for messages
 * @param unit code of their unit
 * @param regions value and status by code of the region
 */
record RegionFigures(String name, String unit, SortedMap<String, SectionFigures.Figure> regions) {
  RegionFigures {
    regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
  }

  static RegionFigures of(Figures<RegionCode> values) {
    SortedMap<String, SectionFigures.Figure> regions = new TreeMap<>();
    values
        .values()
        .forEach((region, value) -> regions.put(region.value(), SectionFigures.Figure.of(value)));
    return new RegionFigures(values.name(), values.unit().code(), regions);
  }

  Figures<RegionCode> toFigures() {
    Unit of = Unit.getByCode(unit);
    SortedMap<RegionCode, StatedQuantity> values = new TreeMap<>();
    regions.forEach((region, figure) -> values.put(new RegionCode(region), figure.toQuantity(of)));
    return new Figures<>(name, values);
  }
}
