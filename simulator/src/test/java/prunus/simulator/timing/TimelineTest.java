package prunus.simulator.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prunus.array.program.Command;
import prunus.simulator.memory.Dram;
import prunus.simulator.memory.DramTraffic;

class TimelineTest {
  @Test
  void enginesRunSideBySideAndWaitForOneAnother() {
    List<Command> commands =
        List.of(
            new Command.LoadWeights(0, 0, 0, 100, List.of()), // DMA 0..10
            new Command.LoadActivations(0, 0, 1, 100, List.of()), // DMA 10..15
            new Command.Initialise(0, 0, List.of(0)), // array 10..13
            new Command.Stream(0, 0, 0, 0, 1, List.of(1)), // array 15..35
            new Command.LoadWeights(1, 0, 0, 100, List.of()), // DMA 15..25
            new Command.Drain(0, 0, 0, 1, List.of()), // array 35..37
            new Command.StoreActivations(0, 0, 0, 1, 2, List.of(5))); // DMA 37..38
    long[] cycles = {10, 5, 3, 20, 10, 2, 1};
    List<CommandCost> costs =
        java.util.Arrays.stream(cycles)
            .mapToObj(c -> CommandCost.of(c, Map.of(), Accesses.none()))
            .toList();
    Dram dram =
        new Dram() {
          @Override
          public long end(int command, long start) {
            return start + cycles[command];
          }

          @Override
          public DramTraffic.Channel channel(int command) {
            return DramTraffic.Channel.NONE;
          }

          @Override
          public void over(long cycle) {
            assertThat(cycle).isEqualTo(38);
          }

          @Override
          public DramTraffic.Awake awake(long begin, long end) {
            return DramTraffic.Awake.NONE;
          }
        };
    Timeline timeline = Timeline.of(commands, costs, dram);
    assertThat(timeline.starts()).containsExactly(0L, 10L, 10L, 15L, 15L, 35L, 37L);
    assertThat(timeline.ends()).containsExactly(10L, 15L, 13L, 35L, 25L, 37L, 38L);
    assertThat(timeline.end()).isEqualTo(38);
  }
}
