package prunus.simulator.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import prunus.array.config.ArrayConfig;
import prunus.array.config.InvalidConfigException;
import prunus.array.contract.Cause;
import prunus.array.contract.Dimensions;
import prunus.array.contract.Macro;
import prunus.array.contract.Macros;
import prunus.array.contract.Memory;
import prunus.simulator.count.Activity;
import prunus.simulator.memory.DramDevice;
import prunus.simulator.memory.DramTraffic;
import prunus.simulator.memory.Sram;
import prunus.simulator.memory.SramChoice;
import prunus.simulator.memory.SramGrid;

/** Writes down what everything costs on one array, with the figures of one table. */
final class PriceList {
  /** Causes in which a PE does nothing. */
  private static final Set<Cause> IDLE =
      Set.of(
          Cause.STARVED_BY_PEER,
          Cause.STARVED_BY_SCAN,
          Cause.BARRIER,
          Cause.WAIT_DRAM,
          Cause.WAIT_HOST);

  /** Bits of a queue's item for tables that price register files, rounded to whole bytes. */
  private static final int QUEUE_BITS = 48;

  private final ArrayConfig config;
  private final EnergyTable table;
  private final List<SramChoice> choices;
  private final List<Price> prices = new ArrayList<>();

  /**
   * @param choices how the memories are built; empty to take them from the table
   */
  PriceList(ArrayConfig config, EnergyTable table, List<SramChoice> choices) {
    this.config = config;
    this.table = table;
    this.choices = choices;
    memories();
    arithmetic();
    reductions();
    logic();
    dram();
    host();
  }

  List<Price> prices() {
    return List.copyOf(prices);
  }

  private void memories() {
    for (SramChoice choice : choices) {
      choice.block().ifPresent(block -> macro(choice, block));
    }
    if (!choices.isEmpty()) {
      return;
    }
    for (Macro macro : Macros.of(config)) {
      int bits = Math.ceilDiv(macro.bits(), Byte.SIZE) * Byte.SIZE;
      long bytes = (long) macro.words() * bits / Byte.SIZE;
      Optional<EnergyTable.MemoryAccess> named = table.memory(macro.memory());
      accesses(
          macro.memory(),
          named.map(n -> pj(n.readPj(), n.source())).orElseGet(() -> table.sramReadPj(bytes, bits)),
          named
              .map(n -> pj(n.writePj(), n.source()))
              .orElseGet(() -> table.sramWritePj(bytes, bits)));
    }
    registers(Memory.QUEUE, QUEUE_BITS);
    if (1 << config.codeBits() <= Macros.REGISTER_CODEBOOK) {
      registers(Memory.CODEBOOK, Dimensions.VALUE);
    }
  }

  private void registers(Memory memory, int bits) {
    Optional<EnergyTable.MemoryAccess> named = table.memory(memory);
    Figure read =
        named.map(n -> pj(n.readPj(), n.source())).orElseGet(() -> table.registerPj(bits));
    Figure write =
        named.map(n -> pj(n.writePj(), n.source())).orElseGet(() -> table.registerPj(bits));
    accesses(memory, read, write);
  }

  private static Figure pj(double value, String source) {
    return Figure.exactly(value, FigureUnit.PICOJOULE, source);
  }

  private void macro(SramChoice choice, Sram block) {
    Macro macro = choice.macro();
    String banks = choice.banks() == 1 ? "" : ", " + choice.banks() + " banks";
    String source =
        "%s; %d words of %d bits, %s%s"
            .formatted(SramGrid.SOURCE, macro.words(), macro.bits(), macro.ports().symbol(), banks);
    accesses(macro.memory(), pj(block.readPj(), source), pj(block.writePj(), source));
    double leaking = block.leakMw() * macro.count();
    Figure leakage =
        new Figure(
            leaking * choice.device().leakageAt300K(),
            leaking,
            leaking * choice.device().leakageAt360K(),
            FigureUnit.MILLIWATT,
            source + "; low at 300 K, high at 360 K");
    add(
        Component.valueOf(macro.memory().name()),
        true,
        ".leakage",
        "PEs x us",
        leakage,
        a -> config.peCount() * a.time().microseconds());
  }

