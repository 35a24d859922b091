package prunus.testbench.cosim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import prunus.array.config.ArrayConfig;
import prunus.array.contract.Memory;
import prunus.array.program.Command;
import prunus.array.random.RandomCase;
import prunus.codegen.rtl.PrunusArray;
import prunus.hdl.sim.CompiledSimulation;
import prunus.hdl.sim.Simulation;
import prunus.simulator.Simulator;
import prunus.testbench.mutation.RandomRun;

/**
 * The simulator's accesses are the circuit's: the enables of every memory of every PE are counted
 * in each cycle of each compute command.
 */
class AccessCountTest {
  /** An enable of one memory, by its name behind the PE's. */
  private record Enable(Memory memory, boolean write, String signal, int accesses) {}

  private static final List<Enable> ENABLES =
      List.of(
          new Enable(Memory.QUEUE, true, "queue.push", 1),
          new Enable(Memory.QUEUE, false, "queue.pop", 1),
          new Enable(Memory.POINTERS, false, "pointers.read", 2),
          new Enable(Memory.WEIGHTS, false, "rows.row_read", 1),
          new Enable(Memory.CODEBOOK, false, "decoder.codebook.read", 1),
          new Enable(Memory.OFFSETS, false, "decoder.offsets.read", 1),
          new Enable(Memory.BIASES, false, "sums.sweep_valid", 1),
          new Enable(Memory.ACCUMULATORS, false, "sums.add_valid", 1),
          new Enable(Memory.ACCUMULATORS, false, "sums.sweep_valid", 1),
          new Enable(Memory.ACCUMULATORS, true, "sums.accumulate_valid", 1),
          new Enable(Memory.ACCUMULATORS, true, "sums.refill_valid", 1),
          new Enable(Memory.ACTIVATIONS, false, "activations.access_read", 1),
          new Enable(Memory.ACTIVATIONS, true, "activations.access_write", 1));

  @Property(tries = 60)
  void areThoseOfTheCircuit(@ForAll long seed) {
    RandomCase.Case c = RandomCase.of(seed);
    Optional<Simulator.Run> simulated = RandomRun.of(c, Set.of());
    Assume.that(simulated.isPresent());
    Simulator.Run run = simulated.orElseThrow();
    Simulation circuit = new CompiledSimulation(PrunusArray.design(c.config()));
    Counter counter = new Counter(circuit, c.config(), run.program().commands().size());
    circuit.trace((_, _) -> counter.cycle());
    CosimResult result = CoSimulation.run(run, new Circuit(c.config(), circuit), counter::begin);
    assertThat(result.difference()).isEmpty();
    for (int i = 0; i < run.costs().size(); i++) {
      if (run.program().commands().get(i) instanceof Command.Compute command) {
        for (Memory memory : Memory.values()) {
          assertThat(run.costs().get(i).accesses().reads(memory))
              .as("reads of %s by %s, seed %d", memory, command, seed)
              .isEqualTo(counter.reads.get(i).getOrDefault(memory, 0L));
          assertThat(run.costs().get(i).accesses().writes(memory))
              .as("writes of %s by %s, seed %d", memory, command, seed)
              .isEqualTo(counter.writes.get(i).getOrDefault(memory, 0L));
        }
      }
    }
  }

  /** Counts enables while a command runs; what the host does in between is not the array's. */
  private static final class Counter {
    private final Simulation circuit;
    private final int busy;
    private final int[][] signals;
    final List<Map<Memory, Long>> reads = new ArrayList<>();
    final List<Map<Memory, Long>> writes = new ArrayList<>();
    private int command;

    Counter(Simulation circuit, ArrayConfig config, int commands) {
      this.circuit = circuit;
      int peCount = config.peCount();
      int each = peCount / config.groupCount();
      busy = circuit.signal("busy");
      signals = new int[peCount][ENABLES.size()];
      for (int p = 0; p < peCount; p++) {
        for (int e = 0; e < ENABLES.size(); e++) {
          String pe = "group[%d].pe[%d].".formatted(p / each, p % each);
          signals[p][e] = circuit.signal(pe + ENABLES.get(e).signal());
        }
      }
      for (int i = 0; i < commands; i++) {
        reads.add(new EnumMap<>(Memory.class));
        writes.add(new EnumMap<>(Memory.class));
      }
    }

    void begin(int index) {
      command = index;
    }

    void cycle() {
      if (circuit.peek(busy) == 0) {
        return;
      }
      for (int[] pe : signals) {
        for (int e = 0; e < pe.length; e++) {
          if (circuit.peek(pe[e]) == 1) {
            Enable enable = ENABLES.get(e);
            (enable.write() ? writes : reads)
                .get(command)
                .merge(enable.memory(), (long) enable.accesses(), Long::sum);
          }
        }
      }
    }
  }
}
