package prunus.training.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.models.BadInputException;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.Preprocessing;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Network;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.tensors.DenseArray;
import prunus.models.tensors.TensorFile;
import prunus.training.learn.TrainedNetwork;

/** The other steps: pruning with retraining, shared weights, fixed point. */
public final class PruningRun {
  private PruningRun() {}

  /**
   * Reads what {@link TrainingRun} wrote, or any file with a network's arrays.
   *
   * @throws BadInputException if it does not hold the network's weights
   */
  public static TensorFile read(Path file, Network network) {
    Map<String, Long> wanted = new LinkedHashMap<>();
    for (Weighted layer : network.weighted()) {
      WeightShape shape = layer.weightShape();
      wanted.put(layer.name() + ".weight", shape.elements());
      wanted.put(layer.name() + ".bias", (long) shape.filters());
    }
    TensorFile dense = TensorFile.read(file, metadata -> wanted);
    for (String name : wanted.keySet()) {
      if (!dense.tensors().containsKey(name)) {
        throw new BadInputException(
            "%s has no tensor %s; give a file that sim train wrote for %s"
                .formatted(file, name, network.name()));
      }
    }
    return dense;
  }

  /**
   * The network whose weights a file says it holds.
   *
   * @throws BadInputException if it does not say
   */
  public static String network(Path file) {
    String name = TensorFile.read(file, metadata -> Map.of()).metadata().get("network");
    if (name == null) {
      throw new BadInputException(
          file + " does not say of which network it is; give a file that sim train wrote");
    }
    return name;
  }

  /** Gives a session the weights of a file. */
  public static void load(TrainedNetwork network, Map<String, DenseArray> tensors) {
    network.parameters().forEach((name, p) -> p.set(tensors.get(name).values()));
  }

  /**
   * Prunes a session's network and writes {@code NAME.sparse.safetensors}, the weights before they
   * share values; the state is kept in {@code NAME.prune.safetensors} on the way.
   *
   * @param identity all that makes the run what it is, for its checkpoint
   * @param how the run in words, for the model's provenance
   */
  public static CompressedNetwork run(
      Session session,
      PruningPlan plan,
      TrainingRun.Place place,
      String identity,
      String how,
      LabelledImages training,
      Preprocessing preprocessing) {
    var checkpoint = new Checkpoint(place.file(".prune.safetensors"), identity);
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("network", plan.network().name());
    metadata.put("run", how);
    List<Stage> stages = new ArrayList<>(plan.pruning());
    stages.add(new Stage.Keep("kept", place.file(".sparse.safetensors"), metadata));
    stages.addAll(plan.sharing());
    session.run(stages, Optional.of(checkpoint), place.resume());
    String source = "%s; %.2f %% in float".formatted(how, 100 * session.accuracy());
    return Finish.quantise(
        session.network(), session.shared(), training, preprocessing, source, plan.codeBits());
  }
}
