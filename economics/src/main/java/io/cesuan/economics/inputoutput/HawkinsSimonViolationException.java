package io.cesuan.economics.inputoutput;

import io.cesuan.economics.classification.Sector;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.List;

/**
 * An economy that is not productive: no non-negative output meets every non-negative final demand.
 */
public final class HawkinsSimonViolationException extends EconomicsException {

  private final double spectralRadius;
  private final List<Sector> worstSectors;

  HawkinsSimonViolationException(String defect, double spectralRadius, List<Sector> worstSectors) {
    super(FailureReason.HAWKINS_SIMON_VIOLATED, defect);
    this.spectralRadius = spectralRadius;
    this.worstSectors = List.copyOf(worstSectors);
  }

  /** ρ(A), the largest modulus of an eigenvalue of the technical coefficients. */
  public double spectralRadius() {
    return spectralRadius;
  }

  /** The sectors that use up most input per unit of output, the worst first; at most five. */
  public List<Sector> worstSectors() {
    return worstSectors;
  }
}
