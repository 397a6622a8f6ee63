package io.cesuan.worker.specification;

/**
 * Options of the penetration value added (M3).
 *
 * @param route which of the two equal computations to take
 */
public record PenetrationOptions(Route route) {

  /** The two ways to compute M3; their results differ by rounding alone. */
  public enum Route {
    /** One factorisation of the unsplit table. */
    CLOSED_FORM,
    /** The solve of the split table, as the sources describe it. */
    AUGMENTED
  }
}
