package prunus.testbench.cosim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import prunus.array.host.Place;
import prunus.array.program.Command;
import prunus.array.program.Program;
import prunus.array.program.Step;

/**
 * Some commands of a program in a row that a circuit can begin with: what they need of what went
 * before is known and can be loaded. Different circuits run different parts at the same time.
 *
 * <p>A program is cut where a step begins if all steps before are done with the array. What a part
 * needs is the resident maps that steps before it made ({@link #resident}) and the transfers for
 * its steps that were issued before it ({@link #before}). The part before is checked to leave those
 * maps and transfers as they were, so that parts that are equal one by one are equal in a row.
 *
 * @param from first command
 * @param to behind the last one
 * @param steps that compute in it
 * @param before earlier commands that load for these steps, in order
 * @param resident maps in activation memories that were there before
 * @param left maps in activation memories that later parts read
 * @param prefetched commands of this part that load activations for later ones
 */
record ProgramPart(
    int from,
    int to,
    Set<Integer> steps,
    List<Integer> before,
    List<Step.TensorRef> resident,
    List<Step.TensorRef> left,
    List<Integer> prefetched) {
  ProgramPart {
    steps = Set.copyOf(steps);
    before = List.copyOf(before);
    resident = List.copyOf(resident);
    left = List.copyOf(left);
    prefetched = List.copyOf(prefetched);
  }

  /** All of a program as one part. */
  static ProgramPart whole(Program program) {
    List<Command> commands = program.commands();
    Set<Integer> steps = new TreeSet<>(IntStream.range(0, program.steps().size()).boxed().toList());
    return new ProgramPart(0, commands.size(), steps, List.of(), List.of(), List.of(), List.of());
  }

  /** The parts of a program, as many as there can be. */
  static List<ProgramPart> of(Program program) {
    return new Cutter(program).parts();
  }

  /** Maps that a step reads from or adds from activation memories. */
  private static Stream<Step.TensorRef> reads(Step step) {
    return switch (step) {
      case Step.Weighted s ->
          Stream.concat(Stream.of(s.input()), s.other().map(Step.Other::ref).stream());
      case Step.Pooling s -> Stream.of(s.input());
      case Step.Addition s -> Stream.of(s.input(), s.second());
      case Step.Host _ -> Stream.of();
    };
  }

  /** Where a program can be cut, and what the parts are. */
  private static final class Cutter {
    private final Program program;
    private final List<Command> commands;
    private final int[] first;
    private final int[] last;

    Cutter(Program program) {
      this.program = program;
      commands = program.commands();
      int steps = program.steps().size();
      first = new int[steps];
      last = new int[steps];
      java.util.Arrays.fill(first, Integer.MAX_VALUE);
      java.util.Arrays.fill(last, -1);
      for (int i = 0; i < commands.size(); i++) {
        int step = commands.get(i).step();
        boolean computes = commands.get(i) instanceof Command.Compute;
        if (computes) {
          first[step] = Math.min(first[step], i);
        }
        if (computes || commands.get(i) instanceof Command.StoreActivations) {
          last[step] = i;
        }
      }
    }

    List<ProgramPart> parts() {
      List<Integer> cuts = new ArrayList<>(List.of(0));
      IntStream.of(first).sorted().filter(this::sound).forEach(cuts::add);
      cuts.add(commands.size());
      return IntStream.range(1, cuts.size())
          .mapToObj(i -> part(cuts.get(i - 1), cuts.get(i)))
          .toList();
    }

    private boolean sound(int at) {
      if (at >= commands.size() || IntStream.of(first).noneMatch(i -> i < at)) {
        return false;
      }
      for (int s = 0; s < first.length; s++) {
        if (first[s] < at && last[s] >= at) {
          return false;
        }
      }
      // What was loaded for later steps must still be there.
      Map<List<Integer>, Integer> loaded = new HashMap<>();
      for (int i = 0; i < at; i++) {
        Optional<List<Integer>> place = place(commands.get(i));
        int step = commands.get(i).step();
        if (place.isPresent()) {
          Integer before = loaded.put(place.get(), step);
          if (before != null && before != step && first[before] >= at) {
            return false;
          }
        }
      }
      // A map of which a part is still to be made would be there in part.
      return program.steps().stream()
          .flatMap(ProgramPart::reads)
          .filter(r -> r.buffer().resident() && made(r, at))
          .allMatch(r -> makers(r).allMatch(s -> first[s] < at));
    }

    /** Where weights and tables go; loads to one place replace one another. */
    private Optional<List<Integer>> place(Command command) {
      return switch (command) {
        case Command.LoadWeights c ->
            Optional.of(
                List.of(
                    Place.pass(program.steps().get(c.step()), c.pass())
                        .tiles()
                        .get(c.tile())
                        .half()));
        case Command.LoadTables _ -> Optional.of(List.of());
        default -> Optional.empty();
      };
    }

    private IntStream makers(Step.TensorRef ref) {
      return IntStream.range(0, first.length)
          .filter(s -> program.steps().get(s).output().tensor().equals(ref.tensor()));
    }

    /** Whether a map, or some of it, is in its buffer before a command. */
    private boolean made(Step.TensorRef ref, int at) {
      return makers(ref).anyMatch(s -> first[s] < at)
          || commands.subList(0, at).stream()
              .anyMatch(
                  c ->
                      c instanceof Command.LoadActivations l
                          && reads(program.steps().get(l.step())).anyMatch(r -> r.equals(ref)));
    }

    private List<Step.TensorRef> live(int at) {
      return IntStream.range(0, first.length)
          .filter(s -> first[s] < commands.size() && first[s] >= at)
          .boxed()
          .flatMap(s -> reads(program.steps().get(s)))
          .filter(r -> r.buffer().resident() && made(r, at))
          .distinct()
          .toList();
    }

    private ProgramPart part(int from, int to) {
      Set<Integer> steps = new TreeSet<>();
      for (int s = 0; s < first.length; s++) {
        if (first[s] >= from && first[s] < to) {
          steps.add(s);
        }
      }
      List<Integer> before =
          IntStream.range(0, from)
              .filter(i -> commands.get(i) instanceof Command.Transfer)
              .filter(i -> !(commands.get(i) instanceof Command.StoreActivations))
              .filter(i -> steps.contains(commands.get(i).step()))
              .boxed()
              .toList();
      List<Integer> prefetched =
          IntStream.range(from, to)
              .filter(i -> commands.get(i) instanceof Command.LoadActivations)
              .filter(i -> first[commands.get(i).step()] >= to)
              .boxed()
              .toList();
      return new ProgramPart(from, to, steps, before, live(from), live(to), prefetched);
    }
  }
}
