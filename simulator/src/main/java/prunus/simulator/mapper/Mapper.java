package prunus.simulator.mapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import prunus.array.config.ArrayConfig;
import prunus.array.program.ConvGeometry;
import prunus.array.program.Pass;
import prunus.array.program.PoolPlan;
import prunus.array.program.PooledRows;
import prunus.array.program.Program;
import prunus.array.program.Step;
import prunus.array.program.TensorLayout;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Pool;
import prunus.models.graph.Shape;
import prunus.models.operations.Lowered;
import prunus.models.operations.Operation;

/** Maps a compressed network to an array. */
public final class Mapper {
  private final CompressedNetwork model;
  private final ArrayConfig config;
  private final Set<String> selected;
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
    Layouts layouts = new Layouts(model.network(), lowered, config.peCount());
    List<Planned> planned = new ArrayList<>();
    for (Operation operation : lowered.operations()) {
      TensorLayout input = layouts.of(operation.input());
      Planned step =
          switch (operation) {
            case Operation.Weighted w -> {
              checkFormats(w, lowered);
              yield weighted(w, lowered.tensor(w), input);
            }
            case Operation.Pooling p -> pooling(p, lowered.tensor(p), input);
          };
      layouts.add(operation.result(), step.own());
      planned.add(step);
    }
    checkSelection(planned);
    planned.removeIf(p -> !selected.isEmpty() && !selected.contains(p.name()));
    Map<String, TensorLayout> outputs = new HashMap<>();
    planned.forEach(p -> outputs.put(p.outputTensor(), layouts.of(p.outputTensor())));
    BufferPlan buffers = new BufferPlanner(config.activationWords(), planned, outputs).plan();
    return new Plan(planned, layouts, buffers);
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

  private Planned pooling(Operation.Pooling operation, String output, TensorLayout input) {
    PoolPlan plan = pool(operation.layer(), input.shape());
    return new Planned.Pooling(operation, output, input, input.resized(plan.output()), plan);
  }

  private Planned weighted(Operation.Weighted operation, String output, TensorLayout input) {
    boolean flattened = operation.layer() instanceof FullyConnected;
    ConvGeometry geometry =
        switch (operation.layer()) {
          case Convolution layer -> ConvGeometry.of(layer, input.shape());
          case FullyConnected layer -> ConvGeometry.fullyConnected(layer.inputs(), layer.outputs());
        };
    CompressedLayer weights = model.layer(operation.name());
    List<Pass> split =
        passes.computeIfAbsent(
            weights.name(),
            name -> new PassPlanner(config, weights, geometry, input, flattened).plan());
    Optional<PoolPlan> pool = operation.pool().map(p -> pool(p, geometry.output()));
    Shape shape = pool.map(PoolPlan::output).orElse(geometry.output());
    TensorLayout own = Layouts.ofPasses(shape, split, config.peCount());
    return new Planned.Weighted(operation, output, input, own, geometry, flattened, split, pool);
  }

  private PoolPlan pool(Pool layer, Shape input) {
    int clamp = model.format(layer.name()).clamp();
    return new PoolPlan(layer, input, layer.outputShape(List.of(input)), clamp);
  }

  private Step step(Planned planned, BufferPlan.Buffers buffers, Layouts layouts, int tilesBefore) {
    String tensor = planned.inputTensor();
    var input = new Step.TensorRef(tensor, tensor, planned.inputLayout(), 0, buffers.input());
    var output =
        layouts.part(planned.outputTensor(), planned.operation().result(), buffers.output());
    return switch (planned) {
      case Planned.Pooling p -> new Step.Pooling(p.name(), input, output, p.plan());
      case Planned.Weighted w ->
          new Step.Weighted(
              w.name(),
              input,
              output,
              w.geometry(),
              w.flattened(),
              model.layer(w.name()),
              w.operation().relu(),
              inHalves(w.passes(), tilesBefore),
              w.pool().map(plan -> new PooledRows(plan, buffers.drained().orElseThrow())));
    };
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

  /** What a layer expects must be what its input's makers write. */
  private void checkFormats(Operation.Weighted operation, Lowered lowered) {
    FixedPoint expected = model.layer(operation.name()).input();
    for (String part : lowered.parts(operation.input())) {
      FixedPoint found = model.format(part);
      if (!found.equals(expected)) {
        throw new MappingException(
            "layer %s expects its input as %s, but it is written as %s; quantise the model again"
                .formatted(operation.name(), expected, found));
      }
    }
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
