package prunus.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import prunus.models.BadInputException;

/** Sizes as users write them: {@code 1x3x224x224}. */
final class Sizes {
  private Sizes() {}

  static Map<String, List<Long>> of(Map<String, String> texts) {
    Map<String, List<Long>> out = new LinkedHashMap<>();
    texts.forEach(
        (name, text) -> {
          if (!text.matches("\\d{1,9}(x\\d{1,9}){0,7}")) {
            throw new BadInputException(
                "--input-shape %s=%s is not of the form %s=1x3x224x224"
                    .formatted(name, text, name));
          }
          out.put(name, Arrays.stream(text.split("x", -1)).map(Long::parseLong).toList());
        });
    return out;
  }
}
