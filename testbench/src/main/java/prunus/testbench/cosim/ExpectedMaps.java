package prunus.testbench.cosim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import prunus.array.host.MapImage;
import prunus.array.host.Place;
import prunus.array.program.Command;
import prunus.array.program.Program;
import prunus.array.program.RowBuffer;
import prunus.array.program.Step;
import prunus.array.program.TensorLayout;
import prunus.models.graph.Shape;
import prunus.models.values.FeatureMap;

/** What the activation memories and the maps in DRAM must hold after each command. */
final class ExpectedMaps {
  private final Program program;
  private final Map<String, FeatureMap> maps;
  private final Set<Integer> steps;
  private final int n;
  private final short[][][] activations;
  private final Map<String, short[]> dram = new HashMap<>();

  /** Memories of zeros, and in DRAM the maps that these steps do not make. */
  ExpectedMaps(Program program, Map<String, FeatureMap> maps, Set<Integer> steps) {
    this.program = program;
    this.maps = maps;
    this.steps = steps;
    n = program.config().peCount();
    activations = new short[2][program.config().activationWords()][n];
  }

  /** One word of a buffer. */
  short[] word(RowBuffer buffer, long word) {
    return activations[buffer.memory()][Place.address(buffer, word)];
  }

  short[] word(Place.Word word) {
    return word(word.buffer(), word.index());
  }

  private short[] dram(Step.TensorRef ref) {
    return dram.computeIfAbsent(
        ref.tensor(), tensor -> MapImage.interleave(maps.get(tensor), ref.layout()));
  }

  /** Brings words of a map into its buffer. */
  void load(Step.TensorRef ref, long fromWord, long toWord) {
    short[] data = dram(ref);
    for (long w = fromWord; w < toWord; w++) {
      System.arraycopy(data, Math.toIntExact(w * n), word(ref.buffer(), w), 0, n);
    }
  }

  /** Brings what a Drain adds to where it will write. */
  void loadOther(Command.LoadOther c) {
    Step.Weighted step = (Step.Weighted) program.steps().get(c.step());
    Step.TensorRef ref = step.other().orElseThrow().ref();
    short[] data = dram(ref);
    int locals = Place.ownWords(step, c.pass());
    int first = ref.firstWord() + step.passes().get(c.pass()).firstWord();
    long width = step.geometry().output().width();
    for (long pixel = c.fromRow() * width; pixel < c.toRow() * width; pixel++) {
      for (int kl = 0; kl < locals; kl++) {
        long from = pixel * ref.layout().wordsPerPixel() + first + kl;
        short[] to = word(Place.drained(step, c.pass(), pixel, kl));
        System.arraycopy(data, Math.toIntExact(from * n), to, 0, n);
      }
    }
  }

  /** Writes words of a step's output to DRAM. */
  void store(Command.StoreActivations c) {
    Step step = program.steps().get(c.step());
    TensorLayout layout = step.output().layout();
    int own = Place.ownWords(step, c.pass());
    short[] data =
        dram.computeIfAbsent(step.output().tensor(), tensor -> unwritten(tensor, layout));
    for (long w = c.fromWord(); w < c.toWord(); w++) {
      long word = w / own * layout.wordsPerPixel() + Place.firstWord(step, c.pass()) + w % own;
      System.arraycopy(word(step.output().buffer(), w), 0, data, Math.toIntExact(word * n), n);
    }
  }

  /** A tensor as it lies in DRAM before this program: the parts of layers left out are there. */
  private short[] unwritten(String tensor, TensorLayout layout) {
    short[] data =
        program.steps().stream()
            .flatMap(ExpectedMaps::reads)
            .filter(ref -> ref.tensor().equals(tensor))
            .map(ref -> MapImage.interleave(maps.get(tensor), ref.layout()))
            .findFirst()
            .orElseGet(() -> new short[Math.toIntExact(layout.words() * n)]);
    for (int s = 0; s < program.steps().size(); s++) {
      Step step = program.steps().get(s);
      for (int pass = 0; pass < Place.passes(step); pass++) {
        if (steps.contains(s) && step.output().tensor().equals(tensor)) {
          clear(data, layout, Place.firstWord(step, pass), Place.ownWords(step, pass));
        }
      }
    }
    return data;
  }

  /** The maps that a step reads. */
  private static Stream<Step.TensorRef> reads(Step step) {
    return switch (step) {
      case Step.Weighted s ->
          Stream.of(Optional.of(s.input()), s.other().map(Step.Other::ref))
              .flatMap(Optional::stream);
      case Step.Pooling s -> Stream.of(s.input());
      case Step.Host s -> s.inputs().stream();
      case Step.Addition s -> List.of(s.input(), s.second()).stream();
    };
  }

  /** Clears these words of every pixel. */
  private void clear(short[] data, TensorLayout layout, int first, int count) {
    for (long word = first; word < layout.words(); word += layout.wordsPerPixel()) {
      java.util.Arrays.fill(data, (int) word * n, ((int) word + count) * n, (short) 0);
    }
  }

  /** A tensor that went to DRAM, by channel. */
  FeatureMap fromDram(Step.TensorRef ref) {
    TensorLayout layout = ref.layout();
    Shape shape = layout.shape();
    short[] words = dram.get(ref.tensor());
    short[] data = new short[Math.toIntExact(shape.elements())];
    int pixels = shape.height() * shape.width();
    for (int c = 0; c < shape.channels(); c++) {
      for (int i = 0; i < pixels; i++) {
        data[c * pixels + i] =
            words[(i * layout.wordsPerPixel() + layout.word()[c]) * n + layout.lane()[c]];
      }
    }
    return new FeatureMap(shape, data);
  }
}
