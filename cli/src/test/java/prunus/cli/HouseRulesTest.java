package prunus.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each module may know of the others; training, which is built apart, has its own test. */
@AnalyzeClasses(packages = "prunus", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
  @ArchTest
  static final ArchRule MODULES =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("models")
          .definedBy("prunus.models..")
          .layer("array")
          .definedBy("prunus.array..")
          .layer("simulator")
          .definedBy("prunus.simulator..")
          .layer("hdl")
          .definedBy("prunus.hdl..")
          .layer("codegen")
          .definedBy("prunus.codegen..")
          .layer("testbench")
          .definedBy("prunus.testbench..")
          .layer("report")
          .definedBy("prunus.report..")
          .layer("cli")
          .definedBy("prunus.cli..")
          .whereLayer("models")
          .mayNotAccessAnyLayer()
          .whereLayer("hdl")
          .mayNotAccessAnyLayer()
          .whereLayer("array")
          .mayOnlyAccessLayers("models")
          .whereLayer("simulator")
          .mayOnlyAccessLayers("array", "models")
          .whereLayer("codegen")
          .mayOnlyAccessLayers("hdl", "array", "models")
          .whereLayer("testbench")
          .mayOnlyAccessLayers("simulator", "codegen", "hdl", "array", "models")
          .whereLayer("report")
          .mayOnlyAccessLayers("simulator", "array", "models")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule CODEGEN_TAKES_NOTHING_BUT_ERRORS_FROM_MODELS =
      noClasses()
          .that()
          .resideInAPackage("prunus.codegen..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("prunus.models.*..");

  /** An oracle that the fast engines could use, or hide behind, would be none. */
  @ArchTest
  static final ArchRule THE_NAIVE_ARRAY_IS_FOR_CHECKS =
      noClasses()
          .that()
          .resideOutsideOfPackages("prunus.array.naive", "prunus.simulator.oracle")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("prunus.array.naive");

  @ArchTest
  static final ArchRule NO_CIRCLES_BETWEEN_PACKAGES_OF_THE_ARRAY =
      slices().matching("prunus.array.(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CIRCLES_BETWEEN_PACKAGES_OF_THE_SIMULATOR =
      slices().matching("prunus.simulator.(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_CIRCLES_BETWEEN_PACKAGES_OF_THE_TESTBENCH =
      slices().matching("prunus.testbench.(*)").should().beFreeOfCycles();
}
