package io.cesuan.worker.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cesuan.economics.classification.Section;
import io.cesuan.economics.classification.Tier;
import io.cesuan.economics.index.ConstantIndicatorPolicy;
import io.cesuan.economics.index.DimensionId;
import io.cesuan.economics.index.IndicatorHierarchy;
import io.cesuan.economics.index.IndicatorId;
import io.cesuan.economics.index.MissingValuePolicy;
import io.cesuan.economics.index.RegionalIndex;
import io.cesuan.economics.index.RegionalIndicators;
import io.cesuan.economics.regional.CoreOutput;
import io.cesuan.economics.regional.RegionCode;
import io.cesuan.economics.series.Status;
import io.cesuan.economics.weights.CriterionId;
import io.cesuan.economics.weights.JudgementPanel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that a method is run on: what they are read as. */
class MethodFilesTest {
  private static final Path FIGURES = TestFolders.bundledPackage().resolve("figures");
  private static final RegionCode INNER_MONGOLIA = new RegionCode("150000");
  private static final RegionCode TIBET = new RegionCode("540000");

  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  @TempDir
  private Path folder;

  @Test
  void theBundledHierarchyHasFiveDimensionsOfEqualWeight() {
    IndicatorHierarchy hierarchy =
        IndexHierarchyReader.read(
            FIGURES.resolve("index-hierarchy.csv"), IndexHierarchyReader.Weights.EQUAL);
    assertThat(hierarchy.indicators()).hasSize(19);
    assertThat(hierarchy.dimensions()).hasSize(5);
    assertThat(hierarchy.weightOf(new DimensionId("foundation"))).isCloseTo(20, within(1e-9));
  }

  @Test
  void weightsOfTheHierarchyAreItsOwnInAnyOrderOfColumns() throws IOException {
    Path file =
        file(
            "h.csv",
            """
            weight,indicator,dimension,second_level,direction,remark
            60,i1,a,x,more,r
            40,i2,b,y,less,
            """);
    assertThat(
            IndexHierarchyReader.read(file, IndexHierarchyReader.Weights.HIERARCHY)
                .weightOf(new DimensionId("b")))
        .isEqualTo(40);
  }

  @Test
  void theBundledIndicatorsHaveMissingValuesThatAPolicyLetsPass() {
    IndicatorHierarchy hierarchy =
        IndexHierarchyReader.read(
            FIGURES.resolve("index-hierarchy.csv"), IndexHierarchyReader.Weights.EQUAL);
    Path file = FIGURES.resolve("index-indicators.csv");
    assertThatThrownBy(
            () -> IndexIndicatorsReader.read(file, hierarchy, 2022, RegionalIndex.STRICT))
        .isInstanceOf(RejectedReleaseException.class)
        .hasMessageContaining("region 540000: expected a value of 2022, found none");
    RegionalIndicators indicators =
        IndexIndicatorsReader.read(
            file,
            hierarchy,
            2022,
            new RegionalIndex(MissingValuePolicy.REWEIGHT, ConstantIndicatorPolicy.FAIL));
    assertThat(indicators.values()).hasSize(31);
    assertThat(indicators.findValue(TIBET, new IndicatorId("software_revenue"))).isEmpty();
  }

  @Test
  void anEmptyCellIsAMissingValueWhereThePolicyAllowsIt() throws IOException {
    IndicatorHierarchy hierarchy =
        IndexHierarchyReader.read(
            file("h.csv", "dimension,second_level,indicator,direction\na,x,i1,more\na,x,i2,more\n"),
            IndexHierarchyReader.Weights.EQUAL);
    Path values =
        file(
            "i.csv",
            """
            indicator,province,year,value
            i1,110000,2022,1
            i1,120000,2022,2
            i2,110000,2022,
            i2,120000,2022,5
            """);
    assertThatThrownBy(
            () -> IndexIndicatorsReader.read(values, hierarchy, 2022, RegionalIndex.STRICT))
        .hasMessageContaining(
            "i.csv:4: column \"value\", indicator i2: expected a number, found nothing");
    RegionalIndicators indicators =
        IndexIndicatorsReader.read(
            values,
            hierarchy,
            2022,
            new RegionalIndex(MissingValuePolicy.MEAN, ConstantIndicatorPolicy.ZERO));
    assertThat(indicators.findValue(new RegionCode("110000"), new IndicatorId("i2"))).isEmpty();
  }

