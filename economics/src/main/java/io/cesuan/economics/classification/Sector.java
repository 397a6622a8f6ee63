package io.cesuan.economics.classification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sector of an input–output table.
 *
 * @param code its code in the table's classification
 * @param name its name, for people
 * @param section the section of GB/T 4754-2017 that it belongs to, or null where the table's
 *     classification has none
 * @param core whether it is one of the core sectors K, those that make the industrial internet
 *     itself
 */
public record Sector(SectorCode code, String name, @Nullable Section section, boolean core) {

  /** A sector of which nothing but the code is known. */
  public static Sector ofCode(String code) {
    return new Sector(new SectorCode(code), code, null, false);
  }

  /** The section, where the sector has one. */
  public Optional<Section> findSection() {
    return Optional.ofNullable(section);
  }

  @Override
  public String toString() {
    return name.equals(code.value()) ? name : code + " " + name;
  }
}
