package io.cesuan.economics.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.fixture.OfficialTables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectorClassificationTest {

  private static final SectorClassification SECTORS =
      new SectorClassification(
          List.of(
              new Sector(new SectorCode("088"), "Computers", Section.C, true),
              new Sector(new SectorCode("105"), "Trade", Section.F, false)));

  @Test
  void sectorsKeepTheirOrder() {
    assertThat(SECTORS.codes()).isEqualTo(OfficialTables.codes("088", "105"));
    assertThat(SECTORS.coreCodes()).isEqualTo(OfficialTables.codes("088"));
    assertThat(SECTORS.getIndex(new SectorCode("105"))).isEqualTo(1);
    assertThat(SECTORS.findIndex(new SectorCode("106"))).isEmpty();
  }

  @Test
  void allUnknownCodesAreNamed() {
    assertThat(
            Failures.failure(
                    FailureReason.UNKNOWN_CODE,
                    () -> SECTORS.getIndices(OfficialTables.codes("88", "105", "106")))
                .defects())
        .containsExactly(
            "expected one of the 2 sectors 088…105, found 88",
            "expected one of the 2 sectors 088…105, found 106");
  }

  @Test
  void allRepeatedCodesAreNamed() {
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () -> SectorClassification.ofCodes(List.of("a", "b", "a", "b")))
                .defects())
        .hasSize(2)
        .anySatisfy(defect -> assertThat(defect).contains("a at index 0 and at index 2"));
    Failures.failure(FailureReason.INVALID_INPUT, () -> SectorClassification.ofCodes(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " 088", "088 "})
  void aCodeIsATextWithoutSpaceAroundIt(String code) {
    Failures.failure(FailureReason.INVALID_INPUT, () -> new SectorCode(code));
  }

  @Test
  void tiersHoldTheSectionsOfTheStandard() {
    assertThat(Section.values()).hasSize(19);
    assertThat(Section.of(Tier.PRIMARY)).containsExactly(Section.A);
    assertThat(Section.of(Tier.SECONDARY))
        .containsExactly(Section.B, Section.C, Section.D, Section.E);
    assertThat(Section.of(Tier.TERTIARY)).hasSize(14).startsWith(Section.F).endsWith(Section.S);
    assertThat(Section.getByCode("I")).isEqualTo(Section.I);
    Failures.failure(FailureReason.UNKNOWN_CODE, () -> Section.getByCode("T"));
  }
}
