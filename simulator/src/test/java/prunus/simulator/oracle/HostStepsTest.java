package prunus.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.contract.Cause;
import prunus.array.program.Command;
import prunus.models.BadInputException;
import prunus.models.Progress;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.HostPart;
import prunus.models.compress.HostPiece;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.file.ModelFileReader;
import prunus.models.file.ModelFileWriter;
import prunus.models.graph.Add;
import prunus.models.graph.Convolution;
import prunus.models.graph.HostMap;
import prunus.models.graph.HostStep;
import prunus.models.graph.Network;
import prunus.models.graph.Relu;
import prunus.models.graph.Shape;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.host.HostTensor;
import prunus.models.quantise.BiasRule;
import prunus.models.quantise.Calibration;
import prunus.models.quantise.NetworkQuantiser;
import prunus.models.quantise.PrunedLayer;
import prunus.models.quantise.SparseWeights;
import prunus.models.values.FeatureMap;
import prunus.simulator.Simulator;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.result.LayerKind;

/**
 * Networks of which a host runs a step in the middle and one at the end: a convolution, the step,
 * whose map is added to the convolution's own and read again, and the last step, which makes an
 * output and no map.
 */
class HostStepsTest {
  private static Network network(Shape shape) {
    int c = shape.channels();
    return new Network(
        "hosted",
        shape,
        List.of(
            new Network.Node(new Convolution("a", c, c, 3, 3, 1, 1, 1), List.of(Network.INPUT)),
            new Network.Node(new Relu("ra"), List.of("a")),
            new Network.Node(new HostMap("m", "host1", shape), List.of("ra")),
            new Network.Node(new Convolution("b", c, c, 1, 1, 1, 0, 1), List.of("ra")),
            new Network.Node(new Add("sum"), List.of("b", "m")),
            new Network.Node(new Convolution("c", c, c, 3, 3, 1, 1, 1), List.of("sum"))),
        Set.of("ra", "c"));
  }

  private static HostPart host(Shape s) {
    List<Long> dims = List.of(1L, (long) s.channels(), (long) s.height(), (long) s.width());
    var reads = new HostStep.Port("x", "FLOAT", "ra", dims, ",C,H,W");
    var makes = new HostStep.Port("y", "FLOAT", "m", dims, ",C,H,W");
    var last = new HostStep.Port("z", "FLOAT", "c", dims, ",C,H,W");
    var output = new HostStep.Port("scores", "FLOAT", "", dims, "");
    return new HostPart(
        List.of(
            new HostPiece(new HostStep("host1", List.of(reads), List.of(makes), 1), new byte[] {1}),
            new HostPiece(
                new HostStep("host2", List.of(last), List.of(output), 1), new byte[] {2, 3})),
        Map.of(),
        Map.of("scores", output));
  }

  private static CompressedNetwork model(Random random) {
    int channels = 1 + random.nextInt(9);
    Shape shape = new Shape(channels, 1 + random.nextInt(8), 1 + random.nextInt(8));
    Network network = network(shape);
    Map<String, PrunedLayer> layers = new LinkedHashMap<>();
    for (Weighted layer : network.weighted()) {
      layers.put(layer.name(), weights(layer, random));
    }
    float[] input = new float[(int) shape.elements()];
    for (int i = 0; i < input.length; i++) {
      input[i] = (float) random.nextGaussian();
    }
    return NetworkQuantiser.quantise(
        network,
        layers,
        new Calibration(shape, input, 8),
        4,
        new Preprocessing(Preprocessing.Order.GREY, List.of(), 1),
        new Provenance(Provenance.Kind.SYNTHETIC, "test"),
        host(shape),
        Progress.NONE);
  }

