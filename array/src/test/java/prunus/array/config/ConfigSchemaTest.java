package prunus.array.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of the documents says what the program checks. */
class ConfigSchemaTest {
  private static final ArrayConfig TINY = Configs.load("tiny4");

  private static JsonNode schema() throws IOException {
    String text = Files.readString(Path.of("..", "docs", "config.schema.json"));
    return JsonMapper.builder().build().readTree(text);
  }

  @Test
  void keysAreThoseOfTheRecords() throws IOException {
    keys(schema(), ArrayConfig.class);
    keys(schema().get("properties").get("dram"), DramConfig.class);
  }

  private static void keys(JsonNode object, Class<? extends Record> type) {
    RecordComponent[] components = type.getRecordComponents();
    assertThat(object.get("properties").propertyNames())
        .containsExactlyElementsOf(
            Arrays.stream(components).map(RecordComponent::getName).toList());
    assertThat(object.get("required").valueStream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(
            Arrays.stream(components)
                .filter(c -> c.getType() != Optional.class)
                .map(RecordComponent::getName)
                .toList());
  }

  static Stream<String> keysWithRanges() throws IOException {
    JsonNode top = schema().get("properties");
    JsonNode dram = top.get("dram").get("properties");
    return Stream.concat(
        top.propertyNames().stream().filter(k -> top.get(k).has("minimum")),
        dram.propertyNames().stream().filter(k -> dram.get(k).has("minimum")).map("dram."::concat));
  }

  @ParameterizedTest
  @MethodSource("keysWithRanges")
  void nothingBesideARangeIsRead(String key) throws IOException {
    JsonNode properties = schema().get("properties");
    JsonNode range =
        key.startsWith("dram.")
            ? properties.get("dram").get("properties").get(key.substring("dram.".length()))
            : properties.get(key);
    for (long beside :
        new long[] {range.get("minimum").longValue() - 1, range.get("maximum").longValue() + 1}) {
      assertThatThrownBy(() -> Configs.with(TINY, key + "=" + beside))
          .isInstanceOf(InvalidConfigException.class)
          .hasMessageContaining(key);
    }
  }

  @Test
  void namesAreThoseOfTheEnums() throws IOException {
    JsonNode top = schema().get("properties");
    names(top.get("placement"), Placement.values());
    names(top.get("powerGating"), PowerGating.values());
    names(top.get("dram").get("properties").get("addressMapping"), AddressMapping.values());
  }

  private static void names(JsonNode property, Enum<?>[] values) {
    assertThat(property.get("enum").valueStream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(Arrays.stream(values).map(Enum::name).toList());
  }
}
