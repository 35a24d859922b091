package prunus.simulator.memory;

import java.util.HashMap;
import java.util.Map;
import prunus.array.program.Command;
import prunus.array.program.Program;
import prunus.array.program.Step;

/**
 * Where the bytes of each transfer lie: weights and tables one after the other in program order,
 * then the maps, each from a boundary of 4 KB on; words of a map in scan order.
 */
final class DramAddresses {
  private static final long ALIGN = 4096;

  private final Program program;
  private final long[] address;
  private final Map<String, Long> maps = new HashMap<>();
  private long free;

  DramAddresses(Program program) {
    this.program = program;
    this.address = new long[program.commands().size()];
    for (int i = 0; i < address.length; i++) {
      if (program.commands().get(i) instanceof Command.Transfer t
          && (t instanceof Command.LoadWeights || t instanceof Command.LoadTables)) {
        address[i] = free;
        free = aligned(free + t.bytes());
      }
    }
    for (int i = 0; i < address.length; i++) {
      switch (program.commands().get(i)) {
        case Command.LoadActivations load ->
            address[i] = at(step(load.step()).input(), load.fromWord());
        case Command.LoadSecond load ->
            address[i] = at(((Step.Addition) step(load.step())).second(), load.fromWord());
        case Command.LoadOther load -> {
          Step.TensorRef ref = ((Step.Weighted) step(load.step())).other().orElseThrow().ref();
          address[i] = at(ref, (long) load.fromRow() * ref.layout().wordsPerRow());
        }
        case Command.StoreActivations store ->
            address[i] = at(step(store.step()).output(), store.fromWord());
        default -> {}
      }
    }
  }

  private Step step(int index) {
    return program.steps().get(index);
  }

  private long at(Step.TensorRef ref, long word) {
    long bytes = ref.layout().shape().elements() * Short.BYTES;
    Long base =
        maps.computeIfAbsent(
            ref.map(),
            _ -> {
              long begin = free;
              free = aligned(free + bytes);
              return begin;
            });
    return base + Math.min(bytes, ref.layout().bytesOfWords(0, word)) / ALIGN_BURST * ALIGN_BURST;
  }

  private static final long ALIGN_BURST = 64;

  private static long aligned(long bytes) {
    return Math.ceilDiv(bytes, ALIGN) * ALIGN;
  }

  /** First byte of a transfer. */
  long of(int command) {
    return address[command];
  }
}
