package prunus.testbench.cosim;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import prunus.array.contract.Dimensions;
import prunus.array.contract.LoadTarget;
import prunus.array.host.Place;
import prunus.array.host.WeightEncoder;
import prunus.array.program.Pass;
import prunus.array.program.Program;
import prunus.array.program.Step;

/**
 * Fills weight and pointer memories and the small tables, as the program's loads say and where they
 * say it: nothing is loaded that no command loads, unless the configuration has weights preloaded.
 */
final class WeightLoader {
  private final Program program;
  private final ArrayDriver driver;
  private final Dimensions dimensions;
  private final Map<List<Integer>, WeightEncoder.PeImage[]> images = new HashMap<>();
  private List<Integer> preloaded = List.of();

  WeightLoader(Program program, ArrayDriver driver) {
    this.program = program;
    this.driver = driver;
    this.dimensions = new Dimensions(program.config());
  }

  /** The entries of a tile. Only the tiles of two steps are kept: the next one's are prefetched. */
  WeightEncoder.PeImage[] images(int step, int pass, int tile) {
    images.keySet().removeIf(key -> Math.abs(key.getFirst() - step) > 1);
    return images.computeIfAbsent(
        List.of(step, pass, tile),
        _ -> {
          Step.Weighted weighted = (Step.Weighted) program.steps().get(step);
          return IntStream.range(0, program.config().peCount())
              .parallel()
              .mapToObj(
                  p ->
                      WeightEncoder.encode(
                          program.config(), weighted, weighted.passes().get(pass), tile, p))
              .toArray(WeightEncoder.PeImage[]::new);
        });
  }

  /** Loads a preloaded tile, unless it is the one that was preloaded last. */
  void preload(int step, int pass, int number) {
    List<Integer> tile = List.of(step, pass, number);
    if (!tile.equals(preloaded)) {
      load(step, pass, number);
      preloaded = tile;
    }
  }

  /** Entries and pointers of a tile into its half. */
  void load(int step, int pass, int number) {
    int half = Place.pass(program.steps().get(step), pass).tiles().get(number).half();
    WeightEncoder.PeImage[] tile = images(step, pass, number);
    for (int p = 0; p < tile.length; p++) {
      int rowEntries = program.config().weightRowEntries();
      int rows = Math.ceilDiv(tile[p].code().length, rowEntries);
      for (int row = 0; row < rows; row++) {
        int address = half << dimensions.rowBits() | row;
        driver.load(p, LoadTarget.WEIGHTS, address, row(tile[p], row * rowEntries));
      }
      for (int column = 0; column < tile[p].pointer().length; column++) {
        int address = half << dimensions.columnBits() | column;
        driver.load(p, LoadTarget.POINTERS, address, BigInteger.valueOf(tile[p].pointer()[column]));
      }
    }
  }

  private BigInteger row(WeightEncoder.PeImage image, int from) {
    int entryBits = program.config().entryBits();
    int codeBits = program.config().codeBits();
    int to = Math.min(image.code().length, from + program.config().weightRowEntries());
    BigInteger row = BigInteger.ZERO;
    for (int e = to - 1; e >= from; e--) {
      int entry =
          Byte.toUnsignedInt(image.run()[e]) << codeBits | Byte.toUnsignedInt(image.code()[e]);
      row = row.shiftLeft(entryBits).or(BigInteger.valueOf(entry));
    }
    return row;
  }

  /** Codebook, offset table and biases of a pass. */
  void loadTables(int stepNumber, int passNumber) {
    Step.Weighted step = (Step.Weighted) program.steps().get(stepNumber);
    Pass pass = step.passes().get(passNumber);
    short[] codebook = step.weights().codebook();
    for (int code = 0; code < codebook.length; code++) {
      driver.loadAll(LoadTarget.CODEBOOK, code, BigInteger.valueOf(codebook[code] & 0xffff));
    }
    int[] offsets = WeightEncoder.offsetTable(step, pass);
    for (int rank = 0; rank < offsets.length; rank++) {
      driver.loadAll(LoadTarget.OFFSETS, rank, BigInteger.valueOf(offsets[rank]));
    }
    for (int p = 0; p < program.config().peCount(); p++) {
      for (int kl = 0; kl < pass.locals(); kl++) {
        long bias = ExpectedArray.bias(step, pass, p, kl) & 0xffff_ffffL;
        long shift = (long) ExpectedArray.shift(step, pass, p, kl) << Dimensions.SUM;
        driver.load(p, LoadTarget.BIASES, kl, BigInteger.valueOf(shift | bias));
      }
    }
  }
}
