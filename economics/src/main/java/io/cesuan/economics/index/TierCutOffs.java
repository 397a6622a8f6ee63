package io.cesuan.economics.index;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.List;

/**
 * The cut-offs between tiers, given by the specification or found by {@link NaturalBreaks} (METHODS
 * M10). A value belongs to tier 1 from the first cut-off upwards, to tier 2 from the second up to
 * below the first, and so on; below the last cut-off it belongs to the last tier.
 *
 * @param cutOffs finite, strictly descending; one fewer than tiers, none for a single tier
 */
public record TierCutOffs(List<Double> cutOffs) {

  /**
   * Copies the cut-offs.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT}, naming every cut-off that is
   *     not finite or not below the one before it
   */
  public TierCutOffs {
    cutOffs = List.copyOf(cutOffs);
    Defects defects = new Defects(FailureReason.INVALID_INPUT, "tier cut-offs");
    for (int index = 0; index < cutOffs.size(); index++) {
      double cutOff = cutOffs.get(index);
      defects.require(
          Double.isFinite(cutOff),
          "cut-off " + (index + 1) + ": expected a finite number, found " + cutOff);
      defects.require(
          index == 0 || !(cutOff >= cutOffs.get(index - 1)),
          "cut-off "
              + (index + 1)
              + ": expected a number below the one before it, found "
              + cutOff);
    }
    defects.throwIfAny();
  }

  /** The number of tiers. */
  public int tiers() {
    return cutOffs.size() + 1;
  }

  /** The tier of a value, from 1 for the highest. */
  public int tierOf(double value) {
    int tier = 1;
    for (double cutOff : cutOffs) {
      if (value < cutOff) {
        tier++;
      }
    }
    return tier;
  }
}
