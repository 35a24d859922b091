package prunus.testbench.cosim;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import prunus.array.contract.ArrayCommand;
import prunus.array.contract.ArrayCounter;
import prunus.array.contract.LoadTarget;
import prunus.array.contract.PeCounter;
import prunus.array.contract.Register;
import prunus.hdl.sim.Simulation;

/** The circuit's ports as a host uses them. Each call takes the cycles the port takes. */
final class ArrayDriver {
  private final Simulation sim;
  private final int peCount;
  private final Map<Register, Long> written = new EnumMap<>(Register.class);
  private final int cfgWrite;
  private final int cfgAddress;
  private final int cfgData;
  private final int start;
  private final int command;
  private final int busy;
  private final int loadWrite;
  private final int loadAll;
  private final int loadPe;
  private final int loadTarget;
  private final int loadAddress;
  private final int loadData;
  private final int dmaWrite;
  private final int dmaRead;
  private final int dmaMemory;
  private final int dmaAddress;
  private final int dmaData;
  private final int dmaWord;
  private final int accRead;
  private final int accAddress;
  private final int accWord;
  private final int counterNumber;
  private final int counterPe;
  private final int counterValue;
  private final int push;
  private final int pop;

  /** Looks at the bus in each cycle of a command, before the clock edge that ends it. */
  @FunctionalInterface
  interface Observer {
    void cycle(long cycle);
  }

  ArrayDriver(Simulation sim, int peCount) {
    this.sim = sim;
    this.peCount = peCount;
    cfgWrite = sim.signal("cfg_write");
    cfgAddress = sim.signal("cfg_address");
    cfgData = sim.signal("cfg_data");
    start = sim.signal("start");
    command = sim.signal("command");
    busy = sim.signal("busy");
    loadWrite = sim.signal("load_write");
    loadAll = sim.signal("load_all");
    loadPe = sim.signal("load_pe");
    loadTarget = sim.signal("load_target");
    loadAddress = sim.signal("load_address");
    loadData = sim.signal("load_data");
    dmaWrite = sim.signal("dma_write");
    dmaRead = sim.signal("dma_read");
    dmaMemory = sim.signal("dma_memory");
    dmaAddress = sim.signal("dma_address");
    dmaData = sim.signal("dma_data");
    dmaWord = sim.signal("dma_word");
    accRead = sim.signal("acc_read");
    accAddress = sim.signal("acc_address");
    accWord = sim.signal("acc_word");
    counterNumber = sim.signal("counter_number");
    counterPe = sim.signal("counter_pe");
    counterValue = sim.signal("counter_value");
    push = sim.signal("bus_push");
    pop = sim.signal("bus_pop");
    for (int input : new int[] {cfgWrite, start, loadWrite, loadAll, dmaWrite, dmaRead, accRead}) {
      sim.poke(input, 0);
    }
    sim.reset();
  }

  /** Writes the registers whose value is not yet as wanted. */
  void configure(Map<Register, Long> registers) {
    sim.poke(cfgWrite, 1);
    registers.forEach(
        (register, value) -> {
          if (!value.equals(written.put(register, value))) {
            sim.poke(cfgAddress, register.address());
            sim.poke(cfgData, value);
            sim.step();
          }
        });
    sim.poke(cfgWrite, 0);
  }

  /** One write of the load port into one PE. */
  void load(int pe, LoadTarget target, int address, BigInteger data) {
    sim.poke(loadPe, pe);
    write(target, address, data);
  }

  /** One write of the load port into all PEs. */
  void loadAll(LoadTarget target, int address, BigInteger data) {
    sim.poke(loadAll, 1);
    write(target, address, data);
    sim.poke(loadAll, 0);
  }

  private void write(LoadTarget target, int address, BigInteger data) {
    sim.poke(loadWrite, 1);
    sim.poke(loadTarget, target.number());
    sim.poke(loadAddress, address);
    if (data.bitLength() < Long.SIZE) {
      sim.poke(loadData, data.longValue());
    } else {
      sim.pokeBig(loadData, data);
    }
    sim.step();
    sim.poke(loadWrite, 0);
  }

