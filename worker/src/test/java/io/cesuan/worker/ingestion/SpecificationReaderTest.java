package io.cesuan.worker.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cesuan.economics.technology.TechnologyEstimator;
import io.cesuan.worker.specification.AnnualSpecification;
import io.cesuan.worker.specification.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecificationReaderTest {
  private static final Path BUNDLED =
      TestFolders.bundledPackage().resolveSibling("specs").resolve("annual.yaml");

  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  @TempDir
  private Path folder;

  @Test
  void theDocumentedFileIsTheAnnualMeasurement() {
    assertThat(SpecificationReader.read(BUNDLED))
        .isEqualTo(AnnualSpecification.ofYears(2017, 2022));
  }

  @Test
  void givenMultipliersAndCutOffsAreRead() throws IOException {
    Specification specification =
        read(
            "estimator: least-squares\n  fit-years:\n    first: 2007\n    last: 2016",
            "estimator: given\n  multipliers: {2018: 1.01, 2019: 1.02, 2020: 1.03, 2021: 1, 2022: 1}",
            "tiers: natural-breaks",
            "tiers: [60, 40, 20]");
    assertThat(specification.technology().estimator()).isEqualTo(TechnologyEstimator.GIVEN);
    assertThat(specification.technology().givenMultipliers()).containsEntry(2019, 1.02).hasSize(5);
    assertThat(specification.index().tierCutOffs()).containsExactly(60.0, 40.0, 20.0);
  }

  @Test
  void unknownKeysAreNamedWithLineAndColumnAndAllAtOnce() {
    assertThatThrownBy(
            () -> read("operator:", "operater:", "route: closed-form", "route: open-form"))
        .isInstanceOf(RejectedReleaseException.class)
        .hasMessageContaining("expected one of \"operator\"")
        .hasMessageContaining("found \"operater\"")
        .hasMessageContaining("expected one of \"closed-form\", \"augmented\", found \"open-form\"")
        .hasMessageMatching("(?s).*spec.yaml:\\d+: column \\d+, .*");
  }

  @Test
  void aMissingSectionIsNamed() {
    assertThatThrownBy(() -> read("base-year: 2017", "# base-year: 2017"))
        .hasMessageContaining("base-year")
        .hasMessageContaining("expected a year from 1900 to 2200, found none");
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() {
    assertThatThrownBy(() -> read("estimator: least-squares", "estimator: given"))
        .hasMessageContaining("no fit-years beside the estimator \"given\"")
        .hasMessageContaining("multipliers");
  }

  @Test
  void aGivenMultiplierThatIsMissingIsNamed() {
    assertThatThrownBy(
            () ->
                read(
                    "estimator: least-squares\n  fit-years:\n    first: 2007\n    last: 2016",
                    "estimator: given\n  multipliers: {2018: 1.01}"))
        .hasMessageContaining("expected a multiplier of 2019, found none");
  }

  @Test
  void yearsBeforeTheBaseYearAreRefused() {
    assertThatThrownBy(() -> read("years:\n  first: 2017", "years:\n  first: 2016"))
        .hasMessageContaining("a first year from the base year 2017 on, found 2016");
  }

  @Test
  void cutOffsThatRiseAreRefused() {
    assertThatThrownBy(() -> read("tiers: natural-breaks", "tiers: [20, 40, 60]"))
        .hasMessageContaining("3 cut-offs, descending, found [20.0, 40.0, 60.0]");
  }

  @Test
  void whatIsNotYamlIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> read("years:", "years: [")).hasMessageContaining("YAML");
  }

  private Specification read(String... replacements) throws IOException {
    String text = Files.readString(BUNDLED);
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(text).contains(replacements[i]);
      text = text.replace(replacements[i], replacements[i + 1]);
    }
    Path file = folder.resolve("spec.yaml");
    Files.write(file, List.of(text));
    return SpecificationReader.read(file);
  }
}
