package io.cesuan.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;

class OutputFormatTest {
  private static final ResultTable TABLE =
      new ResultTable(
          List.of("code", "year", "value"),
          List.of(
              List.of(Cell.of("A, \"quoted\""), Cell.of(2020L), Cell.of(1234.5678)),
              List.of(Cell.of("制造业"), Cell.of(2021L), Cell.empty())));

  @Test
  void csvQuotesWhatMustBeQuotedAndEndsLinesInLineFeeds() {
    assertThat(written(OutputFormat.CSV))
        .isEqualTo("code,year,value\n\"A, \"\"quoted\"\"\",2020,1234.5678\n制造业,2021,\n");
  }

  @Test
  void jsonHoldsAnObjectPerRowWithNumbersAsNumbersAndNullForNothing() throws Exception {
    JsonNode rows = new JsonMapper().readTree(written(OutputFormat.JSON));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).get("code").textValue()).isEqualTo("A, \"quoted\"");
    assertThat(rows.get(0).get("year").isInt()).isTrue();
    assertThat(rows.get(0).get("value").doubleValue()).isEqualTo(1234.5678);
    assertThat(rows.get(1).get("value").isNull()).isTrue();
  }

  @Test
  void jsonOfNoRowsIsAnEmptyArray() throws Exception {
    StringWriter text = new StringWriter();
    OutputFormat.JSON.write(new ResultTable(List.of("code"), List.of()), new PrintWriter(text));
    assertThat(new JsonMapper().readTree(text.toString())).isEmpty();
  }

  @Test
  void tableAlignsChineseTextByThePlacesItTakes() {
    List<Integer> rules =
        written(OutputFormat.TABLE)
            .lines()
            .filter(line -> line.contains("|"))
            .map(line -> line.substring(0, line.indexOf('|')))
            .map(cell -> cell.codePoints().map(WCWidth::wcwidth).sum())
            .toList();
    assertThat(rules).hasSize(3).allMatch(rules.get(0)::equals);
  }

  @Test
  void numbersDoNotDependOnTheLocale() {
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(written(OutputFormat.CSV)).contains(",1234.5678");
      assertThat(written(OutputFormat.TABLE)).contains("1,234.5678");
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void aRowWithTooFewCellsIsRejected() {
    assertThatThrownBy(
            () -> new ResultTable(List.of("a", "b"), List.of(List.of(Cell.of("only one")))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected 2 cells");
  }

  @Test
  void notANumberIsNeverACell() {
    assertThatThrownBy(() -> Cell.of(Double.NaN)).hasMessageContaining("finite");
  }

  @Test
  void exactNumbersAreTheShortestPlainDecimals() {
    assertThat(DecimalText.exact(0.1)).isEqualTo("0.1");
    assertThat(DecimalText.exact(457)).isEqualTo("457");
    assertThat(DecimalText.exact(-0.0)).isEqualTo("0");
    assertThat(DecimalText.exact(1e21)).isEqualTo("1000000000000000000000");
    assertThat(DecimalText.exact(1.5e-7)).isEqualTo("0.00000015");
    // The example of JDK-4511638: the JDK before 19 prints 2.0E-3 as it should, but not this one.
    assertThat(DecimalText.exact(2.2E-322)).endsWith("22").hasSize(325);
  }

  @Property
  void exactNumbersReadBackAsTheSameBitsAndHaveNoExponent(@ForAll("finite") double value) {
    String text = DecimalText.exact(value);
    assertThat(text).matches("-?[0-9]+(\\.[0-9]+)?");
    // A zero loses its sign, nothing else changes.
    assertThat(Double.parseDouble(text)).isEqualTo(value == 0 ? 0.0 : value);
    assertThat(new BigDecimal(text).precision()).isLessThanOrEqualTo(325);
  }

  @Provide
  Arbitrary<Double> finite() {
    return Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite);
  }

  private static String written(OutputFormat format) {
    StringWriter text = new StringWriter();
    format.write(TABLE, new PrintWriter(text));
    return text.toString();
  }
}
