package prunus.simulator.mapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.array.program.LaneGroups;
import prunus.array.program.Pass;
import prunus.array.program.RowBuffer;
import prunus.array.program.Step;
import prunus.array.program.TensorLayout;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.operations.Lowered;
import prunus.models.operations.Operation;
import prunus.models.operations.Placements;

/** The layouts of all tensors, built part by part as operations are planned. */
final class Layouts {
  private final Network network;
  private final Lowered lowered;
  private final LaneGroups lanes;
  private final Map<String, TensorLayout> ofResult = new HashMap<>();
  private final Placements placements;
  private final Map<String, TensorLayout> ofGroup = new HashMap<>();

  Layouts(Network network, Lowered lowered, LaneGroups lanes) {
    this.network = network;
    this.lowered = lowered;
    this.lanes = lanes;
    this.placements = lowered.placements();
    add(Network.INPUT, TensorLayout.interleaved(network.input(), lanes));
  }

  /** Where a layer's channels must lie, if a map that lies like its result is there already. */
  Optional<TensorLayout> prescribed(Operation.Weighted operation) {
    return Optional.ofNullable(ofGroup.get(placements.of(operation.result())));
  }

  /** Layout of the channels of these passes. */
  static TensorLayout ofPasses(Shape shape, List<Pass> passes, LaneGroups groups) {
    int[] lane = new int[shape.channels()];
    int[] word = new int[shape.channels()];
    int words = 0;
    for (Pass pass : passes) {
      for (int position = 0; position < groups.positions(); position++) {
        for (int kl = 0; kl < pass.locals(); kl++) {
          int k = pass.filter(position, kl);
          if (k >= 0) {
            lane[k] = groups.lane(position, kl);
            word[k] = pass.firstWord() + groups.word(kl);
          }
        }
      }
      words += groups.words(pass.locals());
    }
    return new TensorLayout(shape, groups.lanes(), words, lane, word);
  }

  /** A result's own layout; the first of a group decides for all that must lie alike. */
  void add(String result, TensorLayout own) {
    ofResult.put(result, own);
    ofGroup.putIfAbsent(placements.of(result), own);
    for (Map.Entry<String, List<String>> joined : lowered.partsOf().entrySet()) {
      if (joined.getValue().contains(result) && ofResult.keySet().containsAll(joined.getValue())) {
        ofGroup.putIfAbsent(placements.of(joined.getKey()), of(joined.getKey()));
      }
    }
  }

  /** Layout of a whole tensor; a concatenation's parts follow one another within each pixel. */
  TensorLayout of(String tensor) {
    List<String> parts = lowered.parts(tensor);
    if (parts.size() == 1 && parts.getFirst().equals(tensor)) {
      return ofResult.get(tensor);
    }
    Shape shape = network.shapeOf(tensor);
    int[] lane = new int[shape.channels()];
    int[] word = new int[shape.channels()];
    int words = 0;
    int channel = 0;
    for (String part : parts) {
      TensorLayout own = ofResult.get(part);
      for (int c = 0; c < own.shape().channels(); c++, channel++) {
        lane[channel] = own.lane()[c];
        word[channel] = words + own.word()[c];
      }
      words += own.wordsPerPixel();
    }
    return new TensorLayout(shape, lanes.lanes(), words, lane, word);
  }

  /** One operation's channels within the tensor they are a part of. */
  Step.TensorRef part(String tensor, String result, RowBuffer buffer) {
    TensorLayout own = ofResult.get(result);
    int before = 0;
    int all = 0;
    boolean found = false;
    for (String part : lowered.parts(tensor)) {
      found |= part.equals(result);
      int words = ofResult.get(part).wordsPerPixel();
      before += found ? 0 : words;
      all += words;
    }
    int offset = before;
    int[] word = own.word().clone();
    java.util.Arrays.setAll(word, c -> own.word()[c] + offset);
    var layout = new TensorLayout(own.shape(), lanes.lanes(), all, own.lane(), word);
    return new Step.TensorRef(tensor, result, layout, offset, buffer);
  }
}