  private static PrunedLayer weights(Weighted layer, Random random) {
    WeightShape shape = layer.weightShape();
    int[] start = new int[shape.filters() + 1];
    List<Integer> position = new ArrayList<>();
    for (int k = 0; k < shape.filters(); k++) {
      for (int i = 0; i < shape.filterSize(); i++) {
        if (random.nextInt(2) == 0) {
          position.add(i);
        }
      }
      start[k + 1] = position.size();
    }
    float[] value = new float[position.size()];
    for (int i = 0; i < value.length; i++) {
      value[i] = (float) (0.1 + random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
    }
    int[] positions = position.stream().mapToInt(Integer::intValue).toArray();
    return new PrunedLayer(
        new SparseWeights(shape, start, positions, value),
        new BiasRule.Given(new double[shape.filters()]));
  }

  @Property(tries = 60)
  void theArrayWaitsAndEverythingIsCounted(@ForAll long seed) {
    Random random = new Random(seed);
    CompressedNetwork written = model(random);
    CompressedNetwork model = ModelFileReader.parse(ModelFileWriter.bytes(written));
    assertThat(model.host().pieces())
        .extracting(piece -> piece.step())
        .isEqualTo(written.host().pieces().stream().map(HostPiece::step).toList());
    ArrayConfig config = Configs.with(Configs.load("tiny4"), "hostMicroseconds=2.5");
    Shape shape = model.network().input();
    short[] input = new short[(int) shape.elements()];
    for (int i = 0; i < input.length; i++) {
      input[i] = model.inputFormat().quantise(random.nextGaussian());
    }
    Simulator.Run run =
        Simulator.run(
            model,
            config,
            EnergyTables.load("prunus-45nm"),
            new FeatureMap(shape, input),
            Set.of());
    for (ExecutionOrder order : ExecutionOrder.values()) {
      assertThat(
              OracleCheck.difference(
                  run.program(), run.maps(), run.costs(), order.of(run.program(), seed)))
          .as("seed %d, %s", seed, order)
          .isEmpty();
    }
    assertThat(run.program().commands().stream().filter(c -> c instanceof Command.HostRun))
        .hasSize(2);
    var layers = run.result().layers();
    assertThat(layers.stream().filter(l -> l.kind() == LayerKind.HOST)).hasSize(2);
    long waited = 2 * Math.round(2.5 * config.clockMhz());
    assertThat(run.result().total().time().peCycles(Cause.WAIT_HOST))
        .isEqualTo(waited * config.peCount());
    mirrored(run, model);
  }

  /** A network that begins on the host: the array reads what the first step makes. */
  @Property(tries = 30)
  void theHostBegins(@ForAll long seed) {
    Random random = new Random(seed);
    int channels = 1 + random.nextInt(9);
    Shape shape = new Shape(channels, 1 + random.nextInt(8), 1 + random.nextInt(8));
    List<Long> dims = List.of(1L, (long) channels, (long) shape.height(), (long) shape.width());
    var reads = new HostStep.Port("x", "FLOAT", "", dims, "");
    var makes = new HostStep.Port("y", "FLOAT", "m", dims, ",C,H,W");
    HostPart part =
        new HostPart(
            List.of(
                new HostPiece(
                    new HostStep("host1", List.of(reads), List.of(makes), 1), new byte[] {1})),
            Map.of("x", reads),
            Map.of());
    var layer = new Convolution("a", channels, channels, 3, 3, 1, 1, 1);
    Network network =
        new Network(
            "begun",
            Shape.NONE,
            List.of(
                new Network.Node(new HostMap("m", "host1", shape), List.of()),
                new Network.Node(layer, List.of("m"))));
    float[] values = new float[(int) shape.elements()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    Map<String, HostTensor> given =
        Map.of("x", HostTensor.of(values, dims.stream().mapToLong(d -> d).toArray()));
    CompressedNetwork written =
        NetworkQuantiser.quantise(
            network,
            Map.of("a", weights(layer, random)),
            new Calibration(Shape.NONE, List.of(new Calibration.Sample(new float[0], given)), 0, 2),
            4,
            new Preprocessing(Preprocessing.Order.GREY, List.of(), 1),
            new Provenance(Provenance.Kind.SYNTHETIC, "test"),
            part,
            Progress.NONE);
    CompressedNetwork model = ModelFileReader.parse(ModelFileWriter.bytes(written));
    assertThat(model.network().input()).isEqualTo(Shape.NONE);
    FeatureMap nothing = new FeatureMap(Shape.NONE, new short[0]);
    Simulator.Run run =
        Simulator.run(
            model,
            Configs.load("tiny4"),
            EnergyTables.load("prunus-45nm"),
            nothing,
            given,
            Set.of());
    for (ExecutionOrder order : ExecutionOrder.values()) {
      assertThat(
              OracleCheck.difference(
                  run.program(), run.maps(), run.costs(), order.of(run.program(), seed)))
          .as("seed %d, %s", seed, order)
          .isEmpty();
    }
    short[] map = run.maps().get("m").data();
    for (int i = 0; i < map.length; i++) {
      assertThat(map[i]).isEqualTo(model.format("m").quantise(-values[map.length - 1 - i]));
    }
    assertThatThrownBy(
            () ->
                Simulator.run(
                    model,
                    Configs.load("tiny4"),
                    EnergyTables.load("prunus-45nm"),
                    nothing,
                    Set.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("--input x=FILE.npy");
  }

  /** The step's map is the other turned around and negated, in its own format. */
  private static void mirrored(Simulator.Run run, CompressedNetwork model) {
    short[] from = run.maps().get("ra").data();
    short[] to = run.maps().get("m").data();
    for (int i = 0; i < to.length; i++) {
      double real = -model.format("ra").real(from[to.length - 1 - i]);
      assertThat(to[i]).isEqualTo(model.format("m").quantise(real));
    }
    short[] last = run.maps().get("c").data();
    float[] scores = run.result().hostOutputs().get("scores").floats();
    for (int i = 0; i < scores.length; i++) {
      double real = model.format("c").real(last[scores.length - 1 - i]);
      assertThat((double) scores[i]).isEqualTo(-(float) real);
    }
  }
}
