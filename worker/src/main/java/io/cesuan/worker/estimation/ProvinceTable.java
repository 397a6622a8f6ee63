package io.cesuan.worker.estimation;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionGrouping;
import io.cesuan.worker.release.ReleaseRow;
import io.cesuan.worker.release.ReleaseTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The dataset of provinces: which there are and what they are grouped into.
 *
 * @param codes the provinces
 * @param macroRegions province → code of its macro-region
 * @param keyRegions province → code of its key region; some have none
 */
record ProvinceTable(
    SortedSet<RegionCode> codes, RegionGrouping macroRegions, RegionGrouping keyRegions) {
  private static final Map<String, String> MACRO_REGION_CODES =
      Map.of(
          "东部", "CHN-EAST",
          "中部", "CHN-CENTRAL",
          "西部", "CHN-WEST",
          "东北", "CHN-NORTHEAST");

  /** Name of a key region → its code. */
  static final Map<String, String> KEY_REGION_CODES =
      Map.of(
          "京津冀", "CHN-KEY-BTH",
          "长三角", "CHN-KEY-YRD",
          "珠三角", "CHN-KEY-PRD",
          "长江中游", "CHN-KEY-MYR",
          "东北", "CHN-KEY-NORTHEAST",
          "西北", "CHN-KEY-NORTHWEST",
          "西南", "CHN-KEY-SOUTHWEST");

  /**
   * Reads the dataset.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE} for a group that the catalog does
   *     not have
   */
  static ProvinceTable of(ReleaseTable table) {
    SortedSet<RegionCode> codes = new TreeSet<>();
    SortedMap<RegionCode, String> macroRegions = new TreeMap<>();
    SortedMap<RegionCode, String> keyRegions = new TreeMap<>();
    for (ReleaseRow row : table.rows()) {
      RegionCode province = new RegionCode(table.text(row, "code"));
      codes.add(province);
      findGroup(table, row, "macro_region", MACRO_REGION_CODES)
          .ifPresent(group -> macroRegions.put(province, group));
      findGroup(table, row, "key_region", KEY_REGION_CODES)
          .ifPresent(group -> keyRegions.put(province, group));
    }
    return new ProvinceTable(
        codes,
        new RegionGrouping("macro-regions", macroRegions),
        new RegionGrouping("key regions", keyRegions));
  }

  private static Optional<String> findGroup(
      ReleaseTable table, ReleaseRow row, String field, Map<String, String> codes) {
    return table
        .findText(row, field)
        .map(
            name ->
                Optional.ofNullable(codes.get(name))
                    .orElseThrow(
                        () ->
                            new EconomicsException(
                                FailureReason.UNKNOWN_CODE,
                                "dataset %s, line %d (%s), field \"%s\": expected one of %s, found \"%s\""
                                    .formatted(
                                        table.dataset(),
                                        row.line(),
                                        row.key(),
                                        field,
                                        new TreeSet<>(codes.keySet()),
                                        name))));
  }

  /** Both groupings. */
  List<RegionGrouping> groupings() {
    return List.of(macroRegions, keyRegions);
  }
}
