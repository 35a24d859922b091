package prunus.testbench.icarus;

import java.math.BigInteger;
import java.util.List;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Shape;
import prunus.hdl.sim.Simulation;
import prunus.testbench.lockstep.Stimuli;
import prunus.testbench.verilator.Hierarchy;

/** The text of a Verilog test bench, written while a simulation runs. */
final class TestBench implements Stimuli.Inputs {
  private static final String DUT = "dut";

  private final ModuleDef top;
  private final Simulation simulation;
  private final Hierarchy hierarchy;
  private final StringBuilder body = new StringBuilder();

  TestBench(Design design, Simulation simulation) {
    this.top = design.topModule();
    this.simulation = simulation;
    hierarchy = Hierarchy.of(design);
    clearState();
  }

  @Override
  public void poke(int signal, long value) {
    pokeBig(signal, BigInteger.valueOf(value));
  }

  @Override
  public void pokeBig(int signal, BigInteger value) {
    simulation.pokeBig(signal, value);
    var info = simulation.signals().get(signal);
    line(info.name() + " = " + literal(info.shape(), value) + ";");
  }

  /** Compares every signal with its present value, then lets the clock tick. */
  void check(int cycle) {
    line("#4;");
    for (Hierarchy.Place p : hierarchy.places()) {
      Shape shape = p.info().shape();
      BigInteger value = simulation.peekBig(p.info().name());
      String path = path(p.scope()) + "." + p.variable();
      line(
          "if ("
              + path
              + " !== "
              + literal(shape, value)
              + ") begin $display(\"cycle "
              + cycle
              + ", "
              + p.info().name()
              + ": expected "
              + shape.toBits(value).toString(16)
              + ", got %h\", "
              + path
              + "); $finish; end");
    }
    line("#1 clk = 1; #5 clk = 0;");
  }

  /** The Java engines start at zero, where Icarus has unknown bits. */
  private void clearState() {
    for (Hierarchy.Place p : hierarchy.places()) {
      if (p.info().role() == Role.REGISTER) {
        line(path(p.scope()) + "." + p.variable() + " = 0;");
      }
    }
    for (Hierarchy.Store s : hierarchy.stores()) {
      if (s.info().kind().syncRead()) {
        line(path(s.scope()) + ".rdata = 0;");
      }
      for (int i = 0; s.info().kind().writable() && i < s.info().depth(); i++) {
        line(path(s.scope()) + ".mem[" + i + "] = 0;");
      }
    }
  }

  private String path(String scope) {
    return DUT + scope.substring(top.name().length());
  }

  private static String literal(Shape shape, BigInteger value) {
    return shape.width() + "'h" + shape.toBits(value).toString(16);
  }

  private void line(String text) {
    body.append("    ").append(text).append('\n');
  }

  String text() {
    StringBuilder out = new StringBuilder("module test_bench;\n  reg clk;\n");
    StringBuilder pins = new StringBuilder(top.clock() ? ".clk(clk)" : "");
    List<Hierarchy.Place> ports =
        hierarchy.places().stream().filter(Hierarchy.Place::port).toList();
    for (Hierarchy.Place p : ports) {
      String kind = p.info().role() == Role.INPUT ? "reg" : "wire";
      out.append("  ").append(kind).append(" [").append(p.info().shape().width() - 1);
      out.append(":0] ").append(p.variable()).append(";\n");
      pins.append(pins.isEmpty() ? "" : ", ").append('.').append(p.variable());
      pins.append('(').append(p.variable()).append(')');
    }
    out.append("  ").append(top.name()).append(' ').append(DUT).append(" (").append(pins);
    out.append(");\n\n  initial begin\n    clk = 0;\n");
    return out.append(body).append("    $display(\"agreed\");\n  end\nendmodule\n").toString();
  }
}
