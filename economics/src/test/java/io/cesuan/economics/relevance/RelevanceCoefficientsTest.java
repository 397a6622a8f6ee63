package io.cesuan.economics.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.economics.classification.SectorClassification;
import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.fixture.OfficialTables;
import io.cesuan.economics.linear.Vector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelevanceCoefficientsTest {

  @Test
  void spreadOverAllSectorsInTheOrderOfTheTable() {
    assertThat(
            OfficialTables.relevance(OfficialTables.codes("c", "a"), 0.7, 1)
                .spreadOver(SectorClassification.ofCodes(List.of("a", "b", "c"))))
        .isEqualTo(Vector.of(1, 0, 0.7));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void aValueThatIsNoShareIsNamedWithItsSector(double bad) {
    assertThat(
            Failures.failure(
                FailureReason.INVALID_INPUT,
                () -> RelevanceCoefficients.of(Map.of(new SectorCode("088"), bad))))
        .hasMessageContaining("088")
        .hasMessageContaining("found " + bad);
    Failures.failure(
        FailureReason.INVALID_INPUT, () -> new RelevanceCoefficient(new SectorCode("088"), bad));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1})
  void theEndsOfTheRangeAreAllowed(double value) {
    assertThat(new RelevanceCoefficient(new SectorCode("088"), value).value()).isEqualTo(value);
  }

  @Test
  void repeatedSectorsAndAnEmptyListAreRejected() {
    RelevanceCoefficient coefficient = new RelevanceCoefficient(new SectorCode("088"), 0.5);
    Failures.failure(
        FailureReason.INVALID_INPUT,
        () -> new RelevanceCoefficients(List.of(coefficient, coefficient)));
    Failures.failure(FailureReason.INVALID_INPUT, () -> new RelevanceCoefficients(List.of()));
  }
}
