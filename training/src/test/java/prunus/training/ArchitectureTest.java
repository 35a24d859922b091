package prunus.training;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The package rules that the {@code package-info} files state. */
@AnalyzeClasses(packages = "prunus.training", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("learn")
          .definedBy("prunus.training.learn")
          .layer("run")
          .definedBy("prunus.training.run")
          .layer("figure")
          .definedBy("prunus.training.figure")
          .layer("command")
          .definedBy("prunus.training.command")
          .whereLayer("learn")
          .mayNotAccessAnyLayer()
          .whereLayer("run")
          .mayOnlyAccessLayers("learn")
          .whereLayer("figure")
          .mayOnlyAccessLayers("learn", "run")
          .whereLayer("command")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule ONE_PACKAGE_NAMES_THE_FRAMEWORK =
      noClasses()
          .that()
          .resideOutsideOfPackage("prunus.training.learn")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.djl..");
}
