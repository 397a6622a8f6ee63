package io.cesuan.worker.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.worker.content.ContentHash;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReleaseContentTest {
  private static final TableSchema SCHEMA =
      new TableSchema(
          List.of(
              TableSchema.Field.of("place", FieldType.STRING),
              TableSchema.Field.of("year", FieldType.YEAR),
              TableSchema.Field.number("value", "100 million CNY")),
          List.of("place", "year"));

  @Property
  void theOrderOfRowsDoesNotChangeTheHash(
      @ForAll @Size(min = 2, max = 20) List<@BigRange(min = "-1e6", max = "1e6") BigDecimal> values,
      @ForAll long seed) {
    List<ReleaseRow> rows = rows(values);
    List<ReleaseRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(table(shuffled).contentHash()).isEqualTo(table(rows).contentHash());
    assertThat(table(shuffled).rows()).isEqualTo(table(rows).rows());
  }

  @Property
  void theSpellingOfANumberDoesNotChangeTheHash(
      @ForAll @BigRange(min = "-1e6", max = "1e6") @Scale(6) BigDecimal value,
      @ForAll @IntRange(min = 0, max = 12) int zeros) {
    BigDecimal longer = value.setScale(value.scale() + zeros);
    BigDecimal shorter = value.stripTrailingZeros();
    assertThat(hash(longer)).isEqualTo(hash(value)).isEqualTo(hash(shorter));
  }

  @Property
  void anotherNumberChangesTheHash(
      @ForAll @BigRange(min = "-1e6", max = "1e6") BigDecimal value,
      @ForAll @BigRange(min = "0.000001", max = "1e3") @Scale(6) BigDecimal difference) {
    assertThat(hash(value.add(difference))).isNotEqualTo(hash(value));
  }

  @Test
  void theLineOfARowDoesNotChangeTheHash() {
    ReleaseTable moved = table(List.of(row("A", 2020, "1", 99)));
    assertThat(moved.contentHash()).isEqualTo(hash(BigDecimal.ONE));
  }

  @Test
  void fieldNamesUnitsAndLabelAreContent() {
    List<ReleaseRow> rows = List.of(row("A", 2020, "1", 2));
    ContentHash plain = table(rows).contentHash();
    assertThat(new ReleaseTable("x", Optional.of("illustrative"), SCHEMA, rows).contentHash())
        .isNotEqualTo(plain);
    assertThat(
            new ReleaseTable("x", Optional.empty(), schemaIn("10 thousand CNY"), rows)
                .contentHash())
        .isNotEqualTo(plain);
    assertThat(new ReleaseTable("y", Optional.empty(), SCHEMA, rows).contentHash())
        .isEqualTo(plain);
  }

  @Test
  void aMissingValueIsNotAnEmptyText() {
    TableSchema schema =
        new TableSchema(
            List.of(
                TableSchema.Field.of("place", FieldType.STRING),
                TableSchema.Field.of("note", FieldType.STRING)),
            List.of("place"));
    ReleaseRow missing = ReleaseRow.of(schema, 2, Map.of("place", "A"));
    ReleaseRow empty = ReleaseRow.of(schema, 2, Map.of("place", "A", "note", ""));
    assertThat(new ReleaseTable("x", Optional.empty(), schema, List.of(missing)).contentHash())
        .isNotEqualTo(
            new ReleaseTable("x", Optional.empty(), schema, List.of(empty)).contentHash());
  }

  @Test
  void aSelectionIsReachedByItsOwnRowsOnly() {
    ReleaseTable before = table(List.of(row("A", 2020, "1", 2), row("A", 2021, "2", 3)));
    ReleaseTable after = table(List.of(row("A", 2020, "1", 2), row("A", 2021, "3", 3)));
    Selection year2020 = Selection.of("year", 2020);
    Selection year2021 = Selection.of("year", 2021);
    assertThat(after.contentHash(year2020)).isEqualTo(before.contentHash(year2020));
    assertThat(after.contentHash(year2021)).isNotEqualTo(before.contentHash(year2021));
    assertThat(after.contentHash()).isNotEqualTo(before.contentHash());
  }

  @Test
  void aSelectionIsWrittenAndReadBack() {
    Selection selection = Selection.of("source", "Report, part 2\\b").and("year", "2020");
    assertThat(selection).hasToString("source=Report\\, part 2\\\\b,year=2020");
    assertThat(Selection.parse(selection.toString())).isEqualTo(selection);
    assertThat(Selection.all()).hasToString("");
    assertThat(Selection.parse("")).isEqualTo(Selection.all());
    assertThatThrownBy(() -> Selection.parse("year"))
        .hasMessageContaining("expected distinct field=value,field=value, found \"year\"");
  }

  @Test
  void keysOfDifferentRowsNeverReadTheSame() {
    TableSchema schema =
        new TableSchema(
            List.of(
                TableSchema.Field.of("a", FieldType.STRING),
                TableSchema.Field.of("b", FieldType.STRING)),
            List.of("a", "b"));
    assertThat(ReleaseRow.of(schema, 2, Map.of("a", "1,b=2", "b", "3")).key())
        .isNotEqualTo(ReleaseRow.of(schema, 2, Map.of("a", "1", "b", "2,b=3")).key());
  }

  @Test
  void aMissingValueIsNamedWithDatasetLineAndField() {
    ReleaseRow row = ReleaseRow.of(SCHEMA, 7, Map.of("place", "A", "year", new BigDecimal(2020)));
    ReleaseTable table = table(List.of(row));
    assertThat(table.findNumber(row, "value")).isEmpty();
    assertThatThrownBy(() -> table.number(row, "value"))
        .isInstanceOf(EconomicsException.class)
        .hasMessage(
            "dataset x, line 7 (place=A,year=2020), field \"value\": expected a number, found no"
                + " value");
    assertThatThrownBy(() -> table.number(row, "place"))
        .hasMessageContaining("field \"place\": expected a number, found \"A\"");
    assertThatThrownBy(() -> table.number(row, "valve"))
        .hasMessage("dataset x: expected a field \"valve\", found place, year, value");
    assertThatThrownBy(() -> table.rows(Selection.of("yaer", 2020)))
        .hasMessage("dataset x: expected a field \"yaer\", found place, year, value");
  }

  @Test
  void theOrderOfTheAxesOfAMatrixIsContent() {
    ReleaseMatrix matrix = matrix(List.of("A", "B"), 1, 2, 3, 4);
    ReleaseMatrix turned = matrix(List.of("B", "A"), 4, 3, 2, 1);
    assertThat(turned.cells(List.of("A", "B"), List.of("A", "B")))
        .isDeepEqualTo(matrix.cells(List.of("A", "B"), List.of("A", "B")));
    assertThat(turned.contentHash()).isNotEqualTo(matrix.contentHash());
    assertThat(matrix(List.of("A", "B"), 1, 2, 3, -0.0).contentHash())
        .isEqualTo(matrix(List.of("A", "B"), 1, 2, 3, 0.0).contentHash());
  }

  @Test
  void aMatrixHoldsFiniteNumbersOnly() {
    assertThatThrownBy(() -> matrix(List.of("A", "B"), 1, 2, Double.NaN, 4))
        .hasMessage("dataset x, row B, column A: expected a finite number, found NaN");
  }

  private static ReleaseMatrix matrix(List<String> labels, double... cells) {
    return new ReleaseMatrix("x", Optional.empty(), "100 million CNY", labels, labels, cells);
  }

  private static TableSchema schemaIn(String unit) {
    List<TableSchema.Field> fields = new ArrayList<>(SCHEMA.fields());
    fields.set(2, TableSchema.Field.number("value", unit));
    return new TableSchema(fields, SCHEMA.primaryKey());
  }

  private static ContentHash hash(BigDecimal value) {
    return table(List.of(row("A", 2020, value.toString(), 2))).contentHash();
  }

  private static List<ReleaseRow> rows(List<BigDecimal> values) {
    List<ReleaseRow> rows = new ArrayList<>();
    for (BigDecimal value : values) {
      rows.add(row("A", 2000 + rows.size(), value.toString(), rows.size() + 2));
    }
    return rows;
  }

  private static ReleaseRow row(String place, int year, String value, int line) {
    return ReleaseRow.of(
        SCHEMA,
        line,
        Map.of("place", place, "year", new BigDecimal(year), "value", new BigDecimal(value)));
  }

  private static ReleaseTable table(List<ReleaseRow> rows) {
    return new ReleaseTable("x", Optional.empty(), SCHEMA, rows);
  }
}
