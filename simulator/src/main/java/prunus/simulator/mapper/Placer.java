package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import prunus.array.config.Placement;
import prunus.array.program.TensorLayout;
import prunus.models.compress.SparseFilters;

/** Deals filters out to PEs and local slots. */
final class Placer {
  private Placer() {}

  /**
   * Slots of every pass where the place of each channel is given: word by word.
   *
   * @param locals slots per PE and pass
   */
  static List<int[]> as(TensorLayout layout, int locals) {
    List<int[]> passes = new ArrayList<>();
    for (int from = 0; from < layout.wordsPerPixel(); from += locals) {
      int held = Math.min(locals, layout.wordsPerPixel() - from);
      int[] slots = new int[layout.lanes() * held];
      Arrays.fill(slots, -1);
      for (int k = 0; k < layout.word().length; k++) {
        int local = layout.word()[k] - from;
        if (local >= 0 && local < held) {
          slots[layout.lane()[k] * held + local] = k;
        }
      }
      passes.add(slots);
    }
    return passes;
  }

  /**
   * Slots of every pass.
   *
   * @param filters the layer's weights; only their counts matter
   * @param groups of the convolution: filters of a group meet the same broadcasts, so each group is
   *     balanced for itself and lies together in a PE
   * @param peCount N
   * @param locals slots per PE and pass
   * @return for each pass {@code slots[pe·locals + kl]}, the filter there or −1
   */
  static List<int[]> place(
      SparseFilters filters, int groups, int peCount, int locals, Placement placement) {
    int total = filters.shape().filters();
    int perPass = peCount * locals;
    List<int[]> passes = new ArrayList<>();
    List<Integer> order =
        switch (placement) {
          case MODULO -> IntStream.range(0, total).boxed().toList();
          case GREEDY ->
              IntStream.range(0, total)
                  .boxed()
                  .sorted(Comparator.comparingInt((Integer k) -> -filters.nonZeros(k)))
                  .toList();
        };
    for (int from = 0; from < total; from += perPass) {
      List<Integer> chunk = order.subList(from, Math.min(total, from + perPass));
      // The last pass may need fewer slots in every PE.
      passes.add(
          switch (placement) {
            case MODULO -> modulo(chunk, peCount);
            case GREEDY -> greedy(chunk, filters, groups, peCount);
          });
    }
    return passes;
  }

  private static int[] modulo(List<Integer> chunk, int peCount) {
    int locals = Math.ceilDiv(chunk.size(), peCount);
    int[] slots = new int[peCount * locals];
    Arrays.fill(slots, -1);
    for (int i = 0; i < chunk.size(); i++) {
      slots[i % peCount * locals + i / peCount] = chunk.get(i);
    }
    return slots;
  }

  private static int[] greedy(List<Integer> chunk, SparseFilters filters, int groups, int peCount) {
    int locals = Math.ceilDiv(chunk.size(), peCount);
    int perGroup = filters.shape().filters() / groups;
    List<List<Integer>> held = new ArrayList<>();
    IntStream.range(0, peCount).forEach(p -> held.add(new ArrayList<>()));
    for (int g = 0; g < groups; g++) {
      long[] load = new long[peCount];
      for (int k : chunk) {
        if (k / perGroup == g) {
          int pe = leastLoaded(load, held, locals);
          held.get(pe).add(k);
          load[pe] += filters.nonZeros(k);
        }
      }
    }
    int[] slots = new int[peCount * locals];
    Arrays.fill(slots, -1);
    for (int p = 0; p < peCount; p++) {
      List<Integer> sorted = held.get(p).stream().sorted().toList();
      for (int kl = 0; kl < sorted.size(); kl++) {
        slots[p * locals + kl] = sorted.get(kl);
      }
    }
    return slots;
  }

  private static int leastLoaded(long[] load, List<List<Integer>> held, int locals) {
    int best = -1;
    for (int p = 0; p < load.length; p++) {
      if (held.get(p).size() < locals && (best < 0 || load[p] < load[best])) {
        best = p;
      }
    }
    return best;
  }
}
