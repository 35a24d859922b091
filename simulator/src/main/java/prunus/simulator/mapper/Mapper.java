package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prunus.array.config.ArrayConfig;
import prunus.array.program.ConvGeometry;
import prunus.array.program.Pass;
import prunus.array.program.PoolPlan;
import prunus.array.program.Program;
import prunus.array.program.Step;
import prunus.array.program.TensorLayout;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Pool;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;

/** Maps a compressed network to an array. */
public final class Mapper {
  private final CompressedNetwork model;
  private final ArrayConfig config;
  private final Set<String> selected;
  private final Set<String> apart = new HashSet<>();
  private final Map<String, List<Pass>> passes = new HashMap<>();

  private Mapper(CompressedNetwork model, ArrayConfig config, Set<String> selected) {
    this.model = model;
    this.config = config;
    this.selected = selected;
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
   */
  public static Program map(CompressedNetwork model, ArrayConfig config, Set<String> selected) {
    return new Mapper(model, config, selected).run();
  }

  private Program run() {
    while (true) {
      Lowering.Lowered lowered = Lowering.lower(model.network(), apart);
      Layouts layouts = new Layouts(model.network(), lowered, config.peCount());
      List<Planned> planned = new ArrayList<>();
      for (Lowering.Operation operation : lowered.operations()) {
        Planned step = plan(operation, lowered, layouts);
        layouts.add(operation.result(), step.own());
        planned.add(step);
      }
      checkSelection(planned);
      planned.removeIf(p -> !selected.isEmpty() && !selected.contains(p.name()));
      checkFormats(planned, lowered);
      Map<String, TensorLayout> outputs = new HashMap<>();
      planned.forEach(p -> outputs.put(p.outputTensor(), layouts.of(p.outputTensor())));
      try {
        List<BufferPlanner.Buffers> buffers =
            new BufferPlanner(config.activationWords(), planned, outputs).plan();
        List<Step> steps = new ArrayList<>();
        int tiles = 0; // so far: tiles take the halves in turn through the whole program
        for (int i = 0; i < planned.size(); i++) {
          steps.add(step(planned.get(i), buffers.get(i), layouts, tiles));
          tiles += planned.get(i).tiles();
        }
        return new Program(config, model, steps, new Scheduler(config, steps).schedule());
      } catch (BufferPlanner.PoolMustStandApart e) {
        apart.add(e.pool());
      }
    }
  }

  private Planned plan(Lowering.Operation operation, Lowering.Lowered lowered, Layouts layouts) {
    TensorLayout input = layouts.of(operation.input());
    String output = lowered.tensorOf().get(operation.result());
    if (operation.layer() instanceof Pool pool) {
      PoolPlan plan = pool(pool, input.shape());
      return new Planned(
          operation,
          operation.input(),
          output,
          input,
          null,
          false,
          List.of(),
          plan,
          input.resized(plan.output()));
    }
    boolean flattened = operation.layer() instanceof FullyConnected;
    ConvGeometry geometry =
        switch ((Weighted) operation.layer()) {
          case Convolution layer -> ConvGeometry.of(layer, input.shape());
          case FullyConnected layer -> ConvGeometry.fullyConnected(layer.inputs(), layer.outputs());
        };
    CompressedLayer weights = model.layer(operation.layer().name());
    List<Pass> split =
        passes.computeIfAbsent(
            weights.name(),
            name -> new PassPlanner(config, weights, geometry, input, flattened).plan());
    PoolPlan pool = operation.pool() == null ? null : pool(operation.pool(), geometry.output());
    Shape shape = pool == null ? geometry.output() : pool.output();
    return new Planned(
        operation,
        operation.input(),
        output,
        input,
        geometry,
        flattened,
        split,
        pool,
        Layouts.ofPasses(shape, split, config.peCount()));
  }

  private PoolPlan pool(Pool layer, Shape input) {
    int clamp = prunus.simulator.Formats.of(model, layer.name()).clamp();
    return new PoolPlan(layer, input, layer.outputShape(List.of(input)), clamp);
  }

  private Step step(
      Planned planned, BufferPlanner.Buffers buffers, Layouts layouts, int tilesBefore) {
    var input =
        new Step.TensorRef(
            planned.inputTensor(),
            planned.inputTensor(),
            planned.inputLayout(),
            0,
            buffers.input());
    var output =
        layouts.part(planned.outputTensor(), planned.operation().result(), buffers.output());
    if (!planned.weighted()) {
      return new Step.Pooling(planned.name(), input, output, planned.pool());
    }
    List<Pass> passes = new ArrayList<>();
    int tiles = tilesBefore;
    for (Pass pass : planned.passes()) {
      passes.add(pass.withHalves(tiles));
      tiles += pass.tiles().size();
    }
    return new Step.Weighted(
        planned.name(),
        input,
        output,
        planned.geometry(),
        planned.flattened(),
        model.layer(planned.name()),
        planned.operation().relu(),
        List.copyOf(passes),
        planned.pool(),
        buffers.drained());
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

  /** What a layer expects must be what its input's makers write. */
  private void checkFormats(List<Planned> planned, Lowering.Lowered lowered) {
    Map<String, Lowering.Operation> makers = new HashMap<>();
    lowered.operations().forEach(o -> makers.put(o.result(), o));
    for (Planned step : planned) {
      if (!step.weighted()) {
        continue;
      }
      var expected = model.layer(step.name()).input();
      var found = new HashSet<prunus.models.compress.FixedPoint>();
      formats(step.inputTensor(), lowered, makers, found);
      if (!found.equals(Set.of(expected))) {
        throw new MappingException(
            "layer %s expects its input as %s, but it is written as %s; quantise the model again"
                .formatted(step.name(), expected, found));
      }
    }
  }

  private void formats(
      String tensor,
      Lowering.Lowered lowered,
      Map<String, Lowering.Operation> makers,
      Set<prunus.models.compress.FixedPoint> found) {
    for (String part : lowered.parts(tensor)) {
      Lowering.Operation maker = makers.get(part);
      if (maker == null) {
        found.add(model.inputFormat());
      } else if (maker.layer() instanceof Pool) {
        formats(maker.input(), lowered, makers, found);
      } else {
        found.add(model.layer(maker.layer().name()).output());
      }
    }
  }
}
