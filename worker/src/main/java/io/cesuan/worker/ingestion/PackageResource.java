package io.cesuan.worker.ingestion;

import io.cesuan.worker.release.Layout;
import io.cesuan.worker.release.ReleaseMetadata;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A resource as its descriptor declares it.
 *
 * @param node where the descriptor declares it
 * @param name its name, which is the code of its dataset
 * @param path path of its file, relative to the package
 * @param layout how its figures are laid out
 * @param label a caveat that travels with it
 * @param metadata where it comes from
 * @param rules its fields in order
 * @param primaryKey names of the key fields
 * @param foreignKeys references to other resources
 * @param missingValues spellings of a missing value
 * @param schema the whole schema
 */
record PackageResource(
    DescriptorNode node,
    String name,
    String path,
    Layout layout,
    Optional<String> label,
    ReleaseMetadata metadata,
    List<FieldRule> rules,
    List<String> primaryKey,
    List<ForeignKey> foreignKeys,
    Set<String> missingValues,
    DescriptorNode schema) {

  List<String> fieldNames() {
    return rules.stream().map(rule -> rule.field().name()).toList();
  }

  Optional<FieldRule> findRule(String field) {
    return rules.stream().filter(rule -> rule.field().name().equals(field)).findFirst();
  }
}
