package io.cesuan.economics.failure;

/**
 * Why a measurement failed. The one list of reasons: orchestration maps it to retry policies and
 * the query interface to status codes, so that neither has to read messages. None of these failures
 * goes away by trying again with the same input.
 */
public enum FailureReason {
  /** A value, shape or combination of arguments that the method is not defined for. */
  INVALID_INPUT,
  /** NaN or an infinity, in the input or as the overflow of an intermediate result. */
  NOT_FINITE,
  /** A system of equations without a unique solution in double precision. */
  SINGULAR_MATRIX,
  /**
   * An economy that uses up more than it produces: the Leontief inverse does not exist or is
   * negative.
   */
  HAWKINS_SIMON_VIOLATED,
  /** Figures that do not add up to the total they must add up to. */
  IDENTITY_BROKEN,
  /** Too few observations, years or experts for the method. */
  INSUFFICIENT_DATA,
  /** A sector, section, unit, grade or factor code that is not in its list. */
  UNKNOWN_CODE,
  /** Quantities of different units where one unit is required. */
  UNIT_MISMATCH,
  /** An expert did not grade a sector on a factor. */
  MISSING_GRADE
}
