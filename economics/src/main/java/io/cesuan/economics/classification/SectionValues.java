package io.cesuan.economics.classification;

import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One quantity per section, all in the same unit: value added V_s, rates d_s and p_s. Sections
 * without a value are absent, not zero.
 *
 * @param values section → quantity, in the order of the sections; not empty
 */
public record SectionValues(SortedMap<Section, StatedQuantity> values) {

  /**
   * Copies the values.
   *
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} without a section, {@link
   *     FailureReason#UNIT_MISMATCH} naming every section in another unit than the first
   */
  public SectionValues {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    if (values.isEmpty()) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT, "values by section: expected at least one, found none");
    }
    Unit unit = values.values().iterator().next().unit();
    Defects defects = new Defects(FailureReason.UNIT_MISMATCH, "values by section");
    values.forEach(
        (section, value) ->
            defects.require(
                value.unit().equals(unit),
                "section " + section + ": expected a value in " + unit + ", found " + value));
    defects.throwIfAny();
  }

  /** Numbers of one unit and one status. */
  public static SectionValues of(Map<Section, Double> numbers, Unit unit, Status status) {
    SortedMap<Section, StatedQuantity> values = new TreeMap<>();
    numbers.forEach(
        (section, number) -> values.put(section, StatedQuantity.of(number, unit, status)));
    return new SectionValues(values);
  }

  /** The unit of all values. */
  public Unit unit() {
    return values.values().iterator().next().unit();
  }

  /** The value of a section, if there is one. */
  public Optional<StatedQuantity> findValue(Section section) {
    return Optional.ofNullable(values.get(section));
  }

  /**
   * The value of a section.
   *
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA} where the section has none
   */
  public StatedQuantity getValue(Section section) {
    return findValue(section)
        .orElseThrow(
            () ->
                new EconomicsException(
                    FailureReason.INSUFFICIENT_DATA,
                    "expected a value of section "
                        + section
                        + ", found values of "
                        + values.keySet()));
  }

  /** Σ over the sections, added in their order; its status is the worst of theirs. */
  public StatedQuantity total() {
    return values.values().stream()
        .reduce(StatedQuantity.of(0, unit(), Status.ACTUAL), StatedQuantity::plus);
  }

  /**
   * Σ over the sections of each tier, added in their order. A tier of which no section has a value
   * is absent.
   */
  public SortedMap<Tier, StatedQuantity> totalsByTier() {
    Map<Tier, StatedQuantity> totals = new EnumMap<>(Tier.class);
    values.forEach((section, value) -> totals.merge(section.tier(), value, StatedQuantity::plus));
    return Collections.unmodifiableSortedMap(new TreeMap<>(totals));
  }

  /** The same sections with each value replaced by the operator's result. */
  public SectionValues map(UnaryOperator<StatedQuantity> operator) {
    SortedMap<Section, StatedQuantity> mapped = new TreeMap<>();
    values.forEach((section, value) -> mapped.put(section, operator.apply(value)));
    return new SectionValues(mapped);
  }

  /**
   * The same values in another unit.
   *
   * @throws EconomicsException {@link FailureReason#UNIT_MISMATCH} across dimensions
   */
  public SectionValues in(Unit target) {
    return map(value -> value.in(target));
  }

  /**
   * These values as shares of others, section by section.
   *
   * @param base a positive value for exactly the sections of these values, in a unit of the same
   *     dimension
   * @return ratios in {@link Unit#RATIO}
   * @throws EconomicsException {@link FailureReason#INSUFFICIENT_DATA}, naming every section that
   *     only one side has and every base that is not positive
   */
  public SectionValues per(SectionValues base) {
    Defects defects = new Defects(FailureReason.INSUFFICIENT_DATA, "shares by section");
    base.values.forEach(
        (section, value) -> {
          defects.require(
              value.value() > 0,
              "section " + section + ": expected a positive base, found " + value);
          defects.require(
              values.containsKey(section),
              "section " + section + ": expected a value to take a share of, found none");
        });
    for (Section section : values.keySet()) {
      defects.require(
          base.values.containsKey(section), "section " + section + ": expected a base, found none");
    }
    defects.throwIfAny();
    SortedMap<Section, StatedQuantity> shares = new TreeMap<>();
    in(base.unit())
        .values
        .forEach((section, value) -> shares.put(section, value.dividedBy(base.getValue(section))));
    return new SectionValues(shares);
  }
}
