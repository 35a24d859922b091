package prunus.testbench.mutation;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import prunus.array.program.Command;
import prunus.array.program.Pass;
import prunus.array.program.Program;
import prunus.array.program.Step;

/** The ways a program is broken. */
final class ProgramMutations {
  private ProgramMutations() {}

  /** All of them. */
  static List<ProgramMutation> all() {
    return List.of(
        patient("weights wait for nothing", (c, _) -> c instanceof Command.LoadWeights),
        patient("tables wait for nothing", (c, _) -> c instanceof Command.LoadTables),
        patient("activations are loaded over those in use", (c, _) -> load(c)),
        patient(
            "a Stream does not wait for its weights",
            on(ProgramMutations::stream, ProgramMutations::weights)),
        patient(
            "a Stream does not wait for its activations",
            on(ProgramMutations::stream, ProgramMutations::load)),
        patient(
            "an Initialise does not wait for its tables",
            on(c -> c instanceof Command.Initialise, c -> c instanceof Command.LoadTables)),
        patient(
            "a Drain does not wait for stores",
            on(c -> c instanceof Command.Drain, ProgramMutations::store)),
        patient(
            "a pooling does not wait for stores",
            on(ProgramMutations::pooling, ProgramMutations::store)),
        patient(
            "a pooling does not wait for its activations",
            on(ProgramMutations::pooling, ProgramMutations::load)),
        patient(
            "a Drain does not wait for what it adds",
            on(c -> c instanceof Command.Drain, ProgramMutations::other)),
        patient("what a Drain adds is loaded over what waits to be stored", (c, _) -> other(c)),
        patient("a store does not wait for what it stores", (c, _) -> store(c)),
        new ProgramMutation("all tiles in the first half", p -> tiles(p, _ -> 0)),
        new ProgramMutation("tiles of a pass in one half", p -> tiles(p, pass -> pass)),
        new ProgramMutation(
            "weight bytes times 3", p -> bytes(p, ProgramMutations::weights, b -> 3 * b)),
        new ProgramMutation(
            "weight bytes divided by 4", p -> bytes(p, ProgramMutations::weights, b -> b / 4)),
        new ProgramMutation(
            "table bytes times 100",
            p -> bytes(p, c -> c instanceof Command.LoadTables, b -> 100 * b)),
        new ProgramMutation(
            "activations in, bytes doubled", p -> bytes(p, ProgramMutations::load, b -> 2 * b)),
        new ProgramMutation(
            "added maps in, bytes halved", p -> bytes(p, ProgramMutations::other, b -> b / 2)),
        new ProgramMutation(
            "activations out, bytes halved", p -> bytes(p, ProgramMutations::store, b -> b / 2)));
  }

  private static boolean load(Command c) {
    return c instanceof Command.LoadActivations || c instanceof Command.LoadSecond;
  }

  private static boolean other(Command c) {
    return c instanceof Command.LoadOther;
  }

  private static boolean weights(Command c) {
    return c instanceof Command.LoadWeights;
  }

  private static boolean stream(Command c) {
    return c instanceof Command.Stream;
  }

  private static boolean pooling(Command c) {
    return c instanceof Command.PoolRows || c instanceof Command.AddRows;
  }

  private static boolean store(Command c) {
    return c instanceof Command.StoreActivations;
  }

  private static BiPredicate<Command, Command> on(
      Predicate<Command> waiting, Predicate<Command> before) {
    return (c, b) -> waiting.test(c) && before.test(b);
  }

  /** Commands forget what they wait for where {@code forgets(command, before)} says so. */
  private static ProgramMutation patient(String name, BiPredicate<Command, Command> forgets) {
    return new ProgramMutation(
        name,
        program ->
            commands(
                program,
                c ->
                    after(
                        c,
                        c.after().stream()
                            .filter(b -> !forgets.test(c, program.commands().get(b)))
                            .toList())));
  }

  private static Program commands(Program program, UnaryOperator<Command> change) {
    return new Program(
        program.config(),
        program.network(),
        program.steps(),
        program.commands().stream().map(change).toList());
  }

