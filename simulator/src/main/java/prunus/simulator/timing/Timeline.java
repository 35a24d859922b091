package prunus.simulator.timing;

import java.util.ArrayList;
import java.util.List;
import prunus.array.program.Command;
import prunus.simulator.memory.Dram;

/**
 * Array and DMA engine side by side: each runs its commands in issue order, and a command starts
 * when its engine is free and everything it waits for has ended.
 *
 * @param starts first cycle of each command
 * @param ends one past the last cycle of each command
 */
public record Timeline(List<Long> starts, List<Long> ends) {
  /**
   * Places commands.
   *
   * @param costs of compute commands the duration counts
   * @param dram says how long transfers last, as they come
   */
  public static Timeline of(List<Command> commands, List<CommandCost> costs, Dram dram) {
    List<Long> starts = new ArrayList<>(commands.size());
    List<Long> ends = new ArrayList<>(commands.size());
    long arrayFree = 0;
    long dmaFree = 0;
    for (int i = 0; i < commands.size(); i++) {
      Command command = commands.get(i);
      boolean onArray = command instanceof Command.Compute;
      long start = onArray ? arrayFree : dmaFree;
      for (int before : command.after()) {
        start = Math.max(start, ends.get(before));
      }
      long end = onArray ? start + costs.get(i).cycles() : dram.end(i, start);
      starts.add(start);
      ends.add(end);
      if (onArray) {
        arrayFree = end;
      } else {
        dmaFree = end;
      }
    }
    Timeline timeline = new Timeline(List.copyOf(starts), List.copyOf(ends));
    dram.over(timeline.end());
    return timeline;
  }

  /** When the last command has ended. */
  public long end() {
    return ends.stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
