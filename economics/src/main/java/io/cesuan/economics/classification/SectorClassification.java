package io.cesuan.economics.classification;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The ordered sectors of a table: the labels of the axes of its matrices. Two objects are equal
 * when they list equal sectors in the same order.
 */
public final class SectorClassification {

  private final List<Sector> sectors;
  private final Map<SectorCode, Integer> indices;

  /**
   * Lists sectors in the order of the table.
   *
   * @param sectors at least one, with distinct codes
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every repeated code
   */
  public SectorClassification(List<Sector> sectors) {
    this.sectors = List.copyOf(sectors);
    this.indices = new HashMap<>();
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "sector classification");
    defects.require(!sectors.isEmpty(), "expected at least one sector, found none");
    for (int index = 0; index < sectors.size(); index++) {
      Integer earlier = indices.putIfAbsent(sectors.get(index).code(), index);
      if (earlier != null) {
        defects.add(
            "expected distinct codes, found "
                + sectors.get(index).code()
                + " at index "
                + earlier
                + " and at index "
                + index);
      }
    }
    defects.throwIfAny();
  }

  /** Sectors of which nothing but the codes is known, in this order. */
  public static SectorClassification ofCodes(List<String> codes) {
    return new SectorClassification(codes.stream().map(Sector::ofCode).toList());
  }

  /** The number of sectors n. */
  public int size() {
    return sectors.size();
  }

  /** The sectors in the order of the table. */
  public List<Sector> sectors() {
    return sectors;
  }

  /** The sector at an index, counted from 0. */
  public Sector sector(int index) {
    return sectors.get(index);
  }

  /** The codes in the order of the table. */
  public List<SectorCode> codes() {
    return sectors.stream().map(Sector::code).toList();
  }

  /** The codes of the sectors marked as core, in the order of the table. */
  public List<SectorCode> coreCodes() {
    return sectors.stream().filter(Sector::core).map(Sector::code).toList();
  }

  /** The index of a sector, counted from 0, if the classification has it. */
  public OptionalInt findIndex(SectorCode code) {
    Integer index = indices.get(code);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /**
   * The indices of sectors, counted from 0, in the order asked for.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}, naming every code that is not in
   *     the classification
   */
  public int[] getIndices(List<SectorCode> codes) {
    Defects defects = new Defects(FailureReason.UNKNOWN_CODE, "sectors");
    int[] found = new int[codes.size()];
    for (int position = 0; position < found.length; position++) {
      SectorCode code = codes.get(position);
      OptionalInt index = findIndex(code);
      found[position] = index.orElse(-1);
      if (index.isEmpty()) {
        defects.add("expected one of the " + size() + " sectors " + range() + ", found " + code);
      }
    }
    defects.throwIfAny();
    return found;
  }

  /**
   * The index of a sector, counted from 0.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}
   */
  public int getIndex(SectorCode code) {
    return getIndices(List.of(code))[0];
  }

  /**
   * Passes where every sector has a section.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every sector without one
   */
  public void requireSections() {
    List<String> without = new ArrayList<>();
    for (Sector sector : sectors) {
      if (sector.findSection().isEmpty()) {
        without.add("expected a section from A to S for sector " + sector + ", found none");
      }
    }
    if (!without.isEmpty()) {
      throw new EconomicsException(FailureReason.INVALID_INPUT, "sector classification", without);
    }
  }

  private String range() {
    return sectors.get(0).code() + "…" + sectors.get(sectors.size() - 1).code();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SectorClassification that && sectors.equals(that.sectors);
  }

  @Override
  public int hashCode() {
    return sectors.hashCode();
  }

  @Override
  public String toString() {
    return size() + " sectors " + range();
  }
}
