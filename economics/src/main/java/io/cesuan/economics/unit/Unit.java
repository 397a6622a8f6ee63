package io.cesuan.economics.unit;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A unit of measurement.
 *
 * @param code the name under which the unit is written, such as {@code 100 million CNY}
 * @param dimension what the unit measures
 * @param factor how many of the dimension's base unit (one yuan, one dollar, one person, the ratio
 *     1) make one of this unit; positive
 */
public record Unit(String code, Dimension dimension, double factor) {

  /** One yuan (元). */
  public static final Unit CNY = new Unit("CNY", Dimension.CHINESE_YUAN, 1);

  /** Ten thousand yuan (万元), the unit of the national input–output tables. */
  public static final Unit TEN_THOUSAND_CNY =
      new Unit("10 thousand CNY", Dimension.CHINESE_YUAN, 1e4);

  /** A hundred million yuan (亿元), the unit in which value added is published. */
  public static final Unit HUNDRED_MILLION_CNY =
      new Unit("100 million CNY", Dimension.CHINESE_YUAN, 1e8);

  /** One United States dollar. */
  public static final Unit USD = new Unit("USD", Dimension.US_DOLLAR, 1);

  /** A million United States dollars. */
  public static final Unit MILLION_USD = new Unit("million USD", Dimension.US_DOLLAR, 1e6);

  /** The money unit of a table that does not name one. */
  public static final Unit TABLE_UNIT = new Unit("table unit", Dimension.TABLE_MONEY, 1);

  /** One person. */
  public static final Unit PERSONS = new Unit("persons", Dimension.PERSONS, 1);

  /** Ten thousand persons (万人). */
  public static final Unit TEN_THOUSAND_PERSONS =
      new Unit("10 thousand persons", Dimension.PERSONS, 1e4);

  /** Ten thousand yuan per person (万元/人), the unit of labour productivity. */
  public static final Unit TEN_THOUSAND_CNY_PER_PERSON =
      new Unit("10 thousand CNY per person", Dimension.CHINESE_YUAN_PER_PERSON, 1e4);

  /** A pure number. */
  public static final Unit RATIO = new Unit("ratio", Dimension.RATIO, 1);

  /** A hundredth. */
  public static final Unit PERCENT = new Unit("percent", Dimension.RATIO, 1e-2);

  /**
   * A point of an index: a hundredth of its full score, or of its value in the base year. Points of
   * different indices are not comparable.
   */
  public static final Unit INDEX_POINTS = new Unit("index points", Dimension.RATIO, 1e-2);

  private static final List<Unit> KNOWN =
      List.of(
          CNY,
          TEN_THOUSAND_CNY,
          HUNDRED_MILLION_CNY,
          USD,
          MILLION_USD,
          TABLE_UNIT,
          PERSONS,
          TEN_THOUSAND_PERSONS,
          TEN_THOUSAND_CNY_PER_PERSON,
          RATIO,
          PERCENT,
          INDEX_POINTS);

  /** Validates the factor. */
  public Unit {
    if (code.isBlank()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT, "unit: expected a code, found none");
    }
    if (!(factor > 0 && Double.isFinite(factor))) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "unit " + code + ": expected a positive finite factor, found " + factor);
    }
  }

  /** The unit written under this code, if it is one of the constants of this class. */
  public static Optional<Unit> findByCode(String code) {
    return KNOWN.stream().filter(unit -> unit.code.equals(code)).findFirst();
  }

  /**
   * The unit written under this code.
   *
   * @throws EconomicsException {@link FailureReason#UNKNOWN_CODE}, listing the known codes
   */
  public static Unit getByCode(String code) {
    return findByCode(code)
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.UNKNOWN_CODE,
                    "unit: expected one of "
                        + KNOWN.stream().map(Unit::code).collect(Collectors.joining(", "))
                        + ", found "
                        + code));
  }

  /**
   * Converts a number given in this unit.
   *
   * @param value the number in this unit
   * @param target a unit of the same dimension
   * @return the number in the target unit
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} across dimensions
   */
  public double convert(double value, Unit target) {
    if (dimension != target.dimension) {
      throw new EconomicsException(
          FailureReason.UNIT_MISMATCH,
          "expected a unit of "
              + target.dimension
              + " as in "
              + target.code
              + ", found "
              + code
              + " of "
              + dimension);
    }
    // Powers of ten are exact in double precision where they are whole: divide by the larger.
    return factor >= target.factor
        ? value * (factor / target.factor)
        : value / (target.factor / factor);
  }

  @Override
  public String toString() {
    return code;
  }
}
