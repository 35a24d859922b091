package prunus.testbench.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Role;
import prunus.hdl.parts.Counter;
import prunus.hdl.parts.Fifo;
import prunus.hdl.parts.ForwardingMemory;
import prunus.hdl.parts.LeadingNonZero;
import prunus.hdl.parts.Mac;
import prunus.hdl.parts.RoundRobinArbiter;
import prunus.hdl.parts.SkidBuffer;
import prunus.hdl.random.RandomStimuli;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Interpreter;
import prunus.hdl.sim.SignalInfo;
import prunus.hdl.sim.Simulation;
import prunus.testbench.differential.SideBySide;
import prunus.testbench.tool.Needs;
import prunus.testbench.tool.Tool;
import prunus.testbench.verilator.Verilator;
import prunus.testbench.verilator.VerilatorOptions;

/** Every part in every engine against its plain Java model, on random inputs. */
class PartsTest {
  private record Part(Module module, Supplier<Model> model) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(new Counter(10), () -> new Models.Counter(10)),
          new Part(new Counter(2), () -> new Models.Counter(2)),
          new Part(new Fifo(16, 8), () -> new Models.Fifo(8)),
          new Part(new Fifo(5, 2), () -> new Models.Fifo(2)),
          new Part(new RoundRobinArbiter(5), () -> new Models.Arbiter(5)),
          new Part(new RoundRobinArbiter(16), () -> new Models.Arbiter(16)),
          new Part(new LeadingNonZero(64, 4), Models.FirstBit::new),
          new Part(new LeadingNonZero(11, 4), Models.FirstBit::new),
          new Part(new LeadingNonZero(7, 2), Models.FirstBit::new),
          new Part(new SkidBuffer(9), Models.Skid::new),
          new Part(new ForwardingMemory(12, 4), Models.Memory::new),
          new Part(new Mac(8, 8, 17), () -> new Models.Mac(17)),
          new Part(new Mac(16, 16, 32), () -> new Models.Mac(32)));

  private static final Design ALL =
      SideBySide.of(
          "Parts", PARTS.stream().map(part -> Elaborator.elaborate(part.module())).toList());

  @Test
  void interpreterRunsThePartsAsTheirModels() {
    compare(new Interpreter(ALL), 2000);
  }

  @Test
  void compiledEngineRunsThePartsAsTheirModels() {
    compare(new CompiledSimulation(ALL), 20_000);
  }

  @Test
  void verilatorRunsThePartsAsTheirModels() {
    Needs.tools(Tool.VERILATOR, Tool.CXX, Tool.MAKE);
    VerilatorOptions options = VerilatorOptions.open();
    for (int seed = 1; seed <= 3; seed++) {
      try (Simulation simulation = Verilator.build(ALL, options).start(seed)) {
        compare(simulation, 5000);
      }
    }
  }

  private static void compare(Simulation simulation, int cycles) {
    List<Model> models = PARTS.stream().map(part -> part.model().get()).toList();
    RandomStimuli stimuli = new RandomStimuli(4711, simulation.signals());
    long checked = 0;
    for (int cycle = 0; cycle < cycles; cycle++) {
      stimuli.next().forEach(p -> simulation.pokeBig(p.signal(), p.value()));
      for (int i = 0; i < models.size(); i++) {
        Map<String, Long> in = inputs(simulation, "c" + i + "_i_");
        if (cycle > 0) {
          for (Map.Entry<String, Long> out : models.get(i).outputs(in).entrySet()) {
            assertThat(simulation.peek("c" + i + "." + out.getKey()))
                .as("%s of %s in cycle %d", out.getKey(), PARTS.get(i).module(), cycle)
                .isEqualTo(out.getValue());
            checked++;
          }
        }
        models.get(i).clock(in);
      }
      simulation.step();
    }
    assertThat(checked).isGreaterThan(15L * cycles);
  }

  private static Map<String, Long> inputs(Simulation simulation, String prefix) {
    Map<String, Long> in = new HashMap<>();
    for (SignalInfo s : simulation.signals()) {
      if (s.role() == Role.INPUT && s.name().startsWith(prefix)) {
        in.put(s.name().substring(prefix.length()), simulation.peek(s.name()));
      }
    }
    in.put("rst", simulation.peek("rst"));
    return in;
  }
}
