package prunus.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "prunus", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleRulesTest {
  @ArchTest
  static final ArchRule resultsKnowNothingOfReports =
      noClasses()
          .that()
          .resideOutsideOfPackage("prunus.report..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("prunus.report..");

  @ArchTest
  static final ArchRule reportsReadResultsAndNothingThatMakesThem =
      noClasses()
          .that()
          .resideInAPackage("prunus.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("prunus.simulator.mapper..", "prunus.array.program..");
}
