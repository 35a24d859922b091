package prunus.hdl.sim;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Writes every signal of a simulation as a value change dump. A cycle is ten time units; the clock
 * rises at its start, and the values are those that settled before the next rise.
 *
 * <pre>{@code
 * try (var vcd = VcdWriter.open(path, "top", simulation)) {
 *   simulation.step(100);
 * }
 * }</pre>
 */
public final class VcdWriter implements Simulation.Trace, AutoCloseable {
  private static final int CYCLE = 10;

  private final Writer out;
  private final List<SignalInfo> signals;
  private final BigInteger[] last;
  private boolean closed;
  private long end;

  private VcdWriter(Writer out, String top, List<SignalInfo> signals) throws IOException {
    this.out = out;
    this.signals = signals;
    last = new BigInteger[signals.size()];
    out.write("$timescale 1ns $end\n");
    Scope root = new Scope();
    for (int i = 0; i < signals.size(); i++) {
      root.add(signals.get(i).name().split("\\.", -1), 0, i);
    }
    out.write("$scope module " + top + " $end\n$var wire 1 " + id(signals.size()) + " clk $end\n");
    write(root);
    out.write("$upscope $end\n$enddefinitions $end\n");
  }

  /** Traces {@code simulation} to a file until closed. */
  public static VcdWriter open(Path file, String top, Simulation simulation) throws IOException {
    return to(Files.newBufferedWriter(file), top, simulation);
  }

  /** Traces {@code simulation} to {@code out} until closed. */
  public static VcdWriter to(Writer out, String top, Simulation simulation) throws IOException {
    VcdWriter writer = new VcdWriter(new BufferedWriter(out), top, simulation.signals());
    simulation.trace(writer);
    return writer;
  }

  private void write(Scope scope) throws IOException {
    for (int i = 0; i < scope.signals.size(); i++) {
      int signal = scope.signals.get(i);
      int width = signals.get(signal).shape().width();
      String range = width == 1 ? "" : " [" + (width - 1) + ":0]";
      out.write("$var wire " + width + " " + id(signal) + " " + scope.names.get(i));
      out.write(range + " $end\n");
    }
    for (Map.Entry<String, Scope> inner : scope.inner.entrySet()) {
      out.write("$scope module " + inner.getKey() + " $end\n");
      write(inner.getValue());
      out.write("$upscope $end\n");
    }
  }

  /** A short code of printable characters. */
  private static String id(int n) {
    StringBuilder code = new StringBuilder();
    int rest = n;
    do {
      code.append((char) ('!' + rest % 94));
      rest /= 94;
    } while (rest > 0);
    return code.toString();
  }

  @Override
  public void sample(Simulation simulation, long cycle) {
    if (closed) {
      return;
    }
    try {
      String clock = id(signals.size());
      out.write("#" + cycle * CYCLE + "\n1" + clock + "\n");
      for (int i = 0; i < last.length; i++) {
        BigInteger bits = signals.get(i).shape().toBits(simulation.peekBig(i));
        if (!bits.equals(last[i])) {
          last[i] = bits;
          boolean bit = signals.get(i).shape().width() == 1;
          out.write(bit ? bits.toString() : "b" + bits.toString(2) + " ");
          out.write(id(i) + "\n");
        }
      }
      end = cycle * CYCLE + CYCLE;
      out.write("#" + (end - CYCLE / 2) + "\n0" + clock + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      out.write("#" + end + "\n");
      out.close();
    }
  }
}
