package io.cesuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "up",
        "import",
        "run",
        "query",
        "observed",
        "impact",
        "regions",
        "countries",
        "index",
        "ahp",
        "compare-published"
      })
  void everyCommandTeachesItselfWithExamplesAndExitCodes(String command) {
    TypedCommand help = TypedCommand.run(command, "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.out())
        .contains("Usage: cesuan " + command)
        .contains("Example")
        .contains("  cesuan " + command)
        .contains("Exit codes:");
    assertThat(help.err()).isEmpty();
  }

  @Test
  void theVersionNamesTheProgramAndJava() {
    TypedCommand version = TypedCommand.run("--version");
    assertThat(version.exitCode()).isZero();
    assertThat(version.out()).startsWith("cesuan ").contains("Java ");
    assertThat(TypedCommand.run("query", "--version")).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                    | Missing required subcommand",
        "quer                                  | Did you mean: cesuan query",
        "query --indicatr x                    | Possible solutions: --indicator",
        "query --year 20x                      | expected a year such as 2020",
        "query --order size                    | expected indicator, year, region, industry or value",
        "query --status X                      | expected A (actual)",
        "query --region-kind county            | expected one of country, province, world",
        "query --list nothing                  | expected one of [INDICATORS, REGIONS, INDUSTRIES, YEARS, AVAILABILITY]",
        "query --list regions --year 2020      | --list regions: expected no filter but --region-under and --region-kind",
        "query --list industries --order value | --list industries: expected no filter beside it, found --order",
        "query --list years --indicator a,b    | --list years: expected one indicator at most, found 2",
        "observed --server nowhere             | --server: expected HOST:PORT",
        "observed --year 2020                  | Unknown option",
        "query --output xml                    | expected one of [TABLE, CSV, JSON]",
        "query --server nowhere                | --server: expected HOST:PORT",
        "query --deadline 0                    | --deadline: expected 1 or more seconds",
        "impact --table t.csv                  | Missing required options: '--layout=LAYOUT'",
        "impact --table t --layout plain --relevance r --unit yuan | --unit: unit: expected one of",
        "run --from 2022 --to 2017             | expected the first year not after the last",
        "run --from 1999                       | expected years from 2017",
        "up --grpc-port 70000 --home target/h  | expected a port from 0 to 65535",
        "run --spec s.yaml --to 2020           | --spec: expected without --from and --to",
        "index --indicators i --hierarchy h --year 2022 --weights own | --weights: expected one of equal, hierarchy",
        "index --indicators i --hierarchy h --year 2022 --missing zero | --missing: expected one of fail, reweight, mean",
        "index --indicators i --hierarchy h --year 2022 --tiers 20,40,60 | --tiers: expected natural-breaks or three",
        "index --indicators i --hierarchy h --year 2022 --tiers 60,40 | --tiers: expected natural-breaks or three",
        "ahp                                   | Missing required option: '--judgements=FILE",
        "ahp --judgements E01.csv --mix 0.5    | --mix: expected only with --scores",
        "ahp --judgements E01.csv --scores s   | --scores: expected with --mix",
        "ahp --judgements e --scores s --mix 2 | --mix: expected a number from 0 to 1",
        "ahp --judgements e --aggregate mean   | --aggregate: expected one of aij, aip",
        "regions --tiers t --gdp g --year 2020 | expected --method caii-2021, --method caii-2023 or --compare",
        "regions --tiers t --gdp g --year 2020 --method caii | --method: expected one of caii-2021, caii-2023",
        "regions --tiers t --gdp g --year 2020 --compare --method caii-2021 | --compare: expected without",
        "regions --tiers t --gdp g --year 2020 --method caii-2021 --core-output c | --core-output: expected only",
        "regions --tiers t --gdp g --year 2020 --compare --missing-core-output zero | expected only with",
        "countries --table t --layout wiod --labels l | expected either --relevance or --s, found neither",
        "countries --table t --layout wiod --labels l --s a=1 --relevance r | found both",
        "compare-published --server nowhere    | --server: expected HOST:PORT",
        "import                                | Missing required parameter: 'PATH'",
        "import table.csv                      | --dataset: expected a code such as io-2017-149",
        "import . --dataset x                  | --dataset: expected only with a national table",
        "run --temporal nowhere --home target/h | expected embedded, local or HOST:PORT"
      })
  void wrongUsageExitsWithTwoAndSaysWhatWasExpected(String line, String expected) {
    TypedCommand command =
        TypedCommand.run((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));
    assertThat(command.err()).contains(expected).doesNotContain("\tat ");
    assertThat(command.out()).isEmpty();
    assertThat(command.exitCode()).isEqualTo(2);
  }

  @Test
  void aServerThatIsNotThereIsUnavailable() {
    TypedCommand query = TypedCommand.run("query", "--server", "127.0.0.1:1");
    assertThat(query.exitCode()).isEqualTo(69);
    assertThat(query.err()).contains("refused");
    assertThat(query.out()).isEmpty();
  }
}
