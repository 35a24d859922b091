package prunus.models.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Add;
import prunus.models.graph.Concat;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.graph.Window;
import prunus.models.values.FeatureMap;

/**
 * A random small network and input from one seed, with nasty sparsity as the normal case and
 * extremes now and then: sums up to the accumulator's bound, shifts 0 and 31, clamps to 32,767,
 * long thin kernels, strides to 8, padding to 6, dilation, shortcuts and sums, clamps of any size,
 * shifts of every filter's own.
 */
public final class RandomNetwork {
  private final Random random;
  private final List<Network.Node> nodes = new ArrayList<>();
  private final Map<String, CompressedLayer> layers = new LinkedHashMap<>();
  private final Map<String, FixedPoint> sums = new LinkedHashMap<>();
  private String last = Network.INPUT;
  private Shape shape;
  private FixedPoint format;
  private int codeBits;

  private RandomNetwork(Random random) {
    this.random = random;
  }

  /** What was drawn. */
  public record Drawn(CompressedNetwork model, FeatureMap input) {}

  /** Draws a network and its input; all that is drawn comes from {@code random}. */
  public static Drawn draw(Random random) {
    return new RandomNetwork(random).make();
  }

  private Drawn make() {
    codeBits = random.nextInt(4) == 0 ? 8 : 4;
    shape = new Shape(between(1, 9), between(1, 14), between(1, 14));
    format = format();
    Shape input = shape;
    FixedPoint inputFormat = format;
    int depth = between(1, 4);
    for (int i = 0; i < depth; i++) {
      addBlock(i);
    }
    if (random.nextBoolean() || layers.isEmpty()) {
      addWeighted(
          new FullyConnected("fc", between(1, 40), Math.toIntExact(shape.elements())),
          random.nextBoolean(),
          format());
    }
    CompressedNetwork model =
        new CompressedNetwork(
            new Network("random", input, nodes),
            layers,
            inputFormat,
            sums,
            new Preprocessing(Preprocessing.Order.GREY, List.of(), 1),
            new Provenance(Provenance.Kind.SYNTHETIC, "random"));
    return new Drawn(model, map(input, inputFormat.clamp()));
  }

  private void addBlock(int i) {
    switch (random.nextInt(9)) {
      case 0 -> addPool("pool" + i);
      case 1 -> addFire(i);
      case 2, 3 -> addResidual(i);
      case 4 -> addSum(i);
      case 5 -> addDepthwise("depthwise" + i);
      case 6 -> addRelu("relu" + i);
      default -> {
        addWeighted(
            convolution("conv" + i, shape, between(1, 20)), random.nextInt(4) > 0, format());
        if (random.nextInt(3) == 0) {
          addPool("pool" + i);
        }
      }
    }
  }

  /**
   * One or two convolutions and a shortcut around them, the map itself or a convolution of it: the
   * sum is taken along by whichever convolution comes last.
   */
  private void addResidual(int i) {
    String from = last;
    Shape before = shape;
    FixedPoint formatBefore = format;
    boolean projection = random.nextBoolean();
    int channels = projection ? between(1, 12) : before.channels();
    int between = random.nextInt(3);
    for (int j = 0; j < between; j++) {
      addWeighted(same("branch%d_%d".formatted(i, j), between(1, 9)), true, format());
    }
    FixedPoint sum = format();
    String other = from;
    FixedPoint otherFormat = formatBefore;
    if (projection) {
      addWeighted(same("main" + i, channels), random.nextInt(3) == 0, format());
      other = last;
      otherFormat = format;
      last = from;
      shape = before;
      format = formatBefore;
    }
    Convolution closing =
        projection
            ? new Convolution("shortcut" + i, channels, before.channels(), 1, 1, 1, 0, 1)
            : same("closing" + i, channels);
    layers.put(closing.name(), compressed(closing, sum, otherFormat));
    nodes.add(new Network.Node(closing, List.of(last)));
    List<String> operands =
        random.nextBoolean() ? List.of(other, closing.name()) : List.of(closing.name(), other);
    nodes.add(new Network.Node(new Add("sum" + i), operands));
    sums.put("sum" + i, sum);
    shape = new Shape(channels, before.height(), before.width());
    format = sum;
    last = "sum" + i;
    if (random.nextBoolean()) {
      addRelu("sum_relu" + i);
    }
    if (random.nextInt(3) == 0) {
      addPool("sum_pool" + i);
    }
  }

