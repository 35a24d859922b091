package prunus.hdl.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import prunus.hdl.check.Rule;

/** docs/hdl-errors.md, made of the error tests. {@code -Ddocs=write} writes it anew. */
class ErrorPageTest {
  private static final Path PAGE = Path.of("../docs/hdl-errors.md");
  private static final Path SOURCES = Path.of("src/test/java/prunus/hdl/errors");

  private static final String INTRODUCTION =
      """
      # What the checks say

      Made from the tests of the messages; N stands for a line number. A message ends with the module's path from the top and
      the line of Java at fault. All problems of a design come at once, in one `DesignException`.

      """;

  @Test
  void thePageIsWhatTheTestsCheck() throws IOException {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (Rule rule : Rule.values()) {
      List<ErrorExample> examples =
          ErrorExample.all().stream().filter(e -> e.rule() == rule).toList();
      String title = rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      page.append("## ").append(title.substring(0, 1).toUpperCase(Locale.ROOT));
      page.append(title.substring(1)).append("\n\n");
      for (ErrorExample example : examples) {
        page.append("```text\n").append(example.message()).append("  at ");
        page.append(example.file()).append(".java:N\n```\n\n");
        page.append("Faulty:\n\n```java\n").append(code(example, "Faulty")).append("```\n\n");
        page.append("Fixed:\n\n```java\n").append(code(example, "Fixed")).append("```\n\n");
      }
    }
    String text = page.toString().strip() + "\n";
    if ("write".equals(System.getProperty("docs"))) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(text);
  }

  /** The nested class of an example, from its first to its last line. */
  private static String code(ErrorExample example, String version) throws IOException {
    String head = "  static final class " + example.name() + version + " extends Module {";
    List<String> lines = Files.readAllLines(SOURCES.resolve(example.file() + ".java"));
    int first = lines.indexOf(head);
    assertThat(first).as(head).isNotNegative();
    int last = first;
    while (!lines.get(last).equals("  }")) {
      last++;
    }
    return lines.subList(first, last + 1).stream()
            .map(line -> line.replaceFirst("^ {2}", "").replaceFirst(" // here$", "  // here"))
            .collect(Collectors.joining("\n"))
        + "\n";
  }
}
