package io.cesuan.worker.estimation;

/** Names of the stages: they are stored with every execution, so that none may change. */
public final class StageNames {
  /** M1. */
  public static final String RELEVANCE = "relevance";

  /** M2. */
  public static final String DIRECT = "direct";

  /** M3. */
  public static final String PENETRATION = "penetration";

  /** M4. */
  public static final String TECHNOLOGY = "technology";

  /** M5, the years that were not observed. */
  public static final String COMPLETION = "completion";

  /** M5, value added of a year. */
  public static final String EXTENSION = "extension";

  /** M5, what is derived from value added. */
  public static final String INDICATORS = "indicators";

  /** The accounting identities. */
  public static final String CHECKS = "checks";

  private StageNames() {}
}
