package prunus.training.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.BadInputException;
import prunus.models.graph.Network;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.tensors.DenseArray;
import prunus.models.tensors.TensorFile;
import prunus.training.learn.SharedWeights;
import prunus.training.learn.TrainedNetwork;

/**
 * The state of a run in a file: weights, masks, the optimiser's moments and steps, codes, and how
 * far the run has come. The generator of every epoch is seeded from the run's seed, the stage and
 * the epoch, so those three are its state.
 */
final class Checkpoint {
  private static final List<String> PARTS = List.of("", ".mean", ".variance", ".mask");

  private final Path file;
  private final String run;

  /**
   * A checkpoint's place.
   *
   * @param run all that makes the run what it is, in words; another run's file is refused
   */
  Checkpoint(Path file, String run) {
    this.file = file;
    this.run = run;
  }

  /**
   * How far a run has come.
   *
   * @param stage the next stage, from 0
   * @param epoch its next epoch, from 0
   */
  record Position(int stage, int epoch) {}

  void save(TrainedNetwork network, Map<String, SharedWeights> shared, Position next) {
    Map<String, DenseArray> tensors = new LinkedHashMap<>(network.state());
    shared.forEach(
        (layer, weights) -> {
          byte[] code = weights.code();
          float[] values = new float[code.length];
          for (int i = 0; i < code.length; i++) {
            values[i] = code[i] & 0xFF;
          }
          tensors.put(layer + ".code", new DenseArray(List.of((long) code.length), values));
        });
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("run", run);
    metadata.put("stage", Integer.toString(next.stage()));
    metadata.put("epoch", Integer.toString(next.epoch()));
    shared.values().stream()
        .findFirst()
        .ifPresent(weights -> metadata.put("codes", Integer.toString(weights.codes())));
    new TensorFile(metadata, tensors).write(file);
  }

  /**
   * Puts a run where the file says it was.
   *
   * @throws BadInputException if the file cannot be read, is incomplete or is of another run
   */
  Position restore(TrainedNetwork network, Map<String, SharedWeights> shared) {
    Map<String, Long> wanted = wanted(network.network());
    TensorFile saved = TensorFile.read(file, metadata -> wanted);
    if (!run.equals(saved.metadata().get("run"))) {
      throw new BadInputException(
          "%s is of another run (%s), not of this one (%s); repeat its options or leave --resume out"
              .formatted(file, saved.metadata().get("run"), run));
    }
    for (String name : wanted.keySet()) {
      if (!name.endsWith(".code") && !saved.tensors().containsKey(name)) {
        throw new BadInputException(
            "%s has no tensor %s; start again without --resume".formatted(file, name));
      }
    }
    network.restore(saved.tensors());
    for (Weighted layer : network.network().weighted()) {
      DenseArray codes = saved.tensors().get(layer.name() + ".code");
      if (codes != null) {
        shared.put(layer.name(), shared(codes.values(), number(saved, "codes", 2, 256)));
      }
    }
    return new Position(
        number(saved, "stage", 0, Integer.MAX_VALUE), number(saved, "epoch", 0, Integer.MAX_VALUE));
  }

  private SharedWeights shared(float[] values, int codes) {
    byte[] code = new byte[values.length];
    for (int i = 0; i < code.length; i++) {
      if (!(values[i] >= 0 && values[i] < codes)) {
        throw new BadInputException(
            "%s has a code of %s; start again without --resume".formatted(file, values[i]));
      }
      code[i] = (byte) (int) values[i];
    }
    return new SharedWeights(code, codes);
  }

  private int number(TensorFile saved, String name, int least, int most) {
    try {
      int value = Integer.parseInt(saved.metadata().getOrDefault(name, ""));
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new BadInputException(
        "%s says no usable %s in its header; start again without --resume".formatted(file, name));
  }

  private static Map<String, Long> wanted(Network network) {
    Map<String, Long> wanted = new LinkedHashMap<>();
    for (Weighted layer : network.weighted()) {
      WeightShape shape = layer.weightShape();
      for (String part : PARTS) {
        wanted.put(layer.name() + ".weight" + part, shape.elements());
        wanted.put(layer.name() + ".bias" + part, (long) shape.filters());
      }
      wanted.put(layer.name() + ".weight.step", 1L);
      wanted.put(layer.name() + ".bias.step", 1L);
      wanted.put(layer.name() + ".code", shape.elements());
    }
    return wanted;
  }
}
