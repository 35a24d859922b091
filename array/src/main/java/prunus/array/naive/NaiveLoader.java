package prunus.array.naive;

import java.util.List;
import prunus.array.config.ArrayConfig;
import prunus.array.host.DramImage;
import prunus.array.program.Pass;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.array.program.TensorLayout;
import prunus.array.program.WeightTile;

/** Loads weights and tables from their bytes in DRAM, and rebuilds the pointers from the counts. */
final class NaiveLoader {
  private final ArrayConfig config;
  private final NaiveDram dram;
  private final List<NaivePe> pes;

  /** Where a tile lies, or the tables of a pass. */
  private record Region(String step, int firstWord, int tile) {}

  NaiveLoader(ArrayConfig config, NaiveDram dram, List<NaivePe> pes) {
    this.config = config;
    this.dram = dram;
    this.pes = pes;
  }

  void weights(Tally tally, Step.Weighted step, Pass pass, int number) {
    WeightTile tile = pass.tiles().get(number);
    Region region = new Region(step.name(), pass.firstWord(), number);
    Bits bits = new Bits(tally, dram.preset(region, DramImage.tile(config, step, pass, number)));
    for (int p = 0; p < pes.size(); p++) {
      boolean owner = false;
      for (int kl = 0; kl < pass.locals(); kl++) {
        owner |= pass.filter(p, kl) >= 0;
      }
      pes.get(p).clear(tile.half());
      int entries = pointers(tally, bits, step, tile, p, owner);
      bits.toByte();
      int[] code = new int[entries];
      int[] run = new int[entries];
      for (int i = 0; i < entries; i++) {
        code[i] = (int) bits.take(step.weights().codeBits());
        run[i] = (int) bits.take(config.runBits());
      }
      bits.toByte();
      pes.get(p).writeEntries(tally, tile.half(), code, run);
    }
  }

  /** Writes one PE's pointers and returns the last: how many entries follow. */
  private int pointers(
      Tally tally, Bits bits, Step.Weighted step, WeightTile tile, int pe, boolean owner) {
    TensorLayout layout = step.input().layout();
    boolean own = step.streaming() == Streaming.OWN_LANE;
    int perWord = step.columnsPerWord();
    int firstLane = own ? pe : step.groups().group(pe) * perWord;
    NaiveMemory pointers = pes.get(pe).pointers[tile.half()];
    NaiveLanes lanes = new NaiveLanes(layout);
    int next = 0;
    int columns = (tile.toWord() - tile.fromWord()) * perWord;
    pointers.write(tally, 0, 0);
    for (int column = 0; column < columns; column++) {
      int word = (tile.fromWord() + column / perWord) % layout.wordsPerPixel();
      int lane = firstLane + column % perWord;
      if (owner && lanes.hold(word, lane)) {
        next += (int) bits.take(tile.countBits());
      }
      pointers.write(tally, column + 1, next);
    }
    return next;
  }

  void tables(Tally tally, Step.Weighted step, Pass pass) {
    Region region = new Region(step.name(), pass.firstWord(), -1);
    Bits bits = new Bits(tally, dram.preset(region, DramImage.tables(config, step, pass)));
    for (int code = 0; code < 1 << config.codeBits(); code++) {
      long weight = (short) bits.take(Short.SIZE);
      for (NaivePe pe : pes) {
        pe.codebook.write(tally, code, weight);
      }
    }
    int ranks = DramImage.tableRanks(step, pass);
    for (int rank = 0; rank < ranks; rank++) {
      long offset = bits.take(config.offsetBytes() * Byte.SIZE);
      for (NaivePe pe : pes) {
        pe.offsets.write(tally, rank, offset);
      }
    }
    for (int kl = 0; kl < pass.locals(); kl++) {
      for (int position = 0; position < pass.positions(); position++) {
        boolean slot = pass.filter(position, kl) >= 0;
        long bias = slot ? (int) bits.take(Integer.SIZE) : 0;
        long shift = slot ? bits.take(Byte.SIZE) : 0;
        for (int p = position; p < pes.size(); p += pass.positions()) {
          pes.get(p).biases.write(tally, kl, NaivePe.bias(bias, shift));
        }
      }
    }
  }

  /** Reads numbers from consecutive bytes, low bits first. */
  private final class Bits {
    private final Tally tally;
    private int address;
    private int left;
    private int held;

    Bits(Tally tally, int address) {
      this.tally = tally;
      this.address = address;
    }

    long take(int width) {
      long value = 0;
      for (int i = 0; i < width; i++) {
        if (left == 0) {
          held = dram.read(tally, address++);
          left = Byte.SIZE;
        }
        value |= (long) (held & 1) << i;
        held >>= 1;
        left--;
      }
      return value;
    }

    void toByte() {
      left = 0;
    }
  }
}
