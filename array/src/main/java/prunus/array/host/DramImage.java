package prunus.array.host;

import prunus.array.config.ArrayConfig;
import prunus.array.program.Pass;
import prunus.array.program.Step;
import prunus.array.program.WeightTile;

/**
 * Weights and tables as they lie in DRAM: the bytes that LoadWeights and LoadTables move. All is
 * little-endian, fields from the low bits up.
 *
 * <p>A tile is, for each PE that owns a filter of the pass, in order: the number of entries of each
 * of its columns whose lane holds a channel, {@code countBits} each, padded to a byte; then its
 * entries in order, code below run, padded to a byte. A code is as wide as the layer's, which may
 * be less than the array's: the loader widens it. The tables are 2^codeBits weights of 16 bits; an
 * accumulator offset for each rank, {@code offsetBytes} each; and for each local channel and
 * position that has one a bias of 32 bits and a right shift of 8.
 */
public final class DramImage {
  private DramImage() {}

  /** What the load of one tile moves; {@link WeightTile#dramBytes} long. */
  public static byte[] tile(ArrayConfig config, Step.Weighted step, Pass pass, int number) {
    WeightTile tile = pass.tiles().get(number);
    boolean[] occupied = step.input().layout().occupied();
    BitPacker out = new BitPacker();
    for (int pe = 0; pe < config.peCount(); pe++) {
      if (!pass.owns(pe)) {
        continue;
      }
      WeightEncoder.PeImage image = WeightEncoder.encode(config, step, pass, number, pe);
      var columns = new WeightEncoder.Columns(step, tile, pe);
      for (int column = 0; column < columns.count(); column++) {
        if (occupied[columns.inTable(column) % occupied.length]) {
          out.put(image.pointer()[column + 1] - image.pointer()[column], tile.countBits());
        }
      }
      out.toByte();
      for (int entry = 0; entry < image.code().length; entry++) {
        out.put(Byte.toUnsignedInt(image.code()[entry]), step.weights().codeBits());
        out.put(Byte.toUnsignedInt(image.run()[entry]), config.runBits());
      }
      out.toByte();
    }
    return out.bytes();
  }

  /** Ranks of a pass's offset table. */
  public static int tableRanks(Step.Weighted step, Pass pass) {
    return step.rankedLocals(pass) * step.geometry().ranksPerChannel();
  }

  /** What the load of a pass's tables moves; {@link Pass#tableBytes} long. */
  public static byte[] tables(ArrayConfig config, Step.Weighted step, Pass pass) {
    BitPacker out = new BitPacker();
    short[] codebook = step.weights().codebook();
    for (int code = 0; code < 1 << config.codeBits(); code++) {
      out.put(code < codebook.length ? codebook[code] : 0, Short.SIZE);
    }
    for (int offset : WeightEncoder.offsetTable(step, pass)) {
      out.put(offset, config.offsetBytes() * Byte.SIZE);
    }
    for (int local = 0; local < pass.locals(); local++) {
      for (int position = 0; position < pass.positions(); position++) {
        int filter = pass.filter(position, local);
        if (filter >= 0) {
          out.put(step.weights().bias()[filter], Integer.SIZE);
          out.put(step.weights().shift(filter), Byte.SIZE);
        }
      }
    }
    return out.bytes();
  }
}
