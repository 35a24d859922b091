package prunus.models;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The package rules that the {@code package-info} files state. */
@AnalyzeClasses(packages = "prunus.models", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("host")
          .definedBy("prunus.models.host")
          .layer("graph")
          .definedBy("prunus.models.graph")
          .layer("compress")
          .definedBy("prunus.models.compress")
          .layer("operations")
          .definedBy("prunus.models.operations")
          .layer("values")
          .definedBy("prunus.models.values")
          .layer("random")
          .definedBy("prunus.models.random")
          .layer("json")
          .definedBy("prunus.models.json")
          .layer("encode")
          .definedBy("prunus.models.encode")
          .layer("file")
          .definedBy("prunus.models.file")
          .layer("tensors")
          .definedBy("prunus.models.tensors")
          .layer("input")
          .definedBy("prunus.models.input")
          .layer("quantise")
          .definedBy("prunus.models.quantise")
          .layer("synthetic")
          .definedBy("prunus.models.synthetic")
          .layer("matrix")
          .definedBy("prunus.models.matrix")
          .layer("calibrate")
          .definedBy("prunus.models.calibrate")
          .layer("importers")
          .definedBy("prunus.models.importers..")
          .layer("prune")
          .definedBy("prunus.models.prune")
          .layer("alternative")
          .definedBy("prunus.models.alternative")
          .layer("zoo")
          .definedBy("prunus.models.zoo")
          .whereLayer("host")
          .mayNotAccessAnyLayer()
          .whereLayer("graph")
          .mayNotAccessAnyLayer()
          .whereLayer("compress")
          .mayOnlyAccessLayers("graph")
          .whereLayer("operations")
          .mayOnlyAccessLayers("graph", "compress")
          .whereLayer("values")
          .mayOnlyAccessLayers("host", "graph", "compress", "operations")
          .whereLayer("random")
          .mayOnlyAccessLayers("graph", "compress", "values")
          .whereLayer("json")
          .mayOnlyAccessLayers("graph", "compress")
          .whereLayer("encode")
          .mayOnlyAccessLayers("graph", "compress")
          .whereLayer("file")
          .mayOnlyAccessLayers("graph", "compress", "json", "encode")
          .whereLayer("tensors")
          .mayOnlyAccessLayers("json")
          .whereLayer("input")
          .mayOnlyAccessLayers("host", "graph", "compress", "tensors")
          .whereLayer("quantise")
          .mayOnlyAccessLayers("host", "graph", "compress", "operations", "values")
          .whereLayer("synthetic")
          .mayOnlyAccessLayers("graph", "compress", "quantise")
          .whereLayer("matrix")
          .mayOnlyAccessLayers("graph", "compress", "quantise")
          .whereLayer("calibrate")
          .mayOnlyAccessLayers("graph", "compress", "input", "quantise")
          .whereLayer("importers")
          .mayOnlyAccessLayers(
              "host", "graph", "compress", "json", "tensors", "input", "quantise", "calibrate")
          .whereLayer("prune")
          .mayOnlyAccessLayers("graph", "compress", "quantise", "calibrate")
          .whereLayer("alternative")
          .mayOnlyAccessLayers("graph", "compress", "input", "quantise", "importers", "prune")
          .whereLayer("zoo")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("prunus.models.(*)").should().beFreeOfCycles();
}
