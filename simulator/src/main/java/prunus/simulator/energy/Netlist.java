package prunus.simulator.energy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import prunus.array.config.InvalidConfigException;
import prunus.array.config.JsonRecord;
import prunus.models.json.StrictJson;

/**
 * Flip-flops that Yosys counts in the generated circuit; {@code sim synth --flip-flops FILE} writes
 * it. Memories are not among them, nor is a codebook of up to 16 values, which the netlist has as
 * one.
 *
 * @param config that was synthesised
 * @param queueDepth of its activation queues
 * @param processingElement of one PE, all that is inside
 * @param lane of what a group has for each of its lanes besides
 * @param group of the rest of a group: its scanner
 * @param array of what there is once: sweeps, sequencer, configuration registers
 */
public record Netlist(
    String config, int queueDepth, int processingElement, int lane, int group, int array) {
  private static final int MOST = 1 << 24;

  /**
   * Checks it.
   *
   * @throws InvalidConfigException naming the count that cannot be
   */
  public Netlist {
    count("queueDepth", queueDepth, 1);
    count("processingElement", processingElement, 1);
    count("lane", lane, 0);
    count("group", group, 0);
    count("array", array, 0);
  }

  private static void count(String key, int value, int least) {
    if (value < least || value > MOST) {
      throw new InvalidConfigException(
          "%s is %d; it must be from %d to %d".formatted(key, value, least, MOST));
    }
  }

  private static final class Holder {
    static final Netlist COUNTED = read();
  }

  /** What was counted when the program was built. */
  public static Netlist counted() {
    return Holder.COUNTED;
  }

  private static Netlist read() {
    try (InputStream in = Netlist.class.getResourceAsStream("flip-flops.json")) {
      return JsonRecord.read(StrictJson.parse(in.readAllBytes()), Netlist.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
