package io.cesuan.worker.ingestion;

import io.cesuan.worker.release.Layout;
import io.cesuan.worker.release.ReleaseCandidate;
import io.cesuan.worker.release.ReleaseMetadata;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the descriptor of a data package. */
final class PackageDescriptorReader {
  /**
   * What stands where a publisher grants no licence, in the words of the Open Definition register.
   */
  private static final String NO_LICENCE = "Licence not specified";

  private static final List<String> PROFILES =
      List.of("tabular-data-package", "data-package", "tabular-data-resource", "data-resource");
  private static final List<String> LAYOUTS = List.of("table", "matrix");
  private static final Pattern TWO_LANGUAGES =
      Pattern.compile("(?<first>.+?)\\s*[(（](?<second>[^()（）]*\\p{IsHan}[^()（）]*)[)）]");

  private PackageDescriptorReader() {}

  /** The resources that are declared without fault; notes the faults of the others. */
  static List<PackageResource> read(DescriptorNode root) {
    List<PackageResource> resources = new ArrayList<>();
    if (!root.value().isObject()) {
      root.reject("an object", root.value().toString());
      return resources;
    }
    root.allowOnly("profile", PROFILES);
    Set<String> names = new HashSet<>();
    for (DescriptorNode node : root.requiredElements("resources")) {
      if (!node.value().isObject()) {
        node.reject("an object", node.value().toString());
        continue;
      }
      Optional<String> name = name(node, names);
      Optional<String> path = path(node);
      resource(root, node, name, path).ifPresent(resources::add);
    }
    return resources;
  }

  private static Optional<String> name(DescriptorNode node, Set<String> names) {
    Optional<String> name = node.requiredText("name");
    if (name.isEmpty()) {
      return name;
    }
    if (!ReleaseCandidate.isDatasetCode(name.get())) {
      node.child("name")
          .reject(
              "lower-case words joined by hyphens, such as \"province-gdp\"",
              Defect.quote(name.get()));
      return Optional.empty();
    }
    if (!names.add(name.get())) {
      node.child("name")
          .reject("a name that no earlier resource has", Defect.quote(name.get()) + " again");
      return Optional.empty();
    }
    return name;
  }

  private static Optional<String> path(DescriptorNode node) {
    Optional<String> path = node.requiredText("path");
    if (path.isEmpty()) {
      return path;
    }
    String text = path.get();
    boolean leaves =
        text.startsWith("/")
            || text.contains("\\")
            || text.contains(":")
            || List.of(text.split("/", -1)).contains("..");
    if (leaves) {
      node.child("path").reject("a relative path inside the package", Defect.quote(text));
      return Optional.empty();
    }
    return path;
  }

  private static Optional<PackageResource> resource(
      DescriptorNode root, DescriptorNode node, Optional<String> name, Optional<String> path) {
    node.allowOnly("profile", PROFILES);
    node.allowOnly("format", List.of("csv"));
    node.allowOnly("encoding", List.of("utf-8", "UTF-8"));
    if (node.child("dialect").isPresent()) {
      node.child("dialect").allowOnly(List.of("delimiter", "header"));
      node.child("dialect").allowOnly("delimiter", List.of(","));
    }
    DescriptorNode own = node.child("cesuan");
    if (own.isPresent() && !own.value().isObject()) {
      own.reject("an object", own.value().toString());
    }
    own.allowOnly("layout", LAYOUTS);
    Layout layout = own.text("layout").flatMap(Layout::findByCode).orElse(Layout.TABLE);
    Optional<ReleaseMetadata> metadata =
        metadata(root, node, own, name.orElse(""), path.orElse(""));

    Optional<DescriptorNode> schema = node.requiredObject("schema");
    if (schema.isEmpty()) {
      return Optional.empty();
    }
    List<DescriptorNode> fields = schema.get().requiredElements("fields");
    List<FieldRule> rules = new ArrayList<>();
    Set<String> fieldNames = new LinkedHashSet<>();
    for (DescriptorNode field : fields) {
      FieldRule.of(field)
          .ifPresent(
              rule -> {
                if (fieldNames.add(rule.field().name())) {
                  rules.add(rule);
                } else {
                  field
                      .child("name")
                      .reject(
                          "a name that no earlier field has",
                          Defect.quote(rule.field().name()) + " again");
                }
              });
    }
    boolean complete = rules.size() == fields.size() && !rules.isEmpty();
    List<String> key = schema.get().texts("primaryKey");
    if (key.isEmpty()) {
      schema.get().child("primaryKey").reject("a primary key of the schema", "none");
      complete = false;
    }
    List<ForeignKey> foreignKeys = new ArrayList<>();
    if (rules.size() == fields.size()) {
      complete &= fieldsExist(schema.get().child("primaryKey"), key, fieldNames);
      foreignKeys(schema.get(), fieldNames).forEach(foreignKeys::add);
    }
    Set<String> missing = Set.copyOf(schema.get().textsOr("missingValues", List.of("")));
    if (!complete || name.isEmpty() || path.isEmpty() || metadata.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PackageResource(
            node,
            name.get(),
            path.get(),
            layout,
            own.text("label"),
            metadata.get(),
            List.copyOf(rules),
            key,
            foreignKeys,
            missing,
            schema.get()));
  }

