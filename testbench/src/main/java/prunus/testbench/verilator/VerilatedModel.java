package prunus.testbench.verilator;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import prunus.hdl.sim.SignalInfo;

/** A verilated circuit ready to run, any number of times at once. */
public final class VerilatedModel {
  private final Path library;
  private final Hierarchy hierarchy;
  private final VerilatorOptions options;
  private final List<Hierarchy.Place> visible;

  VerilatedModel(Path library, Hierarchy hierarchy, VerilatorOptions options) {
    this.library = library;
    this.hierarchy = hierarchy;
    this.options = options;
    Set<String> watched = new HashSet<>();
    hierarchy.watches().forEach(w -> watched.add(w.name()));
    visible =
        hierarchy.places().stream()
            .filter(p -> p.port() || watched.contains(name(p)) || options.expose().test(p.info()))
            .toList();
  }

  private static String name(Hierarchy.Place place) {
    return place.info().name();
  }

  /** Where the shared library is. */
  public Path library() {
    return library;
  }

  /** The signals a simulation of this model can read. */
  public List<SignalInfo> signals() {
    return visible.stream().map(Hierarchy.Place::info).toList();
  }

  /** A simulation whose registers and memories start at zero, as in the Java engines. */
  public VerilatedSimulation start() {
    return new VerilatedSimulation(this, false, 0);
  }

  /**
   * A simulation whose registers and memories start with random bits; {@code seed} repeats them.
   */
  public VerilatedSimulation start(int seed) {
    return new VerilatedSimulation(this, true, seed);
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  VerilatorOptions options() {
    return options;
  }

  List<Hierarchy.Place> visible() {
    return visible;
  }
}
