package prunus.testbench.cosim;

import prunus.models.graph.Concat;
import prunus.models.graph.Network;
import prunus.models.graph.Relu;
import prunus.simulator.program.Program;
import prunus.simulator.program.Step;

/** Which layer's map a step makes: its own, not the concatenation it may be a part of. */
final class MapNames {
  private MapNames() {}

  static String madeBy(Program program, Step step) {
    Network network = program.network().network();
    String tensor = step.output().tensor();
    if (!(layer(network, tensor) instanceof Concat)) {
      return tensor;
    }
    String made = step.name();
    for (String reader = made;
        reader != null && !reader.equals(tensor);
        reader = only(network, reader)) {
      made = reader;
    }
    return made;
  }

  private static Object layer(Network network, String name) {
    return network.nodes().stream()
        .map(Network.Node::layer)
        .filter(l -> l.name().equals(name))
        .findFirst()
        .orElse(new Relu(name));
  }

  private static String only(Network network, String name) {
    return network.readersOf(name).stream().findFirst().orElse(null);
  }
}
