package prunus.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prunus.array.config.ArrayConfig;
import prunus.array.program.Program;
import prunus.array.program.Step;
import prunus.models.compress.CompressedNetwork;
import prunus.models.graph.Network;
import prunus.models.host.HostTensor;
import prunus.models.values.FeatureMap;
import prunus.simulator.energy.EnergyModel;
import prunus.simulator.energy.EnergyTable;
import prunus.simulator.mapper.Mapper;
import prunus.simulator.memory.Dram;
import prunus.simulator.result.RunResult;
import prunus.simulator.timing.CommandCost;
import prunus.simulator.timing.PreparedProgram;
import prunus.simulator.timing.ProgramTimer;
import prunus.simulator.timing.Timeline;

/** Runs a network on an array: maps it, computes its values, times it, and accounts for it all. */
public final class Simulator {
  /**
   * A finished simulation with everything a co-simulation needs beside the report.
   *
   * @param program that ran
   * @param maps of every layer, by name
   * @param costs of each command
   * @param timeline of the commands
   * @param result the report
   */
  public record Run(
      Program program,
      Map<String, FeatureMap> maps,
      List<CommandCost> costs,
      Timeline timeline,
      RunResult result) {}

  private Simulator() {}

  /**
   * Simulates one inference.
   *
   * @param input in the model's input format, channel, row, column order
   * @param selected names of the layers to run on the array; none means all
   * @throws prunus.simulator.mapper.MappingException if the network cannot be mapped
   */
  public static Run run(
      CompressedNetwork model,
      ArrayConfig config,
      EnergyTable table,
      FeatureMap input,
      Set<String> selected) {
    return run(model, config, table, input, Map.of(), selected);
  }

  /**
   * Simulates one inference of a network that has inputs which the host alone reads.
   *
   * @param given those, by name
   */
  public static Run run(
      CompressedNetwork model,
      ArrayConfig config,
      EnergyTable table,
      FeatureMap input,
      Map<String, HostTensor> given,
      Set<String> selected) {
    EnergyModel energy = new EnergyModel(config, table);
    return run(new PreparedProgram(Mapper.map(model, config, selected)), energy, input, given);
  }

  /** Simulates one inference of a program that is mapped already. */
  public static Run run(PreparedProgram prepared, EnergyModel energy, FeatureMap input) {
    return run(prepared, energy, input, Map.of());
  }

  /**
   * Simulates one inference of a network that has inputs which the host alone reads.
   *
   * @param given those, by name
   */
  public static Run run(
      PreparedProgram prepared,
      EnergyModel energy,
      FeatureMap input,
      Map<String, HostTensor> given) {
    Program program = prepared.program();
    ProgramTimer timer = new ProgramTimer(prepared);
    Map<String, List<Integer>> readers = readers(program);
    Values values =
        Values.of(
            program.network(),
            input,
            given,
            (layer, map) ->
                readers.getOrDefault(layer, List.of()).forEach(step -> timer.start(step, map)));
    return run(program, energy, timer.costs(), values);
  }

  /** Times a program on values that are known already. */
  public static Run run(PreparedProgram prepared, EnergyModel energy, Values values) {
    Program program = prepared.program();
    ProgramTimer timer = new ProgramTimer(prepared);
    readers(program)
        .forEach(
            (tensor, steps) -> steps.forEach(step -> timer.start(step, values.maps().get(tensor))));
    return run(program, energy, timer.costs(), values);
  }

  private static Run run(
      Program program, EnergyModel energy, List<CommandCost> costs, Values values) {
    CompressedNetwork model = program.network();
    Map<String, FeatureMap> maps = values.maps();
    Dram dram = Dram.of(program);
    Timeline timeline = Timeline.of(program.commands(), costs, dram);
    RunResult result =
        new RunResult(
            model,
            energy,
            new Accounting(program, maps, values.flushed(), costs, timeline, dram, energy).layers(),
            output(model, maps),
            values.hostOutputs());
    return new Run(program, maps, costs, timeline, result);
  }

  /** Which steps read a map, by the name of the layer that makes it. */
  private static Map<String, List<Integer>> readers(Program program) {
    Map<String, List<Integer>> readers = new HashMap<>();
    for (int s = 0; s < program.steps().size(); s++) {
      Step step = program.steps().get(s);
      readers.computeIfAbsent(step.input().tensor(), t -> new ArrayList<>()).add(s);
    }
    return readers;
  }

  private static List<Double> output(CompressedNetwork model, Map<String, FeatureMap> maps) {
    Network network = model.network();
    FeatureMap last = maps.get(network.last().layer().name());
    var format = model.format(model.network().last().layer().name());
    List<Double> values = new ArrayList<>();
    for (short a : last.data()) {
      values.add(format.real(a));
    }
    return values;
  }
}
