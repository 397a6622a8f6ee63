package io.cesuan.worker.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.worker.content.CanonicalJson;
import org.junit.jupiter.api.Test;

class SpecificationTest {
  @Test
  void aSpecificationReadsBackFromItsCanonicalText() {
    Specification specification = AnnualSpecification.ofYears(2017, 2022);
    Specification back = CanonicalJson.read(CanonicalJson.text(specification), Specification.class);
    assertThat(back).isEqualTo(specification);
    assertThat(back.hash()).isEqualTo(specification.hash());
  }

  @Test
  void otherYearsAreAnotherSpecification() {
    assertThat(AnnualSpecification.ofYears(2017, 2021).hash())
        .isNotEqualTo(AnnualSpecification.ofYears(2017, 2022).hash());
  }

  @Test
  void yearsBeforeTheTableAreRefused() {
    assertThatThrownBy(() -> AnnualSpecification.ofYears(2015, 2022))
        .isInstanceOf(EconomicsException.class)
        .hasMessageContaining("base year 2017 or later, found 2015");
  }

  @Test
  void yearsThatRunBackwardsAreRefused() {
    assertThatThrownBy(() -> AnnualSpecification.ofYears(2022, 2018))
        .isInstanceOf(EconomicsException.class)
        .hasMessageContaining("2022 to 2018");
  }
}
