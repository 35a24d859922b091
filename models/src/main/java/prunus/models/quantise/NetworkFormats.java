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

/** Chooses the format of each group of maps, by the float values of its members. */
final class NetworkFormats {
  /** Bits of a sum that may be lost between the float pass and the integer pass. */
  private static final int MARGIN = 2;

  private final Network network;
  private final Lowered lowered;
  private final FormatGroups groups;
  private final Map<String, CodedLayer> coded;
  private final FloatPass reference;
  private final Ranges ranges;
  private final Calibration calibration;
  private final Map<String, FixedPoint> formats = new HashMap<>();

  NetworkFormats(
      Network network,
      Lowered lowered,
      FormatGroups groups,
      Map<String, CodedLayer> coded,
      FloatPass reference,
      Ranges ranges,
      Calibration calibration) {
    this.network = network;
    this.lowered = lowered;
    this.groups = groups;
    this.coded = coded;
    this.reference = reference;
    this.ranges = ranges;
    this.calibration = calibration;
  }

  /** Formats by the group's representative. */
  Map<String, FixedPoint> choose() {
    Map<String, List<Ranges.Member>> members = new LinkedHashMap<>();
    for (Ranges.Member member : ranges.members()) {
      members.computeIfAbsent(groups.of(member.map()), k -> new ArrayList<>()).add(member);
    }
    members.forEach((group, all) -> formats.put(group, format(group, all)));
    coarsen();
    return formats;
  }

  private FixedPoint format(String group, List<Ranges.Member> members) {
    Ranges.Seen made = Ranges.Seen.NOTHING;
    Ranges.Seen input = Ranges.Seen.NOTHING;
    double limit = 0;
    double range = 0;
    for (Ranges.Member member : members) {
      if (member.map().equals(Network.INPUT)) {
        input = ranges.of(member);
        range = calibration.range();
        limit = Double.POSITIVE_INFINITY;
      } else {
        made = made.and(ranges.of(member));
        limit = Math.max(limit, member.rectifier().limit());
      }
    }
    List<FormatChooser.Reader> readers =
        groups.readers(group).stream()
            .map(w -> new FormatChooser.Reader(coded.get(w.name()), reference.bias(w.name())))
            .toList();
    Ranges.Seen all = made.and(input);
    double max = Math.max(range, made.largest() * calibration.headroom());
    max = Math.min(max, FormatChooser.LARGEST); // room for more if there is any
    max = Math.min(limit, Math.max(max, all.largest()));
    double meanSquare = all.squares() / Math.max(1, all.count());
    return FormatChooser.choose(max, limit, meanSquare, readers);
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
}
