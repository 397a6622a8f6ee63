package io.cesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that run a method on files: regions, countries, index and ahp. */
class MethodCommandsTest {
  private static final Path FIGURES = Path.of("..", "data", "figures");

  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  @TempDir
  private Path folder;

  @Test
  void equalWeightsPutTheSixLeadingProvincesOfTheInstituteFirst() throws IOException {
    List<Map<String, String>> rows = csv(index("--missing", "reweight", "--output", "csv"));
    assertThat(rows).hasSize(31);
    assertThat(rows.get(0).keySet())
        .containsExactly(
            "region",
            "index",
            "rank",
            "tier",
            "foundation",
            "innovation",
            "industry",
            "application",
            "environment",
            "status");
    // CAICT's tier of leading provinces.
    assertThat(rows.subList(0, 6))
        .extracting(row -> row.get("region"))
        .containsExactlyInAnyOrder("320000", "440000", "110000", "370000", "330000", "310000");
  }

  @Test
  void theIndexOfTwoRegionsByHandHasTheWeightsOfItsHierarchy() throws IOException {
    Path hierarchy =
        file(
            "h.csv",
            """
            dimension,second_level,indicator,direction,weight
            a,x,i1,more,60
            a,x,i2,less,20
            b,y,i3,more,20
            """);
    Path indicators =
        file(
            "i.csv",
            """
            indicator,province,year,value
            i1,110000,2022,10
            i1,120000,2022,30
            i1,130000,2022,20
            i2,110000,2022,5
            i2,120000,2022,1
            i2,130000,2022,4
            i3,110000,2022,7
            i3,120000,2022,3
            i3,130000,2022,4
            """);
    TypedCommand command =
        TypedCommand.run(
            "index",
            "--indicators",
            indicators,
            "--hierarchy",
            hierarchy,
            "--year",
            "2022",
            "--weights",
            "hierarchy",
            "--tiers",
            "75,50,25",
            "--output",
            "csv");
    List<Map<String, String>> rows = csv(command);
    // 120000: 60·1 + 20·1 + 20·0; 130000: 60·½ + 20·¼ + 20·¼; 110000: 60·0 + 20·0 + 20·1.
    assertThat(rows)
        .extracting(row -> row.get("region") + " " + number(row, "index") + " " + row.get("tier"))
        .containsExactly("120000 80.0 1", "130000 40.0 3", "110000 20.0 4");
    assertThat(number(rows.get(1), "a")).isCloseTo(43.75, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--year 2019                       | expected figures of 2019, found those of 2020, 2021, 2022",
        "--year 2022 --missing fail        | region 540000: expected a value of 2022, found none",
        "--year 2022 --weights hierarchy   | index-hierarchy.csv:1: expected a column \"weight\"",
      })
  void indicatorsWithADefectAreBadData(String options, String expected) {
    TypedCommand command =
        TypedCommand.run(
            words(
                "index --indicators "
                    + FIGURES.resolve("index-indicators.csv")
                    + " --hierarchy "
                    + FIGURES.resolve("index-hierarchy.csv")
                    + " "
                    + options));
    assertThat(command.err()).contains(expected).doesNotContain("\tat ");
    assertThat(command.out()).isEmpty();
    assertThat(command.exitCode()).isEqualTo(65);
  }

  @Test
  void prioritiesOfAConsistentMatrixAreThoseItWasMadeFrom() throws IOException {
    Path expert = file("E01.csv", ",a,b,c\na,1,2,6\nb,1/2,1,3\nc,1/6,1/3,1\n");
    TypedCommand ahp = TypedCommand.run("ahp", "--judgements", expert, "--output", "json");
    assertThat(ahp.err()).isEmpty();
    JsonNode rows = new JsonMapper().readTree(ahp.out());
    assertThat(rows).hasSize(6);
    assertThat(rows.get(0).get("expert").textValue()).isEqualTo("E01");
    assertThat(rows.get(0).get("weight").doubleValue()).isCloseTo(0.6, within(1e-12));
    assertThat(rows.get(1).get("weight").doubleValue()).isCloseTo(0.3, within(1e-12));
    assertThat(rows.get(3).get("expert").textValue()).isEqualTo("GROUP");
    assertThat(rows.get(3).get("lambda_max").doubleValue()).isCloseTo(3, within(1e-12));
    assertThat(rows.get(3).get("cr").doubleValue()).isCloseTo(0, within(1e-12));
  }

