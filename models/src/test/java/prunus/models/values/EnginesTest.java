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