  /** A convolution that keeps height and width. */
  private Convolution same(String name, int filters) {
    int rows = random.nextInt(3);
    int columns = random.nextInt(3);
    int dilation = between(1, 2);
    Window window =
        new Window(
            rows + 1,
            columns + 1,
            1,
            1,
            dilation,
            1,
            rows * dilation / 2,
            columns / 2,
            rows * dilation - rows * dilation / 2,
            columns - columns / 2);
    return new Convolution(name, filters, shape.channels(), window, 1);
  }

  /** A map and its rectified or pooled self, or the map twice, added without a convolution. */
  private void addSum(int i) {
    String from = last;
    FixedPoint before = format;
    String other = from;
    if (random.nextInt(4) > 0) {
      Window window =
          random.nextBoolean() ? Window.point() : new Window(2, 1, 1, 1, 1, 1, 1, 0, 0, 0);
      add(new Pool("copy" + i, Pool.Kind.MAX, window, false, false));
      other = last;
    }
    FixedPoint sum =
        new FixedPoint(
            before.fractionBits() + random.nextInt(3), Math.clamp(2L * before.clamp(), 1, 32767));
    nodes.add(new Network.Node(new Add("plain" + i), List.of(from, other)));
    sums.put("plain" + i, sum);
    last = "plain" + i;
    format = sum;
    if (random.nextBoolean()) {
      addRelu("plain_relu" + i);
    }
  }

  private void addRelu(String name) {
    double limit =
        random.nextBoolean() ? Double.POSITIVE_INFINITY : between(1, Math.max(2, format.clamp()));
    add(new Relu(name, limit));
    format = format.limited(limit);
  }

  private void addDepthwise(String name) {
    int multiplier = random.nextInt(3) == 0 ? between(1, 3) : 1;
    Convolution like = convolution(name, shape, 1);
    addWeighted(
        new Convolution(
            name, shape.channels() * multiplier, shape.channels(), like.window(), shape.channels()),
        random.nextBoolean(),
        format());
  }

  /** Two convolutions of one map, joined: SqueezeNet's expand. */
  private void addFire(int i) {
    String from = last;
    Shape before = shape;
    FixedPoint formatBefore = format;
    FixedPoint joined = format(); // what is joined has one format
    addWeighted(
        new Convolution("a" + i, between(1, 9), before.channels(), 1, 1, 1, 0, 1), true, joined);
    String left = last;
    Shape leftShape = shape;
    FixedPoint leftFormat = format;
    last = from;
    shape = before;
    format = formatBefore;
    boolean fits = before.height() >= 1 && before.width() >= 1;
    addWeighted(
        new Convolution("b" + i, between(1, 9), before.channels(), fits ? 3 : 1, 3, 1, 1, 1),
        true,
        joined);
    nodes.add(new Network.Node(new Concat("cat" + i), List.of(left, last)));
    shape = new Concat("x").outputShape(List.of(leftShape, shape));
    format = format.holds(leftFormat) ? format : leftFormat;
    last = "cat" + i;
  }

  private Convolution convolution(String name, Shape in, int filters) {
    int groups = in.channels() % 2 == 0 && random.nextInt(4) == 0 ? 2 : 1;
    int rows = Math.min(between(1, 5), in.height());
    int columns = Math.min(between(1, 5), in.width());
    if (random.nextInt(8) == 0) {
      rows = Math.min(11, in.height());
      columns = Math.min(11, in.width());
    }
    if (random.nextInt(10) == 0) {
      rows = random.nextBoolean() ? 1 : Math.min(7, in.height());
      columns = rows == 1 ? Math.min(7, in.width()) : 1;
    }
    if (random.nextInt(3) == 0) {
      return new Convolution(name, filters * groups, in.channels(), window(in), groups);
    }
    int least = Math.min(rows, columns);
    int pad = random.nextInt(6) == 0 ? least + random.nextInt(3) : random.nextInt(least);
    int stride = between(1, 4);
    if (random.nextInt(12) == 0) {
      pad = between(0, 6);
      stride = between(1, 8);
    }
    return new Convolution(
        name, filters * groups, in.channels(), rows, columns, stride, pad, groups);
  }