  @Test
  void contradictingJudgementsAreWarnedOfWithTheWorstTriad() throws IOException {
    Path first = file("E01.csv", ",a,b,c\na,1,3,5\nb,1/3,1,9\nc,0.2,1/9,1\n");
    Path second = file("E02.csv", ",a,b,c\na,1,3,5\nb,1/3,1,3\nc,0.2,1/3,1\n");
    Path scores = file("scores.csv", "criterion,score\na,5\nb,3\nc,2\n");
    TypedCommand ahp =
        TypedCommand.run(
            "ahp",
            "--judgements",
            first,
            second,
            "--aggregate",
            "aip",
            "--scores",
            scores,
            "--mix",
            "0",
            "--output",
            "csv");
    assertThat(ahp.exitCode()).isZero();
    assertThat(ahp.err())
        .contains("warning: judgements, expert E01")
        .contains("(a, b, c)")
        .doesNotContain("E02");
    List<Map<String, String>> rows = csv(ahp);
    assertThat(rows)
        .extracting(row -> row.get("expert"))
        .containsOnly("E01", "E02", "GROUP", "SCORES", "MIXED")
        .hasSize(15);
    assertThat(rows.get(6).get("cr")).as("of a group by priorities").isEmpty();
    assertThat(number(rows.get(12), "weight")).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void judgementsThatAreNotReciprocalAreBadDataThatNamesTheCells() throws IOException {
    TypedCommand ahp =
        TypedCommand.run("ahp", "--judgements", file("E01.csv", ",a,b\na,1,3\nb,1/2,1\n"));
    assertThat(ahp.err())
        .contains(
            "E01.csv:3: column \"a\", row b: expected 0.333333333333333, the reciprocal of 3");
    assertThat(ahp.exitCode()).isEqualTo(65);
  }

  /** CAII white paper 2021: value added by tier in 2020, and of five provinces. */
  @Test
  void fourOfTheFivePublishedProvincesOf2020AreMetWithinTwoPercentAndHenanMissesItByLittle()
      throws IOException {
    Map<String, Double> published =
        Map.of(
            "440000", 4042.83,
            "320000", 3755.49,
            "370000", 2589.78,
            "330000", 2383.15,
            "410000", 1903.96);
    for (String method : List.of("caii-2021", "caii-2023")) {
      List<Map<String, String>> rows = csv(regions("2020", "--method", method, "--output", "csv"));
      assertThat(rows).hasSize(31);
      double sum = 0;
      for (Map<String, String> row : rows) {
        sum += number(row, "total");
        Double figure = published.get(row.get("region"));
        if (figure != null) {
          assertThat(number(row, "total") / figure)
              .as("%s of %s", method, row.get("region"))
              .isCloseTo(1, within("410000".equals(row.get("region")) ? 0.022 : 0.02));
        }
      }
      assertThat(sum).isCloseTo(560 + 18_170 + 16_970, within(1e-6));
    }
  }

  @Test
  void bothMethodsStandSideBySide() throws IOException {
    List<Map<String, String>> rows =
        csv(
            regions(
                "2021",
                "--compare",
                "--core-output",
                FIGURES.resolve("province-core-output.csv"),
                "--missing-core-output",
                "tier-share",
                "--output",
                "csv"));
    assertThat(rows).hasSize(31);
    assertThat(rows.stream().mapToDouble(row -> number(row, "difference")).sum())
        .isCloseTo(0, within(1e-6));
    assertThat(rows.get(0)).containsEntry("status", "E");
    Map<String, String> beijing =
        rows.stream().filter(row -> "110000".equals(row.get("region"))).findFirst().orElseThrow();
    assertThat(number(beijing, "total_caii_2023"))
        .isGreaterThan(number(beijing, "total_caii_2021"));
  }

  @Test
  void coreOutputOfTibetNeedsAPolicy() throws IOException {
    TypedCommand command =
        regions(
            "2021",
            "--method",
            "caii-2023",
            "--core-output",
            FIGURES.resolve("province-core-output.csv"));
    assertThat(command.err())
        .contains("warning: region 150000: no core output of 2021; interpolated")
        .contains("region 540000: expected an output or a policy for missing ones, found none");
    assertThat(command.exitCode()).isEqualTo(65);
  }

  /** Independent computation by the closed form with numpy on the same table. */
  @Test
  void theCountriesOfTheWorldTableHaveTheCheckValues() throws IOException {
    Path world = SharedData.folder().resolve("wiod-2011");
    assumeTrue(Files.exists(world), "the tables of the world are not here: " + world);
    TypedCommand command =
        TypedCommand.run(
            "countries",
            "--table",
            world.resolve("wiot_2011_inter.csv.gz"),
            "--layout",
            "wiod",
            "--labels",
            world.resolve("wiot_2011_output_va.csv"),
            "--s",
            "c14=0.264,c27=0.12,c30=0.12",
            "--output",
            "csv");
    List<Map<String, String>> rows = csv(command);
    assertThat(rows).hasSize(41);
    Map<String, String> china = rows.get(0);
    assertThat(china).containsEntry("country", "CHN").containsEntry("rank", "1");
    assertThat(number(china, "direct")).isCloseTo(149371.536, within(1e-3));
    assertThat(number(china, "penetration_home")).isCloseTo(298419.5114891633, within(1e-3));
    assertThat(number(china, "penetration_abroad")).isCloseTo(158087.20211005863, within(1e-3));
  }

  @Test
  void aConcordanceSpreadsTheRelevanceOfCoreSectorsOverIndustries() throws IOException {
    Path flows = file("f.csv", ",V1,V2\n1,10,20\n2,30,40\n");
    Path labels = file("l.csv", "country,ind,output,va\nAAA,c1,100,60\nBBB,c1,200,140\n");
    Path concordance = file("c.csv", "core_sector,industry,share\nK1,c1,0.5\nK2,c1,0.25\n");
    Path relevance = file("r.csv", "code,relevance\nK1,0.4\nK2,0.2\n");
    List<Map<String, String>> rows =
        csv(
            TypedCommand.run(
                "countries",
                "--table",
                flows,
                "--layout",
                "wiod",
                "--labels",
                labels,
                "--concordance",
                concordance,
                "--relevance",
                relevance,
                "--output",
                "csv"));
    // S = 0.5 · 0.4 + 0.25 · 0.2 = 0.25 of the value added of either.
    assertThat(rows).extracting(row -> number(row, "direct")).containsExactlyInAnyOrder(15.0, 35.0);
  }

  private TypedCommand index(Object... more) {
    return TypedCommand.run(
        with(
            List.of(
                "index",
                "--indicators",
                FIGURES.resolve("index-indicators.csv"),
                "--hierarchy",
                FIGURES.resolve("index-hierarchy.csv"),
                "--year",
                "2022"),
            more));
  }

  private TypedCommand regions(String year, Object... more) throws IOException {
    Path tiers =
        file("tiers.csv", "tier,direct,penetration\n1,0,560\n2,4000,14170\n3,5500,11470\n");
    return TypedCommand.run(
        with(
            List.of(
                "regions",
                "--tiers",
                tiers,
                "--gdp",
                FIGURES.resolve("province-gdp.csv"),
                "--year",
                year),
            more));
  }

  private static Object[] with(List<Object> words, Object... more) {
    Object[] all = new Object[words.size() + more.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = i < words.size() ? words.get(i) : more[i - words.size()];
    }
    return all;
  }

  private static Object[] words(String line) {
    return List.of(line.split(" ")).toArray();
  }

  private static List<Map<String, String>> csv(TypedCommand command) {
    assertThat(command.exitCode()).as(command.err()).isZero();
    List<String> lines = command.out().lines().toList();
    List<String> columns = List.of(lines.get(0).split(","));
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              List<String> cells = List.of(line.split(",", -1));
              Map<String, String> row = new LinkedHashMap<>();
              for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), cells.get(i));
              }
              return row;
            })
        .toList();
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.getOrDefault(column, "none"));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
