package prunus.training.run;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import prunus.models.prune.PruningMethod;
import prunus.training.learn.Schedule;

/** One step of a run. */
public sealed interface Stage {
  /** What it is called in the log. */
  String name();

  /**
   * Training with the masks held.
   *
   * @param soft share of each layer's filters that stays when, after every epoch, the others become
   *     0 for a while (soft filter pruning); empty for training without
   */
  record Train(String name, Schedule schedule, OptionalDouble soft) implements Stage {
    Train(String name, Schedule schedule) {
      this(name, schedule, OptionalDouble.empty());
    }
  }

  /** Choosing the weights that go from some layers, by the state of the network then. */
  record Prune(String name, PruningMethod method, Map<String, Target> targets) implements Stage {
    public Prune {
      targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
    }
  }

  /** Clustering all layers' weights to values that are shared from then on. */
  record Share(String name, int codeBits) implements Stage {}

  /** Writing the weights as they are. */
  record Keep(String name, Path file, Map<String, String> metadata) implements Stage {
    public Keep {
      metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
  }
}
