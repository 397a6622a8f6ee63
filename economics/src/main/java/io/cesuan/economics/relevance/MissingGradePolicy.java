package io.cesuan.economics.relevance;

/** What to do where an expert did not grade a sector on a factor (METHODS M1). */
public enum MissingGradePolicy {
  /** Fail, naming expert, sector and factor of every missing grade. */
  FAIL,
  /** Leave the expert out for that sector, on all factors, and keep the count. */
  DROP_EXPERT_FOR_SECTOR
}
