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
import prunus.array.program.Command;
import prunus.array.program.Pass;
import prunus.array.program.Program;
import prunus.array.program.Step;

/** Fills weight and pointer memories, and at the start of a pass its small tables. */
final class WeightLoader {
  private final Program program;
  private final ArrayDriver driver;
  private final Dimensions dimensions;
  private final Map<List<Integer>, WeightEncoder.PeImage[]> images = new HashMap<>();
  private final Map<Integer, List<Integer>> held = new HashMap<>();

  WeightLoader(Program program, ArrayDriver driver) {
    this.program = program;
    this.driver = driver;
    this.dimensions = new Dimensions(program.config());
  }

  /** The entries of a tile. Only the tiles of one step are kept. */
  WeightEncoder.PeImage[] images(int step, int pass, int tile) {
    images.keySet().removeIf(key -> key.getFirst() != step);
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

  /** Entries and pointers of a tile into its half, unless they are there. */
  void load(int step, int pass, int number) {
    int half = Place.pass(program.steps().get(step), pass).tiles().get(number).half();
    List<Integer> key = List.of(step, pass, number);
    if (key.equals(held.put(half, key))) {
      return;
    }
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
  void loadTables(Command.Initialise c) {
    Step.Weighted step = (Step.Weighted) program.steps().get(c.step());
    Pass pass = step.passes().get(c.pass());
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
        driver.load(p, LoadTarget.BIASES, kl, BigInteger.valueOf(bias));
      }
    }
  }
}
