package prunus.models.importers.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of operators in the documentation is the one that the rules make. */
class RuleTableTest {
  private static final Path PAGE = Path.of("../docs/import.md");

  @Test
  void theDocumentationHasTheRules() throws IOException {
    String text = Files.readString(PAGE);
    if (Boolean.getBoolean("golden.rules")) {
      int from = text.indexOf("| operators | become |");
      int to = text.indexOf("\n\n", from) + 1;
      text = text.substring(0, from) + Rules.table() + text.substring(to);
      Files.writeString(PAGE, text);
    }
    assertThat(text)
        .as("mvn -pl models test -Dtest=RuleTableTest -Dgolden.rules=true writes it")
        .contains(Rules.table());
  }
}
