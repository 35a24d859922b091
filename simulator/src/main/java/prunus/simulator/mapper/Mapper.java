package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prunus.array.config.ArrayConfig;
import prunus.array.program.LaneGroups;
import prunus.array.program.Pass;
import prunus.array.program.PoolPlan;
import prunus.array.program.PooledRows;
import prunus.array.program.Program;
import prunus.array.program.RowBuffer;
import prunus.array.program.Step;
import prunus.array.program.TensorLayout;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.HostPiece;
import prunus.models.graph.HostStep;
import prunus.models.graph.Pool;
import prunus.models.graph.Shape;
import prunus.models.operations.Lowered;
import prunus.models.operations.Operation;
import prunus.models.operations.Rectifier;
import prunus.models.values.Formats;

/** Maps a compressed network to an array. */
public final class Mapper {
  private final CompressedNetwork model;
  private final ArrayConfig config;
  private final Set<String> selected;
  private final LayerPlanner layers;

  private Mapper(CompressedNetwork model, ArrayConfig config, Set<String> selected) {
    this.model = model;
    this.config = config;
    this.selected = selected;
    this.layers = new LayerPlanner(config);
  }

  /** Maps a whole network. */
  public static Program map(CompressedNetwork model, ArrayConfig config) {
    return map(model, config, Set.of());
  }

  /**
   * Maps a network, or some layers of it; layers left out neither run nor hold memory, and their
   * maps come from DRAM.
   *
   * @param selected layer names; none means all
   * @throws MappingException naming the layer and the limit, or the layer that does not exist
   * @throws prunus.models.operations.LoweringException if the formats of two layers do not fit
   */
  public static Program map(CompressedNetwork model, ArrayConfig config, Set<String> selected) {
    Formats.check(model, Lowered.of(model.network()));
    return new Mapper(model, config, selected).run();
  }

  /** Poolings are taken along unless their rows do not fit; each that does not stands alone. */
  private Program run() {
    Set<String> apart = new HashSet<>();
    Plan plan = plan(apart);
    while (plan.buffers() instanceof BufferPlan.StandApart pooling) {
      apart.add(pooling.pool()); // one pooling fewer is taken along each time
      plan = plan(apart);
    }
    return program(plan);
  }

  /** A network cut into steps, and where their maps lie. */
  private record Plan(List<Planned> steps, Layouts layouts, BufferPlan buffers) {}

  private Plan plan(Set<String> apart) {
    Lowered lowered = Lowered.of(model.network(), apart);
    Layouts layouts = new Layouts(model.network(), lowered, LaneGroups.of(config));
    Demand demand = new Demand(model, lowered);
    List<Planned> planned = new ArrayList<>();
    for (Operation operation : lowered.operations()) {
      Planned step = planned(operation, lowered.tensor(operation), layouts, demand);
      for (String result : operation.results()) {
        layouts.add(result, step instanceof Planned.Host ? fromHost(result) : step.own());
      }
      planned.add(step);
    }
    planned.addAll(stepsWithoutMaps());
    checkSelection(planned);
    planned.removeIf(p -> !selected.isEmpty() && !selected.contains(p.name()));
    Map<String, TensorLayout> outputs = new HashMap<>();
    planned.stream()
        .filter(p -> !(p instanceof Planned.Host))
        .forEach(p -> outputs.put(p.outputTensor(), layouts.of(p.outputTensor())));
    BufferPlan buffers =
        new BufferPlanner(config.activationWords(), planned, outputs, model.network().taken())
            .plan();
    return new Plan(planned, layouts, buffers);
  }

  private Planned planned(Operation operation, String output, Layouts layouts, Demand demand) {
    if (operation instanceof Operation.Host h) {
      return new Planned.Host(h, fromHost(h.result()));
    }
    TensorLayout input = layouts.of(operation.input());
    return switch (operation) {
      case Operation.Host h -> throw new IllegalStateException(h.name() + " is planned");
      case Operation.Weighted w -> weighted(w, output, input, layouts.prescribed(w), demand);
      case Operation.Pooling p -> {
        PoolPlan plan = pool(p.layer(), input.shape(), p.rectifier(), model.format(p.input()));
        yield new Planned.Pooling(p, output, input, input.resized(plan.output()), plan);
      }
      case Operation.Addition a -> new Planned.Addition(a, output, input, input);
    };
  }

  private TensorLayout fromHost(String map) {
    return TensorLayout.interleaved(model.network().shapeOf(map), LaneGroups.of(config));
  }

  /** Steps of the host that make no map: they come last. */
  private List<Planned> stepsWithoutMaps() {
    List<Planned> steps = new ArrayList<>();
    for (HostPiece piece : model.host().pieces()) {
      if (piece.step().outputs().stream().noneMatch(HostStep.Port::onArray)) {
        List<String> inputs =
            piece.step().inputs().stream()
                .filter(HostStep.Port::onArray)
                .map(HostStep.Port::map)
                .toList();
        var operation = new Operation.Host(piece.step().name(), inputs, List.of());
        steps.add(
            new Planned.Host(
                operation, TensorLayout.interleaved(Shape.vector(1), LaneGroups.of(config))));
      }
    }
    return steps;
  }

