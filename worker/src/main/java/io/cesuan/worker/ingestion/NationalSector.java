package io.cesuan.worker.ingestion;

/**
 * A sector of a national table.
 *
 * @param code its code, such as {@code 088}
 * @param name its English name, empty where the table has none
 * @param nameInChinese its Chinese name, empty where the table has none
 */
public record NationalSector(String code, String name, String nameInChinese) {

  /** The English name, else the Chinese one, else the code. */
  public String displayName() {
    if (!name.isEmpty()) {
      return name;
    }
    return nameInChinese.isEmpty() ? code : nameInChinese;
  }
}
