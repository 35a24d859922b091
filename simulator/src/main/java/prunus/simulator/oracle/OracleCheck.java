package prunus.simulator.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import prunus.array.contract.Cause;
import prunus.array.contract.Memory;
import prunus.array.naive.NaiveArray;
import prunus.array.naive.NaiveStream;
import prunus.array.naive.Tally;
import prunus.array.program.Command;
import prunus.array.program.Program;
import prunus.array.program.Step;
import prunus.models.graph.Network;
import prunus.models.values.FeatureMap;
import prunus.simulator.timing.CommandCost;
import prunus.simulator.timing.Scanner;
import prunus.simulator.timing.StreamTrace;

/**
 * Executes a program on the naive array and compares everything that a run says of it, command by
 * command: cycles, causes, accesses of every memory, DRAM bytes, multiply-adds, broadcasts, the
 * cycle of every push and pop, and every map that goes to DRAM.
 */
public final class OracleCheck {
  private final Program program;
  private final Map<String, FeatureMap> maps;
  private final List<CommandCost> costs;
  private final NaiveArray array;

  private OracleCheck(
      Program program, Map<String, FeatureMap> maps, List<CommandCost> costs, NaiveArray array) {
    this.program = program;
    this.maps = maps;
    this.costs = costs;
    this.array = array;
  }

  /**
   * Compares.
   *
   * @param maps of every layer and of the input, by name
   * @param costs of each command
   * @param order of the commands' indices
   * @return the first difference in words; empty if there is none
   */
  public static Optional<String> difference(
      Program program, Map<String, FeatureMap> maps, List<CommandCost> costs, List<Integer> order) {
    NaiveArray array = new NaiveArray(program, maps.get(Network.INPUT), maps);
    try {
      order.forEach(array::execute);
      new OracleCheck(program, maps, costs, array).compare();
      return Optional.empty();
    } catch (Differs | IllegalStateException e) {
      return Optional.of(e.getMessage());
    } catch (IndexOutOfBoundsException e) {
      return Optional.of("the naive array leaves a memory: " + e.getMessage());
    }
  }

  private static final class Differs extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Differs(String message) {
      super(message);
    }
  }

  private void compare() {
    for (int index = 0; index < costs.size(); index++) {
      command(index, program.commands().get(index), costs.get(index), array.tally(index));
    }
    for (Step step : program.steps()) {
      if (!(step instanceof Step.Host) && !step.output().buffer().resident()) {
        map(step);
      }
    }
  }

  private void command(int index, Command command, CommandCost cost, Tally tally) {
    for (Memory memory : Memory.values()) {
      same(command, "reads of " + memory, cost.accesses().reads(memory), tally.reads(memory));
      same(command, "writes of " + memory, cost.accesses().writes(memory), tally.writes(memory));
    }
    same(command, "multiply-adds", cost.macs(), tally.multiplications());
    same(command, "broadcasts", cost.broadcasts(), tally.broadcasts());
    same(command, "additions of sums", cost.reductions(), tally.reductions());
    switch (command) {
      case Command.Transfer transfer ->
          same(command, "DRAM bytes", transfer.bytes(), tally.dramBytes());
      case Command.Compute compute -> {
        same(command, "cycles", cost.cycles(), tally.cycles());
        for (Cause cause : Cause.values()) {
          long said = cost.causes().getOrDefault(cause, 0L);
          same(command, "PE-cycles of " + cause, said, tally.peCycles(cause));
        }
        if (compute instanceof Command.Stream stream) {
          stream(stream, array.stream(index));
        }
      }
    }
  }

  private void stream(Command.Stream stream, NaiveStream naive) {
    Step.Weighted step = (Step.Weighted) program.steps().get(stream.step());
    Scanner scanner = Scanner.of(step, maps.get(step.input().tensor()));
    StreamTrace trace = StreamTrace.of(program.config(), step, stream, scanner);
    for (int g = 0; g < trace.push().length; g++) {
      int[] push = trace.push()[g];
      same(stream, "pushes of group " + g, push.length, naive.pushes(g).size());
      for (int j = 0; j < push.length; j++) {
        String what = "push of broadcast " + j + " of group " + g;
        same(stream, what, push[j], naive.pushes(g).get(j));
      }
    }
    for (int p = 0; p < program.config().peCount(); p++) {
      same(stream, "pops of PE " + p, trace.pop()[p].length, naive.pops().get(p).size());
      for (int i = 0; i < trace.pop()[p].length; i++) {
        String what = "pop of item " + i + " by PE " + p;
        same(stream, what, trace.pop()[p][i], naive.pops().get(p).get(i));
      }
    }
  }

  private void map(Step step) {
    short[] wanted = maps.get(step.output().map()).data();
    short[] made = array.fromDram(step.output()).data();
    int at = Arrays.mismatch(wanted, made);
    if (at >= 0) {
      throw new Differs(
          "output %d of %s is %d, on the naive array %d"
              .formatted(at, step.name(), wanted[at], made[at]));
    }
  }

  private void same(Command command, String what, long said, long counted) {
    if (said != counted) {
      throw new Differs("%s of %s: %d, counted %d".formatted(what, command, said, counted));
    }
  }
}
