package io.cesuan.economics.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountingIdentityTest {

  @ParameterizedTest
  @CsvSource({
    "1000, 1000, true", "1000, 1000.0000009, true", "1000, 1000.000002, false", "0, 0, true",
    "0, 1e-300, false", "-5, 5, false", "NaN, NaN, false", "1, NaN, false"
  })
  void holdsUpToRoundingOfTheLargerSide(double expected, double found, boolean holds) {
    assertThat(AccountingIdentity.of("sum", expected, found).holds()).isEqualTo(holds);
  }

  @Test
  void allBrokenIdentitiesAreNamedWithTheirNumbers() {
    assertThat(
            Failures.failure(
                    FailureReason.IDENTITY_BROKEN,
                    () ->
                        AccountingIdentity.requireAll(
                            List.of(
                                AccountingIdentity.of("Σ tiers = nation", 100, 101),
                                AccountingIdentity.of("Σ sections = nation", 100, 100),
                                AccountingIdentity.of("Σ provinces = nation", 100, 50))))
                .defects())
        .hasSize(2)
        .anySatisfy(
            defect ->
                assertThat(defect).contains("Σ tiers = nation", "expected 100.0, found 101.0"))
        .anySatisfy(defect -> assertThat(defect).contains("Σ provinces = nation", "0.5"));
  }
}
