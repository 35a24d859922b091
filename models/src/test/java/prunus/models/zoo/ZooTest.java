package prunus.models.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.RandomModels;
import prunus.models.compress.CompressedNetwork;
import prunus.models.file.ModelFileException;
import prunus.models.file.ModelFileWriter;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;

class ZooTest {
  @TempDir Path folder;

  private CompressedNetwork load(String name) {
    return Zoo.load(name, folder.resolve("cache"), Progress.NONE);
  }

  @Test
  void everyNameHasARecipe() {
    for (String name : Zoo.names()) {
      Recipe recipe = Zoo.recipe(name);
      assertThat(recipe.name()).isEqualTo(name);
      assertThat(recipe.source()).containsPattern("20\\d\\d");
      assertThat(recipe.layers()).hasSize(recipe.network().weighted().size());
    }
  }

  /** Sizes as published: Han 2015 rounds to thousands or millions. */
  @Test
  void networksHaveThePublishedSizes() {
    assertThat(weights("lenet300")).isEqualTo(784 * 300 + 300 * 100 + 100 * 10);
    assertThat(weights("lenet5")).isEqualTo(500 + 25_000 + 400_000 + 5_000);
    assertThat(weights("alexnet")).isEqualTo(60_954_656L);
    assertThat(weights("vgg16")).isEqualTo(138_344_128L);
    assertThat(Zoo.recipe("alexnet").network().shapeOf("pool5")).isEqualTo(new Shape(256, 6, 6));
    assertThat(Zoo.recipe("vgg16").network().shapeOf("pool5")).isEqualTo(new Shape(512, 7, 7));
  }

  /** Weights and multiply-adds of the forms that their authors, or torchvision, publish. */
  @ParameterizedTest
  @CsvSource({
    "resnet18, 11678912, 1814073344",
    "resnet50, 25502912, 4089184256",
    "mobilenetv2, 3469760, 300774272",
    "vgg19, 143652544, 19632062464",
    "googlenet, 6990272, 1582671872",
    "squeezenet1.0, 1244448, 0",
    "nin, 7589920, 0"
  })
  void largerNetworksToo(String name, long weights, long macs) {
    assertThat(weights(name)).isEqualTo(weights);
    var network = Zoo.recipe(name).network();
    long sum = 0;
    for (Weighted w : network.weighted()) {
      sum += w.weightShape().filterSize() * network.shapeOf(w.name()).elements();
    }
    if (macs > 0) {
      assertThat(sum).isEqualTo(macs);
    }
    assertThat(network.output()).isEqualTo(Shape.vector(1000));
  }

  private static long weights(String name) {
    long sum = 0;
    for (Weighted w : Zoo.recipe(name).network().weighted()) {
      sum += w.weightShape().elements();
    }
    return sum;
  }

  @Test
  void buildsOnFirstUseAndReadsTheCacheAfterwards() throws IOException {
    List<String> stages = new ArrayList<>();
    Progress progress = (stage, fraction) -> stages.add(stage);
    var first = Zoo.load("alexnet.pruned", folder.resolve("cache"), progress);
    assertThat(stages).isNotEmpty();
    stages.clear();
    var second = Zoo.load("alexnet", folder.resolve("cache"), progress);
    assertThat(stages).isEmpty();
    assertThat(ModelFileWriter.bytes(second)).isEqualTo(ModelFileWriter.bytes(first));
    try (var files = Files.list(folder.resolve("cache"))) {
      assertThat(files.map(p -> p.getFileName().toString()))
          .containsExactly(Zoo.cacheName(Zoo.recipe("alexnet")));
    }
  }

  @Test
  void aDamagedCacheIsRebuilt() throws IOException {
    load("alexnet");
    Path cached = folder.resolve("cache").resolve(Zoo.cacheName(Zoo.recipe("alexnet")));
    Files.write(cached, new byte[] {1, 2, 3});
    assertThat(load("alexnet").network().name()).isEqualTo("alexnet");
    assertThat(Files.size(cached)).isGreaterThan(1000);
  }

  @Test
  void aCacheThatCannotBeWrittenIsNoObstacle() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    List<String> stages = new ArrayList<>();
    var network = Zoo.load("alexnet", file.resolve("x"), (stage, done) -> stages.add(stage));
    assertThat(network.layers()).hasSize(8);
    assertThat(stages.getLast()).contains("not kept", "cannot write");
  }

  @Test
  void codebooksOfEightBitsCanBeChosen() {
    CompressedNetwork four = Zoo.build(Zoo.recipe("lenet300"), Progress.NONE);
    CompressedNetwork eight = Zoo.build(Zoo.recipe("lenet300").withCodeBits(8), Progress.NONE);
    eight
        .layers()
        .forEach(
            (name, layer) -> {
              assertThat(layer.codebook()).hasSize(256);
              assertThat(layer.sqnrDb()).isGreaterThan(four.layer(name).sqnrDb() + 10);
            });
  }

  @Test
  void deepCompressionsWidthsAreByKindOfLayer() {
    Recipe recipe = Zoo.recipe("vgg16-dc");
    assertThat(recipe.network().name()).isEqualTo("vgg16-dc");
    assertThat(recipe.network().weighted())
        .allSatisfy(
            layer ->
                assertThat(recipe.codeBits(layer))
                    .as(layer.name())
                    .isEqualTo(layer.name().startsWith("fc") ? 4 : 8));
    CompressedNetwork model = load("alexnet-dc");
    assertThat(model.layer("conv3").codebook()).hasSize(256);
    assertThat(model.layer("fc7").codebook()).hasSize(16);
  }

  @Test
  void filesAreModelsToo() {
    Path file = folder.resolve("mine.pruned");
    ModelFileWriter.write(RandomModels.network(4), file);
    assertThat(load(file.toString()).network().name()).isEqualTo("net4");
  }

  @Test
  void saysWhatExists() {
    for (String name : List.of("vgg17.pruned", "nope", "", "a\0b", "/no/such/file.pruned")) {
      assertThatThrownBy(() -> load(name))
          .isInstanceOf(BadInputException.class)
          .hasMessageContainingAll("lenet300", "lenet5", "alexnet", "vgg16");
    }
    assertThatThrownBy(() -> load(folder.toString())).isInstanceOf(ModelFileException.class);
    assertThatThrownBy(() -> Zoo.recipe("x")).hasMessageContaining("vgg16");
  }

  @Test
  void theResultDoesNotDependOnTheNumberOfThreads() throws Exception {
    byte[] here = ModelFileWriter.bytes(Zoo.build(Zoo.recipe("lenet5"), Progress.NONE));
    try (var one = new ForkJoinPool(1)) {
      byte[] there =
          one.submit(() -> ModelFileWriter.bytes(Zoo.build(Zoo.recipe("lenet5"), Progress.NONE)))
              .get();
      assertThat(Arrays.equals(here, there)).isTrue();
    }
  }

  @Test
  void findsTheCacheFolder() {
    assertThat(CacheFolder.of(Map.of(), "/home/u")).isEqualTo(Path.of("/home/u/.cache/prunus"));
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/x"), "/home/u"))
        .isEqualTo(Path.of("/x/prunus"));
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/x", "PRUNUS_CACHE", "/p"), "/home/u"))
        .isEqualTo(Path.of("/p"));
  }

  /** A user without a home is "?" to the JDK, and still has somewhere to build models. */
  @Test
  void withoutAHomeTheCacheIsATemporaryFolder() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "prunus-cache");
    assertThat(CacheFolder.of(Map.of(), "?")).isEqualTo(temporary);
    assertThat(CacheFolder.of(Map.of(), "")).isEqualTo(temporary);
  }
}
