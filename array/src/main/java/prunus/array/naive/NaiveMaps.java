package prunus.array.naive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prunus.array.host.Place;
import prunus.array.program.RowBuffer;
import prunus.array.program.Step;
import prunus.array.program.TensorLayout;
import prunus.models.graph.Shape;
import prunus.models.values.FeatureMap;

/**
 * Feature maps between DRAM and the activation memories. In DRAM a map is one plane for each word
 * of a pixel: pixel after pixel, the activations of the lanes that hold a channel, 16 bits each.
 */
final class NaiveMaps {
  private final NaiveDram dram;
  private final List<NaivePe> pes;
  private final Map<TensorLayout, NaiveLanes> lanes = new HashMap<>();

  /** The plane of a word of a tensor. */
  private record Plane(String tensor, int word) {}

  NaiveMaps(NaiveDram dram, List<NaivePe> pes) {
    this.dram = dram;
    this.pes = pes;
  }

  /** Puts a whole map there before the program runs. */
  void preset(String tensor, TensorLayout layout, FeatureMap map) {
    for (int c = 0; c < layout.shape().channels(); c++) {
      for (int i = 0; i < pixels(layout.shape()); i++) {
        int value = map.data()[c * pixels(layout.shape()) + i];
        put(new Tally(), address(tensor, layout, i, layout.word()[c], layout.lane()[c]), value);
      }
    }
  }

  void load(Tally tally, Step.TensorRef ref, long fromWord, long toWord) {
    TensorLayout layout = ref.layout();
    for (long w = fromWord; w < toWord; w++) {
      int pixel = (int) (w / layout.wordsPerPixel());
      int word = (int) (w % layout.wordsPerPixel());
      for (int p = 0; p < pes.size(); p++) {
        int value = 0;
        if (lanes(layout).hold(word, p)) {
          value = get(tally, address(ref.tensor(), layout, pixel, word, p));
        }
        write(tally, pes.get(p), ref.buffer(), w, value);
      }
    }
  }

  /** Brings what a Drain of these rows adds to where it will write. */
  void loadOther(Tally tally, Step.Weighted step, int pass, int fromRow, int toRow) {
    Step.TensorRef ref = step.other().orElseThrow().ref();
    TensorLayout layout = ref.layout();
    int width = layout.shape().width();
    int first = ref.firstWord() + step.passes().get(pass).firstWord();
    for (int pixel = fromRow * width; pixel < toRow * width; pixel++) {
      for (int word = 0; word < Place.ownWords(step, pass); word++) {
        Place.Word to = Place.drained(step, pass, pixel, word);
        for (int p = 0; p < pes.size(); p++) {
          int value = 0;
          if (lanes(layout).hold(first + word, p)) {
            value = get(tally, address(ref.tensor(), layout, pixel, first + word, p));
          }
          write(tally, pes.get(p), to.buffer(), to.index(), value);
        }
      }
    }
  }

  void store(Tally tally, Step step, int pass, long fromWord, long toWord) {
    TensorLayout layout = step.output().layout();
    int own = Place.ownWords(step, pass);
    for (long w = fromWord; w < toWord; w++) {
      int pixel = (int) (w / own);
      int word = Place.firstWord(step, pass) + (int) (w % own);
      for (int p = 0; p < pes.size(); p++) {
        int value = read(tally, pes.get(p), step.output().buffer(), w);
        if (lanes(layout).hold(word, p)) {
          put(tally, address(step.output().tensor(), layout, pixel, word, p), value);
        }
      }
    }
  }

  FeatureMap fromDram(Step.TensorRef ref) {
    TensorLayout layout = ref.layout();
    int pixels = pixels(layout.shape());
    short[] data = new short[Math.toIntExact(layout.shape().elements())];
    for (int c = 0; c < layout.shape().channels(); c++) {
      for (int i = 0; i < pixels; i++) {
        int at = address(ref.tensor(), layout, i, layout.word()[c], layout.lane()[c]);
        data[c * pixels + i] = (short) get(new Tally(), at);
      }
    }
    return new FeatureMap(layout.shape(), data);
  }

  static int read(Tally tally, NaivePe pe, RowBuffer buffer, long word) {
    return (int) pe.activations[buffer.memory()].read(tally, address(buffer, word));
  }

  static void write(Tally tally, NaivePe pe, RowBuffer buffer, long word, int value) {
    pe.activations[buffer.memory()].write(tally, address(buffer, word), value);
  }

  private static int address(RowBuffer buffer, long word) {
    return buffer.base() + (int) (word % buffer.capacityWords());
  }

  private int address(String tensor, TensorLayout layout, int pixel, int word, int lane) {
    NaiveLanes lanes = lanes(layout);
    int channels = lanes.count(word);
    int size = pixels(layout.shape()) * channels * Short.BYTES;
    int base = dram.region(new Plane(tensor, word), size);
    return base + (pixel * channels + lanes.before(word, lane)) * Short.BYTES;
  }

  private NaiveLanes lanes(TensorLayout layout) {
    return lanes.computeIfAbsent(layout, NaiveLanes::new);
  }

  private int get(Tally tally, int address) {
    return (short) (dram.read(tally, address) | dram.read(tally, address + 1) << Byte.SIZE);
  }

  private void put(Tally tally, int address, int value) {
    dram.write(tally, address, value);
    dram.write(tally, address + 1, value >> Byte.SIZE);
  }

  private static int pixels(Shape shape) {
    return shape.height() * shape.width();
  }
}
