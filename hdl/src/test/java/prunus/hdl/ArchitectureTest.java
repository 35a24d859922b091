package prunus.hdl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "prunus.hdl", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String HDL = "prunus.hdl";

  @ArchTest
  static final ArchRule STANDS_ALONE =
      classes()
          .that()
          .resideInAPackage(HDL + "..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(HDL + "..", "java..", "jdk.incubator.vector..", "org.jgrapht..");

  @ArchTest
  static final ArchRule GRAPH_IS_PLAIN_DATA =
      classes()
          .that()
          .resideInAPackage(HDL + ".ir")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(HDL + ".ir", "java..");

  @ArchTest
  static final ArchRule PASSES_READ_THE_GRAPH_ALONE =
      classes()
          .that()
          .resideInAnyPackage(HDL + ".verilog", HDL + ".sim", HDL + ".check", HDL + ".graph")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              HDL + ".ir",
              HDL + ".graph",
              HDL + ".verilog",
              HDL + ".sim",
              HDL + ".check",
              "java..",
              "jdk.incubator.vector..",
              "org.jgrapht..");

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching(HDL + ".(*)..").should().beFreeOfCycles();
}
