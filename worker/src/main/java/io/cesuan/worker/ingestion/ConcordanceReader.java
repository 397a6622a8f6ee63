package io.cesuan.worker.ingestion;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.international.Concordance;
import io.cesuan.economics.international.Concordance.Link;
import io.cesuan.worker.ingestion.ColumnFile.Columns;
import io.cesuan.worker.ingestion.Grid.Line;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Reads which core sectors the industries of a table hold (METHODS M9) from a CSV file with the
 * columns {@code core_sector,industry,share}: the share of the industry's output that the core
 * sector makes.
 */
public final class ConcordanceReader {
  private static final String SHARE = "share";

  private ConcordanceReader() {}

  /**
   * Reads a concordance.
   *
   * @param industries the industries of the table
   * @throws RejectedReleaseException with every defect of the file
   */
  public static Concordance read(Path path, Set<String> industries) {
    DefectList defects = new DefectList();
    Optional<List<Link>> links =
        ColumnFile.read(path, Columns.exactly("core_sector", "industry", SHARE), defects)
            .map(file -> links(file, industries, defects));
    defects.rejectIfAny();
    return new Concordance(links.orElseThrow(defects::rejection));
  }

  private static List<Link> links(ColumnFile file, Set<String> industries, DefectList defects) {
    List<Link> links = new ArrayList<>();
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Line line : file.lines()) {
      Optional<String> sector = file.text(line, "core_sector", "a core sector");
      String industry = file.cell(line, "industry");
      boolean known = industries.contains(industry);
      if (!known) {
        file.reject(
            line,
            "industry",
            "",
            NearestLabels.oneOf(industries, industry),
            Defect.shown(industry));
      }
      OptionalDouble share = file.number(line, SHARE, industry);
      boolean valid = share.isPresent() && share.getAsDouble() > 0 && share.getAsDouble() <= 1;
      if (share.isPresent() && !valid) {
        file.reject(
            line,
            SHARE,
            industry,
            "a number above 0, at most 1",
            Tolerance.text(share.getAsDouble()));
      }
      if (sector.isPresent()
          && known
          && file.isFirst(line, "core sector " + sector.get(), "industry " + industry)
          && valid) {
        links.add(
            new Link(new SectorCode(sector.get()), new SectorCode(industry), share.getAsDouble()));
        sums.merge(industry, share.getAsDouble(), Double::sum);
      }
    }
    sums.forEach(
        (industry, sum) -> {
          if (sum > 1 + AccountingIdentity.ROUNDING_TOLERANCE) {
            defects.add(
                Defect.inLine(
                    file.name(),
                    0,
                    "industry " + industry,
                    "shares that sum to at most 1",
                    Tolerance.text(sum)));
          }
        });
    if (links.isEmpty() && defects.isEmpty()) {
      defects.add(Defect.inFile(file.name(), "at least one core sector", "none"));
    }
    return links;
  }
}
