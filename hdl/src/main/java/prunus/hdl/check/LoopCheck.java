package prunus.hdl.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import prunus.hdl.graph.Combinational;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Signal;

/** No wire depends on itself within a cycle. */
final class LoopCheck {
  private LoopCheck() {}

  static void run(ModuleDef def, Combinational paths, Consumer<Problem> report) {
    for (List<Signal> loop : paths.loops()) {
      Signal first = loop.getFirst();
      String path =
          loop.stream().map(s -> s.name() + " at " + s.at()).collect(Collectors.joining(" -> "));
      report.accept(
          new Problem(
              Rule.COMBINATIONAL_LOOP,
              "combinational loop: " + path + " -> " + first.name() + "; put a register on the way",
              def.name(),
              first.at()));
    }
  }
}