  private void accesses(Memory memory, Figure read, Figure write) {
    Component component = Component.valueOf(memory.name());
    add(component, false, ".read", "reads", read, a -> a.counts().accesses().reads(memory));
    add(component, false, ".write", "writes", write, a -> a.counts().accesses().writes(memory));
  }

  private void arithmetic() {
    add(
        Component.MULTIPLY,
        false,
        "",
        "multiply-adds",
        table.multiplyPj(Dimensions.VALUE),
        a -> a.work().performedMacs());
    add(
        Component.ADD,
        false,
        ".accumulate",
        "multiply-adds",
        table.addPj(Dimensions.SUM),
        a -> a.work().performedMacs());
    add(
        Component.ADD,
        false,
        ".address",
        "multiply-adds",
        table.addPj(Dimensions.VALUE),
        a -> a.work().performedMacs());
  }

  /** Sums of groups that are added on their way out. */
  private void reductions() {
    if (config.groupCount() > 1) {
      add(
          Component.ADD,
          false,
          ".reduce",
          "additions of sums",
          table.addPj(Dimensions.SUM),
          a -> a.work().reductions());
    }
  }

  private void logic() {
    long inPe = FlipFlops.ofPe(config, choices);
    long inArray = FlipFlops.ofArray(config, choices);
    logic(
        LogicUse.CLOCK_FLIP_FLOP,
        Component.CLOCK,
        true,
        "flip-flops x cycles",
        a -> (double) inArray * (a.time().cycles() - a.time().hostCycles()));
    logic(
        LogicUse.REGISTER_FLIP_FLOP,
        Component.REGISTERS,
        false,
        "flip-flops x busy PE-cycles",
        a -> (double) inPe * busy(a));
    logic(LogicUse.CONTROL_PE_CYCLE, Component.CONTROL, false, "busy PE-cycles", PriceList::busy);
    logic(
        LogicUse.CONTROL_BROADCAST,
        Component.CONTROL,
        false,
        "broadcasts",
        a -> a.work().broadcasts());
    logic(
        LogicUse.POSTPROCESS,
        Component.POSTPROCESS,
        false,
        "results and pooled activations",
        a -> a.time().peCycles(Cause.DRAIN) - a.work().reductions());
    if (!choices.isEmpty()) {
      Wires wires = new Wires(config, Area.ofArray(config, choices));
      logic(LogicUse.WIRE_BIT_MM, Component.WIRES, false, "toggled bits x mm", wires::toggledBitMm);
    }
  }

  private static double busy(Activity activity) {
    long idle = IDLE.stream().mapToLong(activity.time()::peCycles).sum();
    return activity.time().cycles() * (double) activity.time().peCount() - idle;
  }

  private void logic(
      LogicUse use,
      Component component,
      boolean fixed,
      String counted,
      ToDoubleFunction<Activity> count) {
    table
        .logic(use)
        .ifPresent(
            f ->
                add(
                    component,
                    fixed,
                    "." + use.name().toLowerCase(Locale.ROOT),
                    counted,
                    f,
                    count));
  }

  private void dram() {
    DramDevice device = DramDevice.of(config.dram().device());
    boolean currents = table.devices().map(EnergyTable.Devices::chipCurrents).orElse(false);
    Optional<Figure> bit = table.dramPjPerBit(device.type());
    if (bit.isPresent()) {
      add(Component.DRAM_READ, false, "", "bits", bit.get(), a -> bits(a.counts().dram(), true));
      add(Component.DRAM_WRITE, false, "", "bits", bit.get(), a -> bits(a.counts().dram(), false));
    } else if (currents) {
      String source = CURRENTS.formatted(device.type());
      dramEvent(
          Component.DRAM_ACTIVATE,
          "activations",
          device.activatePj(),
          source,
          c -> c.activations());
      dramEvent(Component.DRAM_READ, "bursts", device.readPj(), source, c -> c.reads());
      dramEvent(Component.DRAM_WRITE, "bursts", device.writePj(), source, c -> c.writes());
    } else {
      throw new InvalidConfigException(
          "energy table %s has no DRAM type %s; it has %s"
              .formatted(
                  table.name(),
                  device.type(),
                  String.join(", ", table.dram().stream().map(EnergyTable.Dram::type).toList())));
    }
    if (currents) {
      power(device);
    }
  }

