package prunus.simulator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.graph.Weighted;
import prunus.simulator.energy.EnergyModel;
import prunus.simulator.energy.WeightsIn;
import prunus.simulator.program.Command;
import prunus.simulator.program.Program;
import prunus.simulator.program.Step;
import prunus.simulator.result.DramTraffic;
import prunus.simulator.result.LayerResult;
import prunus.simulator.result.Macs;
import prunus.simulator.timing.Accesses;
import prunus.simulator.timing.Cause;
import prunus.simulator.timing.CommandCost;
import prunus.simulator.timing.Timeline;
import prunus.simulator.values.FeatureMap;
import prunus.simulator.values.UsefulMacs;

/**
 * Adds the commands of a run up to layers and a total. A layer lasts from the end of the layer
 * before to the end of its own last compute command; the last one until the last store is over.
 */
final class Accounting {
  private final Program program;
  private final Map<String, FeatureMap> maps;
  private final List<CommandCost> costs;
  private final Timeline timeline;
  private final EnergyModel energy;

  Accounting(
      Program program,
      Map<String, FeatureMap> maps,
      List<CommandCost> costs,
      Timeline timeline,
      EnergyModel energy) {
    this.program = program;
    this.maps = maps;
    this.costs = costs;
    this.timeline = timeline;
    this.energy = energy;
  }

  List<LayerResult> layers() {
    List<LayerResult> layers = new ArrayList<>();
    long begin = 0;
    for (int s = 0; s < program.steps().size(); s++) {
      boolean last = s == program.steps().size() - 1;
      long end = last ? timeline.end() : endOfCompute(s);
      layers.add(layer(s, begin, end));
      begin = end;
    }
    return layers;
  }

  private long endOfCompute(int step) {
    long end = 0;
    for (int i = 0; i < costs.size(); i++) {
      Command command = program.commands().get(i);
      if (command.step() == step && command instanceof Command.Compute) {
        end = timeline.ends().get(i);
      }
    }
    return end;
  }

  private LayerResult layer(int s, long begin, long end) {
    Map<Cause, Long> causes = new EnumMap<>(Cause.class);
    Accesses accesses = Accesses.none();
    DramTraffic dram = DramTraffic.NONE;
    long performed = 0;
    long broadcasts = 0;
    long compute = 0;
    long streaming = 0;
    for (int i = 0; i < costs.size(); i++) {
      Command command = program.commands().get(i);
      if (command.step() != s) {
        continue;
      }
      CommandCost cost = costs.get(i);
      cost.causes().forEach((cause, count) -> causes.merge(cause, count, Long::sum));
      accesses = accesses.plus(cost.accesses());
      performed += cost.macs();
      broadcasts += cost.broadcasts();
      compute += command instanceof Command.Compute ? cost.cycles() : 0;
      streaming += command instanceof Command.Stream ? cost.cycles() : 0;
      dram = dram.plus(traffic(command));
    }
    long n = program.config().peCount();
    causes.merge(Cause.WAIT_DRAM, n * (end - begin - compute), Long::sum);
    Step step = program.steps().get(s);
    Map<String, Double> energyPj =
        energy.energyPj(
            accesses, performed, dram.weights(), dram.activationsIn() + dram.activationsOut());
    LayerResult result =
        new LayerResult(
            step.name(),
            kind(step),
            end - begin,
            compute,
            program.config().microseconds(end - begin),
            macs(step, performed),
            share(performed, n * (end - begin)),
            streaming,
            broadcasts,
            densities(step),
            causes,
            accesses,
            dram,
            energyPj,
            EnergyModel.total(energyPj),
            step instanceof Step.Weighted w ? WeightsIn.of(w, accesses, energy) : WeightsIn.NONE);
    return checked(result);
  }

