package prunus.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "prunus", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {
  @ArchTest
  static final ArchRule modelsKnowNothingOfTheArray =
      noClasses()
          .that()
          .resideInAPackage("prunus.models..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("prunus.simulator..");

  @ArchTest
  static final ArchRule configurationStandsAlone =
      noClasses()
          .that()
          .resideInAPackage("prunus.array.config..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "prunus.array.program..",
              "prunus.simulator.mapper..",
              "prunus.models.values..",
              "prunus.simulator.timing..",
              "prunus.simulator.energy..",
              "prunus.simulator.result..");

  @ArchTest
  static final ArchRule programsAreData =
      noClasses()
          .that()
          .resideInAPackage("prunus.array.program..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "prunus.simulator.mapper..",
              "prunus.models.values..",
              "prunus.simulator.timing..",
              "prunus.simulator.energy..",
              "prunus.simulator.result..");

  @ArchTest
  static final ArchRule valuesKnowNothingOfPlacement =
      noClasses()
          .that()
          .resideInAPackage("prunus.models.values..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "prunus.array.config..",
              "prunus.array.program..",
              "prunus.simulator.mapper..",
              "prunus.simulator.timing..");

  @ArchTest
  static final ArchRule noCycles =
      slices().matching("prunus.simulator.(*)..").should().beFreeOfCycles();
}