  /** Strides, dilations and paddings of every kind that leave an output. */
  private Window window(Shape in) {
    int rows = between(1, 3);
    int columns = between(1, 3);
    int down = between(1, 3);
    int across = between(1, 3);
    int top = random.nextInt(3);
    int left = random.nextInt(3);
    int bottom = Math.max(random.nextInt(3), (rows - 1) * down + 1 - in.height() - top);
    int right = Math.max(random.nextInt(3), (columns - 1) * across + 1 - in.width() - left);
    return new Window(
        rows, columns, between(1, 3), between(1, 3), down, across, top, left, bottom, right);
  }

  private FixedPoint format() {
    int clamp =
        switch (random.nextInt(4)) {
          case 0 -> (1 << between(7, 15)) - 1;
          case 1 -> between(1, 300);
          default -> 127;
        };
    return new FixedPoint(between(-1, 1), clamp);
  }

  private void addPool(String name) {
    int rows = Math.min(between(1, 3), shape.height());
    int columns = Math.min(between(1, 3), shape.width());
    boolean global = random.nextInt(5) == 0;
    Pool.Kind kind = random.nextInt(3) == 0 ? Pool.Kind.AVERAGE : Pool.Kind.MAX;
    boolean ceil = random.nextBoolean();
    boolean inside = random.nextBoolean();
    if (global) {
      Window whole = Window.of(shape.height(), shape.width(), 1, 0);
      add(new Pool(name, kind, whole, false, inside));
    } else if (random.nextInt(3) == 0) {
      Window uneven =
          new Window(
              rows,
              columns,
              between(1, 3),
              between(1, 3),
              1,
              1,
              random.nextInt(rows),
              random.nextInt(columns),
              random.nextInt(rows),
              random.nextInt(columns));
      add(new Pool(name, kind, uneven, ceil, inside));
    } else {
      int pad = random.nextInt(Math.min(rows, columns));
      add(new Pool(name, kind, Window.of(rows, columns, between(1, 3), pad), ceil, inside));
    }
    if (random.nextInt(4) == 0) {
      addRelu(name + "_relu");
    }
  }

  private void addWeighted(Weighted layer, boolean relu, FixedPoint output) {
    layers.put(layer.name(), compressed(layer, output, null));
    format = output;
    add(layer);
    if (relu && random.nextInt(3) == 0) {
      addRelu(layer.name() + "_relu");
    } else if (relu) {
      add(new Relu(layer.name() + "_relu"));
    }
  }

  private void add(Layer layer) {
    nodes.add(new Network.Node(layer, List.of(last)));
    shape = layer.outputShape(List.of(shape));
    last = layer.name();
  }

