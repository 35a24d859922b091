package prunus.hdl.verilog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prunus.hdl.graph.Combinational;
import prunus.hdl.graph.Lowering;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Exprs;
import prunus.hdl.ir.Instance;
import prunus.hdl.ir.Memory;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Pin;
import prunus.hdl.ir.Property;
import prunus.hdl.ir.Role;
import prunus.hdl.ir.Roots;
import prunus.hdl.ir.Signal;
import prunus.hdl.ir.Stmt;

/** Writes one module. */
final class ModuleWriter {
  private final ModuleDef def;
  private final Combinational paths;
  private final Uses uses = new Uses();
  private final ExprWriter exprs = new ExprWriter(uses);
  private final StringBuilder body = new StringBuilder();
  private final StatementWriter statements;
  private final Locations locations;
  private final Set<Signal> variables = new HashSet<>();
  private final Map<Signal, Expr> onPins = new HashMap<>();
  private final List<String> unused = new ArrayList<>();

  ModuleWriter(ModuleDef def, Combinational paths, Locations locations) {
    this.def = def;
    this.locations = locations;
    this.statements = new StatementWriter(exprs, body, locations, this::whole);
    this.paths = paths;
  }

  String write() {
    List<Block> blocks = Block.of(def, paths);
    findPins(blocks);
    for (Block block : blocks) {
      boolean assigned =
          block.style() == Block.Style.ASSIGN || block.style() == Block.Style.CONSTANT;
      if (!assigned) {
        variables.addAll(block.targets());
      }
      if (!onPins.containsKey(block.targets().getFirst())) {
        statements.write(block);
      }
    }
    def.memories().forEach(this::memory);
    def.instances().forEach(this::instance);
    properties();
    for (Expr e : def.unused()) {
      unused.add(exprs.inline(e, "unused_ok"));
    }
    collectUnused();
    String text = body.toString();
    String gap = text.startsWith("\n") ? "" : "\n";
    return Wrap.lines(
        header() + declarations() + gap + text + sink() + "endmodule\n\n`default_nettype wire\n");
  }

  private Expr whole(Signal signal) {
    return Lowering.lower(def).drivers().get(signal);
  }

  /** Inputs of instances and memories with one plain drive need no wire. */
  private void findPins(List<Block> blocks) {
    Set<Signal> read = new HashSet<>();
    boolean[] live = Exprs.live(def.exprs(), Roots.of(def));
    for (Expr e : def.exprs()) {
      if (live[e.id()] && e instanceof Expr.Ref r) {
        read.add(r.signal());
      }
    }
    // An instance of an array selects its part of a name.
    for (Instance i : def.instances()) {
      i.pins().stream().filter(Pin::each).map(Pin::signal).forEach(read::add);
    }
    for (Block block : blocks) {
      Signal s = block.targets().getFirst();
      boolean pin = s.role() == Role.INSTANCE_INPUT || s.role() == Role.MEMORY_INPUT;
      if (pin && !read.contains(s) && block.style() == Block.Style.ASSIGN) {
        Expr value = ((Stmt.Assign) block.statements().getFirst()).value();
        // Yosys 0.23 fails on a port whose expression turns a signed wire unsigned or back.
        boolean simple = !s.shape().signed() && !(value instanceof Expr.Cast);
        if (simple || value instanceof Expr.Ref) {
          onPins.put(s, value);
        }
      }
    }
  }

  private void memory(Memory m) {
    body.append("\n  ").append(m.kind().wrapper()).append(" #(\n    .WIDTH(");
    body.append(m.element().width()).append("),\n    .ADDRESS(").append(m.addressWidth());
    body.append(")");
    if (!m.contents().isEmpty()) {
      body.append(",\n    .CONTENTS({\n").append(contents(m)).append("    })");
    }
    body.append("\n  ) ")
        .append(m.name())
        .append(" (")
        .append(locations.comment(m.at()))
        .append('\n');
    List<String> ports = new ArrayList<>();
    if (m.kind().clocked()) {
      ports.add(".clk(clk)");
    }
    for (String port : Wrappers.inputs(m.kind())) {
      ports.add("." + port + "(" + onPin(m.pin(port)) + ")");
    }
    ports.add(".rdata(" + m.pin("rdata").name() + ")");
    connections(ports, "  ");
  }

  private static String contents(Memory m) {
    StringBuilder out = new StringBuilder();
    for (int i = m.contents().size() - 1; i >= 0; i--) {
      String digits = m.element().toBits(m.contents().get(i)).toString(16);
      out.append("      ").append(m.element().width()).append("'h").append(digits);
      out.append(i == 0 ? "  // " : ",  // ").append(i).append('\n');
    }
    return out.toString();
  }

  private void instance(Instance i) {
    String indent = "  ";
    if (i.array()) {
      String index = index(i);
      body.append("\n  genvar ").append(index).append(";\n  generate\n    for (").append(index);
      body.append(" = 0; ").append(index).append(" < ").append(i.count()).append("; ");
      body.append(index).append(" = ").append(index).append(" + 1) begin : ");
      body.append(i.name()).append('\n');
      indent = "      ";
    } else {
      body.append('\n');
    }
    body.append(indent).append(i.definition()).append(' ').append(i.name());
    body.append(" (").append(locations.comment(i.at())).append('\n');
    List<String> ports = new ArrayList<>();
    if (i.clock()) {
      ports.add(".clk(clk)");
    }
    if (i.reset()) {
      ports.add(".rst(rst)");
    }
    for (Pin pin : i.pins()) {
      ports.add("." + pin.port() + "(" + connection(i, pin) + ")");
    }
    connections(ports, indent);
    if (i.array()) {
      body.append("    end\n  endgenerate\n");
    }
  }

