package prunus.simulator.energy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import prunus.array.config.InvalidConfigException;
import prunus.array.contract.Memory;
import prunus.simulator.memory.SramDevice;

/**
 * Energies of single operations and accesses at one process node.
 *
 * @param name for reports
 * @param node process, such as {@code 45 nm}
 * @param description what the table is good for
 * @param leavesOut what it has no figure for, in words; reports say so
 * @param add integer additions by width
 * @param multiply integer multiplications by width
 * @param register reading or writing a register file, by width; may be empty beside {@code devices}
 *     or {@code memories}
 * @param sram reads and writes by capacity and word width; capacity 0 stands for any; may be empty
 *     beside {@code devices} or {@code memories}
 * @param memories reads and writes of a memory whatever its size; they come before {@code sram}
 * @param devices what memories are chosen from and that DRAM has power of its own
 * @param logic figures of what is neither memory nor arithmetic
 * @param dram transfers by type of DRAM; type {@code any} stands for any
 */
public record EnergyTable(
    String name,
    String node,
    String description,
    Optional<String> leavesOut,
    List<Operation> add,
    List<Operation> multiply,
    List<Operation> register,
    List<TabulatedSram> sram,
    Optional<List<MemoryAccess>> memories,
    Optional<Devices> devices,
    Optional<List<Logic>> logic,
    List<Dram> dram) {

  /** Most that a figure may be: a millijoule, or a square metre, beyond any single access. */
  private static final double MOST = 1e9;

  /** Widest word of a figure. */
  private static final int MAX_BITS = 1 << 16;

  /** Energy of an operation on words of so many bits. */
  public record Operation(
      int bits, double pj, Optional<Double> low, Optional<Double> high, String source) {
    public Operation {
      width("bits", bits);
      positive("pj", pj);
      figure(pj, low, high, source);
    }

    Figure figure() {
      return figure(pj, low, high, source);
    }

    private static Figure figure(
        double pj, Optional<Double> low, Optional<Double> high, String source) {
      return new Figure(low.orElse(pj), pj, high.orElse(pj), FigureUnit.PICOJOULE, source);
    }
  }

  /** Energy of an access of one of the array's memories, of any size. */
  public record MemoryAccess(Memory memory, double readPj, double writePj, String source) {
    public MemoryAccess {
      Figure.exactly(readPj, FigureUnit.PICOJOULE, source);
      Figure.exactly(writePj, FigureUnit.PICOJOULE, source);
    }
  }

  /**
   * Where figures are chosen from that depend on the configuration.
   *
   * @param sram device of all macros, from the CACTI grid
   * @param chipCurrents whether memory chips are billed by their currents: background and refresh,
   *     and for types without a figure activations and bursts
   */
  public record Devices(SramDevice sram, boolean chipCurrents) {}

  /** A figure of logic, in the unit its use has. */
  public record Logic(
      LogicUse use, double low, double mid, double high, String unit, String source) {
    public Logic {
      if (!use.unit().symbol().equals(unit)) {
        throw new InvalidConfigException(
            "the unit of %s is %s; it must be %s".formatted(use, unit, use.unit().symbol()));
      }
      new Figure(low, mid, high, use.unit(), source);
    }

    Figure figure() {
      return new Figure(low, mid, high, use.unit(), source);
    }
  }

  /**
   * Energy of one access of a memory of that capacity and word.
   *
   * @param areaMm2 of the macro, square millimetres; null if the table does not know
   */
  public record TabulatedSram(
      int capacityBytes,
      int wordBits,
      double readPj,
      double writePj,
      Double areaMm2,
      String source) {
    public TabulatedSram {
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
  public record Dram(
      String type, double pjPerBit, Optional<Double> low, Optional<Double> high, String source) {
    public Dram {
      if (type == null || type.isBlank()) {
        throw new InvalidConfigException("type must name a DRAM, or be any");
      }
      positive("pjPerBit", pjPerBit);
      new Figure(
          low.orElse(pjPerBit), pjPerBit, high.orElse(pjPerBit), FigureUnit.PICOJOULE, source);
    }

    Figure figure() {
      return new Figure(
          low.orElse(pjPerBit), pjPerBit, high.orElse(pjPerBit), FigureUnit.PICOJOULE, source);
    }
  }

  public EnergyTable {
    if (name == null || node == null) {
      throw new InvalidConfigException("an energy table needs a name and a node");
    }
    add = present("add", add);
    multiply = present("multiply", multiply);
    boolean given = devices.isPresent() || memories.isPresent();
    register = given ? List.copyOf(register) : present("register", register);
    sram = given ? List.copyOf(sram) : present("sram", sram);
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
    if (best.bits() > bits) {
      return best.figure()
          .in(FigureUnit.PICOJOULE, 1, "the %d-bit figure, an upper bound".formatted(best.bits()));
    }
    return best.figure()
        .scaled((double) bits / best.bits(), "in proportion to %d bits".formatted(bits));
  }

  /** The figure of a use of logic, if the table has one. */
  public Optional<Figure> logic(LogicUse use) {
    return logic.stream()
        .flatMap(List::stream)
        .filter(l -> l.use() == use)
        .findFirst()
        .map(Logic::figure);
  }

  /** The accesses of a memory whatever its size, if the table has them. */
  Optional<MemoryAccess> memory(Memory memory) {
    return memories.stream().flatMap(List::stream).filter(m -> m.memory() == memory).findFirst();
  }

  /** One read of a memory from the tabulated ones. */
  public Figure sramReadPj(long capacityBytes, int wordBits) {
    return new SramFigures(sram).access(capacityBytes, wordBits, TabulatedSram::readPj);
  }

  /** One write of a memory. */
  public Figure sramWritePj(long capacityBytes, int wordBits) {
    return new SramFigures(sram).access(capacityBytes, wordBits, TabulatedSram::writePj);
  }

  /** Moving one bit from or to this type of DRAM, if the table has a figure for it. */
  public Optional<Figure> dramPjPerBit(String type) {
    return dram.stream()
        .filter(d -> d.type().equals(type) || d.type().equals("any"))
        .findFirst()
        .map(Dram::figure);
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
