package prunus.simulator.mapper;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Shape;
import prunus.models.operations.Lowered;
import prunus.models.operations.Operation;

/**
 * How much work each channel of a map makes where it is read: the multiply-adds it takes part in
 * while all activations are there. What is to be spread evenly over the groups of an array.
 */
final class Demand {
  private final CompressedNetwork model;
  private final Lowered lowered;
  private final Map<String, long[]> known = new HashMap<>();

  Demand(CompressedNetwork model, Lowered lowered) {
    this.model = model;
    this.lowered = lowered;
  }

  /** Demand of each channel of a result; at least 1, so that idle channels are spread too. */
  long[] of(String result) {
    long[] demand = known.get(result);
    if (demand == null) {
      demand = new long[model.network().shapeOf(result).channels()];
      Arrays.fill(demand, 1);
      for (Operation reader : lowered.operations()) {
        add(demand, result, reader);
      }
      known.put(result, demand);
    }
    return demand;
  }

  private void add(long[] demand, String result, Operation reader) {
    switch (reader) {
      case Operation.Weighted w -> {
        int first = channel(w.input(), result);
        if (first >= 0) {
          add(demand, first, w);
        }
        w.other().ifPresent(other -> pass(demand, result, other, w.result()));
      }
      case Operation.Pooling p -> pass(demand, result, p.input(), p.result());
      case Operation.Addition a -> {
        pass(demand, result, a.input(), a.result());
        pass(demand, result, a.second(), a.result());
      }
      case Operation.Host _ -> {}
    }
  }

  /** Adds what becomes of a map that lies like the one it is made from. */
  private void pass(long[] demand, String result, String tensor, String made) {
    int first = channel(tensor, result);
    if (first >= 0) {
      long[] further = of(made);
      Arrays.setAll(demand, c -> demand[c] + further[first + c]);
    }
  }

  /** Place of a result's first channel within a tensor, or −1 if it is no part of it. */
  private int channel(String tensor, String result) {
    int before = 0;
    for (String part : lowered.parts(tensor)) {
      if (part.equals(result)) {
        return before;
      }
      before += model.network().shapeOf(part).channels();
    }
    return -1;
  }

  private void add(long[] demand, int first, Operation.Weighted reader) {
    SparseFilters filters = model.layer(reader.name()).filters();
    Shape input = model.network().shapeOf(reader.input());
    Shape output = model.network().shapeOf(reader.layer().name());
    boolean flattened = reader.layer() instanceof prunus.models.graph.FullyConnected;
    int each = // weights of a filter that read one channel
        flattened
            ? input.height() * input.width()
            : filters.shape().rows() * filters.shape().columns();
    int groups = flattened ? 1 : input.channels() / filters.shape().channels();
    int perGroup = filters.shape().filters() / groups;
    long times = (long) output.height() * output.width();
    for (int k = 0; k < filters.shape().filters(); k++) {
      int base = k / perGroup * filters.shape().channels() - first;
      for (int i = filters.start()[k]; i < filters.start()[k + 1]; i++) {
        int channel = base + filters.position()[i] / each;
        if (channel >= 0 && channel < demand.length) {
          demand[channel] += times;
        }
      }
    }
  }
}
