package prunus.simulator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.array.contract.Cause;
import prunus.array.program.Command;
import prunus.array.program.Program;
import prunus.array.program.Step;
import prunus.models.graph.Weighted;
import prunus.models.values.FeatureMap;
import prunus.models.values.UsefulMacs;
import prunus.simulator.energy.EnergyModel;
import prunus.simulator.energy.WeightsIn;
import prunus.simulator.result.DramTraffic;
import prunus.simulator.result.LayerResult;
import prunus.simulator.result.Macs;
import prunus.simulator.timing.Accesses;
import prunus.simulator.timing.CommandCost;
import prunus.simulator.timing.Timeline;

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
    List<LayerCost> sums = sums();
    List<LayerResult> layers = new ArrayList<>();
    long begin = 0;
    for (int s = 0; s < sums.size(); s++) {
      boolean last = s == sums.size() - 1;
      long end = last ? timeline.end() : sums.get(s).endOfCompute;
      layers.add(layer(program.steps().get(s), sums.get(s), begin, end));
      begin = end;
    }
    return layers;
  }

  private List<LayerCost> sums() {
    List<LayerCost> sums = new ArrayList<>();
    program.steps().forEach(_ -> sums.add(new LayerCost(program.config().dram())));
    for (int i = 0; i < costs.size(); i++) {
      Command command = program.commands().get(i);
      sums.get(command.step()).add(command, costs.get(i), timeline.ends().get(i));
    }
    return sums;
  }

  private LayerResult layer(Step step, LayerCost sum, long begin, long end) {
    Map<Cause, Long> causes = new EnumMap<>(sum.causes);
    long n = program.config().peCount();
    causes.merge(Cause.WAIT_DRAM, n * (end - begin - sum.compute), Long::sum);
    DramTraffic dram = sum.dram;
    Map<String, Double> energyPj =
        energy.energyPj(
            sum.accesses,
            sum.performed,
            dram.weights(),
            dram.activationsIn() + dram.activationsOut());
    LayerResult result =
        new LayerResult(
            step.name(),
            kind(step),
            end - begin,
            sum.compute,
            program.config().microseconds(end - begin),
            macs(step, sum.performed),
            share(sum.performed, n * (end - begin)),
            sum.streaming,
            sum.broadcasts,
            densities(step),
            causes,
            sum.accesses,
            dram,
            energyPj,
            EnergyModel.total(energyPj),
            step instanceof Step.Weighted w
                ? WeightsIn.of(w, sum.accesses, energy)
                : WeightsIn.NONE);
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
      streaming += layer.streamCycles();
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
    Weighted layer = (Weighted) program.network().network().node(step.name()).layer();
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
