package io.cesuan.worker.ingestion;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.regional.CoreOutput;
import io.cesuan.economics.regional.Figures;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.SeriesCompletion;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.ingestion.ColumnFile.Columns;
import io.cesuan.worker.ingestion.Grid.Line;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the output of information services by region (METHODS M6) from a CSV file with the columns
 * {@code province,year,software_revenue}, in 100 million CNY. The file may hold several years;
 * every line of it is checked.
 */
public final class CoreOutputReader {
  private static final String REVENUE = "software_revenue";

  private CoreOutputReader() {}

  /**
   * Reads the output of a year. A region observed before and after the year has a value between the
   * two, as an estimate (METHODS M5); any other that is not observed in the year is left out, for
   * {@link CoreOutput#completed} to deal with.
   *
   * @param regions the regions that are known
   * @throws RejectedReleaseException with every defect of the file
   */
  public static CoreOutput read(Path path, int year, Collection<RegionCode> regions) {
    DefectList defects = new DefectList();
    Set<String> known =
        regions.stream()
            .map(RegionCode::value)
            .sorted()
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Optional<SortedMap<RegionCode, StatedQuantity>> output =
        ColumnFile.read(path, Columns.exactly("province", "year", REVENUE), defects)
            .map(file -> output(file, year, known, defects));
    defects.rejectIfAny();
    return new CoreOutput(
        Section.I,
        year,
        new Figures<>("software revenue in " + year, output.orElseThrow(defects::rejection)));
  }

  private static SortedMap<RegionCode, StatedQuantity> output(
      ColumnFile file, int year, Set<String> known, DefectList defects) {
    SortedMap<RegionCode, NavigableMap<Integer, StatedQuantity>> series = new TreeMap<>();
    NavigableSet<Integer> years = new TreeSet<>();
    for (Line line : file.lines()) {
      Optional<RegionCode> region = file.region(line, "province");
      if (region.isPresent() && !known.contains(region.get().value())) {
        file.reject(
            line,
            "province",
            "",
            NearestLabels.oneOf(known, region.get().value())
                + " that have a gross domestic product",
            Defect.quote(region.get().value()));
      }
      OptionalInt of = file.year(line, "year");
      of.ifPresent(years::add);
      String label = region.map(code -> "region " + code).orElse("");
      OptionalDouble revenue = file.nonNegative(line, REVENUE, label);
      if (region.isPresent()
          && of.isPresent()
          && file.isFirst(line, label, String.valueOf(of.getAsInt()))
          && revenue.isPresent()) {
        series
            .computeIfAbsent(region.get(), code -> new TreeMap<>())
            .put(
                of.getAsInt(),
                StatedQuantity.of(revenue.getAsDouble(), Unit.HUNDRED_MILLION_CNY, Status.ACTUAL));
      }
    }
    SortedMap<RegionCode, StatedQuantity> output = new TreeMap<>();
    series.forEach(
        (region, observed) -> {
          if (observed.floorKey(year) != null && observed.ceilingKey(year) != null) {
            SeriesCompletion.complete("software revenue of " + region, observed, year, year)
                .values()
                .forEach(value -> output.put(region, value));
          }
        });
    if (!years.contains(year)) {
      defects.add(
          Defect.inFile(
              file.name(),
              "figures of " + year,
              years.isEmpty()
                  ? "none"
                  : "those of "
                      + years.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    } else if (defects.isEmpty()
        && output.values().stream().noneMatch(value -> value.value() > 0)) {
      defects.add(Defect.inFile(file.name(), "an output above 0 in " + year, "none"));
    }
    return output;
  }
}