  private Program program(Plan plan) {
    BufferPlan.Fits fits = (BufferPlan.Fits) plan.buffers();
    List<Step> steps = new ArrayList<>();
    int tiles = 0; // so far: tiles take the halves in turn through the whole program
    for (int i = 0; i < plan.steps().size(); i++) {
      Planned planned = plan.steps().get(i);
      steps.add(step(planned, fits.buffers().get(i), plan.layouts(), tiles));
      tiles += planned.tiles();
    }
    return new Program(config, model, steps, new Scheduler(config, steps).schedule());
  }

  private Planned weighted(
      Operation.Weighted operation,
      String output,
      TensorLayout input,
      Optional<TensorLayout> prescribed,
      Demand demand) {
    CompressedLayer weights = model.layer(operation.name());
    var given = new LayerPlanner.Given(weights, input, prescribed, demand(operation, demand));
    LayerPlanner.Plan plan = layers.plan(operation.layer(), given);
    Shape drained = plan.geometry().output();
    Optional<PoolPlan> pool =
        operation.pool().map(p -> pool(p, drained, Rectifier.NONE, clamped(operation, weights)));
    Shape shape = pool.map(PoolPlan::output).orElse(drained);
    TensorLayout own = Layouts.ofPasses(shape, plan.passes(), plan.groups());
    return new Planned.Weighted(
        operation,
        output,
        input,
        own,
        plan.geometry(),
        plan.streaming(),
        plan.groups(),
        plan.passes(),
        pool);
  }

  /** Nothing to share out where there is one group. */
  private long[] demand(Operation.Weighted operation, Demand demand) {
    return config.groupCount() == 1 ? new long[0] : demand.of(operation.result());
  }

  private static FixedPoint clamped(Operation.Weighted operation, CompressedLayer weights) {
    return weights.output().limited(operation.rectifier().limit());
  }

  private static PoolPlan pool(Pool layer, Shape input, Rectifier rectifier, FixedPoint format) {
    Shape output = layer.outputShape(List.of(input));
    return new PoolPlan(layer, input, output, rectifier.on(), rectifier.clamp(format));
  }

  private Step step(Planned planned, BufferPlan.Buffers buffers, Layouts layouts, int tilesBefore) {
    if (planned instanceof Planned.Host h) {
      return new Step.Host(
          h.name(),
          h.operation().inputs().stream().map(t -> read(t, layouts, buffers.input())).toList(),
          h.operation().results().stream().map(t -> read(t, layouts, buffers.output())).toList());
    }
    var input = read(planned.inputTensor(), layouts, buffers.input());
    var output =
        layouts.part(planned.outputTensor(), planned.operation().result(), buffers.output());
    return switch (planned) {
      case Planned.Host h -> throw new IllegalStateException(h.name() + " is a step");
      case Planned.Pooling p -> new Step.Pooling(p.name(), input, output, p.plan());
      case Planned.Addition p -> {
        Operation.Addition a = p.operation();
        yield new Step.Addition(
            p.name(),
            input,
            read(a.second(), layouts, buffers.other().orElseThrow()),
            output,
            Formats.shift(model, a, a.input()),
            Formats.shift(model, a, a.second()),
            a.rectifier().on(),
            a.rectifier().clamp(model.format(a.name())));
      }
      case Planned.Weighted w -> {
        Operation.Weighted operation = w.operation();
        CompressedLayer weights = model.layer(w.name());
        yield new Step.Weighted(
            w.name(),
            input,
            output,
            w.geometry(),
            w.streaming(),
            w.groups(),
            weights,
            operation.other().map(o -> other(o, weights, layouts, buffers)),
            operation.relu(),
            clamped(operation, weights).clamp(),
            inHalves(w.passes(), tilesBefore),
            w.pool().map(plan -> new PooledRows(plan, buffers.drained().orElseThrow())));
      }
    };
  }

  private static Step.TensorRef read(String tensor, Layouts layouts, RowBuffer buffer) {
    return new Step.TensorRef(tensor, tensor, layouts.of(tensor), 0, buffer);
  }

  private Step.Other other(
      String tensor, CompressedLayer weights, Layouts layouts, BufferPlan.Buffers buffers) {
    int shift = Formats.otherShift(weights, model.format(tensor));
    return new Step.Other(read(tensor, layouts, buffers.other().orElseThrow()), shift);
  }

  private static List<Pass> inHalves(List<Pass> passes, int tilesBefore) {
    List<Pass> placed = new ArrayList<>();
    int tiles = tilesBefore;
    for (Pass pass : passes) {
      placed.add(pass.withHalves(tiles));
      tiles += pass.tiles().size();
    }
    return List.copyOf(placed);
  }

  private void checkSelection(List<Planned> planned) {
    List<String> names = planned.stream().map(Planned::name).toList();
    for (String name : selected) {
      if (!names.contains(name)) {
        throw new MappingException(
            "unknown layer %s; the array runs %s".formatted(name, String.join(", ", names)));
      }
    }
  }
}
