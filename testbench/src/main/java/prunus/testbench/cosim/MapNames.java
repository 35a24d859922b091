package prunus.testbench.cosim;

import prunus.models.graph.Concat;
import prunus.models.graph.Network;
import prunus.simulator.program.Program;
import prunus.simulator.program.Step;

/** Which layer's map a step makes: its own, not the concatenation it may be a part of. */
final class MapNames {
  private MapNames() {}

  static String madeBy(Program program, Step step) {
    Network network = program.network().network();
    String tensor = step.output().tensor();
    if (!(network.node(tensor).layer() instanceof Concat)) {
      return tensor;
    }
    String made = step.name();
    for (String reader = reader(network, made);
        !reader.equals(tensor);
        reader = reader(network, made)) {
      made = reader;
    }
    return made;
  }

  private static String reader(Network network, String name) {
    return network.onlyReaderOf(name).orElseThrow().name();
  }
}
