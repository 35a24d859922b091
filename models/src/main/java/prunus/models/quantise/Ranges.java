package prunus.models.quantise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prunus.models.graph.Network;
import prunus.models.operations.Lowered;
import prunus.models.operations.Operation;
import prunus.models.operations.Rectifier;

/** Which values the maps of a network take in floating point, over all samples of a calibration. */
final class Ranges {
  /** A map that begins a format, and what is done to it on the way out of the accumulators. */
  record Member(String map, Rectifier rectifier) {}

  /** Extremes and power of values. */
  record Seen(double largest, double squares, long count) {
    static final Seen NOTHING = new Seen(0, 0, 0);

    private static Seen of(float[] values) {
      double squares = 0;
      for (float v : values) {
        squares += (double) v * v;
      }
      return new Seen(Dense.largest(values), squares, values.length);
    }

    Seen and(Seen other) {
      return new Seen(
          Math.max(largest, other.largest), squares + other.squares, count + other.count);
    }
  }

  private final List<Member> members = new ArrayList<>();
  private final Map<String, Double> largest = new HashMap<>();
  private final Map<String, Seen> rectified = new HashMap<>();

  Ranges(Lowered lowered) {
    members.add(new Member(Network.INPUT, Rectifier.NONE));
    for (Operation operation : lowered.operations()) {
      switch (operation) {
        case Operation.Weighted w -> members.add(new Member(w.taken().getFirst(), w.rectifier()));
        case Operation.Addition a -> members.add(new Member(a.name(), a.rectifier()));
        case Operation.Pooling _ -> {} // no larger than what it reads
        case Operation.Host h ->
            h.results().forEach(r -> members.add(new Member(r, Rectifier.NONE)));
      }
    }
  }

  /** Takes note of one sample's values. */
  void add(FloatPass pass) {
    pass.tensors().forEach((map, v) -> largest.merge(map, Dense.largest(v), Math::max));
    for (Member member : members) {
      float[] sums = pass.tensor(member.map());
      Rectifier r = member.rectifier();
      rectified.merge(
          member.map(), Seen.of(r.on() ? Dense.relu(sums, r.limit()) : sums), Seen::and);
    }
  }

  /** Maps that begin a format, the network's input first. */
  List<Member> members() {
    return members;
  }

  /** Largest magnitude of a map as its layer makes it. */
  double largest(String map) {
    return largest.get(map);
  }

  /** What leaves the accumulators, by a member's map. */
  Seen of(Member member) {
    return rectified.get(member.map());
  }
}
