package prunus.hdl.sim;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Writes toggle counts in the Switching Activity Interchange Format, version 2.0, as tools for
 * power read it: for each bit the time at 0 and at 1 and the number of changes. An instance of an
 * array is named as in the Verilog, {@code pe[3].pe}, its brackets escaped.
 */
public final class SaifWriter {
  private final Writer out;
  private final ToggleCounts counts;
  private final long period;

  private SaifWriter(Writer out, ToggleCounts counts, long periodPs) {
    this.out = out;
    this.counts = counts;
    this.period = periodPs;
  }

  /**
   * Writes a file: all of it, or nothing.
   *
   * @param top name of the circuit
   * @param periodPs of the clock, picoseconds
   */
  public static void write(Path file, String top, ToggleCounts counts, long periodPs)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      try (Writer out = Files.newBufferedWriter(part)) {
        write(out, top, counts, periodPs);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The same to a writer. */
  public static void write(Writer to, String top, ToggleCounts counts, long periodPs)
      throws IOException {
    BufferedWriter out = new BufferedWriter(to);
    Scope root = new Scope();
    for (int i = 0; i < counts.signals().size(); i++) {
      root.add(counts.signals().get(i).name().split("\\.", -1), 0, i);
    }
    out.write(
        "(SAIFILE\n(SAIFVERSION \"2.0\")\n(DIRECTION \"backward\")\n(DESIGN \"" + top + "\")\n");
    out.write("(PROGRAM_NAME \"prunus\")\n(DIVIDER . )\n(TIMESCALE 1 ps)\n");
    out.write("(DURATION " + counts.cycles() * periodPs + ")\n");
    new SaifWriter(out, counts, periodPs).instance(top, root, "");
    out.write(")\n");
    out.flush();
  }

  private static String escaped(String name) {
    return name.replace("[", "\\[").replace("]", "\\]");
  }

  private void instance(String name, Scope scope, String indent) throws IOException {
    int bracket = name.indexOf('[');
    String path = bracket < 0 ? name : name + "." + name.substring(0, bracket);
    out.write(indent + "(INSTANCE " + escaped(path) + "\n");
    String inside = indent + " ";
    if (!scope.signals.isEmpty()) {
      out.write(inside + "(NET\n");
      for (int i = 0; i < scope.signals.size(); i++) {
        nets(scope.signals.get(i), scope.names.get(i), inside + " ");
      }
      out.write(inside + ")\n");
    }
    for (Map.Entry<String, Scope> inner : scope.inner.entrySet()) {
      instance(inner.getKey(), inner.getValue(), inside);
    }
    out.write(indent + ")\n");
  }

  private void nets(int signal, String name, String indent) throws IOException {
    int width = counts.signals().get(signal).shape().width();
    for (int bit = 0; bit < width; bit++) {
      String net = escaped(width == 1 ? name : name + "[" + bit + "]");
      long ones = counts.ones(signal, bit);
      out.write(indent + "(" + net);
      out.write(" (T0 " + (counts.cycles() - ones) * period + ") (T1 " + ones * period);
      out.write(") (TX 0) (TC " + counts.toggles(signal, bit) + ") (IG 0))\n");
    }
  }
}
