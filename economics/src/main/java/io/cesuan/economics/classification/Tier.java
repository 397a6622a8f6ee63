package io.cesuan.economics.classification;

/** The three tiers of the economy (三次产业) by which gross domestic product is published. */
public enum Tier {
  /** Primary industry (第一产业): section A. */
  PRIMARY(1),
  /** Secondary industry (第二产业): sections B–E. */
  SECONDARY(2),
  /** Tertiary industry (第三产业): sections F–S. */
  TERTIARY(3);

  private final int number;

  Tier(int number) {
    this.number = number;
  }

  /** 1, 2 or 3. */
  public int number() {
    return number;
  }
}
