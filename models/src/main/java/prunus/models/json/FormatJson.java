package prunus.models.json;

import java.util.List;
import prunus.models.BadInputException;
import prunus.models.compress.FixedPoint;
import prunus.models.compress.Preprocessing;
import prunus.models.compress.Provenance;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fixed-point formats, preprocessing and provenance as JSON. */
public final class FormatJson {
  private FormatJson() {}

  /** A format as {@code {"fractionBits": f, "clamp": c}}. */
  public static ObjectNode write(FixedPoint format) {
    return JsonFields.mapper()
        .createObjectNode()
        .put("fractionBits", format.fractionBits())
        .put("clamp", format.clamp());
  }

  /** Reads a format. */
  public static FixedPoint fixedPoint(JsonFields json) {
    try {
      return new FixedPoint(json.integer("fractionBits", -64, 64), json.integer("clamp", 1, 32767));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(e.getMessage(), e);
    }
  }

  /**
   * Preprocessing as {@code {"channelOrder": o, "mean": [..], "scale": s}} and, if any, {@code
   * "std": [..]}.
   */
  public static ObjectNode write(Preprocessing preprocessing) {
    ObjectNode out = JsonFields.mapper().createObjectNode();
    out.put("channelOrder", preprocessing.channelOrder().name());
    ArrayNode mean = out.putArray("mean");
    preprocessing.mean().forEach(mean::add);
    out.put("scale", preprocessing.scale());
    if (!preprocessing.std().isEmpty()) {
      preprocessing.std().forEach(out.putArray("std")::add);
    }
    return out;
  }

  /** Reads preprocessing. */
  public static Preprocessing preprocessing(JsonFields json) {
    try {
      return new Preprocessing(
          json.oneOf("channelOrder", Preprocessing.Order.class),
          json.numbers("mean", 16),
          json.number("scale"),
          json.has("std") ? json.numbers("std", 16) : List.of());
    } catch (IllegalArgumentException e) {
      throw new BadInputException(e.getMessage(), e);
    }
  }

  /** Provenance as {@code {"kind": k, "source": s}}. */
  public static ObjectNode write(Provenance provenance) {
    return JsonFields.mapper()
        .createObjectNode()
        .put("kind", provenance.kind().name())
        .put("source", provenance.source());
  }

  /** Reads provenance. */
  public static Provenance provenance(JsonFields json) {
    return new Provenance(json.oneOf("kind", Provenance.Kind.class), json.text("source"));
  }
}
