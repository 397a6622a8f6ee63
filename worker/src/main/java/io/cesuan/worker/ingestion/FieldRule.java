package io.cesuan.worker.ingestion;

import io.cesuan.worker.release.FieldType;
import io.cesuan.worker.release.TableSchema.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a Table Schema demands of the values of a field.
 *
 * @param field name, type and unit
 * @param required whether every row has a value
 * @param unique whether no two rows have the same value
 * @param minimum the least number
 * @param maximum the greatest number
 * @param allowed the only values, empty for any
 * @param pattern what the whole text matches
 * @param trueValues spellings of true
 * @param falseValues spellings of false
 */
record FieldRule(
    Field field,
    boolean required,
    boolean unique,
    Optional<BigDecimal> minimum,
    Optional<BigDecimal> maximum,
    Set<String> allowed,
    Optional<Pattern> pattern,
    List<String> trueValues,
    List<String> falseValues) {
  private static final List<String> CONSTRAINTS =
      List.of("required", "unique", "minimum", "maximum", "enum", "pattern");
  private static final List<String> TYPES =
      List.of("string", "integer", "number", "year", "boolean", "date");
  private static final List<String> TRUE = List.of("true", "True", "TRUE", "1");
  private static final List<String> FALSE = List.of("false", "False", "FALSE", "0");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,18}");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  /** A value, or why the cell has none. */
  record Reading(Optional<Object> value, String expected) {
    static Reading of(Object value) {
      return new Reading(Optional.of(value), "");
    }

    static Reading failed(String expected) {
      return new Reading(Optional.empty(), expected);
    }
  }

  /** Reads a field of a schema; notes what is wrong with it. */
  static Optional<FieldRule> of(DescriptorNode node) {
    if (!node.value().isObject()) {
      node.reject("an object", node.value().toString());
      return Optional.empty();
    }
    Optional<String> name = node.requiredText("name");
    Optional<String> code = node.requiredText("type");
    Optional<FieldType> type = code.flatMap(FieldType::findByCode);
    if (code.isPresent() && type.isEmpty()) {
      node.child("type").reject(NearestLabels.oneOf(TYPES, code.get()), Defect.quote(code.get()));
    }
    node.allowOnly("format", List.of("default"));
    node.allowOnly("decimalChar", List.of("."));
    if (node.child("groupChar").isPresent()) {
      node.child("groupChar").reject("numbers without thousands separators", "a separator");
    }
    if (node.child("bareNumber").isPresent() && !node.flag("bareNumber")) {
      node.child("bareNumber").reject("bare numbers", "numbers with other characters around them");
    }
    Optional<String> unit = node.text("unit");
    Optional<String> unitField = unitField(node);
    if (name.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    if (type.get() == FieldType.NUMBER && unit.isEmpty() && unitField.isEmpty()) {
      node.reject(
          "a unit of field %s, such as \"100 million CNY\"".formatted(Defect.quote(name.get())),
          "none");
    }
    DescriptorNode constraints = node.child("constraints");
    constraints.allowOnly(CONSTRAINTS);
    return Optional.of(
        new FieldRule(
            new Field(name.get(), type.get(), unit, unitField),
            constraints.flag("required"),
            constraints.flag("unique"),
            bound(constraints, "minimum", type.get()),
            bound(constraints, "maximum", type.get()),
            allowed(constraints),
            pattern(constraints),
            node.textsOr("trueValues", TRUE),
            node.textsOr("falseValues", FALSE)));
  }

  private static Optional<String> unitField(DescriptorNode node) {
    DescriptorNode reference = node.child("unitField");
    if (!reference.isPresent()) {
      return Optional.empty();
    }
    if (reference.value().isTextual()) {
      return reference.asText();
    }
    Optional<String> field = reference.requiredText("field");
    String resource = reference.value().path("resource").asText();
    return field.map(name -> resource.isEmpty() ? name : resource + "." + name);
  }

  private static Optional<BigDecimal> bound(
      DescriptorNode constraints, String name, FieldType type) {
    DescriptorNode node = constraints.child(name);
    if (!node.isPresent()) {
      return Optional.empty();
    }
    Optional<BigDecimal> bound =
        node.value().isNumber()
            ? Optional.of(node.value().decimalValue())
            : Figure.parse(node.value().asText());
    if (bound.isEmpty() || !type.isNumeric()) {
      node.reject("a number, of a field of numbers", node.value().toString());
      return Optional.empty();
    }
    return bound;
  }

  private static Set<String> allowed(DescriptorNode constraints) {
    Set<String> allowed = new LinkedHashSet<>();
    for (DescriptorNode element : constraints.elements("enum")) {
      if (element.value().isNumber()) {
        allowed.add(plain(element.value().decimalValue()));
      } else {
        allowed.add(element.value().asText());
      }
    }
    return allowed;
  }

  private static Optional<Pattern> pattern(DescriptorNode constraints) {
    Optional<String> text = constraints.text("pattern");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pattern.compile(text.get()));
    } catch (PatternSyntaxException e) {
      constraints.child("pattern").reject("a regular expression", Defect.quote(text.get()));
      return Optional.empty();
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Reads a cell that is not a missing value. */
  Reading read(String cell) {
    Reading reading = readType(cell);
    if (reading.value().isEmpty()) {
      return reading;
    }
    List<String> unmet = new ArrayList<>();
    Object value = reading.value().get();
    String text = value instanceof BigDecimal number ? plain(number) : cell;
    if (!allowed.isEmpty() && !allowed.contains(text)) {
      unmet.add(NearestLabels.oneOf(allowed, text));
    }
    pattern.ifPresent(
        regex -> {
          if (!regex.matcher(cell).matches()) {
            unmet.add("a text that matches " + regex);
          }
        });
    if (value instanceof BigDecimal number) {
      minimum
          .filter(least -> number.compareTo(least) < 0)
          .ifPresent(least -> unmet.add("a number of " + plain(least) + " or more"));
      maximum
          .filter(most -> number.compareTo(most) > 0)
          .ifPresent(most -> unmet.add("a number of " + plain(most) + " or less"));
    }
    return unmet.isEmpty() ? reading : Reading.failed(String.join(" and ", unmet));
  }

  private Reading readType(String cell) {
    return switch (field.type()) {
      case STRING -> Reading.of(cell);
      case NUMBER ->
          Figure.parse(cell)
              .map(Reading::of)
              .orElseGet(() -> Reading.failed(Figure.expectedFor(cell)));
      case INTEGER ->
          INTEGER.matcher(cell).matches()
              ? Reading.of(new BigDecimal(cell))
              : Reading.failed("a whole number");
      case YEAR ->
          YEAR.matcher(cell).matches()
              ? Reading.of(new BigDecimal(cell))
              : Reading.failed("a year of four digits");
      case BOOLEAN -> {
        if (trueValues.contains(cell)) {
          yield Reading.of(true);
        }
        if (falseValues.contains(cell)) {
          yield Reading.of(false);
        }
        List<String> both = new ArrayList<>(trueValues);
        both.addAll(falseValues);
        yield Reading.failed("one of " + String.join(", ", both));
      }
      case DATE -> {
        try {
          yield Reading.of(LocalDate.parse(cell).toString());
        } catch (DateTimeParseException e) {
          yield Reading.failed("a date such as 2024-01-31");
        }
      }
    };
  }
}
