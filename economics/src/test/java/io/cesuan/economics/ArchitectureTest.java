package io.cesuan.economics;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/** The model is pure, and only one small package knows of the native library. */
@AnalyzeClasses(
    packages = "io.cesuan.economics",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule onlyTheLinearPackageKnowsOfNativeArrays =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.cesuan.economics.linear")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.bytedeco..");

  @ArchTest
  static final ArchRule theModelKnowsOfNoDatabaseFileNetworkOrLog =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.sql..",
                      "javax.sql..",
                      "java.io..",
                      "java.nio.file..",
                      "java.net..",
                      "org.slf4j..",
                      "java.util.logging..",
                      "com.fasterxml..",
                      "io.grpc..",
                      "io.temporal..",
                      "org.jooq..")
                  // Asking the native library for its version declares it.
                  .and(not(type(IOException.class))));

  @ArchTest
  static final ArchRule theModelKnowsOfNoClock =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime");

  @ArchTest
  static final ArchRule theModelPrintsNothing =
      noClasses()
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule packagesDependOnEachOtherWithoutACycle =
      slices().matching("io.cesuan.economics.(*)..").should().beFreeOfCycles();
}
