package prunus.models.quantise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.MapFormats;
import prunus.models.graph.Network;
import prunus.models.operations.FormatGroups;
import prunus.models.operations.Lowered;
import prunus.models.operations.Operation;
import prunus.models.operations.Rectifier;

/** Chooses the format of each group of maps, by the float values of its members. */
final class NetworkFormats {
  /** Bits of a sum that may be lost between the float pass and the integer pass. */
  private static final int MARGIN = 2;

  private final Network network;
  private final Lowered lowered;
  private final FormatGroups groups;
  private final Map<String, CodedLayer> coded;
  private final FloatPass reference;
  private final Calibration calibration;
  private final Map<String, FixedPoint> formats = new HashMap<>();

  NetworkFormats(
      Network network,
      Lowered lowered,
      FormatGroups groups,
      Map<String, CodedLayer> coded,
      FloatPass reference,
      Calibration calibration) {
    this.network = network;
    this.lowered = lowered;
    this.groups = groups;
    this.coded = coded;
    this.reference = reference;
    this.calibration = calibration;
  }

  /** A map that begins a format, and what larger values of it become. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Member(float[] values, double limit) {}

  /** Formats by the group's representative. */
  Map<String, FixedPoint> choose() {
    Map<String, List<Member>> members = new LinkedHashMap<>();
    String input = groups.of(Network.INPUT);
    members.computeIfAbsent(input, k -> new ArrayList<>());
    for (Operation operation : lowered.operations()) {
      switch (operation) {
        case Operation.Weighted w -> add(members, w.taken().getFirst(), w.rectifier());
        case Operation.Addition a -> add(members, a.name(), a.rectifier());
        case Operation.Pooling _ -> {} // no larger than what it reads
        case Operation.Host h -> h.results().forEach(r -> add(members, r, Rectifier.NONE));
      }
    }
    members.forEach((group, all) -> formats.put(group, format(group, all, group.equals(input))));
    coarsen();
    return formats;
  }

  private void add(Map<String, List<Member>> members, String map, Rectifier rectifier) {
    float[] sums = reference.tensor(map);
    float[] values = rectifier.on() ? Dense.relu(sums, rectifier.limit()) : sums;
    members
        .computeIfAbsent(groups.of(map), k -> new ArrayList<>())
        .add(new Member(values, rectifier.limit()));
  }

  private FixedPoint format(String group, List<Member> members, boolean input) {
    List<float[]> all = new ArrayList<>(members.stream().map(Member::values).toList());
    double limit = members.stream().mapToDouble(Member::limit).max().orElse(0);
    if (input) {
      all.add(calibration.values());
      limit = Double.POSITIVE_INFINITY;
    }
    List<FormatChooser.Reader> readers =
        groups.readers(group).stream()
            .map(w -> new FormatChooser.Reader(coded.get(w.name()), reference.bias(w.name())))
            .toList();
    double made = largest(members.stream().map(Member::values).toList());
    double max = Math.max(input ? calibration.range() : 0, made * calibration.headroom());
    max = Math.min(limit, Math.max(max, largest(all)));
    return FormatChooser.choose(max, limit, meanSquare(all), readers);
  }

  /**
   * Makes formats coarser that are finer than the sums they are made of, or finer than the sums
   * they are added to. Each change can make another one needed; formats only ever become coarser.
   */
  private void coarsen() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Operation operation : lowered.operations()) {
        if (operation instanceof Operation.Weighted w) {
          int bits = sumBits(w) - MARGIN;
          changed |= limit(w.name(), bits);
          if (w.other().isPresent()) {
            changed |= limit(w.other().get(), bits);
          }
        }
      }
    }
  }

  /** Fraction bits of the coarsest filter's sums. */
  private int sumBits(Operation.Weighted w) {
    CodedLayer code = coded.get(w.name());
    FixedPoint input = MapFormats.of(network, w.input(), m -> formats.get(groups.of(m)));
    double added = w.other().map(o -> real(formats.get(groups.of(o)))).orElse(0.0);
    int bits =
        code.largestFractionBits(
            input.clamp(), input.fractionBits(), reference.bias(w.name()), 1, added);
    return input.fractionBits() + bits + code.leastExponent();
  }

  private static double real(FixedPoint format) {
    return format.real(format.clamp());
  }

  private boolean limit(String map, int bits) {
    FixedPoint format = formats.get(groups.of(map));
    int most = Math.max(bits, -64);
    if (format.fractionBits() <= most) {
      return false;
    }
    // The same range in coarser steps, as long as a clamp can say so.
    int clamp = format.clamp() >> Math.min(31, format.fractionBits() - most);
    formats.put(groups.of(map), new FixedPoint(most, Math.max(clamp, 127)));
    return true;
  }

  private static double largest(List<float[]> tensors) {
    return tensors.stream().mapToDouble(Dense::largest).max().orElse(0);
  }

  private static double meanSquare(List<float[]> tensors) {
    double sum = 0;
    long count = 0;
    for (float[] tensor : tensors) {
      for (float v : tensor) {
        sum += (double) v * v;
      }
      count += tensor.length;
    }
    return sum / Math.max(1, count);
  }
}
