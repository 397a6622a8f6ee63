package io.cesuan.worker.ingestion;

import io.cesuan.economics.failure.EconomicsException;
import io.cesuan.economics.index.ConstantIndicatorPolicy;
import io.cesuan.economics.index.MissingValuePolicy;
import io.cesuan.economics.regional.AttributionMethod;
import io.cesuan.economics.regional.MissingCoreOutputPolicy;
import io.cesuan.economics.relevance.Defuzzification;
import io.cesuan.economics.relevance.FuzzyOperator;
import io.cesuan.economics.relevance.MissingGradePolicy;
import io.cesuan.economics.technology.TechnologyEstimator;
import io.cesuan.worker.release.ReleaseCandidate;
import io.cesuan.worker.specification.Datasets;
import io.cesuan.worker.specification.EmploymentOptions;
import io.cesuan.worker.specification.IndexOptions;
import io.cesuan.worker.specification.PenetrationOptions;
import io.cesuan.worker.specification.RegionOptions;
import io.cesuan.worker.specification.RelevanceOptions;
import io.cesuan.worker.specification.Specification;
import io.cesuan.worker.specification.Specification.YearSpan;
import io.cesuan.worker.specification.TechnologyOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a specification from a YAML file in the form of {@code specs/annual.yaml}. Every key has to
 * be there: a choice that is not written down is nobody's.
 */
public final class SpecificationReader {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final DefectList defects = new DefectList();

  private SpecificationReader() {}

  /**
   * Reads a specification.
   *
   * @throws RejectedReleaseException with every unknown or missing key, unknown option and
   *     contradiction, by line and column
   */
  public static Specification read(Path path) {
    SpecificationReader reader = new SpecificationReader();
    DescriptorNode root =
        SourceFile.read(path, FileNames.of(path), reader.defects)
            .flatMap(source -> LocatedJson.parseYaml(source, reader.defects))
            .orElseThrow(reader.defects::rejection);
    return reader.specification(root);
  }

  private Specification specification(DescriptorNode root) {
    root.allowOnly(
        List.of(
            "years",
            "base-year",
            "datasets",
            "relevance",
            "penetration",
            "technology",
            "regions",
            "employment",
            "index"));
    YearSpan years = years(root, "years");
    int baseYear = year(root, "base-year");
    if (defects.isEmpty() && years.first() < baseYear) {
      root.child("years")
          .reject(
              "a first year from the base year " + baseYear + " on", String.valueOf(years.first()));
    }
    Datasets datasets = datasets(object(root, "datasets"));
    RelevanceOptions relevance = relevance(object(root, "relevance"));
    PenetrationOptions penetration = penetration(object(root, "penetration"));
    TechnologyOptions technology = technology(object(root, "technology"), baseYear, years);
    RegionOptions regions = regions(object(root, "regions"));
    EmploymentOptions employment = employment(object(root, "employment"));
    IndexOptions index = index(object(root, "index"));
    defects.rejectIfAny();
    return new Specification(
        years, baseYear, datasets, relevance, penetration, technology, regions, employment, index);
  }

  /**
   * The object of this name; where there is none, one without members, so that the others are read
   * on.
   */
  private static DescriptorNode object(DescriptorNode parent, String name) {
    return parent.requiredObject(name).orElse(parent.child(name));
  }

  private static Datasets datasets(DescriptorNode node) {
    Map<String, String> codes = new LinkedHashMap<>();
    List<String> keys =
        List.of(
            "input-output-sectors",
            "input-output-flows",
            "section-value-added",
            "national",
            "expert-panel",
            "expert-panel-factors",
            "expert-panel-grades",
            "provinces",
            "province-gdp",
            "province-core-output",
            "province-employment",
            "city-gdp",
            "index-hierarchy",
            "index-indicators",
            "countries",
            "published");
    node.allowOnly(keys);
    for (String key : keys) {
      String code = requiredText(node, key);
      if (!code.isEmpty() && !ReleaseCandidate.isDatasetCode(code)) {
        node.child(key)
            .reject("a dataset in lower-case letters, digits and hyphens", Defect.quote(code));
      }
      codes.put(key, code);
    }
    List<String> inOrder = List.copyOf(codes.values());
    return new Datasets(
        inOrder.get(0),
        inOrder.get(1),
        inOrder.get(2),
        inOrder.get(3),
        inOrder.get(4),
        inOrder.get(5),
        inOrder.get(6),
        inOrder.get(7),
        inOrder.get(8),
        inOrder.get(9),
        inOrder.get(10),
        inOrder.get(11),
        inOrder.get(12),
        inOrder.get(13),
        inOrder.get(14),
        inOrder.get(15));
  }

  private static RelevanceOptions relevance(DescriptorNode node) {
    node.allowOnly(List.of("operator", "defuzzification", "missing-grades"));
    return new RelevanceOptions(
        choice(node, "operator", FuzzyOperator.class),
        choice(node, "defuzzification", Defuzzification.class),
        choice(node, "missing-grades", MissingGradePolicy.class));
  }

  private static PenetrationOptions penetration(DescriptorNode node) {
    node.allowOnly(List.of("route"));
    return new PenetrationOptions(choice(node, "route", PenetrationOptions.Route.class));
  }

