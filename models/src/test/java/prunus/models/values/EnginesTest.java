package prunus.models.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import prunus.models.compress.CompressedLayer;
import prunus.models.graph.Network;
import prunus.models.graph.Shape;
import prunus.models.graph.Weighted;
import prunus.models.operations.Rectifier;
import prunus.models.random.RandomNetwork;

class EnginesTest {
  @Property(tries = 1000)
  void fastEqualsReference(@ForAll long seed) {
    RandomNetwork.Drawn c = RandomNetwork.draw(new java.util.Random(seed));
    Map<String, FeatureMap> fast = new HashMap<>();
    Map<String, FeatureMap> reference = new HashMap<>();
    new Inference(c.model(), new FastEngine()).run(c.input(), fast::put);
    new Inference(c.model(), new ReferenceEngine()).run(c.input(), reference::put);
    assertThat(fast.keySet()).isEqualTo(reference.keySet());
    fast.forEach(
        (layer, map) -> assertThat(map.data()).as(layer).isEqualTo(reference.get(layer).data()));
  }

  /** A sum is flushed if it is not zero, no ReLU takes it, and its real value rounds to zero. */
  @Property(tries = 300)
  void flushedSumsAreThoseThatRoundToZero(
      @ForAll long seed, @ForAll boolean relu, @ForAll boolean added) {
    Random random = new Random(seed);
    CompressedLayer layer = RandomNetwork.draw(random).model().layers().values().iterator().next();
    Shape shape = new Shape(layer.filters().shape().filters(), 2, 3);
    int[] sums = new int[(int) shape.elements()];
    short[] second = new short[sums.length];
    long expected = 0;
    for (int i = 0; i < sums.length; i++) {
      int shift = layer.shift(i / 6);
      int most = 1 << Math.min(28, shift + 1);
      sums[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(-most, most);
      second[i] = (short) (shift > 20 ? 0 : random.nextInt(-1, 2));
      double real = sums[i] / Math.pow(2, shift) + (added ? second[i] : 0);
      expected += real != 0 && !(relu && real < 0) && Math.floor(real + 0.5) == 0 ? 1 : 0;
    }
    Rectifier rectifier = new Rectifier(relu, Double.POSITIVE_INFINITY);
    Optional<Maps.Other> other =
        added ? Optional.of(new Maps.Other(new FeatureMap(shape, second), 0)) : Optional.empty();
    FeatureMap made = Maps.requantise(sums, shape, layer, rectifier, other);
    assertThat(Maps.flushed(sums, made, layer, rectifier, other)).isEqualTo(expected);
  }

  /** Counted one multiply-add at a time, by a loop over every output and tap. */
  @Property(tries = 500)
  void usefulMacsAreThoseOfTheDefinition(@ForAll long seed) {
    RandomNetwork.Drawn c = RandomNetwork.draw(new java.util.Random(seed));
    Map<String, FeatureMap> maps =
        new Inference(c.model(), new FastEngine()).run(c.input(), (layer, map) -> {});
    for (Network.Node node : c.model().network().nodes()) {
      if (node.layer() instanceof Weighted layer) {
        FeatureMap input = maps.get(node.inputs().getFirst());
        assertThat(UsefulMacs.count(layer, c.model().layer(layer.name()).filters(), input))
            .as(layer.name())
            .isEqualTo(NaiveMacs.count(layer, c.model().layer(layer.name()), input));
      }
    }
  }
}
