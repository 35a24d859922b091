package prunus.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import prunus.array.program.Command;
import prunus.array.program.Program;
import prunus.array.program.Step;
import prunus.array.program.Streaming;
import prunus.models.graph.Pool;
import prunus.models.graph.Weighted;
import prunus.models.values.FeatureMap;
import prunus.models.values.UsefulMacs;
import prunus.simulator.count.Activity;
import prunus.simulator.count.Counts;
import prunus.simulator.count.Time;
import prunus.simulator.count.Work;
import prunus.simulator.energy.EnergyModel;
import prunus.simulator.energy.WeightsIn;
import prunus.simulator.memory.Dram;
import prunus.simulator.result.Densities;
import prunus.simulator.result.LayerKind;
import prunus.simulator.result.LayerResult;
import prunus.simulator.timing.CommandCost;
import prunus.simulator.timing.Timeline;

/**
 * Adds the commands of a run up to layers. A layer lasts from the end of the layer before to the
 * end of its own last compute command; the last one until the last store is over.
 */
final class Accounting {
  private final Program program;
  private final Map<String, FeatureMap> maps;
  private final Map<String, Densities.Share> flushed;
  private final List<CommandCost> costs;
  private final Timeline timeline;
  private final Dram dram;
  private final EnergyModel energy;

  Accounting(
      Program program,
      Map<String, FeatureMap> maps,
      Map<String, Densities.Share> flushed,
      List<CommandCost> costs,
      Timeline timeline,
      Dram dram,
      EnergyModel energy) {
    this.program = program;
    this.maps = maps;
    this.flushed = flushed;
    this.costs = costs;
    this.timeline = timeline;
    this.dram = dram;
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
    program.steps().forEach(_ -> sums.add(new LayerCost(program.config())));
    for (int i = 0; i < costs.size(); i++) {
      Command command = program.commands().get(i);
      LayerCost sum = sums.get(command.step());
      switch (command) {
        case Command.Compute c -> sum.add(c, costs.get(i), timeline.ends().get(i));
        case Command.Transfer t -> sum.add(t, costs.get(i), dram.channel(i));
      }
    }
    return sums;
  }

  private LayerResult layer(Step step, LayerCost sum, long begin, long end) {
    Counts counts = sum.counts(dram.awake(begin, end));
    Work work = work(step, sum);
    Time time = sum.time(end - begin);
    return new LayerResult(
        step.name(),
        kind(step),
        work,
        time,
        sum.groups,
        densities(step),
        counts,
        energy.energy(new Activity(work, time, counts)),
        step instanceof Step.Weighted w
            ? WeightsIn.of(w, counts.accesses(), energy)
            : WeightsIn.NONE);
  }

  private Work work(Step step, LayerCost sum) {
    if (!(step instanceof Step.Weighted weighted)) {
      return new Work(0, 0, sum.performed, sum.broadcasts, sum.groupBroadcasts, sum.reductions);
    }
    Weighted layer = (Weighted) program.network().network().node(step.name()).layer();
    long useful =
        UsefulMacs.count(layer, weighted.weights().filters(), maps.get(step.input().tensor()));
    return new Work(
        weighted.geometry().denseMacs(),
        useful,
        sum.performed,
        sum.broadcasts,
        sum.groupBroadcasts,
        sum.reductions);
  }

  private Densities densities(Step step) {
    Densities.Share none = Densities.Share.NONE;
    if (step instanceof Step.Host h) {
      Densities.Share read = h.inputs().isEmpty() ? none : nonZero(maps.get(h.input().tensor()));
      Densities.Share made = h.outputs().isEmpty() ? none : nonZero(maps.get(h.output().tensor()));
      return new Densities(none, read, made, none, none, Double.NaN);
    }
    Densities.Share input = nonZero(maps.get(step.input().tensor()));
    Densities.Share output = nonZero(maps.get(step.output().tensor()));
    if (!(step instanceof Step.Weighted w)) {
      return new Densities(none, input, output, none, none, Double.NaN);
    }
    var filters = w.weights().filters();
    Densities.Share weights = new Densities.Share(filters.nonZeros(), filters.shape().elements());
    FeatureMap made = maps.get(step.output().tensor());
    Densities.Share clamped = share(made, a -> Math.abs(a) == w.clamp());
    return new Densities(
        weights, input, output, clamped, flushed.get(step.name()), w.weights().sqnrDb());
  }

  private static Densities.Share nonZero(FeatureMap map) {
    return share(map, a -> a != 0);
  }

  private static Densities.Share share(FeatureMap map, IntPredicate which) {
    long part = 0;
    for (short activation : map.data()) {
      part += which.test(activation) ? 1 : 0;
    }
    return new Densities.Share(part, map.data().length);
  }

  private static LayerKind kind(Step step) {
    return switch (step) {
      case Step.Weighted w when w.streaming() == Streaming.FLATTENED -> LayerKind.FULLY_CONNECTED;
      case Step.Weighted _ -> LayerKind.CONVOLUTION;
      case Step.Addition _ -> LayerKind.ADDITION;
      case Step.Host _ -> LayerKind.HOST;
      case Step.Pooling p when p.plan().layer().window().size() == 1 && p.plan().relu() ->
          LayerKind.RELU;
      case Step.Pooling p ->
          p.plan().layer().kind() == Pool.Kind.MAX ? LayerKind.MAX_POOL : LayerKind.AVERAGE_POOL;
    };
  }
}