  private TechnologyOptions technology(DescriptorNode node, int baseYear, YearSpan years) {
    node.allowOnly(List.of("estimator", "fit-years", "multipliers"));
    TechnologyEstimator estimator = choice(node, "estimator", TechnologyEstimator.class);
    boolean given = estimator == TechnologyEstimator.GIVEN;
    SortedMap<Integer, Double> multipliers = new TreeMap<>();
    if (given) {
      multipliers.putAll(multipliers(node, baseYear, years));
    } else if (node.child("multipliers").isPresent()) {
      node.child("multipliers")
          .reject("no multipliers beside an estimator other than \"given\"", "some");
    }
    if (given && node.child("fit-years").isPresent()) {
      node.child("fit-years").reject("no fit-years beside the estimator \"given\"", "some");
    }
    YearSpan fitYears = given ? new YearSpan(baseYear, baseYear) : years(node, "fit-years");
    return new TechnologyOptions(estimator, fitYears, multipliers);
  }

  private SortedMap<Integer, Double> multipliers(
      DescriptorNode node, int baseYear, YearSpan years) {
    SortedMap<Integer, Double> multipliers = new TreeMap<>();
    DescriptorNode given = object(node, "multipliers");
    given
        .value()
        .fieldNames()
        .forEachRemaining(
            key -> {
              DescriptorNode child = given.child(key);
              if (!key.matches("[0-9]{4}")) {
                child.reject("a year", Defect.quote(key));
              } else if (!child.value().isNumber() || child.value().doubleValue() <= 0) {
                child.reject("a positive number", child.value().toString());
              } else {
                multipliers.put(Integer.parseInt(key), child.value().doubleValue());
              }
            });
    if (defects.isEmpty()) {
      for (int year = baseYear + 1; year <= years.last(); year++) {
        if (!multipliers.containsKey(year)) {
          given.reject("a multiplier of " + year, "none");
        }
      }
    }
    return multipliers;
  }

  private RegionOptions regions(DescriptorNode node) {
    node.allowOnly(List.of("method", "missing-core-output", "years"));
    return new RegionOptions(
        choice(node, "method", AttributionMethod.class),
        choice(node, "missing-core-output", MissingCoreOutputPolicy.class),
        years(node, "years"));
  }

  private EmploymentOptions employment(DescriptorNode node) {
    node.allowOnly(List.of("years"));
    return new EmploymentOptions(years(node, "years"));
  }

  private IndexOptions index(DescriptorNode node) {
    node.allowOnly(List.of("years", "missing-values", "constant-indicators", "tiers"));
    List<Double> cutOffs = new ArrayList<>();
    DescriptorNode tiers = node.child("tiers");
    if (tiers.value().isArray()) {
      for (DescriptorNode cutOff : node.elements("tiers")) {
        if (cutOff.value().isNumber()) {
          cutOffs.add(cutOff.value().doubleValue());
        } else {
          cutOff.reject("a number", cutOff.value().toString());
        }
      }
      boolean descending =
          cutOffs.stream()
              .sorted(java.util.Comparator.reverseOrder())
              .distinct()
              .toList()
              .equals(cutOffs);
      if (cutOffs.size() != IndexOptions.TIERS - 1 || !descending) {
        tiers.reject(
            "%d cut-offs, descending".formatted(IndexOptions.TIERS - 1), cutOffs.toString());
        cutOffs.clear();
      }
    } else if (!"natural-breaks".equals(tiers.value().textValue())) {
      tiers.reject(
          "\"natural-breaks\" or a list of cut-offs",
          tiers.isPresent() ? tiers.value().toString() : "none");
    }
    return new IndexOptions(
        years(node, "years"),
        choice(node, "missing-values", MissingValuePolicy.class),
        choice(node, "constant-indicators", ConstantIndicatorPolicy.class),
        cutOffs);
  }

  private YearSpan years(DescriptorNode parent, String name) {
    DescriptorNode node = object(parent, name);
    node.allowOnly(List.of("first", "last"));
    int first = year(node, "first");
    int last = year(node, "last");
    try {
      return new YearSpan(first, last);
    } catch (EconomicsException e) {
      node.reject("a first year not after the last", first + " to " + last);
      return new YearSpan(first, first);
    }
  }

  private static int year(DescriptorNode parent, String name) {
    DescriptorNode node = parent.child(name);
    if (!node.value().isNumber()
        || node.value().doubleValue() != node.value().intValue()
        || node.value().intValue() < FIRST_YEAR
        || node.value().intValue() > LAST_YEAR) {
      node.reject(
          "a year from %d to %d".formatted(FIRST_YEAR, LAST_YEAR),
          node.isPresent() ? node.value().toString() : "none");
      return FIRST_YEAR;
    }
    return node.value().intValue();
  }

  private static String requiredText(DescriptorNode parent, String name) {
    DescriptorNode node = parent.child(name);
    if (!node.isPresent()) {
      node.reject("the key " + Defect.quote(name), "none");
      return "";
    }
    return node.asText().orElse("");
  }

  /** A constant of an enumeration, written in lower case with hyphens. */
  private static <E extends Enum<E>> E choice(DescriptorNode parent, String name, Class<E> type) {
    E[] constants = type.getEnumConstants();
    List<String> names = new ArrayList<>();
    String text = requiredText(parent, name);
    for (E constant : constants) {
      String written = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (written.equals(text)) {
        return constant;
      }
      names.add(written);
    }
    if (!text.isEmpty()) {
      parent.child(name).reject(NearestLabels.oneOf(names, text), Defect.quote(text));
    }
    return constants[0];
  }
}
