package prunus.simulator.timing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import prunus.array.program.Command;
import prunus.array.program.Pass;
import prunus.array.program.Program;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.array.program.WeightTile;

/**
 * A program with everything about its timing that does not depend on data, worked out when it is
 * first needed and kept: for many inferences of one program. Safe for several threads.
 */
public final class PreparedProgram {
  private final Program program;
  private final CommandTimer timer;
  private final Map<List<Integer>, TileCosts> tiles = new ConcurrentHashMap<>();
  private final Map<List<Integer>, OwnLaneCosts> ownLanes = new ConcurrentHashMap<>();
  private final Map<Integer, CommandCost> fixed = new ConcurrentHashMap<>();

  public PreparedProgram(Program program) {
    this.program = program;
    this.timer = new CommandTimer(program);
  }

  /** The program itself. */
  public Program program() {
    return program;
  }

  /** Times a Stream. */
  StreamTiming time(Command.Stream stream, Scanner scanner) {
    Step.Weighted step = (Step.Weighted) program.steps().get(stream.step());
    if (step.streaming() == Streaming.OWN_LANE) {
      OwnLaneCosts costs =
          ownLanes.computeIfAbsent(
              List.of(stream.step(), stream.pass(), stream.tile()), key -> ownLane(step, stream));
      return new OwnLaneTimer(costs, program.config().queueDepth())
          .time(scanner, stream.fromWord(), stream.toWord());
    }
    List<GroupTiming> groups =
        step.groups().split()
            ? IntStream.range(0, step.groups().groups())
                .parallel()
                .mapToObj(group -> time(stream, group, scanner))
                .toList()
            : List.of(time(stream, 0, scanner));
    return StreamTiming.of(groups, stream.toWord() - stream.fromWord());
  }

  private GroupTiming time(Command.Stream stream, int group, Scanner scanner) {
    TileCosts costs =
        tiles.computeIfAbsent(
            List.of(stream.step(), stream.pass(), stream.tile(), group),
            key -> build(stream, group));
    return new StreamTimer(costs, program.config().queueDepth())
        .time(scanner, scanner.scan(group, stream.fromWord(), stream.toWord()));
  }

  private OwnLaneCosts ownLane(Step.Weighted step, Command.Stream stream) {
    Pass pass = step.passes().get(stream.pass());
    return new OwnLaneCosts(program.config(), pass, pass.tiles().get(stream.tile()));
  }

  private TileCosts build(Command.Stream stream, int group) {
    Step.Weighted step = (Step.Weighted) program.steps().get(stream.step());
    Pass pass = step.passes().get(stream.pass());
    WeightTile tile = pass.tiles().get(stream.tile());
    int vector = StreamTimer.SPECIES.length();
    boolean[] occupied = step.input().layout().occupied();
    return new TileCosts(program.config(), pass, tile, occupied, group, vector);
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
      case Command.AddRows c -> timer.add(c);
      case Command.HostRun _ -> timer.host();
      case Command.Transfer c -> timer.transfer(c);
      case Command.Stream c -> throw new IllegalArgumentException("a Stream depends on data");
    };
  }
}
