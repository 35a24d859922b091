package prunus.testbench.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import prunus.hdl.Elaborator;
import prunus.hdl.Module;
import prunus.hdl.check.DesignException;
import prunus.hdl.verilog.Locations;
import prunus.hdl.verilog.VerilogWriter;

/**
 * docs/hdl.md quotes the tutorial's sources and the Verilog they give: a line {@code <!-- Name -->}
 * stands before each quotation. {@code -Ddocs=write} renews the quotations.
 */
class DocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/hdl.md");
  private static final Path SOURCES = Path.of("src/test/java/prunus/testbench/tutorial");

  @Test
  void quotationsAreWhatTheTestsRun() throws IOException {
    String text = Files.readString(DOCUMENT);
    String renewed = renew(text, quotations());
    if ("write".equals(System.getProperty("docs"))) {
      Files.writeString(DOCUMENT, renewed);
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(renewed);
  }

  private static Map<String, String> quotations() throws IOException {
    Map<String, String> all = new HashMap<>();
    for (String file : List.of("Circuits.java", "TutorialTest.java")) {
      regions(Files.readAllLines(SOURCES.resolve(file)), all);
    }
    for (Module circuit : TutorialTest.circuits()) {
      VerilogWriter.write(Elaborator.elaborate(circuit), Locations.NONE)
          .forEach((name, verilog) -> all.put(name, verilog));
    }
    try {
      Elaborator.elaborate(new Circuits.Careless());
    } catch (DesignException e) {
      all.put("message", e.getMessage() + "\n");
    }
    return all;
  }

  private static void regions(List<String> lines, Map<String, String> all) {
    String name = null;
    List<String> region = new ArrayList<>();
    for (String line : lines) {
      if (line.strip().startsWith("// region ")) {
        name = line.strip().substring("// region ".length());
        region.clear();
      } else if (line.strip().equals("// endregion")) {
        all.put(name, String.join("\n", region).stripIndent().strip() + "\n");
      } else {
        region.add(line);
      }
    }
  }

  private static String renew(String text, Map<String, String> quotations) {
    StringBuilder out = new StringBuilder();
    String pending = null;
    boolean skipping = false;
    int quoted = 0;
    for (String line : text.lines().toList()) {
      if (skipping && !line.equals("```")) {
        continue;
      }
      skipping = false;
      out.append(line).append('\n');
      if (line.startsWith("<!-- ") && quotations.containsKey(line.replaceAll("<!-- | -->", ""))) {
        pending = line.replaceAll("<!-- | -->", "");
      } else if (pending != null && line.startsWith("```")) {
        out.append(quotations.get(pending));
        pending = null;
        skipping = true;
        quoted++;
      }
    }
    assertThat(quoted).as("quotations").isGreaterThanOrEqualTo(18);
    return out.toString();
  }
}