  /** Writes one word of activations. */
  void writeActivations(int memory, int address, short[] word) {
    byte[] bytes = new byte[2 * peCount];
    for (int p = 0; p < peCount; p++) {
      bytes[bytes.length - 1 - 2 * p] = (byte) word[p];
      bytes[bytes.length - 2 - 2 * p] = (byte) (word[p] >> Byte.SIZE);
    }
    sim.poke(dmaWrite, 1);
    sim.poke(dmaMemory, memory);
    sim.poke(dmaAddress, address);
    sim.pokeBig(dmaData, new BigInteger(1, bytes));
    sim.step();
    sim.poke(dmaWrite, 0);
  }

  /** Reads one word of activations. */
  short[] readActivations(int memory, int address) {
    sim.poke(dmaRead, 1);
    sim.poke(dmaMemory, memory);
    sim.poke(dmaAddress, address);
    sim.step();
    sim.poke(dmaRead, 0);
    byte[] bytes = padded(sim.peekBig(dmaWord), 2 * peCount);
    short[] word = new short[peCount];
    for (int p = 0; p < peCount; p++) {
      int low = bytes.length - 1 - 2 * p;
      word[p] = (short) ((bytes[low - 1] << Byte.SIZE) | Byte.toUnsignedInt(bytes[low]));
    }
    return word;
  }

  /** Reads one accumulator of every PE. */
  int[] readAccumulators(int address) {
    sim.poke(accRead, 1);
    sim.poke(accAddress, address);
    sim.step();
    sim.poke(accRead, 0);
    byte[] bytes = padded(sim.peekBig(accWord), 4 * peCount);
    int[] word = new int[peCount];
    for (int p = 0; p < peCount; p++) {
      int low = bytes.length - 1 - 4 * p;
      for (int i = 3; i >= 0; i--) {
        word[p] = (word[p] << Byte.SIZE) | Byte.toUnsignedInt(bytes[low - i]);
      }
    }
    return word;
  }

  private static byte[] padded(BigInteger value, int length) {
    byte[] bytes = value.toByteArray();
    byte[] all = new byte[length];
    int used = Math.min(length, bytes.length);
    System.arraycopy(bytes, bytes.length - used, all, length - used, used);
    return all;
  }

  /**
   * Runs one command to its end, or for so many cycles.
   *
   * @return cycles it was busy
   */
  long run(ArrayCommand what, long atMost, Observer observer) {
    sim.poke(start, 1);
    sim.poke(command, what.number());
    sim.step();
    sim.poke(start, 0);
    long cycle = 0;
    while (cycle < atMost && sim.peek(busy) == 1) {
      observer.cycle(cycle++);
      sim.step();
    }
    sim.step();
    return cycle;
  }

  /** Which groups push a broadcast in this cycle, 64 in each number. */
  void pushes(long[] groups) {
    bits(push, groups);
  }

  /** Which PEs pop in this cycle, 64 in each number. */
  void pops(long[] pes) {
    bits(pop, pes);
  }

  private void bits(int signal, long[] into) {
    if (into.length == 1) {
      into[0] = sim.peek(signal);
      return;
    }
    BigInteger all = sim.peekBig(signal);
    for (int i = 0; i < into.length; i++) {
      into[i] = all.shiftRight(i * Long.SIZE).longValue();
    }
  }

  long counter(ArrayCounter counter) {
    sim.poke(counterNumber, counter.number());
    return sim.peek(counterValue);
  }

  long counter(PeCounter counter, int pe) {
    sim.poke(counterNumber, counter.number());
    sim.poke(counterPe, pe);
    return sim.peek(counterValue);
  }

  /** Cycles the circuit has run. */
  long cycle() {
    return sim.cycle();
  }
}
