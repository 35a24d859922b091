package prunus.codegen.rtl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "prunus.codegen.rtl", importOptions = DoNotIncludeTests.class)
class RtlArchitectureTest {
  @ArchTest
  static final ArchRule KNOWS_THE_LANGUAGE_AND_THE_CONFIGURATION =
      classes()
          .should()
          .onlyDependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.or(
                  com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(
                      "prunus.codegen.rtl", "prunus.hdl..", "java.."),
                  com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                      "prunus.array.config"),
                  com.tngtech.archunit.core.domain.JavaClass.Predicates.type(
                      prunus.models.BadInputException.class)));
}
