package prunus.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prunus.array.config.ArrayConfig;
import prunus.array.config.Configs;
import prunus.array.contract.Memory;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import prunus.models.compress.SparseFilters;
import prunus.models.graph.Convolution;
import prunus.models.graph.FullyConnected;
import prunus.models.graph.Layer;
import prunus.models.graph.Network;
import prunus.models.graph.Pool;
import prunus.models.graph.Shape;
import prunus.models.graph.WeightShape;
import prunus.models.graph.Weighted;
import prunus.models.values.FeatureMap;
import prunus.simulator.energy.Component;
import prunus.simulator.energy.EnergyTables;
import prunus.simulator.energy.WeightsIn;
import prunus.simulator.result.LayerKind;
import prunus.simulator.result.LayerResult;

/** One layer of each kind on two PEs: what it moves and what that costs, worked by hand. */
class LayersByHandTest {
  private static final FixedPoint FORMAT = new FixedPoint(0, 127);
  private static final Offset<Double> EXACT = within(1e-6);
  private static final ArrayConfig TWO_PES =
      Configs.with(
          Configs.with(Configs.with(Configs.load("tiny4"), "peCount=2"), "placement=modulo"),
          "dram.type=simple");

  /** A network of one layer, all weights 1, on an input of ones. */
  private static LayerResult run(Layer layer, Shape input, String table) {
    Map<String, CompressedLayer> weights =
        layer instanceof Weighted w ? Map.of(layer.name(), ones(w)) : Map.of();
    CompressedNetwork model =
        new CompressedNetwork(
            new Network("one", input, List.of(new Network.Node(layer, List.of(Network.INPUT)))),
            weights,
            FORMAT,
            new Preprocessing(Preprocessing.Order.GREY, List.of(), 1),
            new Provenance(Provenance.Kind.SYNTHETIC, "by hand"));
    short[] data = new short[(int) input.elements()];
    java.util.Arrays.fill(data, (short) 1);
    return new SparseArray(TWO_PES, EnergyTables.load(table))
        .load(model, Set.of())
        .run(new FeatureMap(input, data))
        .layers()
        .getFirst();
  }

  private static CompressedLayer ones(Weighted layer) {
    WeightShape shape = layer.weightShape();
    int size = (int) shape.filterSize();
    int[] start = new int[shape.filters() + 1];
    int[] position = new int[shape.filters() * size];
    byte[] code = new byte[position.length];
    for (int k = 0; k < shape.filters(); k++) {
      for (int i = 0; i < size; i++) {
        position[k * size + i] = i;
        code[k * size + i] = 1;
      }
      start[k + 1] = (k + 1) * size;
    }
    short[] codebook = new short[16];
    codebook[1] = 1;
    return new CompressedLayer(
        layer.name(),
        new SparseFilters(shape, start, position, code),
        codebook,
        4,
        new int[shape.filters()],
        FORMAT,
        FORMAT,
        0,
        Double.NaN);
  }

  /**
   * A filter of one weight in each PE, a row of four pixels, so one Stream: four broadcasts, eight
   * multiply-adds.
   */
  private static LayerResult convolution(String table) {
    return run(new Convolution("c", 2, 1, 1, 1, 1, 0, 1), new Shape(1, 1, 4), table);
  }

  /** Two inputs, two outputs: two broadcasts, four multiply-adds. */
  private static LayerResult fullyConnected(String table) {
    return run(new FullyConnected("f", 2, 2), Shape.vector(2), table);
  }

  @Test
  void whatAConvolutionMoves() {
    LayerResult r = convolution("han2015-45nm");
    assertThat(r.kind()).isEqualTo(LayerKind.CONVOLUTION);
    assertThat(r.work().performedMacs()).isEqualTo(8);
    assertThat(r.work().broadcasts()).isEqualTo(4);
    // Each PE: a byte of counts, one entry. Codebook 16 x 2, one offset of 2, two biases of 4 with
    // a shift of 1.
    assertThat(r.counts().dram().weights()).isEqualTo(2 * (1 + 1) + 32 + 2 + 10);
    assertThat(r.counts().dram().activationsIn()).isEqualTo(4 * 2);
    assertThat(r.counts().dram().activationsOut()).isEqualTo(4 * 2 * 2);
    // The row is held over: one read in each PE.
    assertThat(r.counts().accesses().reads(Memory.WEIGHTS)).isEqualTo(2);
    assertThat(r.counts().accesses().writes(Memory.WEIGHTS)).isEqualTo(2);
    assertThat(r.counts().accesses().reads(Memory.POINTERS)).isEqualTo(2 * 4 * 2);
  }

  @Test
  void whatAFullyConnectedLayerMoves() {
    LayerResult r = fullyConnected("han2015-45nm");
    assertThat(r.kind()).isEqualTo(LayerKind.FULLY_CONNECTED);
    assertThat(r.work().performedMacs()).isEqualTo(4);
    assertThat(r.counts().dram().weights()).isEqualTo(2 * (1 + 2) + 32 + 2 + 10);
    assertThat(r.counts().dram().activationsIn()).isEqualTo(2 * 2);
    assertThat(r.counts().dram().activationsOut()).isEqualTo(2 * 2);
    assertThat(r.counts().accesses().reads(Memory.WEIGHTS)).isEqualTo(2);
  }

