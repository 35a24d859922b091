package prunus.bench;

import java.util.HashMap;
import java.util.Map;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.input.InputReader;
import prunus.models.values.FastEngine;
import prunus.models.values.FeatureMap;
import prunus.models.values.Inference;
import prunus.models.zoo.CacheFolder;
import prunus.models.zoo.Zoo;

/** VGG-16 of the zoo, its default input, and every map of its inference. */
record Vgg16(CompressedNetwork model, FeatureMap input, Map<String, FeatureMap> maps) {
  static Vgg16 load() {
    CompressedNetwork model = Zoo.load("vgg16", CacheFolder.standard(), Progress.NONE);
    var tensor = InputReader.defaultFor(model, InputReader.DEFAULT_SEED);
    FeatureMap input = new FeatureMap(tensor.shape(), tensor.quantise(model.inputFormat()));
    Map<String, FeatureMap> maps = new HashMap<>();
    new Inference(model, new FastEngine()).run(input, maps::put);
    return new Vgg16(model, input, maps);
  }
}
