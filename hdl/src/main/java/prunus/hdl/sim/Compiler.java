package prunus.hdl.sim;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import prunus.hdl.ir.Expr;
import prunus.hdl.ir.Signal;
import prunus.hdl.sim.Netlist.FlatMemory;

/** Compiles a netlist to classes whose methods stay below the size HotSpot compiles. */
final class Compiler {
  /** About 22 bytes an operator: below HotSpot's limit of 8,000 bytes a method. */
  static final int OPERATORS_PER_METHOD = 260;

  /** A class's constant pool has 65,535 entries. */
  private static final int METHODS_PER_CLASS = 60;

  private static final ClassDesc MEMORIES = CD_long.arrayType().arrayType();
  private static final MethodTypeDesc RUN =
      MethodTypeDesc.of(
          CD_void,
          NarrowCode.STATE,
          MEMORIES,
          ClassDesc.ofDescriptor(LaneState.class.descriptorString()));

  private final Netlist netlist;
  private final Layout layout;
  private final WideCode wide;

  Compiler(Netlist netlist, Layout layout) {
    this.netlist = netlist;
    this.layout = layout;
    this.wide = new WideCode(layout);
  }

  /** Code that computes all wires from inputs, registers and memories. */
  List<CompiledCode> settle() {
    return classes(settleUnits());
  }

  /** Code that computes the next values of all registers once the wires have settled. */
  List<CompiledCode> next() {
    return classes(nextUnits());
  }

  /** The class files, for tests of their size. */
  List<byte[]> classFiles() {
    List<byte[]> all = new ArrayList<>(files(settleUnits()));
    all.addAll(files(nextUnits()));
    return all;
  }

  private List<CodeUnit> settleUnits() {
    List<CodeUnit> units = new ArrayList<>();
    netlist.steps().forEach(step -> units.addAll(units(step)));
    return units;
  }

  /** Code for one step. */
  List<CodeUnit> units(Netlist.Step step) {
    return switch (step) {
      case Netlist.Compute(Expr e) -> {
        if (!layout.computed(e)) {
          yield List.of();
        }
        if (e.width() > 64) {
          yield wide.units(e);
        }
        int to = layout.of(e);
        yield List.of(new CodeUnit(layout.inlineSize(e), code -> store(code, to, e, true)));
      }
      case Netlist.Drive(Signal target, Expr value) -> List.of(move(layout.of(target), value));
      case Netlist.Read(FlatMemory m) -> List.of(new CodeUnit(3, code -> read(code, m)));
    };
  }

  /** Code for the next values of all registers. */
  List<CodeUnit> nextUnits() {
    return netlist.registers().stream().map(r -> move(layout.next(r.signal()), r.next())).toList();
  }

  private CodeUnit move(int to, Expr value) {
    if (value.width() > 64) {
      return new CodeUnit(1, code -> wide.copy(code, to, layout.of(value), value.width()));
    }
    int size = layout.placed(value) ? 1 : layout.inlineSize(value);
    return new CodeUnit(size, code -> store(code, to, value, false));
  }

  private void store(CodeBuilder code, int to, Expr e, boolean compute) {
    NarrowCode narrow = new NarrowCode(layout, code);
    code.aload(0).loadConstant(to);
    if (compute) {
      narrow.compute(e);
    } else {
      narrow.value(e);
    }
    code.lastore();
  }

  private void read(CodeBuilder code, FlatMemory m) {
    code.aload(0).loadConstant(layout.of(m.pin("rdata")));
    code.aload(1).loadConstant(m.index()).aaload();
    NarrowCode narrow = new NarrowCode(layout, code);
    narrow.load(layout.of(m.pin("raddr")));
    code.l2i().loadConstant(Layout.words(m.element().width()));
    narrow.call("load", CD_void, NarrowCode.STATE, CD_int, NarrowCode.STATE, CD_int, CD_int);
  }

  static List<CompiledCode> classes(List<CodeUnit> units) {
    List<CompiledCode> all = new ArrayList<>();
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      for (byte[] file : files(units)) {
        Class<?> type = lookup.defineHiddenClass(file, true).lookupClass();
        all.add((CompiledCode) type.getDeclaredConstructor().newInstance());
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the compiled circuit cannot be loaded", e);
    }
    return all;
  }

  private static List<byte[]> files(List<CodeUnit> units) {
    List<List<CodeUnit>> methods = new ArrayList<>();
    int size = OPERATORS_PER_METHOD;
    for (CodeUnit unit : units) {
      if (size + unit.operators() > OPERATORS_PER_METHOD) {
        methods.add(new ArrayList<>());
        size = 0;
      }
      methods.getLast().add(unit);
      size += unit.operators();
    }
    List<byte[]> files = new ArrayList<>();
    for (int from = 0; from < methods.size(); from += METHODS_PER_CLASS) {
      int to = Math.min(methods.size(), from + METHODS_PER_CLASS);
      files.add(file(methods.subList(from, to)));
    }
    return files;
  }

  private static byte[] file(List<List<CodeUnit>> methods) {
    ClassDesc self = ClassDesc.of(Compiler.class.getPackageName(), "Circuit");
    ClassDesc code = ClassDesc.ofDescriptor(CompiledCode.class.descriptorString());
    return ClassFile.of()
        .build(
            self,
            builder -> {
              builder.withFlags(ClassFile.ACC_FINAL).withInterfaceSymbols(code);
              builder.withMethodBody(
                  INIT_NAME,
                  MTD_void,
                  0,
                  b -> b.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_());
              for (int i = 0; i < methods.size(); i++) {
                List<CodeUnit> units = methods.get(i);
                builder.withMethodBody(
                    "part" + i,
                    RUN,
                    ClassFile.ACC_STATIC,
                    b -> {
                      units.forEach(u -> u.code().accept(b));
                      b.return_();
                    });
              }
              builder.withMethodBody(
                  "run",
                  RUN,
                  ClassFile.ACC_PUBLIC,
                  b -> {
                    for (int i = 0; i < methods.size(); i++) {
                      b.aload(1).aload(2).aload(3).invokestatic(self, "part" + i, RUN);
                    }
                    b.return_();
                  });
            });
  }
}
