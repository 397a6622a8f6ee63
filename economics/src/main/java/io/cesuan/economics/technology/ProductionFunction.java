package io.cesuan.economics.technology;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.Status;

/**
 * A Cobb–Douglas production function Y = A K^α L^β (METHODS M4).
 *
 * @param logTechnology ln A
 * @param capitalElasticity α
 * @param labourElasticity β
 * @param status the worst status of the figures it was fitted to
 */
public record ProductionFunction(
    double logTechnology, double capitalElasticity, double labourElasticity, Status status) {

  /** Rejects NaN and infinities ({@link FailureReason#NOT_FINITE}). */
  public ProductionFunction {
    if (!Double.isFinite(logTechnology + capitalElasticity + labourElasticity)) {
      throw new EconomicsException(
          FailureReason.NOT_FINITE,
          "production function: expected finite ln A, α and β, found "
              + logTechnology
              + ", "
              + capitalElasticity
              + " and "
              + labourElasticity);
    }
  }

  /** ln Y as the function explains it: ln A + α ln K + β ln L. */
  public double logOutput(ProductionYear production) {
    return logTechnology
        + capitalElasticity * StrictMath.log(production.capital())
        + labourElasticity * StrictMath.log(production.labour());
  }

  /** The technology level of a year, γ_t = Y_t / (A K_t^α L_t^β), a ratio. */
  public double technologyLevel(ProductionYear production) {
    return StrictMath.exp(StrictMath.log(production.output()) - logOutput(production));
  }
}
