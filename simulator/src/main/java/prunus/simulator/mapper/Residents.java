package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies in the two activation memories while a step runs, and what room is left. */
final class Residents {
  private final int capacity;
  private final List<Place> live = new ArrayList<>();
  private final Map<String, Integer> lastUse = new HashMap<>();

  /**
   * Words of one memory.
   *
   * @param tensor that lies there; empty for a buffer of the step alone
   */
  record Place(String tensor, int memory, int base, int words) {}

  Residents(int capacity) {
    this.capacity = capacity;
  }

  /** Forgets what no step from this one on uses, and the buffers of the step before. */
  void enter(int step) {
    live.removeIf(p -> p.tensor().isEmpty() || lastUse.get(p.tensor()) < step);
  }

  Optional<Place> of(String tensor) {
    return live.stream().filter(p -> p.tensor().equals(tensor)).findFirst();
  }

  /** Puts a tensor that stays until a step has used it into the first gap it fits; where. */
  Optional<Place> keep(String tensor, int memory, int words, int until) {
    for (Place gap : gaps(memory)) {
      if (gap.words() >= words) {
        Place place = new Place(tensor, memory, gap.base(), words);
        live.add(place);
        lastUse.put(tensor, until);
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** Lets a tensor take the place of one that nobody reads any more. */
  Place replace(Place old, String tensor, int until) {
    Place place = new Place(tensor, old.memory(), old.base(), old.words());
    live.remove(old);
    live.add(place);
    lastUse.put(tensor, until);
    return place;
  }

  /** Takes the first words of the largest gap of a memory for a buffer of the step alone. */
  Place take(Place gap, int words) {
    Place place = new Place("", gap.memory(), gap.base(), words);
    live.add(place);
    return place;
  }

  /** The largest gap of a memory; of no words if there is none. */
  Place largestGap(int memory) {
    return gaps(memory).stream()
        .max(Comparator.comparingInt(Place::words).thenComparing(p -> -p.base()))
        .orElse(new Place("", memory, 0, 0));
  }

  /** The largest tensor that lies here and that a step does not touch. */
  Optional<String> largestBystander(Planned step) {
    return live.stream()
        .filter(p -> !p.tensor().isEmpty() && !step.touches(p.tensor()))
        .max(Comparator.comparingInt(Place::words).thenComparing(Place::tensor))
        .map(Place::tensor);
  }

  private List<Place> gaps(int memory) {
    List<Place> there =
        live.stream()
            .filter(p -> p.memory() == memory)
            .sorted(Comparator.comparingInt(Place::base))
            .toList();
    List<Place> gaps = new ArrayList<>();
    int from = 0;
    for (Place place : there) {
      if (place.base() > from) {
        gaps.add(new Place("", memory, from, place.base() - from));
      }
      from = Math.max(from, place.base() + place.words());
    }
    if (from < capacity) {
      gaps.add(new Place("", memory, from, capacity - from));
    }
    return gaps;
  }
}
