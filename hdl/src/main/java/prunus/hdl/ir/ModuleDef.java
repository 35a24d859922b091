package prunus.hdl.ir;

import java.util.List;

/**
 * One module as data.
 *
 * @param constants the named constants in order of declaration
 * @param unused expressions the author declared to be unused on purpose
 * @param exprs every expression of the module; operands come before their users
 * @param clock whether the module needs a clock port
 * @param reset whether the module needs a reset port
 */
public record ModuleDef(
    String name,
    List<Signal> signals,
    List<Expr.Const> constants,
    List<Instance> instances,
    List<Memory> memories,
    List<Property> properties,
    List<Stmt> body,
    List<Expr> unused,
    List<Expr> exprs,
    boolean clock,
    boolean reset,
    Source at) {
  public static final String CLOCK = "clk";
  public static final String RESET = "rst";

  public ModuleDef {
    signals = List.copyOf(signals);
    constants = List.copyOf(constants);
    instances = List.copyOf(instances);
    memories = List.copyOf(memories);
    properties = List.copyOf(properties);
    body = List.copyOf(body);
    unused = List.copyOf(unused);
    exprs = List.copyOf(exprs);
  }

  public List<Signal> inputs() {
    return signals.stream().filter(s -> s.role() == Role.INPUT).toList();
  }

  public List<Signal> outputs() {
    return signals.stream().filter(s -> s.role() == Role.OUTPUT).toList();
  }
}
