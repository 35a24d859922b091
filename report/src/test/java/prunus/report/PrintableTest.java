package prunus.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prunus.models.Printable;

class PrintableTest {
  @Test
  void whatSteersATerminalIsSpelledOut() {
    assertThat(Printable.of("red\u001b[31m")).isEqualTo("red\\u{1b}[31m");
    assertThat(Printable.of("a\u202eb\u2066c")).isEqualTo("a\\u{202e}b\\u{2066}c");
    assertThat(Printable.of("two\nlines\u0085")).isEqualTo("two\\u{a}lines\\u{85}");
    assertThat(Printable.of("Größe 大 é")).isEqualTo("Größe 大 é");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "conv1      | conv1",
        "=1+2       | \"'=1+2\"",
        "+x         | \"'+x\"",
        "-x         | \"'-x\"",
        "@sum(a1)   | \"'@sum(a1)\"",
        "a,b        | \"a,b\"",
        "say \"no\" | \"say \"\"no\"\"\"",
      })
  void cellsAreNoFormulas(String name, String cell) {
    assertThat(CsvReport.text(name)).isEqualTo(cell);
  }

  @Test
  void aCellIsOneLine() {
    assertThat(CsvReport.text("a\nb")).isEqualTo("\"a\\u{a}b\"");
  }
}
