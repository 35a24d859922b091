package prunus.codegen.rtl;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "prunus.codegen.rtl", importOptions = DoNotIncludeTests.class)
class RtlArchitectureTest {
  @ArchTest
  static final ArchRule KNOWS_THE_LANGUAGE_AND_THE_CONTRACT =
      classes()
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "prunus.codegen.rtl",
                      "prunus.hdl..",
                      "prunus.array.config",
                      "prunus.array.contract",
                      "java..")
                  .or(type(prunus.models.BadInputException.class)));
}
