package io.cesuan.worker.ingestion;

import io.cesuan.worker.ingestion.PackageTable.Row;
import io.cesuan.worker.release.ReleaseCandidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads releases from a Frictionless data package: each resource is a release of the dataset of its
 * name.
 *
 * <p>Supported are CSV resources in UTF-8 with an inline schema of the types string, integer,
 * number, year, boolean and date, the constraints required, unique, minimum, maximum, enum and
 * pattern, a primary key, foreign keys and missing values. Each number states its unit in {@code
 * unit} or {@code unitField}. The property {@code cesuan} of a resource gives publisher, day of
 * release, label and layout. What is not supported is a defect, never passed over. Datasets that
 * the model knows are checked for what it needs of them: units, the identities of input–output
 * tables, the weights and scales of expert panels.
 */
public final class DataPackageReader {
  private static final String DESCRIPTOR = "datapackage.json";

  private final Path folder;
  private final DefectList defects = new DefectList();

  private DataPackageReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads every resource of a package.
   *
   * @param directoryOrDescriptor the folder of the package, or its descriptor
   * @return a candidate for each resource, in the order of the package
   * @throws RejectedReleaseException with every defect of the descriptor and of all files
   */
  public static List<ReleaseCandidate> read(Path directoryOrDescriptor) {
    Path descriptor =
        Files.isDirectory(directoryOrDescriptor)
            ? directoryOrDescriptor.resolve(DESCRIPTOR)
            : directoryOrDescriptor;
    Path folder = descriptor.toAbsolutePath().getParent();
    return new DataPackageReader(folder == null ? descriptor.toAbsolutePath() : folder)
        .candidates(descriptor);
  }

  private List<ReleaseCandidate> candidates(Path descriptor) {
    Optional<DescriptorNode> root =
        SourceFile.read(descriptor, FileNames.of(descriptor), defects)
            .flatMap(source -> LocatedJson.parse(source, defects));
    List<PackageResource> resources = root.map(PackageDescriptorReader::read).orElse(List.of());
    Map<String, PackageTable> tables = new LinkedHashMap<>();
    for (PackageResource resource : resources) {
      boolean fits = KnownDatasets.fits(resource);
      Optional<PackageTable> table =
          source(resource)
              .flatMap(source -> Grid.ofCsv(source, defects))
              .flatMap(grid -> PackageTable.of(resource, grid, defects));
      if (fits) {
        table.ifPresent(read -> tables.put(resource.name(), read));
      }
    }
    Set<String> declared = new HashSet<>();
    root.ifPresent(
        node -> node.value().path("resources").forEach(r -> declared.add(r.path("name").asText())));
    tables.values().forEach(table -> checkForeignKeys(table, tables, declared));
    checkInputOutputTables(tables, declared);
    checkExpertPanel(tables, declared);
    defects.rejectIfAny();
    return tables.values().stream().map(PackageTable::candidate).toList();
  }

  /** The file of a resource, which must not lie outside the package by way of a link either. */
  private Optional<SourceFile> source(PackageResource resource) {
    Path path = folder.resolve(resource.path());
    try {
      if (Files.exists(path) && !path.toRealPath().startsWith(folder.toRealPath())) {
        resource.node().child("path").reject("a file inside the package", "a link out of it");
        return Optional.empty();
      }
    } catch (IOException e) {
      defects.add(Defect.inFile(resource.path(), "a readable file", "the error " + e));
      return Optional.empty();
    }
    return SourceFile.read(path, resource.path(), defects);
  }

  private void checkForeignKeys(
      PackageTable table, Map<String, PackageTable> tables, Set<String> declared) {
    for (ForeignKey key : table.resource().foreignKeys()) {
      String name = key.resource().isEmpty() ? table.resource().name() : key.resource();
      if (!declared.contains(name)) {
        key.node().reject("a reference to a resource of the package", Defect.quote(name));
        continue;
      }
      PackageTable other = tables.get(name);
      if (other == null) {
        continue;
      }
      if (!other.resource().fieldNames().containsAll(key.referenced())) {
        key.node().reject("a reference to fields of " + name, String.join(",", key.referenced()));
        continue;
      }
      Set<String> present = new LinkedHashSet<>();
      for (Row row : other.rows()) {
        values(row, key.referenced()).ifPresent(present::add);
      }
      for (Row row : table.rows()) {
        values(row, key.fields())
            .filter(values -> !present.contains(values))
            .ifPresent(
                values ->
                    table.reject(
                        row,
                        key.fields().get(0),
                        "",
                        NearestLabels.oneOf(present, values),
                        Defect.quote(values),
                        defects));
      }
    }
  }

  private static Optional<String> values(Row row, List<String> fields) {
    List<String> values = new ArrayList<>();
    for (String field : fields) {
      Object value = row.values().get(field);
      if (value == null) {
        return Optional.empty();
      }
      values.add(
          value instanceof java.math.BigDecimal number
              ? number.stripTrailingZeros().toPlainString()
              : value.toString());
    }
    return Optional.of(String.join(",", values));
  }

  private void checkInputOutputTables(Map<String, PackageTable> tables, Set<String> declared) {
    for (PackageTable table : tables.values()) {
      String name = table.resource().name();
      if (name.endsWith(InputOutputPair.FLOWS)) {
        String sectors = partner(name, InputOutputPair.FLOWS, InputOutputPair.SECTORS);
        if (isDeclared(table, sectors, declared) && tables.containsKey(sectors)) {
          new InputOutputPair(tables.get(sectors), table, defects).check();
        }
      } else if (name.endsWith(InputOutputPair.SECTORS)) {
        isDeclared(table, partner(name, InputOutputPair.SECTORS, InputOutputPair.FLOWS), declared);
      }
    }
  }

  private static String partner(String name, String suffix, String other) {
    return name.substring(0, name.length() - suffix.length()) + other;
  }

  private void checkExpertPanel(Map<String, PackageTable> tables, Set<String> declared) {
    PackageTable factors = tables.get(ExpertPanelFiles.FACTORS);
    PackageTable grades = tables.get(ExpertPanelFiles.GRADES);
    PackageTable panel = tables.get(ExpertPanelFiles.PANEL);
    if (factors != null) {
      ExpertPanelFiles.checkFactors(factors, defects);
    }
    if (grades != null) {
      ExpertPanelFiles.checkGrades(grades, defects);
    }
    if (panel != null) {
      if (isDeclared(panel, ExpertPanelFiles.FACTORS, declared) && factors != null) {
        ExpertPanelFiles.checkListed(panel, "factor", factors, defects);
      }
      if (isDeclared(panel, ExpertPanelFiles.GRADES, declared) && grades != null) {
        ExpertPanelFiles.checkListed(panel, "grade", grades, defects);
      }
    }
  }

  /** Notes where a resource that another one cannot be checked without is not in the package. */
  private static boolean isDeclared(PackageTable table, String other, Set<String> declared) {
    if (declared.contains(other)) {
      return true;
    }
    table
        .resource()
        .node()
        .reject("a resource %s beside it".formatted(Defect.quote(other)), "none");
    return false;
  }
}
