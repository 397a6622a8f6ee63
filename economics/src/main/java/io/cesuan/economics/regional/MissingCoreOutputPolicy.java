package io.cesuan.economics.regional;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.Arrays;

/**
 * What to do about a region whose core-sector output is not published (METHODS M6). Years missing
 * between observed ones are completed before (M5); this is about regions never observed.
 */
public enum MissingCoreOutputPolicy {
  /**
   * The ratio estimator r_i = GDP_i^j Σ_o r_o / Σ_o GDP_o^j over the observed regions o, with j the
   * tier of the core section. It gives the region exactly its share of the tier's GDP, which is
   * what the method gives where no core-sector output is known, and leaves the observed regions
   * their proportions. An upper estimate for a region unpublished because it has next to nothing.
   */
  TIER_SHARE("tier-share"),
  /** The region is taken to have no core-sector output. */
  ZERO("zero"),
  /** A region without core-sector output is an error. */
  FAIL("fail");

  private final String code;

  MissingCoreOutputPolicy(String code) {
    this.code = code;
  }

  /** The name under which a specification selects the policy. */
  public String code() {
    return code;
  }

  /**
   * The policy of this name.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}
   */
  public static MissingCoreOutputPolicy getByCode(String code) {
    return Arrays.stream(values())
        .filter(policy -> policy.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.UNKNOWN_CODE,
                    "missing core output: expected tier-share, zero or fail, found " + code));
  }
}
