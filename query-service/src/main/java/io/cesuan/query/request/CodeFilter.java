package io.cesuan.query.request;

import io.cesuan.api.v1.Region;
import io.cesuan.api.v1.RegionKind;
import io.cesuan.query.snapshot.CodeList;
import io.cesuan.query.snapshot.RegionHierarchy;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads filters of a request as sets of positions in the catalog. A filter left empty lets every
 * position pass; one that cannot be met becomes a defect of the request.
 */
public final class CodeFilter {
  private static final String KINDS =
      Arrays.stream(RegionKind.values())
          .filter(CodeFilter::isStated)
          .map(RegionKind::name)
          .collect(Collectors.joining(", "));

  private CodeFilter() {}

  /**
   * The positions of codes.
   *
   * @param field path of the filter in the request
   * @param codes what the request holds
   * @param known the valid codes
   * @param defects receives every code that is unknown
   */
  public static BitSet positions(
      String field, List<String> codes, CodeList<?> known, RequestDefects defects) {
    if (codes.isEmpty()) {
      return all(known);
    }
    BitSet positions = new BitSet(known.size());
    for (int i = 0; i < codes.size(); i++) {
      Cancellation.throwIfCancelled(i);
      OptionalInt position = defects.findPosition(field + "[" + i + "]", codes.get(i), known);
      position.ifPresent(positions::set);
    }
    return positions;
  }

  /**
   * The positions of regions under another, at any depth and without itself.
   *
   * @param field path of the filter in the request
   * @param code the region above; empty for no filter
   * @param regions the catalog
   * @param defects receives the code where it is unknown
   */
  public static BitSet under(
      String field, String code, CodeList<Region> regions, RequestDefects defects) {
    if (code.isEmpty()) {
      return all(regions);
    }
    OptionalInt position = defects.findPosition(field, code, regions);
    return position.isEmpty() ? new BitSet() : RegionHierarchy.under(regions, position.getAsInt());
  }

  /**
   * The positions of regions of some kinds.
   *
   * @param field path of the filter in the request
   * @param kinds what the request holds
   * @param regions the catalog
   * @param defects receives every kind that is not stated or unknown
   */
  public static BitSet ofKinds(
      String field, List<RegionKind> kinds, CodeList<Region> regions, RequestDefects defects) {
    if (kinds.isEmpty()) {
      return all(regions);
    }
    Set<RegionKind> wanted = EnumSet.noneOf(RegionKind.class);
    for (int i = 0; i < kinds.size(); i++) {
      Cancellation.throwIfCancelled(i);
      RegionKind kind = kinds.get(i);
      if (isStated(kind)) {
        wanted.add(kind);
      } else {
        defects.add(
            field + "[" + i + "]",
            "expected one of "
                + KINDS
                + ", found "
                + (kind == RegionKind.UNRECOGNIZED ? "an unknown number" : kind));
      }
    }
    BitSet positions = new BitSet(regions.size());
    for (int position = 0; position < regions.size(); position++) {
      positions.set(position, wanted.contains(regions.entries().get(position).getKind()));
    }
    return positions;
  }

  private static boolean isStated(RegionKind kind) {
    return kind != RegionKind.REGION_KIND_UNSPECIFIED && kind != RegionKind.UNRECOGNIZED;
  }

  private static BitSet all(CodeList<?> codes) {
    BitSet positions = new BitSet(codes.size());
    positions.set(0, codes.size());
    return positions;
  }
}
