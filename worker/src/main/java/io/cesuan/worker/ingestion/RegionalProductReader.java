package io.cesuan.worker.ingestion;

import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionalProduct;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.ingestion.ColumnFile.Columns;
import io.cesuan.worker.ingestion.Grid.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the gross domestic product of regions by tier of industry from a CSV file with the columns
 * {@code province,year,primary,secondary,tertiary}, in 100 million CNY. The file may hold several
 * years; every line of it is checked.
 */
public final class RegionalProductReader {
  private static final List<String> TIERS = List.of("primary", "secondary", "tertiary");

  private RegionalProductReader() {}

  /**
   * Reads the figures of a year.
   *
   * @return every region of the file, in ascending order of their codes
   * @throws RejectedReleaseException with every defect of the file, such as a region without
   *     figures of the year
   */
  public static List<RegionalProduct> read(Path path, int year) {
    DefectList defects = new DefectList();
    Optional<SortedMap<RegionCode, RegionalProduct>> products =
        ColumnFile.read(
                path,
                Columns.exactly("province", "year", "primary", "secondary", "tertiary"),
                defects)
            .map(file -> products(file, year, defects));
    defects.rejectIfAny();
    return List.copyOf(products.orElseThrow(defects::rejection).values());
  }

  private static SortedMap<RegionCode, RegionalProduct> products(
      ColumnFile file, int year, DefectList defects) {
    SortedMap<RegionCode, RegionalProduct> products = new TreeMap<>();
    NavigableSet<RegionCode> regions = new TreeSet<>();
    NavigableSet<Integer> years = new TreeSet<>();
    NavigableSet<RegionCode> ofYear = new TreeSet<>();
    for (Line line : file.lines()) {
      Optional<RegionCode> region = file.region(line, "province");
      OptionalInt of = file.year(line, "year");
      String label = region.map(code -> "region " + code).orElse("");
      List<OptionalDouble> tiers =
          TIERS.stream().map(tier -> file.nonNegative(line, tier, label)).toList();
      of.ifPresent(years::add);
      region.ifPresent(regions::add);
      if (region.isPresent()
          && of.isPresent()
          && file.isFirst(line, label, String.valueOf(of.getAsInt()))
          && of.getAsInt() == year) {
        ofYear.add(region.get());
        if (tiers.stream().allMatch(OptionalDouble::isPresent)) {
          products.put(
              region.get(),
              RegionalProduct.of(
                  region.get(),
                  year,
                  stated(tiers.get(0)),
                  stated(tiers.get(1)),
                  stated(tiers.get(2))));
        }
      }
    }
    if (ofYear.isEmpty()) {
      defects.add(
          Defect.inFile(
              file.name(),
              "figures of " + year,
              years.isEmpty()
                  ? "none"
                  : "those of "
                      + years.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    } else {
      for (RegionCode region : regions) {
        if (!ofYear.contains(region)) {
          defects.add(
              Defect.inLine(file.name(), 0, "region " + region, "figures of " + year, "none"));
        }
      }
    }
    return products;
  }

  private static StatedQuantity stated(OptionalDouble value) {
    return StatedQuantity.of(value.getAsDouble(), Unit.HUNDRED_MILLION_CNY, Status.ACTUAL);
  }
}