  @Test
  void judgementsAreFractionsOrRoundedDecimalsInTheOrderOfTheFirstFile() throws IOException {
    Path first = file("E01.csv", ",a,b,c\na,1,3,5\nb,1/3,1,2\nc,1 / 5,0.5,1\n");
    Path second = file("E02.csv", "criteria,c,a,b\nc,1,0.14,0.33\na,7,1,2\nb,3,0.5,1\n");
    JudgementPanel panel = JudgementReader.read(List.of(first, second));
    assertThat(panel.criteria()).extracting(CriterionId::value).containsExactly("a", "b", "c");
    assertThat(panel.judgements())
        .extracting(judgement -> judgement.expert().value())
        .containsExactly("E01", "E02");
    assertThat(panel.judgements().get(0).matrix().get(1, 0)).isEqualTo(1.0 / 3);
    assertThat(panel.judgements().get(1).matrix().get(0, 2)).isEqualTo(7);
    assertThat(panel.judgements().get(1).matrix().get(2, 0)).isEqualTo(1.0 / 7);
  }

  @Test
  void anotherExpertsCriteriaHaveToBeThoseOfTheFirst() throws IOException {
    Path first = file("E01.csv", ",a,b\na,1,3\nb,1/3,1\n");
    Path second = file("E02.csv", ",a,d\na,1,3\nd,1/2,1\n");
    assertThatThrownBy(() -> JudgementReader.read(List.of(first, second, first)))
        .hasMessageContaining("E02.csv:1: column 3: expected one of \"a\", \"b\" as in the first")
        .hasMessageContaining("E02.csv:1: expected a column \"b\" as in the first file, found none")
        .hasMessageContaining("E01.csv: expected one file per expert");
  }

  @Test
  void scoresOfSeveralExpertsAreTakenTogether() throws IOException {
    Path file =
        file("scores.csv", "expert,criterion,score\nE01,a,3\nE01,b,1\nE02,b,30\nE02,a,10\n");
    assertThat(
            DirectScoresReader.read(file, List.of(new CriterionId("a"), new CriterionId("b")))
                .priorities()
                .getValue(new CriterionId("a")))
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void tierTotalsAreReadWithAndWithoutTheGdpOfTheNation() throws IOException {
    TierTotals without =
        TierTotalsReader.read(
            file("t.csv", "tier,direct,penetration\n3,5,6\n1,0,2\n2,3,4\n"), 2020);
    assertThat(without.product()).isEmpty();
    assertThat(without.contributions().nation().total().value()).isEqualTo(20);
    assertThat(without.contributions().findDirect(Section.I).orElseThrow().value()).isEqualTo(5);
    TierTotals with =
        TierTotalsReader.read(
            file("t.csv", "tier,direct,penetration,gdp\ntier1,0,2,10\nTIER2,3,4,20\n3,5,6,30\n"),
            2020);
    assertThat(with.product().orElseThrow().tier(Tier.SECONDARY).value()).isEqualTo(20);
  }

  @Test
  void theMisprintedYearOfInnerMongoliaIsInterpolatedAndTibetLeftOut() {
    List<RegionCode> provinces =
        RegionalProductReader.read(FIGURES.resolve("province-gdp.csv"), 2021).stream()
            .map(product -> product.region())
            .toList();
    assertThat(provinces).hasSize(31);
    CoreOutput output =
        CoreOutputReader.read(FIGURES.resolve("province-core-output.csv"), 2021, provinces);
    assertThat(output.output().values()).hasSize(30).doesNotContainKey(TIBET);
    assertThat(output.output().getValue(INNER_MONGOLIA).status()).isEqualTo(Status.ESTIMATED);
    assertThat(output.output().getValue(new RegionCode("110000")).status())
        .isEqualTo(Status.ACTUAL);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
