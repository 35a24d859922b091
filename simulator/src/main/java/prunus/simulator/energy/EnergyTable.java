package prunus.simulator.energy;

import java.util.Comparator;
import java.util.List;
import prunus.array.config.InvalidConfigException;

/**
 * Energies of single operations and accesses at one process node.
 *
 * @param name for reports
 * @param node process, such as {@code 45 nm}
 * @param description what the table is good for
 * @param add integer additions by width
 * @param multiply integer multiplications by width
 * @param register reading or writing a register file, by width
 * @param sram reads and writes by capacity and word width; capacity 0 stands for any
 * @param dram transfers by type of DRAM; type {@code any} stands for any
 */
public record EnergyTable(
    String name,
    String node,
    String description,
    List<Operation> add,
    List<Operation> multiply,
    List<Operation> register,
    List<Sram> sram,
    List<Dram> dram) {

  /** Most that a figure may be: a millijoule, or a square metre, beyond any single access. */
  private static final double MOST = 1e9;

  /** Widest word of a figure. */
  private static final int MAX_BITS = 1 << 16;

  /** Energy of an operation on words of so many bits. */
  public record Operation(int bits, double pj, String source) {
    public Operation {
      width("bits", bits);
      positive("pj", pj);
      sourced(source);
    }
  }

  /**
   * Energy of one access of a memory of that capacity and word.
   *
   * @param areaMm2 of the macro, square millimetres; null if the table does not know
   */
  public record Sram(
      int capacityBytes,
      int wordBits,
      double readPj,
      double writePj,
      Double areaMm2,
      String source) {
    public Sram {
      if (capacityBytes < 0) {
        throw new InvalidConfigException(
            "capacityBytes is " + capacityBytes + "; it must be 0 (any) or more");
      }
      width("wordBits", wordBits);
      positive("readPj", readPj);
      positive("writePj", writePj);
      if (areaMm2 != null) {
        positive("areaMm2", areaMm2);
      }
      sourced(source);
    }
  }

  /** Energy of moving one bit from or to DRAM. */
  public record Dram(String type, double pjPerBit, String source) {
    public Dram {
      if (type == null || type.isBlank()) {
        throw new InvalidConfigException("type must name a DRAM, or be any");
      }
      positive("pjPerBit", pjPerBit);
      sourced(source);
    }
  }

  /**
   * A figure as used: a value and where it comes from.
   *
   * @param pj energy of one operation or access
   * @param source of the figure, and how it was scaled
   */
  public record Figure(double pj, String source) {
    Figure scaled(double factor, String how) {
      return factor == 1 ? this : new Figure(pj * factor, source + "; " + how);
    }
  }

  public EnergyTable {
    if (name == null || node == null) {
      throw new InvalidConfigException("an energy table needs a name and a node");
    }
    add = present("add", add);
    multiply = present("multiply", multiply);
    register = present("register", register);
    sram = present("sram", sram);
    dram = present("dram", dram);
  }

  /** Adding integers of so many bits. */
  public Figure addPj(int bits) {
    return operation(add, bits);
  }

  /** Multiplying integers of so many bits. */
  public Figure multiplyPj(int bits) {
    return operation(multiply, bits);
  }

  /** Reading or writing a register file word of so many bits. */
  public Figure registerPj(int bits) {
    return operation(register, bits);
  }

  /**
   * The figure for that width or the next wider; beyond the widest, that one in proportion. A wider
   * figure is taken as it is: an upper bound.
   */
  private static Figure operation(List<Operation> known, int bits) {
    Operation best =
        known.stream()
            .filter(o -> o.bits() >= bits)
            .min(Comparator.comparingInt(Operation::bits))
            .orElseGet(
                () -> known.stream().max(Comparator.comparingInt(Operation::bits)).orElseThrow());
    Figure figure = new Figure(best.pj(), best.source());
    if (best.bits() > bits) {
      return new Figure(
          best.pj(), "%s; the %d-bit figure, an upper bound".formatted(best.source(), best.bits()));
    }
    return figure.scaled((double) bits / best.bits(), "in proportion to %d bits".formatted(bits));
  }

  /** One read of a memory. */
  public Figure sramReadPj(long capacityBytes, int wordBits) {
    return new SramFigures(sram).access(capacityBytes, wordBits, Sram::readPj);
  }

  /** One write of a memory. */
  public Figure sramWritePj(long capacityBytes, int wordBits) {
    return new SramFigures(sram).access(capacityBytes, wordBits, Sram::writePj);
  }

  /**
   * Area of a memory macro, square millimetres; NaN if the table does not know.
   *
   * @param capacityBytes of the macro
   */
  public double sramAreaMm2(long capacityBytes, int wordBits) {
    boolean known = sram.stream().allMatch(s -> s.areaMm2() != null);
    return known
        ? new SramFigures(sram).access(capacityBytes, wordBits, Sram::areaMm2).pj()
        : Double.NaN;
  }

  /**
   * Moving one bit from or to this type of DRAM.
   *
   * @throws InvalidConfigException if the table has no such type; the message lists those it has
   */
  public Figure dramPjPerBit(String type) {
    return dram.stream()
        .filter(d -> d.type().equals(type) || d.type().equals("any"))
        .findFirst()
        .map(d -> new Figure(d.pjPerBit(), d.source()))
        .orElseThrow(
            () ->
                new InvalidConfigException(
                    "energy table %s has no DRAM type %s; it has %s"
                        .formatted(
                            name,
                            type,
                            String.join(", ", dram.stream().map(Dram::type).toList()))));
  }

  private static void positive(String key, double value) {
    if (!(value > 0 && value <= MOST)) {
      throw new InvalidConfigException(
          "%s is %s; it must be above 0 and at most %,.0f".formatted(key, value, MOST));
    }
  }

  private static void width(String key, int bits) {
    if (bits < 1 || bits > MAX_BITS) {
      throw new InvalidConfigException(
          "%s is %d; it must be from 1 to %d".formatted(key, bits, MAX_BITS));
    }
  }

  private static void sourced(String source) {
    if (source == null || source.isBlank()) {
      throw new InvalidConfigException("every figure needs a source");
    }
  }

  private static <T> List<T> present(String key, List<T> list) {
    if (list == null || list.isEmpty()) {
      throw new InvalidConfigException("the energy table has no figure for " + key);
    }
    return List.copyOf(list);
  }
}
