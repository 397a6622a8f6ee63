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

  /** M5, the output of core sectors by province in the years that were not observed. */
  public static final String CORE_OUTPUT = "core-output";

  /** M6, value added of a year by province and group of provinces. */
  public static final String REGIONS = "regions";

  /** M6 and M8, the change of a year since the year before, by province. */
  public static final String REGION_INDICATORS = "region-indicators";

  /** M7, value added of a year by city. */
  public static final String CITIES = "cities";

  /** M8, employment of a year by province and section. */
  public static final String EMPLOYMENT = "employment";

  /** The accounting identities. */
  public static final String CHECKS = "checks";

  /** M9, what the institutes published by country, and its groups. */
  public static final String COUNTRIES = "countries";

  /** M10, the provinces in a year. */
  public static final String INDEX_REGIONAL = "index-regional";

  /** M10, the nation over the years. */
  public static final String INDEX_NATIONAL = "index-national";

  /** What the institutes published, in our indicators. */
  public static final String PUBLISHED = "published";

  /** What the institutes published against what was measured. */
  public static final String COMPARISON = "comparison";

  private StageNames() {}
}
