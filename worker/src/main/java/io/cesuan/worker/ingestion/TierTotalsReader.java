package io.cesuan.worker.ingestion;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionalProduct;
import io.cesuan.economics.regional.TierContributions;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.ingestion.ColumnFile.Columns;
import io.cesuan.worker.ingestion.Grid.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the value added of a nation's industrial internet by tier of industry from a CSV file with
 * the columns {@code tier,direct,penetration} and, where it is known, {@code gdp}: three lines, for
 * the tiers 1, 2 and 3, in 100 million CNY.
 */
public final class TierTotalsReader {
  private static final String TIER = "tier";
  private static final String PRODUCT = "gdp";
  private static final Unit UNIT = Unit.HUNDRED_MILLION_CNY;

  private TierTotalsReader() {}

  /**
   * Reads the totals of a year. The core sectors of the tertiary tier are all of information
   * services (section I), so the tier's direct value added is that of the section.
   *
   * @param year the year that they are of
   * @throws RejectedReleaseException with every defect of the file
   */
  public static TierTotals read(Path path, int year) {
    DefectList defects = new DefectList();
    Optional<TierTotals> totals =
        ColumnFile.read(
                path,
                new Columns(List.of(TIER, "direct", "penetration"), List.of(PRODUCT), false),
                defects)
            .flatMap(file -> totals(file, year, defects));
    defects.rejectIfAny();
    return totals.orElseThrow(defects::rejection);
  }

  private static Optional<TierTotals> totals(ColumnFile file, int year, DefectList defects) {
    SortedMap<Tier, Contribution> contributions = new TreeMap<>();
    SortedMap<Tier, StatedQuantity> products = new TreeMap<>();
    for (Line line : file.lines()) {
      Optional<Tier> tier = tier(file, line);
      String label = tier.map(found -> "tier " + found.number()).orElse("");
      OptionalDouble direct = file.nonNegative(line, "direct", label);
      OptionalDouble penetration = file.nonNegative(line, "penetration", label);
      OptionalDouble product =
          file.has(PRODUCT) ? file.nonNegative(line, PRODUCT, label) : OptionalDouble.empty();
      if (product.isPresent() && product.getAsDouble() == 0) {
        file.reject(line, PRODUCT, label, "a positive number", "0");
      }
      if (tier.isPresent()
          && file.isFirst(line, label)
          && direct.isPresent()
          && penetration.isPresent()) {
        contributions.put(
            tier.get(),
            Contribution.of(stated(direct.getAsDouble()), stated(penetration.getAsDouble())));
        product.ifPresent(value -> products.put(tier.get(), stated(value)));
      }
    }
    if (defects.isEmpty()) {
      for (Tier tier : Tier.values()) {
        if (!contributions.containsKey(tier)) {
          defects.add(Defect.inFile(file.name(), "a line of tier " + tier.number(), "none"));
        }
      }
    }
    if (!defects.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<Section, StatedQuantity> bySection = new TreeMap<>();
    Contribution tertiary = contributions.get(Tier.TERTIARY);
    if (tertiary != null && tertiary.direct().value() > 0) {
      bySection.put(Section.I, tertiary.direct());
    }
    return Optional.of(
        new TierTotals(
            new TierContributions(year, contributions, bySection),
            products.isEmpty()
                ? Optional.empty()
                : Optional.of(new RegionalProduct(RegionCode.CHINA, year, products))));
  }

  private static Optional<Tier> tier(ColumnFile file, Line line) {
    String cell = file.cell(line, TIER);
    for (Tier tier : Tier.values()) {
      if (cell.toUpperCase(Locale.ROOT).matches("(TIER)?" + tier.number())) {
        return Optional.of(tier);
      }
    }
    file.reject(line, TIER, "", "1, 2 or 3", Defect.shown(cell));
    return Optional.empty();
  }

  private static StatedQuantity stated(double value) {
    return StatedQuantity.of(value, UNIT, Status.ACTUAL);
  }
}
