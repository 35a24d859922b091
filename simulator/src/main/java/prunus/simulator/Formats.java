package prunus.simulator;

import prunus.models.compress.CompressedNetwork;
import prunus.models.compress.FixedPoint;
import prunus.models.graph.Network;

/** Which fixed-point format a map is in: that of the weighted layer it came from. */
public final class Formats {
  private Formats() {}

  /** Format of the network's output. */
  static FixedPoint ofOutput(CompressedNetwork model) {
    return of(model, model.network().last().layer().name());
  }

  /** Format of the map a layer makes, or of the input. */
  public static FixedPoint of(CompressedNetwork model, String layer) {
    String name = layer;
    while (!name.equals(Network.INPUT)) {
      if (model.layer(name) != null) {
        return model.layer(name).output();
      }
      name = model.network().node(name).inputs().getFirst();
    }
    return model.inputFormat();
  }
}