  /** Every PE-cycle has exactly one cause: the sum is the product. */
  private LayerResult checked(LayerResult layer) {
    long sum = layer.peCycles().values().stream().mapToLong(Long::longValue).sum();
    long all = layer.cycles() * program.config().peCount();
    boolean negative = layer.peCycles().values().stream().anyMatch(c -> c < 0);
    if (sum != all || negative) {
      throw new IllegalStateException(
          "layer %s: causes %s sum to %d, not to %d PE-cycles"
              .formatted(layer.name(), layer.peCycles(), sum, all));
    }
    return layer;
  }

  LayerResult total(List<LayerResult> layers) {
    Map<Cause, Long> causes = new EnumMap<>(Cause.class);
    Map<String, Double> energyPj = new LinkedHashMap<>();
    Accesses accesses = Accesses.none();
    DramTraffic dram = DramTraffic.NONE;
    Macs macs = new Macs(0, 0, 0);
    WeightsIn weightsIn = WeightsIn.NONE;
    long cycles = 0;
    long compute = 0;
    long broadcasts = 0;
    long streaming = 0;
    for (LayerResult layer : layers) {
      layer.peCycles().forEach((cause, count) -> causes.merge(cause, count, Long::sum));
      layer.energyPj().forEach((component, pj) -> energyPj.merge(component, pj, Double::sum));
      accesses = accesses.plus(layer.accesses());
      dram = dram.plus(layer.dram());
      macs = macs.plus(layer.macs());
      weightsIn = weightsIn.plus(layer.weightsIn());
      cycles += layer.cycles();
      compute += layer.computeCycles();
      broadcasts += layer.broadcasts();
    }
    for (int i = 0; i < costs.size(); i++) {
      streaming += program.commands().get(i) instanceof Command.Stream ? costs.get(i).cycles() : 0;
    }
    long n = program.config().peCount();
    return checked(
        new LayerResult(
            "total",
            "total",
            cycles,
            compute,
            program.config().microseconds(cycles),
            macs,
            share(macs.performed(), n * cycles),
            streaming,
            broadcasts,
            LayerResult.Densities.NONE,
            causes,
            accesses,
            dram,
            energyPj,
            EnergyModel.total(energyPj),
            weightsIn));
  }

  private Macs macs(Step step, long performed) {
    if (!(step instanceof Step.Weighted weighted)) {
      return new Macs(0, 0, 0);
    }
    Weighted layer =
        program.network().network().weighted().stream()
            .filter(l -> l.name().equals(step.name()))
            .findFirst()
            .orElseThrow();
    long useful =
        UsefulMacs.count(layer, weighted.weights().filters(), maps.get(step.input().tensor()));
    return new Macs(weighted.geometry().denseMacs(), useful, performed);
  }

  private LayerResult.Densities densities(Step step) {
    double input = maps.get(step.input().tensor()).density();
    double output = maps.get(step.output().tensor()).density();
    return step instanceof Step.Weighted w
        ? new LayerResult.Densities(
            w.weights().filters().density(), input, output, w.weights().sqnrDb())
        : new LayerResult.Densities(Double.NaN, input, output, Double.NaN);
  }

  private DramTraffic traffic(Command command) {
    if (!(command instanceof Command.Transfer transfer)) {
      return DramTraffic.NONE;
    }
    long bytes = transfer.bytes();
    long bursts = Math.ceilDiv(bytes, (long) program.config().dram().burstBytes());
    long rows = Math.ceilDiv(bytes, (long) program.config().dram().rowBytes());
    return switch (transfer) {
      case Command.LoadWeights w -> new DramTraffic(bytes, 0, 0, bursts, rows);
      case Command.LoadActivations a -> new DramTraffic(0, bytes, 0, bursts, rows);
      case Command.StoreActivations a -> new DramTraffic(0, 0, bytes, bursts, rows);
    };
  }

  private static String kind(Step step) {
    return switch (step) {
      case Step.Weighted w -> w.fullyConnected() ? "fully connected" : "convolution";
      case Step.Pooling p -> "pooling";
    };
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
