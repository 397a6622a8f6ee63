package io.cesuan.economics.unit;

/** What a unit measures. Units convert into each other within a dimension and never across. */
public enum Dimension {
  /** Money in renminbi at current prices. */
  CHINESE_YUAN,
  /** Money in United States dollars at current prices. */
  US_DOLLAR,
  /** Money of a table that does not say in which unit it is drawn up. */
  TABLE_MONEY,
  /** Persons. */
  PERSONS,
  /** Money in renminbi at current prices per person: labour productivity. */
  CHINESE_YUAN_PER_PERSON,
  /** A pure number. */
  RATIO
}
