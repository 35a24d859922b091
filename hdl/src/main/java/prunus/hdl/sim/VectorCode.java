package prunus.hdl.sim;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls of the vector library. They are written out, not put into methods of our own: the JIT
 * always opens up the library's methods, but not always ours, and a vector that crosses a call
 * becomes an object.
 */
final class VectorCode {
  private static final String PACKAGE = "jdk.incubator.vector.";
  private static final ClassDesc VECTOR = ClassDesc.of(PACKAGE + "Vector");
  private static final ClassDesc MASK = ClassDesc.of(PACKAGE + "VectorMask");
  private static final ClassDesc SPECIES = ClassDesc.of(PACKAGE + "VectorSpecies");
  private static final ClassDesc OPERATORS = ClassDesc.of(PACKAGE + "VectorOperators");
  private static final ClassDesc BINARY = OPERATORS.nested("Binary");
  private static final ClassDesc COMPARISON = OPERATORS.nested("Comparison");
  private static final ClassDesc CONVERSION = OPERATORS.nested("Conversion");
  private static final ClassDesc BITS = ClassDesc.ofDescriptor(LaneBits.class.descriptorString());

  private final CodeBuilder code;

  /** Local variables of constants and masks that were made already. */
  private final Map<List<Object>, Integer> constants = new HashMap<>();

  private final Map<Object, Integer> masks = new HashMap<>();

  VectorCode(CodeBuilder code) {
    this.code = code;
  }

  void species(LaneKind k) {
    code.getstatic(k.vector(), "SPECIES_256", SPECIES);
  }

  /** Species, array, position: loads. */
  void load(LaneKind k) {
    code.invokestatic(
        k.vector(),
        "fromArray",
        MethodTypeDesc.of(k.vector(), SPECIES, k.element().arrayType(), CD_int));
  }

  /** Vector, array, position: stores. */
  void store(LaneKind k) {
    code.invokevirtual(
        k.vector(), "intoArray", MethodTypeDesc.of(CD_void, k.element().arrayType(), CD_int));
  }

  /** Species, long: the low bits of the long in every lane. */
  void broadcast(LaneKind k) {
    switch (k) {
      case SHORT -> code.l2i().i2s();
      case INT -> code.l2i();
      case LONG -> {}
    }
    code.invokestatic(k.vector(), "broadcast", MethodTypeDesc.of(k.vector(), SPECIES, k.element()));
  }

  /** A constant in every lane. */
  void broadcast(LaneKind k, long value) {
    Integer known = constants.get(List.of(k, value));
    if (known == null) {
      species(k);
      code.loadConstant(value);
      broadcast(k);
      known = keep();
      constants.put(List.of(k, value), known);
    }
    code.aload(known);
  }

  private int keep() {
    int slot = code.allocateLocal(TypeKind.REFERENCE);
    code.astore(slot);
    return slot;
  }

  /**
   * Vector for zeros, vector for ones: chooses by the bits of a long.
   *
   * @param key says which bits these are
   * @param bits leaves the long
   */
  void blend(LaneKind k, Object key, Runnable bits) {
    Integer known = masks.get(key);
    if (known == null) {
      species(k);
      bits.run();
      broadcast(k);
      bit(k);
      code.invokevirtual(k.vector(), "and", MethodTypeDesc.of(k.vector(), VECTOR));
      code.getstatic(OPERATORS, "EQ", COMPARISON);
      bit(k);
      code.invokevirtual(k.vector(), "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
      known = keep();
      masks.put(key, known);
    }
    code.aload(known);
    code.invokevirtual(k.vector(), "blend", MethodTypeDesc.of(k.vector(), VECTOR, MASK));
  }

  private void bit(LaneKind k) {
    code.getstatic(BITS, k.name(), k.vector());
  }

  /** Two vectors. */
  void binary(LaneKind k, String name) {
    switch (name) {
      case "add", "sub", "mul", "and", "or" ->
          code.invokevirtual(k.vector(), name, MethodTypeDesc.of(k.vector(), VECTOR));
      default -> {
        ClassDesc type = name.equals("XOR") ? OPERATORS.nested("Associative") : BINARY;
        code.getstatic(OPERATORS, name, type).swap();
        code.invokevirtual(k.vector(), "lanewise", MethodTypeDesc.of(k.vector(), BINARY, VECTOR));
      }
    }
  }

  /** One vector: {@code not} or {@code neg}. */
  void unary(LaneKind k, String name) {
    code.invokevirtual(k.vector(), name, MethodTypeDesc.of(k.vector()));
  }

  /** A shift by a constant. */
  void by(LaneKind k, String name, int amount) {
    if (amount > 0) {
      code.getstatic(OPERATORS, name, BINARY).loadConstant((long) amount);
      code.invokevirtual(k.vector(), "lanewise", MethodTypeDesc.of(k.vector(), BINARY, CD_long));
    }
  }

  /** Two vectors: a bit for each lane of which the comparison holds. */
  void compare(LaneKind k, String name) {
    code.getstatic(OPERATORS, name, COMPARISON).swap();
    code.invokevirtual(k.vector(), "compare", MethodTypeDesc.of(MASK, COMPARISON, VECTOR));
    code.invokevirtual(MASK, "toLong", MethodTypeDesc.of(CD_long));
  }

  /** A vector: a part of its lanes made wider. */
  void convert(LaneKind from, LaneKind to, int part) {
    convert(from, to, 256, part);
  }

  /** A vector: all its lanes made narrower, in a shorter vector. */
  void shrink(LaneKind from, LaneKind to) {
    convert(from, to, 256 / from.bits * to.bits, 0);
  }

  private void convert(LaneKind from, LaneKind to, int bits, int part) {
    String name = from.title.charAt(0) + "2" + to.title.charAt(0);
    code.getstatic(OPERATORS, name, CONVERSION);
    code.getstatic(to.vector(), "SPECIES_" + bits, SPECIES);
    code.loadConstant(part);
    code.invokevirtual(
        VECTOR, "convertShape", MethodTypeDesc.of(VECTOR, CONVERSION, SPECIES, CD_int));
    code.checkcast(to.vector());
  }
}
