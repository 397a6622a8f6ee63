package io.cesuan.economics.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.SectionValues;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.direct.DirectRates;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.penetration.PenetrationRates;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Three sections by hand: V = 100, 200, 50; d = 0, 0.1, 0.4; p = 0.02, 0.05, 0.1. */
class AnnualExtensionTest {

  private static final DirectRates DIRECT =
      new DirectRates(
          2017,
          SectionValues.of(
              Map.of(Section.A, 0.0, Section.C, 0.1, Section.I, 0.4), Unit.RATIO, Status.ACTUAL));

  private static final PenetrationRates PENETRATION =
      new PenetrationRates(
          2019,
          SectionValues.of(
              Map.of(Section.A, 0.02, Section.C, 0.05, Section.I, 0.1), Unit.RATIO, Status.ACTUAL));

  private static StatedQuantity money(double value, Status status) {
    return StatedQuantity.of(value, Unit.HUNDRED_MILLION_CNY, status);
  }

  private static final SectionValues VALUE_ADDED =
      new SectionValues(
          new TreeMap<>(
              Map.of(
                  Section.A, money(100, Status.ACTUAL),
                  Section.C, money(200, Status.ESTIMATED),
                  Section.I, money(50, Status.ACTUAL))));

  private static final AnnualContribution YEAR =
      AnnualExtension.extend(2019, DIRECT, PENETRATION, VALUE_ADDED);

  private static void assertContribution(
      Contribution found, double direct, double penetration, Status status) {
    assertThat(found.direct().value()).isCloseTo(direct, within(1e-12));
    assertThat(found.penetration().value()).isCloseTo(penetration, within(1e-12));
    assertThat(found.total().value()).isCloseTo(direct + penetration, within(1e-12));
    assertThat(found.total().status()).isEqualTo(status);
    assertThat(found.total().unit()).isEqualTo(Unit.HUNDRED_MILLION_CNY);
  }

  @Test
  void sectionsTiersAndNationAreAsWorkedByHand() {
    assertThat(YEAR.year()).isEqualTo(2019);
    assertThat(YEAR.sections().keySet()).containsExactly(Section.A, Section.C, Section.I);
    assertThat(YEAR.tiers().keySet()).containsExactly(Tier.PRIMARY, Tier.SECONDARY, Tier.TERTIARY);
    YEAR.sections()
        .forEach(
            (section, found) -> {
              switch (section) {
                case A -> assertContribution(found, 0, 2, Status.ACTUAL);
                case C -> assertContribution(found, 20, 10, Status.ESTIMATED);
                default -> assertContribution(found, 20, 5, Status.ACTUAL);
              }
            });
    YEAR.tiers()
        .forEach(
            (tier, found) -> {
              switch (tier) {
                case PRIMARY -> assertContribution(found, 0, 2, Status.ACTUAL);
                case SECONDARY -> assertContribution(found, 20, 10, Status.ESTIMATED);
                case TERTIARY -> assertContribution(found, 20, 5, Status.ACTUAL);
              }
            });
    assertContribution(YEAR.nation(), 40, 17, Status.ESTIMATED);
  }

  @Test
  void everyIdentityHoldsAndABrokenOneIsFound() {
    assertThat(YEAR.identities()).hasSize(3 + 3 + 1 + 6).allMatch(AccountingIdentity::holds);
    SortedMap<Section, Contribution> sections = new TreeMap<>(YEAR.sections());
    sections.put(Section.A, Contribution.of(money(0, Status.ACTUAL), money(2.001, Status.ACTUAL)));
    AnnualContribution tampered =
        new AnnualContribution(2019, sections, YEAR.tiers(), YEAR.nation());
    assertThat(
            Failures.failure(
                    FailureReason.IDENTITY_BROKEN,
                    () -> AccountingIdentity.requireAll(tampered.identities()))
                .defects())
        .hasSize(2)
        .anySatisfy(defect -> assertThat(defect).contains("2019, penetration: Σ sections = nation"))
        .anySatisfy(defect -> assertThat(defect).contains("2019, total: Σ sections = nation"));
  }

  @Test
  void ratesOfAnotherYearAreRejected() {
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () -> AnnualExtension.extend(2020, DIRECT, PENETRATION, VALUE_ADDED)))
        .hasMessageContaining("expected penetration rates of 2020, found those of 2019");
  }

  @Test
  void sectionsThatOnlySomeHaveAreNamed() {
    SectionValues other =
        SectionValues.of(
            Map.of(Section.A, 1.0, Section.B, 1.0, Section.C, 1.0),
            Unit.HUNDRED_MILLION_CNY,
            Status.ACTUAL);
    assertThat(
            Failures.failure(
                    FailureReason.INSUFFICIENT_DATA,
                    () -> AnnualExtension.extend(2019, DIRECT, PENETRATION, other))
                .defects())
        .hasSize(2)
        .anySatisfy(defect -> assertThat(defect).contains("section B", "no direct rate"))
        .anySatisfy(defect -> assertThat(defect).contains("section I", "no value added"));
  }
}