  private static Command after(Command command, List<Integer> after) {
    return switch (command) {
      case Command.LoadWeights c ->
          new Command.LoadWeights(c.step(), c.pass(), c.tile(), c.bytes(), after);
      case Command.LoadTables c -> new Command.LoadTables(c.step(), c.pass(), c.bytes(), after);
      case Command.LoadActivations c ->
          new Command.LoadActivations(c.step(), c.fromWord(), c.toWord(), c.bytes(), after);
      case Command.LoadSecond c ->
          new Command.LoadSecond(c.step(), c.fromWord(), c.toWord(), c.bytes(), after);
      case Command.LoadOther c ->
          new Command.LoadOther(c.step(), c.pass(), c.fromRow(), c.toRow(), c.bytes(), after);
      case Command.StoreActivations c ->
          new Command.StoreActivations(
              c.step(), c.pass(), c.fromWord(), c.toWord(), c.bytes(), after);
      case Command.Initialise c -> new Command.Initialise(c.step(), c.pass(), after);
      case Command.Stream c ->
          new Command.Stream(c.step(), c.pass(), c.tile(), c.fromWord(), c.toWord(), after);
      case Command.Drain c -> new Command.Drain(c.step(), c.pass(), c.fromRow(), c.toRow(), after);
      case Command.PoolRows c ->
          new Command.PoolRows(c.step(), c.pass(), c.fromRow(), c.toRow(), after);
      case Command.HostRun c -> new Command.HostRun(c.step(), after);
      case Command.AddRows c -> new Command.AddRows(c.step(), c.fromRow(), c.toRow(), after);
    };
  }

  private static Program bytes(Program program, Predicate<Command> of, LongUnaryOperator wrong) {
    return commands(program, c -> of.test(c) ? bytes(c, wrong) : c);
  }

  private static Command bytes(Command command, LongUnaryOperator wrong) {
    return switch (command) {
      case Command.LoadWeights c ->
          new Command.LoadWeights(
              c.step(), c.pass(), c.tile(), wrong.applyAsLong(c.bytes()), c.after());
      case Command.LoadTables c ->
          new Command.LoadTables(c.step(), c.pass(), wrong.applyAsLong(c.bytes()), c.after());
      case Command.LoadActivations c ->
          new Command.LoadActivations(
              c.step(), c.fromWord(), c.toWord(), wrong.applyAsLong(c.bytes()), c.after());
      case Command.LoadSecond c ->
          new Command.LoadSecond(
              c.step(), c.fromWord(), c.toWord(), wrong.applyAsLong(c.bytes()), c.after());
      case Command.LoadOther c ->
          new Command.LoadOther(
              c.step(), c.pass(), c.fromRow(), c.toRow(), wrong.applyAsLong(c.bytes()), c.after());
      case Command.StoreActivations c ->
          new Command.StoreActivations(
              c.step(),
              c.pass(),
              c.fromWord(),
              c.toWord(),
              wrong.applyAsLong(c.bytes()),
              c.after());
      case Command.Compute c -> c;
    };
  }

  /** All tiles of a pass in one half, by the number of the pass. */
  private static Program tiles(Program program, java.util.function.IntUnaryOperator half) {
    List<Step> steps =
        program.steps().stream()
            .map(s -> s instanceof Step.Weighted w ? (Step) withHalves(w, half) : s)
            .toList();
    return new Program(program.config(), program.network(), steps, program.commands());
  }

  private static Step.Weighted withHalves(
      Step.Weighted w, java.util.function.IntUnaryOperator half) {
    List<Pass> passes = new java.util.ArrayList<>();
    for (Pass pass : w.passes()) {
      int in = half.applyAsInt(passes.size()) % 2;
      passes.add(pass.withTiles(pass.tiles().stream().map(t -> t.inHalf(in)).toList()));
    }
    return new Step.Weighted(
        w.name(),
        w.input(),
        w.output(),
        w.geometry(),
        w.streaming(),
        w.groups(),
        w.weights(),
        w.other(),
        w.relu(),
        w.clamp(),
        passes,
        w.pooled());
  }
}
