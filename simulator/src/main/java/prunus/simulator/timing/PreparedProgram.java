package prunus.simulator.timing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import prunus.array.program.Command;
import prunus.array.program.Pass;
import prunus.array.program.Program;
import prunus.array.program.Step;

/**
 * A program with everything about its timing that does not depend on data, worked out when it is
 * first needed and kept: for many inferences of one program. Safe for several threads.
 */
public final class PreparedProgram {
  private final Program program;
  private final CommandTimer timer;
  private final Map<List<Integer>, TileCosts> tiles = new ConcurrentHashMap<>();
  private final Map<Integer, CommandCost> fixed = new ConcurrentHashMap<>();

  public PreparedProgram(Program program) {
    this.program = program;
    this.timer = new CommandTimer(program);
  }

  /** The program itself. */
  public Program program() {
    return program;
  }

  /** Column costs of the tile a Stream walks. */
  TileCosts tile(Command.Stream stream) {
    return tiles.computeIfAbsent(
        List.of(stream.step(), stream.pass(), stream.tile()), key -> build(stream));
  }

  private TileCosts build(Command.Stream stream) {
    Step.Weighted step = (Step.Weighted) program.steps().get(stream.step());
    Pass pass = step.passes().get(stream.pass());
    return new TileCosts(
        program.config(), pass, pass.tiles().get(stream.tile()), StreamTimer.SPECIES.length());
  }

  /** Cost of a Stream that took so long. */
  CommandCost cost(StreamTiming stream) {
    return timer.stream(stream);
  }

  /** Cost of a command that is no Stream. */
  CommandCost cost(int index) {
    return fixed.computeIfAbsent(index, this::fixedCost);
  }

  private CommandCost fixedCost(int index) {
    return switch (program.commands().get(index)) {
      case Command.Initialise c -> timer.initialise(c);
      case Command.Drain c -> timer.drain(c);
      case Command.PoolRows c -> timer.pool(c);
      case Command.Transfer c -> timer.transfer(c);
      case Command.Stream c -> throw new IllegalArgumentException("a Stream depends on data");
    };
  }
}
