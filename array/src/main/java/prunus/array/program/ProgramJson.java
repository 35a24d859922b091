package prunus.array.program;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import prunus.models.compress.CompressedLayer;
import prunus.models.compress.CompressedNetwork;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Programs as JSON. A program is data: what is written reads back equal. The network itself is
 * named, not written: its weights are in the {@code .pruned} file.
 */
public final class ProgramJson {
  private ProgramJson() {}

  /** A command or step tells its kind. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
  private interface Kind {}

  /** The program as JSON text. */
  public static String write(Program program) {
    SimpleModule module = new SimpleModule();
    module.addSerializer(
        CompressedNetwork.class,
        new ValueSerializer<CompressedNetwork>() {
          @Override
          public void serialize(
              CompressedNetwork value, JsonGenerator to, SerializationContext context) {
            to.writeString(value.network().name());
          }
        });
    module.addSerializer(
        CompressedLayer.class,
        new ValueSerializer<CompressedLayer>() {
          @Override
          public void serialize(
              CompressedLayer value, JsonGenerator to, SerializationContext context) {
            to.writeString(value.name());
          }
        });
    return builder(module).build().writeValueAsString(program) + "\n";
  }

  /**
   * The program that was written.
   *
   * @param network the one it was made for
   * @throws IllegalArgumentException if it is not a program of this network
   */
  public static Program read(String json, CompressedNetwork network) {
    SimpleModule module = new SimpleModule();
    module.addDeserializer(
        CompressedNetwork.class,
        new ValueDeserializer<CompressedNetwork>() {
          @Override
          public CompressedNetwork deserialize(JsonParser from, DeserializationContext context) {
            String name = from.getString();
            if (!name.equals(network.network().name())) {
              throw new IllegalArgumentException(
                  "the program is of network %s, not of %s"
                      .formatted(name, network.network().name()));
            }
            return network;
          }
        });
    module.addDeserializer(
        CompressedLayer.class,
        new ValueDeserializer<CompressedLayer>() {
          @Override
          public CompressedLayer deserialize(JsonParser from, DeserializationContext context) {
            String name = from.getString();
            CompressedLayer layer = network.layer(name);
            if (layer == null) {
              throw new IllegalArgumentException(
                  "the program has layer " + name + ", the network has no weights of that name");
            }
            return layer;
          }
        });
    try {
      return builder(module).build().readValue(json, Program.class);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not a program: " + e.getOriginalMessage(), e);
    }
  }

  private static JsonMapper.Builder builder(SimpleModule module) {
    return JsonMapper.builder()
        .addModule(module)
        .addMixIn(Command.class, Kind.class)
        .addMixIn(Step.class, Kind.class)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
  }
}