  /**
   * A layer's weights.
   *
   * @param other format of what is added to its sums; null for nothing
   */
  private CompressedLayer compressed(Weighted layer, FixedPoint output, FixedPoint other) {
    WeightShape weights = layer.weightShape();
    int size = Math.toIntExact(weights.filterSize());
    double density = List.of(0.0, 0.02, 0.1, 0.3, 0.6, 1.0).get(random.nextInt(6));
    int denseFilter = random.nextInt(4) == 0 ? random.nextInt(weights.filters()) : -1;
    int emptyChannel = random.nextInt(weights.channels() + 1);
    int taps = weights.rows() * weights.columns();
    int[] start = new int[weights.filters() + 1];
    List<Integer> position = new ArrayList<>();
    for (int k = 0; k < weights.filters(); k++) {
      for (int i = 0; i < size; i++) {
        boolean kept = i / taps != emptyChannel && random.nextDouble() < density;
        // The last filter alone holds a weight of every column: the longest gaps there are.
        boolean tail = density == 0.02 && k == weights.filters() - 1;
        if (kept || k == denseFilter || tail) {
          position.add(i);
        }
      }
      start[k + 1] = position.size();
    }
    byte[] code = new byte[position.size()];
    for (int i = 0; i < code.length; i++) {
      code[i] = (byte) between(1, (1 << codeBits) - 1);
    }
    SparseFilters filters =
        new SparseFilters(
            weights, start, position.stream().mapToInt(Integer::intValue).toArray(), code);
    short[] codebook = new short[1 << codeBits];
    for (int i = 1; i < codebook.length; i++) {
      codebook[i] = (short) between(-60, 60);
    }
    int[] bias = random.ints(weights.filters(), -3000, 3000).toArray();
    int difference = other == null ? 0 : output.fractionBits() - other.fractionBits();
    int leastShift = Math.max(0, -difference);
    int shift = leastShift + between(0, 8);
    long heaviest = heaviest(filters, codebook);
    int wide = Math.max(1, 32 - Integer.numberOfLeadingZeros(format.clamp() / 127));
    if (random.nextInt(4) == 0 || heaviest * format.clamp() + 3000 > Integer.MAX_VALUE / 2) {
      int extreme = random.nextBoolean() ? leastShift : 31 - Math.max(0, difference);
      shift = random.nextInt(3) == 0 ? extreme : leastShift + between(wide, 20);
      toTheBound(filters, codebook, bias, heaviest, other != null);
    }
    int[] shifts = new int[weights.filters()];
    boolean apart = random.nextBoolean();
    for (int k = 0; k < shifts.length; k++) {
      int own =
          apart
              ? Math.clamp(shift + between(-3, 3), leastShift, 31 - Math.max(0, difference))
              : shift;
      shifts[k] =
          other == null
              ? own
              : fitting(filters, codebook, bias, k, own, leastShift, other, difference);
      shifts[k] += output.fractionBits() - format.fractionBits();
    }
    return new CompressedLayer(
        layer.name(), filters, codebook, codeBits, bias, format, output, shifts, Double.NaN);
  }

  /** The largest shift up to this one with which the other map does not overflow the sums. */
  private int fitting(
      SparseFilters filters,
      short[] codebook,
      int[] bias,
      int k,
      int shift,
      int least,
      FixedPoint other,
      int difference) {
    long sum = weight(filters, codebook, k) * format.clamp() + Math.abs((long) bias[k]);
    int fits = shift;
    while (fits > least && sum + ((long) other.clamp() << (fits + difference)) >= 1L << 31) {
      fits--;
    }
    return fits;
  }

  /** Largest sum of a filter's weights, signs left aside. */
  private static long heaviest(SparseFilters filters, short[] codebook) {
    long heaviest = 0;
    for (int k = 0; k < filters.shape().filters(); k++) {
      heaviest = Math.max(heaviest, weight(filters, codebook, k));
    }
    return heaviest;
  }

  private static long weight(SparseFilters filters, short[] codebook, int k) {
    long sum = 0;
    for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
      sum += Math.abs(codebook[Byte.toUnsignedInt(filters.code()[i])]);
    }
    return sum;
  }

  /** Scales weights so that a sum can just not overflow, and gives a bias what room is left. */
  private void toTheBound(
      SparseFilters filters, short[] codebook, int[] bias, long heaviest, boolean shared) {
    int bound = shared ? Integer.MAX_VALUE / 2 : Integer.MAX_VALUE; // the other map needs room too
    double room = (double) bound / format.clamp() / Math.max(1, heaviest);
    double factor = Math.min(Short.MAX_VALUE / 60.0, room);
    for (int i = 0; i < codebook.length; i++) {
      codebook[i] = (short) (codebook[i] * factor); // towards zero: the bound holds
    }
    for (int k = 0; k < bias.length; k++) {
      long left = bound - weight(filters, codebook, k) * format.clamp();
      bias[k] =
          random.nextInt(3) == 0
              ? (int) (random.nextBoolean() ? left : -left)
              : (int) Math.clamp(bias[k], -left, left);
    }
  }

  private FeatureMap map(Shape input, int clamp) {
    double density = List.of(0.0, 0.05, 0.3, 0.7, 1.0).get(random.nextInt(5));
    short[] data = new short[Math.toIntExact(input.elements())];
    for (int i = 0; i < data.length; i++) {
      data[i] = (short) (random.nextDouble() < density ? between(-clamp, clamp) : 0);
    }
    return new FeatureMap(input, data);
  }

  private int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }
}
