package prunus.models.importers;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import prunus.models.quantise.PrunedLayer;

/**
 * Layers that are read from their file each time they are asked for: whoever goes through them one
 * at a time needs memory for one at a time. Two readings of a layer are equal and not the same.
 */
public final class LayersOnDemand extends AbstractMap<String, PrunedLayer> {
  private final Map<String, Supplier<PrunedLayer>> readers;

  /**
   * Layers by name.
   *
   * @param readers in the network's order
   */
  public LayersOnDemand(Map<String, ? extends Supplier<PrunedLayer>> readers) {
    this.readers = new LinkedHashMap<>(readers);
  }

  @Override
  public PrunedLayer get(Object name) {
    Supplier<PrunedLayer> reader = readers.get(name);
    return reader == null ? null : reader.get();
  }

  @Override
  public boolean containsKey(Object name) {
    return readers.containsKey(name);
  }

  @Override
  public Set<String> keySet() {
    return java.util.Collections.unmodifiableSet(readers.keySet());
  }

  @Override
  public Set<Entry<String, PrunedLayer>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return readers.size();
      }

      @Override
      public Iterator<Entry<String, PrunedLayer>> iterator() {
        Iterator<String> names = readers.keySet().iterator();
        return new Iterator<>() {
          @Override
          public boolean hasNext() {
            return names.hasNext();
          }

          @Override
          public Entry<String, PrunedLayer> next() {
            String name = names.next();
            return Map.entry(name, get(name));
          }
        };
      }
    };
  }
}
