package io.cesuan.economics.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.economics.classification.Section;
import io.cesuan.economics.extension.AnnualContribution;
import io.cesuan.economics.extension.Contribution;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.regional.AttributionMethod;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.regional.RegionalAttribution;
import io.cesuan.economics.regional.TwoProvinces;
import io.cesuan.economics.series.StatedQuantity;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The two provinces by hand: GDP 420 and 600 with 100 and 300 employed, so productivities 4.2 and 2
 * (10 thousand CNY per person); value added 92 · 40.4/95.6 and 92 · 55.2/95.6, of which 35/92
 * direct.
 */
class EmploymentTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  private static final RegionCode BEIJING = TwoProvinces.BEIJING;
  private static final RegionCode GUANGDONG = TwoProvinces.GUANGDONG;

  private static final RegionalAttribution ATTRIBUTION =
      RegionalAttribution.of(AttributionMethod.CAII_2021, TwoProvinces.BASIS, List.of());

  private static final List<Workforce> WORKFORCE =
      List.of(workforce(GUANGDONG, 2020, 300), workforce(BEIJING, 2020, 100));

  private static final RegionalEmployment YEAR = RegionalEmployment.of(ATTRIBUTION, WORKFORCE);

  private static StatedQuantity persons(double value, Status status) {
    return StatedQuantity.of(value, Unit.TEN_THOUSAND_PERSONS, status);
  }

  private static StatedQuantity money(double value) {
    return StatedQuantity.of(value, Unit.HUNDRED_MILLION_CNY, Status.ACTUAL);
  }

  private static Workforce workforce(RegionCode region, int year, double employed) {
    return new Workforce(region, year, persons(employed, Status.ACTUAL));
  }

  private static LabourProductivity productivity(double value) {
    return new LabourProductivity(
        StatedQuantity.of(value, Unit.TEN_THOUSAND_CNY_PER_PERSON, Status.ACTUAL));
  }

  @Test
  void employmentOfARegionIsItsValueAddedOverItsProductivity() {
    double beijing = 92 * 40.4 / 95.6 / 4.2;
    double guangdong = 92 * 55.2 / 95.6 / 2;
    assertThat(YEAR.totals().getValue(BEIJING).value()).isCloseTo(beijing, ROUNDING);
    assertThat(YEAR.totals().getValue(GUANGDONG).value()).isCloseTo(guangdong, ROUNDING);
    assertThat(YEAR.nation().total().value()).isCloseTo(beijing + guangdong, ROUNDING);
    assertThat(YEAR.nation().total().unit()).isEqualTo(Unit.TEN_THOUSAND_PERSONS);
    assertThat(YEAR.figures(Contribution::direct).getValue(BEIJING).value())
        .isCloseTo(beijing * 35 / 92, ROUNDING);
    assertThat(YEAR.nation().penetration().value())
        .isCloseTo((beijing + guangdong) * 57 / 92, ROUNDING);
    assertThat(YEAR.identities()).hasSize(3 + 1 + 2).allMatch(AccountingIdentity::holds);
  }

  @Test
  void productivityConvertsUnits() {
    LabourProductivity found =
        LabourProductivity.of(
            StatedQuantity.of(420e8, Unit.CNY, Status.ESTIMATED),
            StatedQuantity.of(1e6, Unit.PERSONS, Status.ACTUAL));
    assertThat(found.perPerson())
        .isEqualTo(StatedQuantity.of(4.2, Unit.TEN_THOUSAND_CNY_PER_PERSON, Status.ESTIMATED));
    assertThat(found.employment(StatedQuantity.of(42e8, Unit.CNY, Status.ACTUAL)))
        .isEqualTo(persons(10, Status.ESTIMATED));
    Failures.failure(
        FailureReason.UNIT_MISMATCH,
        () -> LabourProductivity.of(persons(1, Status.ACTUAL), persons(1, Status.ACTUAL)));
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () -> LabourProductivity.of(money(1), persons(0, Status.ACTUAL)));
  }

  @Test
  void sharesSpreadTheNationsNumberOverYearsWithoutRegionalOnes() {
    WorkforceShares shares = WorkforceShares.of(WORKFORCE);
    assertThat(shares.shares().getValue(BEIJING).value()).isEqualTo(0.25);
    assertThat(shares.workforce(2020, persons(800, Status.ACTUAL)))
        .containsExactly(workforce(BEIJING, 2020, 200), workforce(GUANGDONG, 2020, 600));
    assertThat(shares.workforce(2019, persons(800, Status.ACTUAL)))
        .extracting(Workforce::employed)
        .containsExactly(persons(200, Status.ESTIMATED), persons(600, Status.ESTIMATED));
    assertThat(shares.workforce(2021, persons(800, Status.ESTIMATED)))
        .extracting(Workforce::employed)
        .containsExactly(persons(200, Status.FORECAST), persons(600, Status.FORECAST));
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () ->
            WorkforceShares.of(
                List.of(workforce(BEIJING, 2020, 1), workforce(GUANGDONG, 2021, 1))));
    Failures.failure(FailureReason.INSUFFICIENT_DATA, () -> WorkforceShares.of(List.of()));
  }

  @Test
  void workforceAndProductivityAreExtrapolatedAndCalledForecasts() {
    SortedMap<Integer, StatedQuantity> observed =
        new TreeMap<>(Map.of(2018, persons(90, Status.ACTUAL), 2019, persons(95, Status.ACTUAL)));
    List<Workforce> completed = Workforce.completed(BEIJING, observed, 2019, 2020);
    assertThat(completed.get(0).employed()).isEqualTo(persons(95, Status.ACTUAL));
    assertThat(completed.get(1).employed().value()).isCloseTo(100, ROUNDING);
    assertThat(completed.get(1).employed().status()).isEqualTo(Status.FORECAST);
    SortedMap<Integer, LabourProductivity> extrapolated =
        LabourProductivity.completed(
            "region 110000",
            new TreeMap<>(Map.of(2018, productivity(3.8), 2019, productivity(4))),
            2020,
            2020);
    LabourProductivity forecast = extrapolated.values().iterator().next();
    assertThat(forecast.perPerson().value()).isCloseTo(4.2, ROUNDING);
    RegionalEmployment year =
        RegionalEmployment.of(ATTRIBUTION, Map.of(BEIJING, forecast, GUANGDONG, productivity(2)));
    assertThat(year.nation().total().value())
        .isCloseTo(YEAR.nation().total().value(), within(1e-10));
    assertThat(year.totals().getValue(BEIJING).status()).isEqualTo(Status.FORECAST);
    assertThat(year.totals().getValue(GUANGDONG).status()).isEqualTo(Status.ACTUAL);
    assertThat(year.nation().total().status()).isEqualTo(Status.FORECAST);
  }

  @Test
  void newJobsAreTheDifferenceToTheYearBefore() {
    RegionalEmployment before =
        new RegionalEmployment(
            2019, new TreeMap<>(Map.of(BEIJING, jobs(3, 4), GUANGDONG, jobs(20, 5))), jobs(23, 9));
    RegionalEmployment now =
        new RegionalEmployment(
            2020,
            new TreeMap<>(Map.of(BEIJING, jobs(5, 4.5), GUANGDONG, jobs(19, 5))),
            jobs(24, 9.5));
    RegionalEmployment created = now.newJobs(before);
    assertThat(created.regions()).isEqualTo(Map.of(BEIJING, jobs(2, 0.5), GUANGDONG, jobs(-1, 0)));
    assertThat(created.nation()).isEqualTo(jobs(1, 0.5));
    assertThat(created.identities()).allMatch(AccountingIdentity::holds);
    assertThat(Failures.failure(FailureReason.INVALID_INPUT, () -> before.newJobs(now)))
        .hasMessageContaining(
            "expected the employment of 2018 to compare with, found that of 2020");
    RegionalEmployment other =
        new RegionalEmployment(2019, new TreeMap<>(Map.of(BEIJING, jobs(1, 1))), jobs(1, 1));
    assertThat(Failures.failure(FailureReason.INSUFFICIENT_DATA, () -> now.newJobs(other)))
        .hasMessageContaining("region 440000");
  }

  private static Contribution jobs(double direct, double penetration) {
    return Contribution.of(persons(direct, Status.ACTUAL), persons(penetration, Status.ACTUAL));
  }

  @Test
  void employmentOfASectionIsItsValueAddedOverTheNationsProductivity() {
    AnnualContribution year =
        AnnualContribution.ofSections(
            2020,
            new TreeMap<>(
                Map.of(
                    Section.A, Contribution.of(money(0), money(2)),
                    Section.C, Contribution.of(money(10), money(30)),
                    Section.I, Contribution.of(money(25), money(25)))));
    // GDP 1,020 over 400 employed.
    SectionEmployment sections =
        SectionEmployment.of(year, LabourProductivity.of(money(1020), persons(400, Status.ACTUAL)));
    assertThat(sections.sections().keySet()).containsExactly(Section.A, Section.C, Section.I);
    assertThat(sections.total().direct().value()).isCloseTo(35 / 2.55, ROUNDING);
    assertThat(sections.total().total().value()).isCloseTo(92 / 2.55, ROUNDING);
    assertThat(sections.deviationFrom(YEAR).value())
        .isCloseTo(92 / 2.55 / YEAR.nation().total().value() - 1, ROUNDING);
    RegionalEmployment other = new RegionalEmployment(2019, YEAR.regions(), YEAR.nation());
    Failures.failure(FailureReason.INVALID_INPUT, () -> sections.deviationFrom(other));
  }

  @Test
  void regionsWithoutEmployedPersonsOfTheYearAreNamed() {
    assertThat(
            Failures.failure(
                FailureReason.INSUFFICIENT_DATA,
                () -> RegionalEmployment.of(ATTRIBUTION, WORKFORCE.subList(0, 1))))
        .hasMessageContaining("region 110000");
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () ->
                        RegionalEmployment.of(
                            ATTRIBUTION,
                            List.of(
                                workforce(BEIJING, 2019, 1),
                                workforce(GUANGDONG, 2020, 1),
                                workforce(GUANGDONG, 2020, 1))))
                .defects())
        .hasSize(2);
    Failures.failure(FailureReason.INVALID_INPUT, () -> workforce(BEIJING, 2020, 0));
    Failures.failure(FailureReason.UNIT_MISMATCH, () -> new Workforce(BEIJING, 2020, money(1)));
  }
}
