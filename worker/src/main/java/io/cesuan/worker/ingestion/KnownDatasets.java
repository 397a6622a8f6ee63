package io.cesuan.worker.ingestion;

import io.cesuan.economics.unit.Unit;
import io.cesuan.worker.release.FieldType;
import io.cesuan.worker.release.Layout;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the model takes from the datasets it knows: fields, their types and their units. */
final class KnownDatasets {
  /**
   * A field that the model reads.
   *
   * @param name its name
   * @param type its type
   * @param unit its unit, where it has one
   */
  private record Expected(String name, FieldType type, Optional<Unit> unit) {}

  private static final Map<String, List<Expected>> FIELDS =
      Map.ofEntries(
          Map.entry("sections", List.of(text("section"), text("tier"))),
          Map.entry(
              "index-hierarchy",
              List.of(
                  text("dimension"),
                  text("second_level"),
                  text("indicator"),
                  text("direction"),
                  new Expected("comparable_over_time", FieldType.BOOLEAN, Optional.empty()))),
          Map.entry(
              "index-indicators",
              List.of(
                  text("indicator"),
                  text("province"),
                  year(),
                  new Expected("value", FieldType.NUMBER, Optional.empty()))),
          Map.entry(
              "countries",
              List.of(
                  text("iso3"),
                  text("income_group"),
                  text("world_region"),
                  number("published_value_added_2020_musd", Unit.MILLION_USD))),
          Map.entry(
              "published",
              List.of(
                  text("source"),
                  text("indicator"),
                  year(),
                  text("region"),
                  text("section"),
                  new Expected("value", FieldType.NUMBER, Optional.empty()),
                  text("value_label"),
                  text("unit"),
                  text("status"))),
          Map.entry(
              "section-value-added",
              List.of(text("section"), year(), money("value_added"), text("basis"))),
          Map.entry(
              "national",
              List.of(
                  year(),
                  money("gdp"),
                  money("fixed_asset_investment"),
                  number("employment", Unit.TEN_THOUSAND_PERSONS))),
          Map.entry("provinces", List.of(text("code"), text("macro_region"), text("key_region"))),
          Map.entry(
              "province-gdp",
              List.of(
                  text("province"),
                  year(),
                  money("primary"),
                  money("secondary"),
                  money("tertiary"))),
          Map.entry(
              "province-employment",
              List.of(text("province"), year(), number("employment", Unit.TEN_THOUSAND_PERSONS))),
          Map.entry(
              "province-core-output", List.of(text("province"), year(), money("software_revenue"))),
          Map.entry(
              "city-gdp",
              List.of(
                  text("city"),
                  text("province"),
                  year(),
                  money("primary"),
                  money("secondary"),
                  money("tertiary"))),
          Map.entry(
              "expert-panel",
              List.of(text("expert"), text("sector"), text("factor"), text("grade"))),
          Map.entry("expert-panel-factors", List.of(text("factor"), number("weight", Unit.RATIO))),
          Map.entry("expert-panel-grades", List.of(text("grade"), number("score", Unit.RATIO))));

  private static final List<Expected> SECTORS =
      List.of(
          text("code"), money("gross_output"), money("intermediate_input"), money("value_added"));

  private KnownDatasets() {}

  private static Expected text(String name) {
    return new Expected(name, FieldType.STRING, Optional.empty());
  }

  private static Expected year() {
    return new Expected("year", FieldType.YEAR, Optional.empty());
  }

  private static Expected money(String name) {
    return number(name, Unit.HUNDRED_MILLION_CNY);
  }

  private static Expected number(String name, Unit unit) {
    return new Expected(name, FieldType.NUMBER, Optional.of(unit));
  }

  /**
   * Notes where a resource is not as the model needs it; false where it cannot be checked further.
   */
  static boolean fits(PackageResource resource) {
    if (resource.layout() == Layout.MATRIX) {
      return fitsMatrix(resource);
    }
    List<Expected> fields =
        resource.name().endsWith(InputOutputPair.SECTORS)
            ? SECTORS
            : FIELDS.getOrDefault(resource.name(), List.of());
    boolean fits = true;
    for (Expected expected : fields) {
      Optional<FieldRule> rule = resource.findRule(expected.name());
      if (rule.isEmpty()) {
        resource
            .schema()
            .child("fields")
            .reject("a field " + Defect.quote(expected.name()), "none");
        fits = false;
      } else {
        fits &= fits(resource, rule.get(), expected);
      }
    }
    return fits;
  }

  private static boolean fits(PackageResource resource, FieldRule rule, Expected expected) {
    DescriptorNode node = node(resource, rule);
    boolean fits = true;
    if (rule.field().type() != expected.type()) {
      node.child("type").reject(expected.type().code(), Defect.quote(rule.field().type().code()));
      fits = false;
    }
    if (expected.unit().isPresent()) {
      fits &= hasUnit(node, rule, expected.unit().get().code());
    }
    return fits;
  }

  private static boolean hasUnit(DescriptorNode node, FieldRule rule, String expected) {
    Optional<String> found = rule.field().unit();
    if (found.equals(Optional.of(expected))) {
      return true;
    }
    node.child("unit").reject("unit " + expected, found.map(Defect::quote).orElse("none"));
    return false;
  }

  private static boolean fitsMatrix(PackageResource resource) {
    List<FieldRule> rules = resource.rules();
    boolean fits = true;
    if (!resource.primaryKey().equals(List.of(rules.get(0).field().name()))
        || rules.get(0).field().type() != FieldType.STRING) {
      resource
          .schema()
          .child("primaryKey")
          .reject("the first field of a matrix, a string", String.join(",", resource.primaryKey()));
      fits = false;
    }
    if (rules.size() < 2) {
      resource.schema().child("fields").reject("columns of numbers in a matrix", "none");
      return false;
    }
    String unit =
        resource.name().endsWith(InputOutputPair.FLOWS)
            ? Unit.HUNDRED_MILLION_CNY.code()
            : rules.get(1).field().unit().orElse("");
    for (FieldRule rule : rules.subList(1, rules.size())) {
      DescriptorNode node = node(resource, rule);
      if (rule.field().type() != FieldType.NUMBER) {
        node.child("type").reject("number", Defect.quote(rule.field().type().code()));
        fits = false;
      } else {
        fits &= hasUnit(node, rule, unit);
      }
    }
    return fits;
  }

  private static DescriptorNode node(PackageResource resource, FieldRule rule) {
    return resource.schema().elements("fields").get(resource.rules().indexOf(rule));
  }
}