  /** Words of rows, pointers and codebook: picojoule a read, by table. */
  @ParameterizedTest
  @CsvSource({
    "han2015-45nm, 20, 10, 2.5, 1", // a 16-bit register takes the 32-bit figure
    "prunus-45nm, 8, 7.027, 2.608, 0",
    "eie-45nm, 8, 33.13, 8.334, 0"
  })
  void whereTheWeightsLive(String table, double bit, double row, double pointer, double code) {
    WeightsIn c = convolution(table).weightsIn();
    // 2 weights; 48 bytes of which 2 entries of 8 bits; 2 rows, 16 pointers, 8 codes read.
    assertThat(c.denseDram32Pj()).isCloseTo(2 * 32 * bit + 2 * row / 8 * 32, EXACT);
    assertThat(c.denseDram16Pj()).isCloseTo(2 * 16 * bit + 2 * row / 8 * 16, EXACT);
    assertThat(c.prunedDramPj())
        .isCloseTo((48 * 8 - 16 + 2 * 20) * bit + 2 * row / 8 * 20 + 16 * pointer, EXACT);
    assertThat(c.compressedSramPj()).isCloseTo(2 * row + 16 * pointer + 8 * code, EXACT);
    assertThat(c.compressedDramPj()).isCloseTo(48 * 8 * bit + c.compressedSramPj(), EXACT);
    WeightsIn f = fullyConnected(table).weightsIn();
    // 4 weights, used once; 50 bytes of which 4 entries; 2 rows, 8 pointers, 4 codes read.
    assertThat(f.denseDram32Pj()).isCloseTo(4 * 32 * bit, EXACT);
    assertThat(f.denseDram16Pj()).isCloseTo(4 * 16 * bit, EXACT);
    assertThat(f.prunedDramPj()).isCloseTo((50 * 8 - 32 + 4 * 20) * bit, EXACT);
    assertThat(f.compressedDramPj()).isCloseTo(50 * 8 * bit, EXACT);
    assertThat(f.compressedSramPj()).isCloseTo(2 * row + 8 * pointer + 4 * code, EXACT);
    for (WeightsIn w : List.of(c, f)) {
      assertThat(
              w.byWidth()
                  * w.bySparsity()
                  * w.byPlace()
                  * w.byReading()
                  * w.byIndexing()
                  * w.byRereading())
          .isCloseTo(w.gain(), within(1e-9 * w.gain()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "han2015-45nm, 10, 3.1, 0.2, 20",
    "prunus-45nm, 7.027, 0.79, 0.15, 8",
    "eie-45nm, 33.13, 1.706, 0.15, 8"
  })
  void whatItCosts(String table, double row, double multiply, double add, double bit) {
    LayerResult c = convolution(table);
    assertThat(c.energy().pj(Component.MULTIPLY)).isCloseTo(8 * multiply, EXACT);
    assertThat(c.energy().pj(Component.ADD)).isCloseTo(8 * add, EXACT);
    LayerResult f = fullyConnected(table);
    assertThat(f.energy().pj(Component.MULTIPLY)).isCloseTo(4 * multiply, EXACT);
    double written = table.equals("prunus-45nm") ? 22.13 : row;
    for (LayerResult r : List.of(c, f)) {
      double dynamic = r.energy().pj(Component.WEIGHTS) - r.energy().fixedPj(Component.WEIGHTS);
      assertThat(dynamic).isCloseTo(2 * row + 2 * written, EXACT);
    }
    // Bursts of 128 bytes: weights, tables and input, each in one of its own; the output in one.
    assertThat(c.energy().pj(Component.DRAM_READ)).isCloseTo(3 * 128 * 8 * bit, EXACT);
    assertThat(c.energy().pj(Component.DRAM_WRITE)).isCloseTo(128 * 8 * bit, EXACT);
  }

  @ParameterizedTest
  @CsvSource({"han2015-45nm, 2.5, 2.5", "prunus-45nm, 4.259, 3.262", "eie-45nm, 0.8828, 0.8828"})
  void aPooling(String table, double read, double write) {
    LayerResult r = run(new Pool("p", Pool.Kind.MAX, 2, 2, 2, 0, false), new Shape(1, 2, 2), table);
    assertThat(r.kind()).isEqualTo(LayerKind.MAX_POOL);
    assertThat(r.weightsIn()).isEqualTo(WeightsIn.NONE);
    // Two PEs: four words loaded, four read for the window, one written, one stored.
    double dynamic =
        r.energy().pj(Component.ACTIVATIONS) - r.energy().fixedPj(Component.ACTIVATIONS);
    assertThat(dynamic).isCloseTo(2 * (4 + 1) * read + 2 * (4 + 1) * write, EXACT);
    assertThat(r.counts().dram().activationsIn()).isEqualTo(8);
    assertThat(r.counts().dram().activationsOut()).isEqualTo(2);
    assertThat(r.energy().pj(Component.MULTIPLY)).isZero();
  }
}
