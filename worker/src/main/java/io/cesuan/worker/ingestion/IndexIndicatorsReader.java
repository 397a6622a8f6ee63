package io.cesuan.worker.ingestion;

import io.cesuan.economics.index.ConstantIndicatorPolicy;
import io.cesuan.economics.index.IndicatorHierarchy;
import io.cesuan.economics.index.IndicatorId;
import io.cesuan.economics.index.IndicatorValue;
import io.cesuan.economics.index.MissingValuePolicy;
import io.cesuan.economics.index.RegionalIndex;
import io.cesuan.economics.index.RegionalIndicators;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.Status;
import io.cesuan.worker.ingestion.ColumnFile.Columns;
import io.cesuan.worker.ingestion.Grid.Line;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
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
 * Reads the indicators of regions (METHODS M10) from a CSV file with the columns {@code
 * indicator,province,year,value}. A value that is not known has no line, or nothing in its cell.
 * The file may hold several years; every line of it is checked.
 */
public final class IndexIndicatorsReader {
  private static final String INDICATOR = "indicator";
  private static final String REGION = "province";
  private static final String YEAR = "year";
  private static final String VALUE = "value";

  private final ColumnFile file;
  private final DefectList defects;
  private final Set<String> indicators;
  private final int year;
  private final RegionalIndex policies;
  private final NavigableSet<Integer> years = new TreeSet<>();
  private final SortedMap<RegionCode, Map<IndicatorId, IndicatorValue>> values = new TreeMap<>();
  private final Map<RegionCode, Set<String>> rejectedAlready = new HashMap<>();

  private IndexIndicatorsReader(
      ColumnFile file,
      IndicatorHierarchy hierarchy,
      int year,
      RegionalIndex policies,
      DefectList defects) {
    this.file = file;
    this.defects = defects;
    this.indicators =
        hierarchy.ids().stream()
            .map(IndicatorId::value)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    this.year = year;
    this.policies = policies;
  }

  /**
   * Reads the indicators of a year.
   *
   * @param hierarchy the indicators that are known
   * @param year the year to read; the regions are those of the whole file
   * @param policies what is no defect: missing values, constant indicators
   * @throws RejectedReleaseException with every defect of the file
   */
  public static RegionalIndicators read(
      Path path, IndicatorHierarchy hierarchy, int year, RegionalIndex policies) {
    DefectList defects = new DefectList();
    Optional<ColumnFile> file =
        ColumnFile.read(path, Columns.exactly(INDICATOR, REGION, YEAR, VALUE), defects);
    if (file.isPresent()) {
      IndexIndicatorsReader reader =
          new IndexIndicatorsReader(file.get(), hierarchy, year, policies, defects);
      reader.read();
      defects.rejectIfAny();
      return new RegionalIndicators(year, reader.values);
    }
    throw defects.rejection();
  }

  private void read() {
    file.lines().forEach(this::read);
    if (!years.contains(year)) {
      reject("", "figures of " + year, years.isEmpty() ? "none" : "those of " + listed());
      return;
    }
    if (values.size() < 2) {
      reject("", "at least two regions", String.valueOf(values.size()));
      return;
    }
    indicators.forEach(this::requireIndicator);
    values.forEach(
        (region, own) -> {
          if (own.isEmpty() && policies.missingValues() != MissingValuePolicy.FAIL) {
            reject("region " + region, "a value of " + year, "none");
          }
        });
  }

  private String listed() {
    return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void reject(String label, String expected, String found) {
    defects.add(Defect.inLine(file.name(), 0, label, expected, found));
  }

  private void read(Line line) {
    String indicator = file.cell(line, INDICATOR);
    boolean known = indicators.contains(indicator);
    if (!known) {
      file.reject(
          line, INDICATOR, "", NearestLabels.oneOf(indicators, indicator), Defect.shown(indicator));
    }
    Optional<RegionCode> region = file.region(line, REGION);
    OptionalInt of = file.year(line, YEAR);
    of.ifPresent(years::add);
    String label = indicator.isEmpty() ? "" : "indicator " + indicator;
    boolean isBlank = file.cell(line, VALUE).isEmpty();
    boolean mayBeBlank =
        of.isPresent()
            && (of.getAsInt() != year || policies.missingValues() != MissingValuePolicy.FAIL);
    OptionalDouble value =
        isBlank && mayBeBlank ? OptionalDouble.empty() : file.number(line, VALUE, label);
    if (region.isEmpty() || of.isEmpty()) {
      return;
    }
    Map<IndicatorId, IndicatorValue> own =
        values.computeIfAbsent(region.get(), code -> new HashMap<>());
    boolean isFirst =
        !known
            || file.isFirst(line, label, "region " + region.get(), String.valueOf(of.getAsInt()));
    if (known && isFirst && of.getAsInt() == year) {
      if (value.isPresent()) {
        own.put(new IndicatorId(indicator), new IndicatorValue(value.getAsDouble(), Status.ACTUAL));
      } else {
        rejectedAlready.computeIfAbsent(region.get(), code -> new TreeSet<>()).add(indicator);
      }
    }
  }

  private void requireIndicator(String indicator) {
    IndicatorId id = new IndicatorId(indicator);
    double[] found =
        values.values().stream()
            .flatMap(own -> Optional.ofNullable(own.get(id)).stream())
            .mapToDouble(IndicatorValue::value)
            .toArray();
    String label = "indicator " + indicator;
    if (found.length == 0) {
      reject(label, "a value of " + year + " in some region", "none");
      return;
    }
    if (policies.missingValues() == MissingValuePolicy.FAIL) {
      values.forEach(
          (region, own) -> {
            if (!own.containsKey(id)
                && !rejectedAlready.getOrDefault(region, Set.of()).contains(indicator)) {
              reject(label + ", region " + region, "a value of " + year, "none");
            }
          });
    }
    // A single value varies over nothing; under this policy its defect is the missing others.
    boolean isConstant = found.length > 1 || policies.missingValues() != MissingValuePolicy.FAIL;
    for (double value : found) {
      isConstant &= value == found[0];
    }
    if (isConstant && policies.constantIndicators() == ConstantIndicatorPolicy.FAIL) {
      reject(
          label,
          "values of " + year + " that vary over the regions",
          Tolerance.text(found[0]) + " in each");
    }
  }
}
