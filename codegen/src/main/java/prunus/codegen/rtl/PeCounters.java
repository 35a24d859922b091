package prunus.codegen.rtl;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import prunus.array.contract.Dimensions;
import prunus.array.contract.PeCounter;
import prunus.hdl.Bool;
import prunus.hdl.Module;
import prunus.hdl.UInt;

/**
 * Counts what one PE did since {@code clear}, one counter for each cause. The causes of a cycle are
 * known in different stages, so a count is complete when the command has ended and one cycle gone
 * by.
 *
 * <p><b>Cycle contract.</b> An event in a cycle is counted at its end. {@code value} follows {@code
 * number} at once.
 */
final class PeCounters extends Module {
  final Bool clear;
  final Map<PeCounter, Bool> events = new EnumMap<>(PeCounter.class);
  final UInt number;
  final UInt value;

  PeCounters() {
    super("PeCounters");
    clear = input("clear");
    number = input("number", uint(PrunusArray.COUNTER_BITS));
    value = output("value", uint(Dimensions.LONG_COUNT));
    List<UInt> counts =
        java.util.Arrays.stream(PeCounter.values())
            .map(
                counter -> {
                  String name = counter.name().toLowerCase(java.util.Locale.ROOT);
                  Bool event = input(name);
                  events.put(counter, event);
                  UInt count = reg(name + "_count", uint(Dimensions.LONG_COUNT), 0);
                  when(clear, () -> count.set(0)).elseWhen(event, () -> count.set(count.plus(1)));
                  return count;
                })
            .toList();
    value.set(choose(number, counts));
  }
}
