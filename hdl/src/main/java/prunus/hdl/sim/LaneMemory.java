package prunus.hdl.sim;

import java.math.BigInteger;
import java.util.List;
import prunus.hdl.ir.MemoryKind;
import prunus.hdl.ir.Shape;

/**
 * The memories of many instances; their words are in the state, those of one instance after those
 * of another. A port's value is where a {@link LaneRef} says; enables are bits.
 */
final class LaneMemory {
  final MemoryKind kind;
  final Shape element;
  final int depth;
  final int lanes;
  final List<BigInteger> contents;

  /** Its number in the state. */
  final int index;

  LaneRef wen;
  LaneRef waddr;
  LaneRef wdata;
  LaneRef ren;
  LaneRef raddr;
  LaneRef rdata;

  LaneMemory(
      int index, MemoryKind kind, Shape element, int depth, int lanes, List<BigInteger> contents) {
    this.index = index;
    this.kind = kind;
    this.element = element;
    this.depth = depth;
    this.lanes = lanes;
    this.contents = contents;
  }

  /** Its words as they are at first. */
  LaneWords words() {
    LaneWords words = new LaneWords(element.width(), depth * lanes);
    for (int i = 0; i < contents.size(); i++) {
      for (int lane = 0; lane < lanes; lane++) {
        words.set(lane * depth + i, contents.get(i).longValue());
      }
    }
    return words;
  }

  /** Reads combinationally, in all instances. */
  void read(LaneState x) {
    for (int from = 0; from < lanes; from += 64) {
      read(x, from, LaneState.some(lanes - from));
    }
  }

  /** The clocked part: reads, then writes, where they are enabled. */
  void clock(LaneState x) {
    for (int from = 0; from < lanes; from += 64) {
      long write = wen == null ? 0 : wen.bits(x, from);
      long read = ren == null ? 0 : ren.bits(x, from);
      if (kind == MemoryKind.SRAM_1RW) {
        write &= read;
        read &= ~write;
      }
      if (read != 0) {
        read(x, from, read);
      }
      if (write != 0) {
        write(x, from, write);
      }
    }
  }

  private void read(LaneState x, int from, long which) {
    LaneWords words = x.words[index];
    boolean plain = raddr.kind == LaneRef.Kind.SHORT;
    if (plain && words.shorts != null && rdata.kind == LaneRef.Kind.SHORT) {
      readShorts(words.shorts, depth, x.shorts, raddr.place, rdata.place, from, which);
    } else if (plain && words.ints != null) {
      readInts(words.ints, depth, x.shorts, raddr.place, x.ints, rdata.place, from, which);
    } else {
      for (long rest = which; rest != 0; rest &= rest - 1) {
        int lane = from + Long.numberOfTrailingZeros(rest);
        rdata.set(x, lane, words.get(lane * depth + (int) raddr.get(x, lane), element.signed()));
      }
    }
  }

  private void write(LaneState x, int from, long which) {
    LaneWords words = x.words[index];
    boolean plain = waddr.kind == LaneRef.Kind.SHORT;
    if (plain && words.ints != null && wdata.kind == LaneRef.Kind.INT) {
      writeInts(words.ints, depth, x.shorts, waddr.place, x.ints, wdata.place, from, which);
    } else {
      for (long rest = which; rest != 0; rest &= rest - 1) {
        int lane = from + Long.numberOfTrailingZeros(rest);
        words.set(lane * depth + (int) waddr.get(x, lane), wdata.get(x, lane));
      }
    }
  }

  private static void readShorts(
      short[] words, int depth, short[] h, int address, int data, int from, long which) {
    if (which == -1) {
      for (int lane = from; lane < from + 64; lane++) {
        h[data + lane] = words[lane * depth + (h[address + lane] & 0xffff)];
      }
      return;
    }
    for (long rest = which; rest != 0; rest &= rest - 1) {
      int lane = from + Long.numberOfTrailingZeros(rest);
      h[data + lane] = words[lane * depth + (h[address + lane] & 0xffff)];
    }
  }

  private static void readInts(
      int[] words, int depth, short[] h, int address, int[] w, int data, int from, long which) {
    for (long rest = which; rest != 0; rest &= rest - 1) {
      int lane = from + Long.numberOfTrailingZeros(rest);
      w[data + lane] = words[lane * depth + (h[address + lane] & 0xffff)];
    }
  }

  private static void writeInts(
      int[] words, int depth, short[] h, int address, int[] w, int data, int from, long which) {
    for (long rest = which; rest != 0; rest &= rest - 1) {
      int lane = from + Long.numberOfTrailingZeros(rest);
      words[lane * depth + (h[address + lane] & 0xffff)] = w[data + lane];
    }
  }
}
