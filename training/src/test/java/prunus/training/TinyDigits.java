package prunus.training;

import java.util.List;
import java.util.Random;
import prunus.models.compress.Preprocessing;
import prunus.models.data.LabelledImages;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;

/** Something that can be learnt in a moment: which quarter of a 4 × 4 image is bright. */
public final class TinyDigits {
  /** Pixels to 0..1. */
  public static final Preprocessing PREPROCESSING =
      new Preprocessing(Preprocessing.Order.GREY, List.of(0.0), 1.0 / 256);

  private TinyDigits() {}

  /** Images with noise, classes 0..3. */
  public static LabelledImages images(int count, long seed) {
    Random random = new Random(seed);
    byte[] pixels = new byte[count * 16];
    byte[] labels = new byte[count];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) random.nextInt(4);
      for (int p = 0; p < 16; p++) {
        boolean bright = p / 8 == labels[i] / 2 && p % 4 / 2 == labels[i] % 2;
        pixels[i * 16 + p] = (byte) ((bright ? 100 : 0) + random.nextInt(130));
      }
    }
    return new LabelledImages(4, 4, pixels, labels);
  }

  /** A convolution and two fully connected layers. */
  public static Network network() {
    return new Network(
        "tiny",
        new Shape(1, 4, 4),
        List.of(
            new Network.Node(new Convolution("conv", 3, 1, 2, 2, 1, 0, 1), List.of("input")),
            new Network.Node(new Relu("r1"), List.of("conv")),
            new Network.Node(new Pool("pool", Pool.Kind.MAX, 2, 2, 1, 0, false), List.of("r1")),
            new Network.Node(new FullyConnected("fc1", 12, 12), List.of("pool")),
            new Network.Node(new Relu("r2"), List.of("fc1")),
            new Network.Node(new FullyConnected("fc2", 4, 12), List.of("r2"))));
  }
}
