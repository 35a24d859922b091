package prunus.hdl.sim;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import prunus.hdl.ir.Signal;

/** Compiles plans, for any number of states. */
final class LaneProgram {
  private final LanePlaces places;
  private final Compiler compiler;

  /** What generated code calls by number. */
  final List<LaneMover.Move> moves = new CopyOnWriteArrayList<>();

  LaneProgram(LanePlaces places) {
    this.places = places;
    compiler = new Compiler(places.netlist, places.layout());
  }

  List<CompiledCode> compile(LanePlan plan) {
    List<CodeUnit> units = new ArrayList<>();
    for (LanePlan.Segment s : plan.segments) {
      if (s.lanes() > 0) {
        Set<LaneNode> kept = places.kept(plan);
        units.add(
            guarded(
                s.guard(),
                Compiler.OPERATORS_PER_METHOD,
                code -> new LaneCode(code, s.lanes(), kept, places).block(s.items())));
        continue;
      }
      for (Object item : s.items()) {
        if (item instanceof LaneMove m) {
          int number = moves.size();
          moves.add(mover(m));
          units.add(guarded(s.guard(), 4, code -> LaneCode.move(code, number)));
        } else {
          places.steps(item).forEach(step -> units.addAll(compiler.units(step)));
        }
      }
    }
    if (plan == places.always) {
      units.addAll(compiler.nextUnits());
    }
    return Compiler.classes(units);
  }

  /** Code that runs if a guard holds in some instance. */
  private CodeUnit guarded(LaneGuard guard, int operators, Consumer<CodeBuilder> body) {
    if (guard == null) {
      return new CodeUnit(operators, body);
    }
    return new CodeUnit(
        operators,
        code -> {
          Label end = code.newLabel();
          code.lconst_0();
          for (Signal condition : guard.conditions()) {
            int place = places.layout().of(condition);
            for (int from = 0; from < guard.lanes(); from += 64) {
              code.aload(0).loadConstant(place + from / 64).laload();
              if (!guard.set()) {
                code.loadConstant(LaneState.some(guard.lanes() - from)).lxor();
              }
              code.lor();
            }
          }
          code.lconst_0().lcmp().ifeq(end);
          body.accept(code);
          code.labelBinding(end);
        });
  }

  private LaneMover.Move mover(LaneMove move) {
    return switch (move) {
      case LaneMove.Pack m -> {
        LaneRef from = places.ref(m.elements());
        int lanes = m.elements().lanes;
        int width = m.elements().shape.width();
        int to = places.layout().of(m.whole());
        yield x -> LaneMover.pack(x, from, lanes, width, to);
      }
      case LaneMove.Unpack m -> {
        LaneRef to = places.ref(m.elements());
        int lanes = m.elements().lanes;
        int width = m.elements().shape.width();
        int from = places.layout().of(m.whole());
        yield x -> LaneMover.unpack(x, from, to, lanes, width);
      }
      case LaneMove.Split m -> {
        LaneRef whole = places.ref(m.whole());
        LaneRef elements = places.ref(m.elements());
        int outer = lanes(m.elements()) / m.count();
        yield x -> LaneMover.split(x, whole, elements, outer, m.count(), m.width());
      }
      case LaneMove.Join m -> {
        LaneRef whole = places.ref(m.whole());
        LaneRef elements = places.ref(m.elements());
        int outer = lanes(m.elements()) / m.count();
        yield x -> LaneMover.join(x, elements, whole, outer, m.count(), m.width());
      }
      case LaneMove.Spread m -> {
        LaneRef whole = places.ref(m.whole());
        LaneRef elements = places.ref(m.elements());
        int outer = lanes(m.elements()) / m.count();
        yield x -> LaneMover.spread(x, whole, elements, outer, m.count());
      }
      case LaneMove.Read m -> {
        LaneMemory memory = m.memory();
        yield memory::read;
      }
    };
  }

  private static int lanes(Object value) {
    return value instanceof LaneNode n ? n.lanes : ((Signal) value).width();
  }
}
