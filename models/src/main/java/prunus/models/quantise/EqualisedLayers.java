package prunus.models.quantise;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Layers with a power of two for each channel moved from its filter to the weights that read it,
 * each scaled when it is asked for.
 */
final class EqualisedLayers extends AbstractMap<String, PrunedLayer> {
  private final Map<String, PrunedLayer> layers;
  private final Map<String, int[]> made;
  private final Map<String, int[]> read;

  /**
   * @param made exponents of the filters, by layer
   * @param read exponents of the channels that a layer reads, by layer
   */
  EqualisedLayers(
      Map<String, PrunedLayer> layers, Map<String, int[]> made, Map<String, int[]> read) {
    this.layers = layers;
    this.made = made;
    this.read = read;
  }

  @Override
  public PrunedLayer get(Object name) {
    PrunedLayer layer = layers.get(name);
    int[] filters = made.get(name);
    int[] channels = read.get(name);
    if (layer == null || (filters == null && channels == null)) {
      return layer;
    }
    SparseWeights w = layer.weights();
    float[] value = w.value().clone();
    double[] bias = ((BiasRule.Given) layer.bias()).bias().clone();
    int places = channels == null ? 1 : Math.toIntExact(w.shape().filterSize() / channels.length);
    for (int k = 0; k < bias.length; k++) {
      int up = filters == null ? 0 : filters[k];
      bias[k] = Math.scalb(bias[k], up);
      for (int i = w.start()[k]; i < w.start()[k + 1]; i++) {
        int down = channels == null ? 0 : channels[w.position()[i] / places];
        value[i] = Math.scalb(value[i], up - down);
      }
    }
    return new PrunedLayer(
        new SparseWeights(w.shape(), w.start(), w.position(), value),
        new BiasRule.Given(bias),
        layer.coding());
  }

  @Override
  public boolean containsKey(Object name) {
    return layers.containsKey(name);
  }

  @Override
  public Set<Entry<String, PrunedLayer>> entrySet() {
    Map<String, PrunedLayer> all = new LinkedHashMap<>();
    layers.keySet().forEach(name -> all.put(name, get(name)));
    return all.entrySet();
  }
}
