package io.cesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can be asked for, and what others observed, from the bundled data before any measurement.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogIT {
  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private CesuanProcess up;

  private String server = "";

  @BeforeAll
  void serve(@TempDir Path folder) {
    TypedCommand imported =
        CesuanProcess.run(folder, "import", Path.of("../data").toAbsolutePath().toString());
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    up = CesuanProcess.start(folder, "up", "--grpc-port", "0");
    up.awaitOut("\n");
    server = up.out().strip().replace("ready grpc=", "");
  }

  @AfterAll
  void stop() {
    up.terminate();
    assertThat(up.await().exitCode()).isZero();
    up.close();
  }

  @Test
  void theCitiesOfAProvinceAreListedUnderIt() {
    TypedCommand cities =
        ask("query", "--list", "regions", "--region-under", "320000", "--output", "csv");
    assertThat(cities.out())
        .startsWith("code,name,name_zh,kind,parent,groups,observations\n")
        .contains("\n320500,Suzhou,苏州市,city,320000,,0\n");
    assertThat(cities.out().lines().skip(1)).allMatch(line -> line.contains(",city,320000,"));
  }

  @Test
  void theProvincesOfAKeyRegionAreListedWithTheirGroups() {
    assertThat(
            ask(
                    "query",
                    "--list",
                    "regions",
                    "--region-under",
                    "CHN-KEY-YRD",
                    "--region-kind",
                    "province",
                    "--output",
                    "csv")
                .out()
                .lines()
                .skip(1))
        .containsExactly(
            "310000,Shanghai,上海市,province,CHN,CHN-EAST CHN-KEY-YRD,0",
            "320000,Jiangsu,江苏省,province,CHN,CHN-EAST CHN-KEY-YRD,0",
            "330000,Zhejiang,浙江省,province,CHN,CHN-EAST CHN-KEY-YRD,0",
            "340000,Anhui,安徽省,province,CHN,CHN-CENTRAL CHN-KEY-YRD,0");
  }

  @Test
  void indicatorsIndustriesAndYearsAreListed() throws IOException {
    JsonNode indicators =
        new JsonMapper().readTree(ask("query", "--list", "indicators", "--output", "json").out());
    assertThat(indicators.get(0).get("code").textValue()).isEqualTo("value_added");
    assertThat(indicators.get(0).get("definition").textValue()).isNotEmpty();
    assertThat(ask("query", "--list", "industries", "--output", "csv").out())
        .contains("\nTIER2,Secondary industry,第二产业,tier,TOTAL,0\n")
        .contains("\nFOUNDATION,Foundation,基础能力,dimension,TOTAL,0\n");
    assertThat(ask("query", "--list", "years", "--output", "csv").out()).isEqualTo("year\n");
    assertThat(ask("query", "--list", "availability", "--output", "csv").out())
        .isEqualTo("indicator,years,region_kinds,industries,observations\n");
  }

  @Test
  void whatOthersObservedIsServedAsPrintedWithPublisherPeriodAndQualifier() {
    assertThat(
            ask("observed", "--indicator", "platforms_influential", "--output", "csv")
                .out()
                .lines())
        .containsExactly(
            "source,indicator,name_zh,period,region,value,unit,note",
            "\"Economic Daily panel 2021, CAICT\",platforms_influential,有影响力平台,2021,CHN,100,count,more"
                + " than",
            "CAICT effectiveness report 2024,platforms_influential,有影响力平台,2023,CHN,270,count,more"
                + " than");
    assertThat(ask("observed", "--source", "itjuzi", "--output", "csv").out().lines().skip(1))
        .hasSize(2)
        .allMatch(line -> line.contains("investment_average_deal"));
    assertThat(ask("observed", "--output", "csv").out().lines().skip(1)).hasSize(40);
  }

  @Test
  void whatOthersDidNotObserveIsSaidWithWhatIsNearest() {
    TypedCommand unknown =
        TypedCommand.run("observed", "--server", server, "--indicator", "base_stations");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("indicators[0]: expected a known observed indicator code")
        .contains("nearest: base_stations_5g (5G基站)");
    TypedCommand none =
        ask("observed", "--indicator", "racks", "--region", "440000", "--output", "csv");
    assertThat(none.err()).contains("no figure meets the query");
  }

  @Test
  void anUnknownRegionAboveIsRefused() {
    TypedCommand unknown = TypedCommand.run("query", "--server", server, "--region-under", "32000");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("regions_under: expected a known region code", "320000");
  }

  private TypedCommand ask(String... words) {
    Object[] line = new Object[words.length + 2];
    System.arraycopy(words, 0, line, 0, words.length);
    line[words.length] = "--server";
    line[words.length + 1] = server;
    TypedCommand answer = TypedCommand.run(line);
    assertThat(answer.exitCode()).as(answer.err()).isZero();
    return answer;
  }
}
