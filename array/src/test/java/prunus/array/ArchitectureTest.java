package prunus.array;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "prunus.array", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule PACKAGES =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("config")
          .definedBy("prunus.array.config")
          .layer("contract")
          .definedBy("prunus.array.contract")
          .layer("program")
          .definedBy("prunus.array.program")
          .layer("host")
          .definedBy("prunus.array.host")
          .layer("naive")
          .definedBy("prunus.array.naive")
          .layer("random")
          .definedBy("prunus.array.random")
          .whereLayer("config")
          .mayNotAccessAnyLayer()
          .whereLayer("contract")
          .mayOnlyAccessLayers("config")
          .whereLayer("program")
          .mayOnlyAccessLayers("config")
          .whereLayer("host")
          .mayOnlyAccessLayers("config", "contract", "program")
          .whereLayer("naive")
          .mayOnlyAccessLayers("config", "contract", "program", "host")
          .whereLayer("random")
          .mayOnlyAccessLayers("config");

  /** Of the encoders the naive array takes bytes and places alone: it decodes for itself. */
  @ArchTest
  static final ArchRule THE_ORACLE_DECODES_FOR_ITSELF =
      noClasses()
          .that()
          .resideInAPackage("prunus.array.naive")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("WeightEncoder")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("Requantise")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("AverageReciprocal");
}
