package prunus.array.random;

import java.util.Optional;
import java.util.Random;
import prunus.array.config.ArrayConfig;
import prunus.array.config.DramConfig;
import prunus.array.config.Placement;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.random.RandomNetwork;
import prunus.models.values.FeatureMap;

/**
 * A random small network, array and input from one seed, with nasty sparsity as the normal case.
 */
public final class RandomCase {
  private static final int WIDEST_CODE = 8;

  private RandomCase() {}

  /** What is run. */
  public record Case(CompressedNetwork model, ArrayConfig config, FeatureMap input) {}

  /** The case of a seed. */
  public static Case of(long seed) {
    Random random = new Random(seed);
    RandomNetwork.Drawn drawn = RandomNetwork.draw(random);
    int codeBits =
        drawn.model().layers().values().stream()
            .mapToInt(CompressedLayer::codeBits)
            .max()
            .orElseThrow();
    int spare = Math.floorMod(seed, 4) == 0 ? (int) Math.floorMod(seed / 4, 5L) : 0;
    int wide = Math.min(WIDEST_CODE, codeBits + spare);
    return new Case(drawn.model(), config(random, wide), drawn.input());
  }

  /** Memories small enough that passes, tiles, strips and rings all happen. */
  private static ArrayConfig config(Random random, int codeBits) {
    int rows = random.nextInt(20) == 0 ? 1 : 1 << between(random, 2, 4);
    int peCount = random.nextInt(12) == 0 ? between(random, 9, 24) : between(random, 1, 8);
    return new ArrayConfig(
        "random",
        peCount,
        Optional.of(groups(random, peCount)),
        800,
        random.nextInt(3) == 0 ? 1 : between(random, 1, 8),
        codeBits,
        between(random, 1, 5),
        1 << between(random, 8, 14),
        1 << between(random, 0, 4),
        1 << between(random, 9, 13),
        1 << between(random, 4, 8),
        rows << between(random, 5, 7),
        rows,
        1 << between(random, 7, 11),
        random.nextBoolean() ? Placement.GREEDY : Placement.MODULO,
        random.nextInt(4) == 0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        DramConfig.simple(between(random, 100, 20000), between(random, 0, 200), 64, 2048));
  }

  /** One group, or any divisor: up to a group for each PE. */
  private static int groups(Random random, int peCount) {
    int groups = random.nextInt(3) == 0 ? 1 : between(random, 1, peCount);
    while (peCount % groups != 0) {
      groups--;
    }
    return groups;
  }

  private static int between(Random random, int least, int most) {
    return random.nextInt(least, most + 1);
  }
}