  private static String index(Instance i) {
    return i.name() + "__i";
  }

  private String connection(Instance i, Pin pin) {
    Signal s = pin.signal();
    String whole = s.role() == Role.INSTANCE_OUTPUT ? s.name() : onPin(s);
    if (!pin.each() || s.width() == 1) {
      return whole;
    }
    return pin.stride() == 1
        ? whole + "[" + index(i) + "]"
        : whole + "[" + index(i) + "*" + pin.stride() + " +: " + pin.stride() + "]";
  }

  private void connections(List<String> ports, String indent) {
    String gap = indent + "  ";
    body.append(gap).append(String.join(",\n" + gap, ports));
    body.append('\n').append(indent).append(");\n");
  }

  private String onPin(Signal pin) {
    Expr direct = onPins.get(pin);
    if (direct != null) {
      return statements.connection(direct, pin.name());
    }
    uses.read(pin.name(), pin.width() - 1, 0);
    return pin.name();
  }

  private void properties() {
    if (def.properties().isEmpty()) {
      return;
    }
    body.append("\n`ifdef FORMAL\n  always @(posedge clk) begin\n");
    for (Property p : def.properties()) {
      String verb = p.goal() == Property.Goal.ASSERT ? "assert" : "cover";
      String suspended =
          !def.reset() ? "" : p.goal() == Property.Goal.ASSERT ? "rst || " : "!rst && ";
      body.append("    ").append(verb).append(" (").append(suspended).append(p.signal().name());
      body.append(");").append(locations.comment(p.at())).append('\n');
    }
    body.append("  end\n`endif\n");
  }

  private void collectUnused() {
    if (def.clock() && clockOnlyInProperties()) {
      unused.add(ModuleDef.CLOCK);
    }
    for (Signal s : def.signals()) {
      boolean silent = s.role() == Role.OUTPUT || onPins.containsKey(s);
      String rest = silent ? "" : uses.unread(s.name(), s.width());
      if (!rest.isEmpty()) {
        unused.add(rest);
      }
    }
    for (ExprWriter.Temp t : exprs.temps()) {
      String rest = uses.unread(t.name(), t.shape().width());
      if (!rest.isEmpty()) {
        unused.add(rest);
      }
    }
  }

  private boolean clockOnlyInProperties() {
    return def.signals().stream().noneMatch(s -> s.role() == Role.REGISTER)
        && def.memories().stream().noneMatch(m -> m.kind().clocked())
        && def.instances().stream().noneMatch(Instance::clock);
  }

  private String sink() {
    return unused.isEmpty()
        ? ""
        : "\n  assign unused_ok = &{1'b0, " + String.join(", ", unused) + "};\n";
  }

  private String header() {
    StringBuilder out = new StringBuilder("`default_nettype none\n\nmodule ");
    out.append(def.name()).append(" (").append(locations.comment(def.at())).append('\n');
    List<String> ports = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    if (def.clock()) {
      ports.add("input wire clk");
      comments.add("");
    }
    if (def.reset()) {
      ports.add("input wire rst");
      comments.add("");
    }
    for (Signal s : def.signals()) {
      if (s.role() == Role.INPUT || s.role() == Role.OUTPUT) {
        String kind = s.role() == Role.INPUT ? "input wire " : "output " + net(s) + " ";
        ports.add(kind + Literals.range(s.shape()) + s.name());
        comments.add(locations.comment(s.at()));
      }
    }
    for (int i = 0; i < ports.size(); i++) {
      String comma = i < ports.size() - 1 ? "," : "";
      out.append("  ").append(ports.get(i)).append(comma).append(comments.get(i)).append('\n');
    }
    return out.append(");\n").toString();
  }

  private String net(Signal s) {
    return variables.contains(s) ? "reg" : "wire";
  }

  private String declarations() {
    StringBuilder out = new StringBuilder();
    for (Expr.Const c : def.constants()) {
      if (uses.isRead(c.name())) {
        out.append("  localparam ").append(Literals.range(c.shape())).append(c.name());
        out.append(" = ").append(Literals.literal(c.shape(), c.value())).append(";");
        out.append(locations.comment(c.at())).append('\n');
      }
    }
    for (Signal s : def.signals()) {
      boolean port = s.role() == Role.INPUT || s.role() == Role.OUTPUT;
      if (!port && !onPins.containsKey(s)) {
        String net = s.role() == Role.REGISTER ? "reg" : net(s);
        out.append("  ").append(net).append(' ').append(Literals.range(s.shape()));
        out.append(s.name()).append(";").append(locations.comment(s.at())).append('\n');
      }
    }
    for (ExprWriter.Temp t : exprs.temps()) {
      out.append("  wire ").append(Literals.range(t.shape())).append(t.name());
      out.append(" = ").append(t.text()).append(";").append(locations.comment(t.at())).append('\n');
    }
    if (!unused.isEmpty()) {
      out.append("  wire unused_ok;\n");
    }
    return out.toString();
  }
}