  private static boolean fieldsExist(
      DescriptorNode node, List<String> wanted, Set<String> fieldNames) {
    boolean exist = true;
    for (String field : wanted) {
      if (!fieldNames.contains(field)) {
        node.reject(NearestLabels.oneOf(fieldNames, field), Defect.quote(field));
        exist = false;
      }
    }
    return exist;
  }

  private static List<ForeignKey> foreignKeys(DescriptorNode schema, Set<String> fieldNames) {
    List<ForeignKey> keys = new ArrayList<>();
    for (DescriptorNode node : schema.elements("foreignKeys")) {
      List<String> fields = node.texts("fields");
      Optional<DescriptorNode> reference = node.requiredObject("reference");
      if (reference.isEmpty() || !fieldsExist(node.child("fields"), fields, fieldNames)) {
        continue;
      }
      List<String> referenced = reference.get().texts("fields");
      if (fields.isEmpty() || fields.size() != referenced.size()) {
        node.reject(
            "as many fields as referenced fields, one at least",
            fields.size() + " and " + referenced.size());
        continue;
      }
      keys.add(
          new ForeignKey(
              node, fields, reference.get().value().path("resource").asText(), referenced));
    }
    return keys;
  }

  private static Optional<ReleaseMetadata> metadata(
      DescriptorNode root, DescriptorNode node, DescriptorNode own, String name, String path) {
    String title = node.text("title").orElse(name);
    Matcher both = TWO_LANGUAGES.matcher(title);
    boolean isTwoLanguages = both.matches();
    List<DescriptorNode> sources = inherited(root, node, "sources");
    List<String> titles = new ArrayList<>();
    List<String> publishers = new ArrayList<>();
    for (DescriptorNode source : sources) {
      source.text("title").ifPresent(titles::add);
      source.text("publisher").ifPresent(publishers::add);
    }
    Optional<String> publisher =
        own.text("publisher")
            .or(
                () ->
                    publishers.isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.join("; ", new LinkedHashSet<>(publishers))));
    if (publisher.isEmpty()) {
      node.reject("a publisher in \"cesuan\" or in \"sources\"", "none");
      return Optional.empty();
    }
    Optional<String> released = own.text("released");
    String sourceTitle = titles.isEmpty() ? title : String.join("; ", titles);
    return Optional.of(
        new ReleaseMetadata(
            isTwoLanguages ? both.group("first") : title,
            isTwoLanguages ? Optional.of(both.group("second")) : Optional.empty(),
            publisher.get(),
            sourceTitle,
            licence(root, node, own),
            released.flatMap(text -> day(own.child("released"), text)),
            path,
            Optional.empty()));
  }

  private static String licence(DescriptorNode root, DescriptorNode node, DescriptorNode own) {
    String titles =
        inherited(root, node, "licenses").stream()
            .flatMap(licence -> licence.text("title").or(() -> licence.text("name")).stream())
            .collect(Collectors.joining("; "));
    String licence = titles.isEmpty() ? NO_LICENCE : titles;
    return own.text("licenceNote").map(note -> licence + ". " + note).orElse(licence);
  }

  private static List<DescriptorNode> inherited(
      DescriptorNode root, DescriptorNode node, String name) {
    return node.child(name).isPresent() ? node.elements(name) : root.elements(name);
  }

  /** The day, where it is known to the day: a year alone names none. */
  private static Optional<LocalDate> day(DescriptorNode node, String text) {
    if (text.matches("[0-9]{4}(-[0-9]{2})?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      node.reject("a year, a month or a day, such as 2024-01-31", Defect.quote(text));
      return Optional.empty();
    }
  }
}
