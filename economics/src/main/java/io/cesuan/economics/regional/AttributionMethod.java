package io.cesuan.economics.regional;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.Arrays;

/** How the nation's value added is attributed to regions (METHODS M6). */
public enum AttributionMethod {
  /**
   * CAII white paper 2021: one weight per region, ω_i = Σ_j GDP_i^j η_j / Σ_i Σ_j GDP_i^j η_j with
   * η_j = Z^j / GDP^j, for direct and penetration value added alike; Z_i = ω_i Z.
   */
  CAII_2021("caii-2021"),
  /**
   * CAII white paper 2023: one weight per region and tier, ω_i^j = GDP_i^j η_j / Σ_i GDP_i^j η_j,
   * for penetration; direct value added by the region's share of core-sector output where that is
   * given, else by tier; Z_i = Σ_j Z_i^j.
   */
  CAII_2023("caii-2023");

  private final String code;

  AttributionMethod(String code) {
    this.code = code;
  }

  /** The name under which a specification selects the method. */
  public String code() {
    return code;
  }

  /**
   * The method of this name.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}
   */
  public static AttributionMethod getByCode(String code) {
    return Arrays.stream(values())
        .filter(method -> method.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.UNKNOWN_CODE,
                    "regional attribution: expected caii-2021 or caii-2023, found " + code));
  }
}
