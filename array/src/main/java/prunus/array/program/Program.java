package prunus.array.program;

import java.util.List;
import prunus.array.config.ArrayConfig;
import prunus.models.compress.CompressedNetwork;

/**
 * A network mapped to an array.
 *
 * @param config the array
 * @param network what was mapped
 * @param steps layers in execution order
 * @param commands in issue order
 */
public record Program(
    ArrayConfig config, CompressedNetwork network, List<Step> steps, List<Command> commands) {
  public Program {
    steps = List.copyOf(steps);
    commands = List.copyOf(commands);
  }
}