  private static final String CURRENTS =
      "%s: currents of its data sheet as in DRAMsim3, the core alone, without I/O and PHY";

  /** Bits that crossed the channel one way, whole bursts. */
  private static double bits(DramTraffic dram, boolean reads) {
    DramTraffic.Channel c = dram.channel();
    long part = reads ? c.reads() : c.writes();
    return c.bursts() == 0 ? 0 : 8.0 * c.bytes() * part / c.bursts();
  }

  private void dramEvent(
      Component component,
      String counted,
      double pj,
      String source,
      ToDoubleFunction<DramTraffic.Channel> count) {
    Figure figure =
        new Figure(pj / 2, pj, pj * 2, FigureUnit.PICOJOULE, source + "; low half, high double");
    add(
        component,
        false,
        "",
        counted,
        figure,
        a -> count.applyAsDouble(a.counts().dram().channel()));
  }

  /**
   * Background and refresh: the device's own currents, or for LPDDR4, whose are not known, those of
   * an LPDDR3 channel as wide.
   */
  private void power(DramDevice device) {
    boolean borrowed = device.type().equals("LPDDR4-2400");
    DramDevice from = borrowed ? DramDevice.of("LPDDR3-1600") : device;
    double scale = borrowed ? LPDDR4_VOLT / from.currents().vdd() : 1;
    String source =
        borrowed
            ? "borrowed: " + CURRENTS.formatted(from.type()) + ", scaled to 1.1 V; low 0"
            : CURRENTS.formatted(from.type());
    double all = scale * config.dram().channelCount();
    power(
        Component.DRAM_REFRESH,
        "",
        from.refreshMw() * all,
        from.refreshMw() * all,
        borrowed,
        source,
        PriceList::micros);
    power(
        Component.DRAM_BACKGROUND,
        ".powerDown",
        from.powerDownMw() * all,
        from.standbyMw() * all,
        borrowed,
        source + "; high is standby, never powered down",
        a -> micros(a) - openMicros(a) - standbyMicros(a));
    power(
        Component.DRAM_BACKGROUND,
        ".standby",
        from.standbyMw() * all,
        from.standbyMw() * all,
        borrowed,
        source,
        PriceList::standbyMicros);
    power(
        Component.DRAM_BACKGROUND,
        ".active",
        from.activeMw() * all,
        from.activeMw() * all,
        borrowed,
        source,
        PriceList::openMicros);
  }

  private static double openMicros(Activity activity) {
    return activity.counts().dram().awake().openPs() / 1e6;
  }

  private static double standbyMicros(Activity activity) {
    return activity.counts().dram().awake().standbyPs() / 1e6;
  }

  private static final double LPDDR4_VOLT = 1.1;

  private static double micros(Activity activity) {
    return activity.time().microseconds();
  }

  private void host() {
    if (config.watts() > 0) {
      Figure figure =
          Figure.exactly(1e3 * config.watts(), FigureUnit.MILLIWATT, "hostWatts of the array");
      add(Component.HOST, true, "", "us of host steps", figure, a -> a.time().hostMicroseconds());
    }
  }

  private void power(
      Component component,
      String suffix,
      double mid,
      double high,
      boolean lowIsZero,
      String source,
      ToDoubleFunction<Activity> micros) {
    Figure figure =
        new Figure(lowIsZero ? 0 : mid, mid, Math.max(mid, high), FigureUnit.MILLIWATT, source);
    add(component, true, suffix, "us", figure, micros);
  }

  private void add(
      Component component,
      boolean fixed,
      String suffix,
      String counted,
      Figure figure,
      ToDoubleFunction<Activity> count) {
    prices.add(new Price(component, fixed, component.key() + suffix, counted, figure, count));
  }
}
