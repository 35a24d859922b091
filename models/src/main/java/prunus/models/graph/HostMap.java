package prunus.models.graph;

import java.util.List;

/**
 * A map that a step of the host makes. It reads every map that the step reads, and those of the
 * steps that this one takes values from, so that it comes behind all of them; a step that reads no
 * map of the network has maps that read nothing.
 *
 * @param step name of the {@link HostStep} that makes it
 * @param shape of the map
 */
public record HostMap(String name, String step, Shape shape) implements Layer {
  @Override
  public Shape outputShape(List<Shape> inputs) {
    return shape;
  }
}
