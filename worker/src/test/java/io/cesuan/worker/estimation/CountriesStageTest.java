package io.cesuan.worker.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.accounting.AccountingIdentity;
import io.cesuan.worker.publication.Observation;
import io.cesuan.worker.publication.ObservationKey;
import io.cesuan.worker.publication.ObservationSet;
import io.cesuan.worker.specification.AnnualSpecification;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CountriesStageTest {
  private final ObservationSet countries =
      StagesInMemory.on(AnnualSpecification.ofYears(2017, 2022)).observations("countries", "");

  private double value(String indicator, String region) {
    return Objects.requireNonNull(
            countries.byKey().get(new ObservationKey(indicator, 2020, region, "TOTAL")))
        .value();
  }

  private double trillions(String region) {
    return value("published_country_value_added", region) / 1e6;
  }

  /** White paper 2021, appendix 3: trillion USD, printed to two decimals. */
  @Test
  void groupsEqualThePublishedTotals() {
    assertThat(trillions("INC-HIGH")).isCloseTo(2.55, within(0.005));
    assertThat(trillions("INC-UPPER-MIDDLE")).isCloseTo(0.94, within(0.005));
    assertThat(trillions("INC-LOWER-MIDDLE")).isCloseTo(0.25, within(0.005));
    assertThat(trillions("REG-EAST-ASIA-PACIFIC")).isCloseTo(1.32, within(0.005));
    assertThat(trillions("REG-EUROPE-CENTRAL-ASIA")).isCloseTo(1.13, within(0.005));
    assertThat(trillions("REG-NORTH-AMERICA")).isCloseTo(0.95, within(0.005));
  }

  @Test
  void everyCountryHasItsValueShareAndRank() {
    for (String indicator : new String[] {"published_country_value_added", "country_share"}) {
      assertThat(countries.observations())
          .filteredOn(each -> each.indicator().equals(indicator))
          .hasSize(59 + 3 + 7 + 1);
    }
    assertThat(countries.observations())
        .filteredOn(each -> each.indicator().equals("country_rank"))
        .hasSize(59)
        .extracting(Observation::region)
        .allMatch(region -> region.length() == 3);
    assertThat(value("country_rank", "USA")).isEqualTo(1);
    assertThat(value("country_rank", "CHN")).isEqualTo(2);
    assertThat(value("country_share", "WLD")).isEqualTo(100);
  }

  @Test
  void countriesAndGroupsAddUpToTheWorldAndACheckNotices() {
    assertThat(CountriesStage.identities(countries)).hasSize(6).allMatch(AccountingIdentity::holds);
    ObservationSet without =
        new ObservationSet(
            countries.observations().stream()
                .filter(each -> !each.region().equals("VNM"))
                .toList());
    assertThat(CountriesStage.identities(without))
        .filteredOn(identity -> !identity.holds())
        .hasSize(2);
  }
}
