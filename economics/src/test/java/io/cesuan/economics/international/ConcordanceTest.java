package io.cesuan.economics.international;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.classification.SectorCode;
import io.cesuan.economics.failure.FailureReason;
import io.cesuan.economics.fixture.Failures;
import io.cesuan.economics.fixture.OfficialTables;
import io.cesuan.economics.international.Concordance.Link;
import io.cesuan.economics.relevance.RelevanceCoefficients;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcordanceTest {

  private static Link link(String core, String industry, double share) {
    return new Link(new SectorCode(core), new SectorCode(industry), share);
  }

  private static RelevanceCoefficients relevance(List<String> sectors, double... values) {
    return OfficialTables.relevance(sectors.stream().map(SectorCode::new).toList(), values);
  }

  @Test
  void theRelevanceOfAnIndustryIsThatOfTheCoreSectorsInIt() {
    // Electronics c14: 0.6 · 0.4 + 0.4 · 0.1; business activities c30, a quarter software: 0.25 ·
    // 0.2.
    Concordance concordance =
        new Concordance(
            List.of(link("088", "c14", 0.6), link("089", "c14", 0.4), link("125", "c30", 0.25)));
    RelevanceCoefficients mapped =
        concordance.map(relevance(List.of("125", "088", "089"), 0.2, 0.4, 0.1));
    assertThat(concordance.industries()).isEqualTo(mapped.sectors());
    assertThat(mapped.sectors()).isEqualTo(OfficialTables.codes("c14", "c30"));
    assertThat(mapped.findValue(new SectorCode("c14")).orElseThrow())
        .isCloseTo(0.28, within(1e-15));
    assertThat(mapped.findValue(new SectorCode("c30")).orElseThrow())
        .isCloseTo(0.05, within(1e-15));
  }

  @Test
  void sharesOfATenthThatSumToOneUpToRoundingKeepARelevanceOfOne() {
    List<Link> tenths =
        List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10").stream()
            .map(core -> link(core, "c14", 0.1))
            .toList();
    RelevanceCoefficients whole =
        relevance(
            tenths.stream().map(tenth -> tenth.coreSector().value()).toList(),
            1,
            1,
            1,
            1,
            1,
            1,
            1,
            1,
            1,
            1);
    assertThat(new Concordance(tenths).map(whole).values().get(0)).isCloseTo(1, within(1e-15));
  }

  @Test
  void aCoreSectorWithoutAnIndustryOrCoefficientIsNotLostSilently() {
    Concordance concordance =
        new Concordance(List.of(link("088", "c14", 0.5), link("089", "c14", 0.5)));
    assertThat(
            Failures.failure(
                    FailureReason.INSUFFICIENT_DATA,
                    () -> concordance.map(relevance(List.of("088", "125"), 0.2, 0.4)))
                .defects())
        .hasSize(2)
        .anySatisfy(
            defect ->
                assertThat(defect).contains("core sector 089: expected a relevance coefficient"))
        .anySatisfy(defect -> assertThat(defect).contains("core sector 125: expected an industry"));
  }

  @Test
  void everyDefectOfTheLinksIsNamed() {
    assertThat(
            Failures.failure(
                    FailureReason.INVALID_INPUT,
                    () ->
                        new Concordance(
                            List.of(
                                link("088", "c14", 0.7),
                                link("089", "c14", 0.4),
                                link("125", "c30", 0),
                                link("124", "c27", 0.1),
                                link("124", "c27", 0.1))))
                .defects())
        .hasSize(3)
        .anySatisfy(defect -> assertThat(defect).contains("industry c14: expected shares", "1.1"))
        .anySatisfy(defect -> assertThat(defect).contains("industry c30", "found 0.0"))
        .anySatisfy(defect -> assertThat(defect).contains("industry c27: expected one link"));
    Failures.failure(FailureReason.INVALID_INPUT, () -> new Concordance(List.of()));
  }
}
