package io.cesuan.economics.extension;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.direct.DirectRates;
import io.cesuan.economics.failure.Defects;
import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.penetration.PenetrationRates;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Extends the base-year measurement to a year (METHODS M5): Z^direct_{s,t} = d_s V_{s,t} and
 * Z^indirect_{s,t} = p_{s,t} V_{s,t}.
 */
public final class AnnualExtension {

  private AnnualExtension() {}

  /**
   * Measures a year.
   *
   * @param year the calendar year t
   * @param directRates d_s
   * @param penetrationRates p_{s,t}, carried forward to this year
   * @param valueAdded V_{s,t}, for exactly the sections of the rates
   * @return the contributions in the unit of the value added, with the worst status of what they
   *     were computed from
   * @throws EconomicsException {@link FailureReason#INVALID_INPUT} for penetration rates of another
   *     year, {@link FailureReason#INSUFFICIENT_DATA} naming every section that only some have
   */
  public static AnnualContribution extend(
      int year,
      DirectRates directRates,
      PenetrationRates penetrationRates,
      SectionValues valueAdded) {
    if (penetrationRates.year() != year) {
      throw new EconomicsException(
          FailureReason.INVALID_INPUT,
          "annual extension: expected penetration rates of "
              + year
              + ", found those of "
              + penetrationRates.year());
    }
    requireSameSections(year, directRates.rates(), penetrationRates.rates(), valueAdded);
    SortedMap<Section, Contribution> sections = new TreeMap<>();
    valueAdded
        .values()
        .forEach(
            (section, value) ->
                sections.put(
                    section,
                    Contribution.of(
                        value.times(directRates.rates().getValue(section)),
                        value.times(penetrationRates.rates().getValue(section)))));
    return AnnualContribution.ofSections(year, sections);
  }

  private static void requireSameSections(
      int year, SectionValues direct, SectionValues penetration, SectionValues valueAdded) {
    Defects defects = new Defects(FailureReason.INSUFFICIENT_DATA, "annual extension to " + year);
    for (Section section : Section.values()) {
      boolean hasDirect = direct.findValue(section).isPresent();
      boolean hasPenetration = penetration.findValue(section).isPresent();
      boolean hasValueAdded = valueAdded.findValue(section).isPresent();
      defects.require(
          hasDirect == hasPenetration && hasPenetration == hasValueAdded,
          "section "
              + section
              + ": expected direct rate, penetration rate and value added, found "
              + presence("direct rate", hasDirect)
              + ", "
              + presence("penetration rate", hasPenetration)
              + ", "
              + presence("value added", hasValueAdded));
    }
    defects.throwIfAny();
  }

  private static String presence(String name, boolean present) {
    return (present ? "a " : "no ") + name;
  }
}
