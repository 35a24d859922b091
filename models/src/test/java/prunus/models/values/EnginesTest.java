package prunus.models.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import prunus.models.graph.Network;
import prunus.models.graph.Weighted;
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
  void flushedSumsAreThoseThatRoundToZero(@ForAll long seed) {
    RandomNetwork.Drawn c = RandomNetwork.draw(new java.util.Random(seed));
    Inference.Listener listener =
        new Inference.Listener() {
          @Override
          public void made(String layer, FeatureMap map) {}

          @Override
          public void requantised(String layer, int[] sums, FeatureMap map, boolean relu) {
            int plane = map.shape().height() * map.shape().width();
            long expected = 0;
            for (int i = 0; i < sums.length; i++) {
              double unit = Math.pow(2, c.model().layer(layer).shift(i / plane));
              boolean taken = relu && sums[i] < 0;
              expected += sums[i] != 0 && !taken && Math.floor(sums[i] / unit + 0.5) == 0 ? 1 : 0;
            }
            assertThat(Maps.flushed(sums, map, relu)).as(layer).isEqualTo(expected);
          }
        };
    new Inference(c.model(), new FastEngine()).run(c.input(), listener);
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
