package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import prunus.array.config.Placement;
import prunus.array.program.ColumnIndex;
import prunus.array.program.LaneGroups;
import prunus.array.program.TensorLayout;
import prunus.models.compress.SparseFilters;

/** Deals filters out to positions and local slots. */
final class Placer {
  private final Loads loads;
  private final LaneGroups lanes;
  private final long[] demandOfGroup;

  private Placer(Loads loads) {
    this.loads = loads;
    this.lanes = loads.lanes();
    this.demandOfGroup = new long[lanes.groups()];
  }

  /**
   * What there is to balance.
   *
   * @param filters the layer's weights; only their counts matter
   * @param indices one for each group of the convolution: filters of such a group meet the same
   *     broadcasts, so each is balanced for itself and lies together in a PE
   * @param lanes how they work together
   * @param demand how much work each filter's outputs make where they are read
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Loads(SparseFilters filters, List<ColumnIndex> indices, LaneGroups lanes, long[] demand) {
    /** Weights of a filter that meet the lanes of each group of lanes. */
    long[] byGroup(int k) {
      if (!lanes.split()) {
        return new long[] {filters.nonZeros(k)};
      }
      long[] weights = new long[lanes.groups()];
      int[] column = indices.get(k / perGroup()).column();
      for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
        weights[lanes.group(column[filters.position()[i]] % lanes.lanes())]++;
      }
      return weights;
    }

    int perGroup() {
      return filters.shape().filters() / indices.size();
    }
  }

  /**
   * Slots of every pass where the place of each channel is given: word by word.
   *
   * @param locals slots per position and pass; whole words, if they are not all
   */
  static List<int[]> as(TensorLayout layout, LaneGroups lanes, int locals) {
    int all = 0;
    for (int k = 0; k < layout.word().length; k++) {
      all = Math.max(all, lanes.local(layout.lane()[k], layout.word()[k]) + 1);
    }
    List<int[]> passes = new ArrayList<>();
    for (int from = 0; from < all; from += locals) {
      int held = Math.min(locals, all - from);
      int[] slots = new int[lanes.positions() * held];
      Arrays.fill(slots, -1);
      for (int k = 0; k < layout.word().length; k++) {
        int local = lanes.local(layout.lane()[k], layout.word()[k]) - from;
        if (local >= 0 && local < held) {
          slots[lanes.position(layout.lane()[k]) * held + local] = k;
        }
      }
      passes.add(slots);
    }
    return passes;
  }

  /**
   * Slots of every pass.
   *
   * @param locals slots per position and pass
   * @return for each pass {@code slots[position·locals + kl]}, the filter there or −1
   */
  static List<int[]> place(Loads loads, int locals, Placement placement) {
    SparseFilters filters = loads.filters();
    int total = filters.shape().filters();
    int perPass = loads.lanes().positions() * locals;
    Placer placer = new Placer(loads);
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
      // The last pass may need fewer slots in every position.
      passes.add(
          switch (placement) {
            case MODULO -> placer.modulo(chunk);
            case GREEDY -> placer.greedy(chunk);
          });
    }
    return passes;
  }

  private int[] modulo(List<Integer> chunk) {
    int positions = lanes.positions();
    int locals = Math.ceilDiv(chunk.size(), positions);
    int[] slots = new int[positions * locals];
    Arrays.fill(slots, -1);
    for (int i = 0; i < chunk.size(); i++) {
      slots[i % positions * locals + i / positions] = chunk.get(i);
    }
    return slots;
  }

  private int[] greedy(List<Integer> chunk) {
    int positions = lanes.positions();
    int locals = Math.ceilDiv(chunk.size(), positions);
    List<List<Integer>> held = new ArrayList<>();
    IntStream.range(0, positions).forEach(p -> held.add(new ArrayList<>()));
    for (int g = 0; g < loads.indices().size(); g++) {
      long[][] load = new long[positions][lanes.groups()];
      for (int k : chunk) {
        if (k / loads.perGroup() == g) {
          long[] more = loads.byGroup(k);
          int position = leastLoaded(load, more, held, locals);
          held.get(position).add(k);
          Arrays.setAll(load[position], i -> load[position][i] + more[i]);
        }
      }
    }
    return lanes.split() ? byDemand(held, locals) : inOrder(held, locals);
  }

  private static int[] inOrder(List<List<Integer>> held, int locals) {
    int[] slots = new int[held.size() * locals];
    Arrays.fill(slots, -1);
    for (int p = 0; p < held.size(); p++) {
      List<Integer> sorted = held.get(p).stream().sorted().toList();
      for (int kl = 0; kl < sorted.size(); kl++) {
        slots[p * locals + kl] = sorted.get(kl);
      }
    }
    return slots;
  }

  /**
   * Position and slot decide which group's lanes hold a filter's outputs. Which position has which
   * filters makes no difference to the layer itself, so both are dealt out by demand, the most
   * demanded first.
   */
  private int[] byDemand(List<List<Integer>> held, int locals) {
    int[] slots = new int[held.size() * locals];
    Arrays.fill(slots, -1);
    List<List<Integer>> order = new ArrayList<>();
    for (List<Integer> filters : held) {
      order.add(
          filters.stream()
              .sorted(Comparator.comparingLong((Integer k) -> -loads.demand()[k]))
              .toList());
    }
    order.sort(Comparator.comparingLong(filters -> -total(filters)));
    boolean[] taken = new boolean[held.size()];
    for (List<Integer> filters : order) {
      int[] best = {};
      int at = -1;
      double least = Double.POSITIVE_INFINITY;
      boolean[] tried = new boolean[lanes.groups()];
      for (int p = 0; p < taken.length; p++) {
        if (!taken[p] && !tried[p % lanes.groups()]) {
          tried[p % lanes.groups()] = true; // others like it would do as well
          int[] inSlots = slotted(filters, p, locals);
          double sum = unevenness(inSlots, p);
          if (sum < least) {
            best = inSlots;
            at = p;
            least = sum;
          }
        }
      }
      taken[at] = true;
      for (int kl = 0; kl < locals; kl++) {
        slots[at * locals + kl] = best[kl];
        if (best[kl] >= 0) {
          demandOfGroup[group(at, kl)] += loads.demand()[best[kl]];
        }
      }
    }
    return slots;
  }

  private long total(List<Integer> filters) {
    return filters.stream().mapToLong(k -> loads.demand()[k]).sum();
  }

  private int group(int position, int kl) {
    return lanes.group(lanes.lane(position, kl));
  }

  /** Each filter in the free slot whose group is demanded least. */
  private int[] slotted(List<Integer> filters, int position, int locals) {
    int[] slots = new int[locals];
    Arrays.fill(slots, -1);
    long[] demand = demandOfGroup.clone();
    for (int k : filters) {
      int best = -1;
      for (int kl = 0; kl < locals; kl++) {
        boolean free = slots[kl] < 0;
        if (free && (best < 0 || demand[group(position, kl)] < demand[group(position, best)])) {
          best = kl;
        }
      }
      slots[best] = k;
      demand[group(position, best)] += loads.demand()[k];
    }
    return slots;
  }

  /** How much the sum of the squares of all groups' demands grows with these filters. */
  private double unevenness(int[] inSlots, int position) {
    long[] more = new long[lanes.groups()];
    for (int kl = 0; kl < inSlots.length; kl++) {
      if (inSlots[kl] >= 0) {
        more[group(position, kl)] += loads.demand()[inSlots[kl]];
      }
    }
    double sum = 0;
    for (int g = 0; g < more.length; g++) {
      sum += (double) more[g] * (2.0 * demandOfGroup[g] + more[g]);
    }
    return sum;
  }

  /** The position whose fullest PE is the least full with the filter in it. */
  private static int leastLoaded(long[][] load, long[] more, List<List<Integer>> held, int locals) {
    int best = -1;
    long least = Long.MAX_VALUE;
    for (int p = 0; p < load.length; p++) {
      long fullest = 0;
      for (int g = 0; g < more.length; g++) {
        fullest = Math.max(fullest, load[p][g] + more[g]);
      }
      if (held.get(p).size() < locals && fullest < least) {
        best = p;
        least = fullest;
      }
    }
    return best;
  }
}
