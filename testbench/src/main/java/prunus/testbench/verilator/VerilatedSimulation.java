package prunus.testbench.verilator;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import prunus.hdl.ir.Property;
import prunus.hdl.ir.Shape;
import prunus.hdl.sim.MemoryInfo;
import prunus.hdl.sim.SignalInfo;
import prunus.hdl.sim.Simulation;
import prunus.testbench.tool.ToolException;

/**
 * A running verilated circuit. It must be closed, and used by one thread at a time. Signals are
 * read straight from the model's memory, so a peek costs no call.
 */
public final class VerilatedSimulation implements Simulation {
  private final VerilatedModel owner;
  private final List<SignalInfo> signals;
  private final List<MemoryInfo> memories;
  private final Shape[] shapes;
  private final boolean[] writable;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Integer> memoryPositions = new HashMap<>();
  private final long[] addresses;
  private final List<Trace> traces = new ArrayList<>();
  private final NativeModel model;
  private boolean settled;
  private boolean memoriesTouched;

  VerilatedSimulation(VerilatedModel owner, boolean random, int seed) {
    this.owner = owner;
    signals = owner.signals();
    shapes = signals.stream().map(SignalInfo::shape).toArray(Shape[]::new);
    writable = new boolean[shapes.length];
    addresses = new long[shapes.length];
    List<Hierarchy.Store> stores = owner.hierarchy().stores();
    memories = stores.stream().map(Hierarchy.Store::info).toList();
    for (int i = 0; i < stores.size(); i++) {
      memoryPositions.put(memories.get(i).name(), i);
    }
    model = new NativeModel(owner.library(), random, seed);
    settle();
    int port = 0;
    for (int i = 0; i < shapes.length; i++) {
      positions.put(signals.get(i).name(), i);
      boolean top = owner.visible().get(i).port();
      writable[i] =
          switch (signals.get(i).role()) {
            case REGISTER, MEMORY_OUTPUT -> true;
            case INPUT -> top;
            case OUTPUT, WIRE, INSTANCE_INPUT, INSTANCE_OUTPUT, MEMORY_INPUT -> false;
          };
      if (top) {
        addresses[i] = model.port(port++);
      }
    }
    for (Hierarchy.Watch w : owner.hierarchy().watches()) {
      model.watch(address(signal(w.name())), w.goal() == Property.Goal.COVER, w.suspended());
    }
  }

  @Override
  public List<SignalInfo> signals() {
    return signals;
  }

  @Override
  public List<MemoryInfo> memories() {
    return memories;
  }

  @Override
  public int signal(String name) {
    Integer position = positions.get(name);
    if (position == null) {
      boolean hidden =
          owner.hierarchy().places().stream().anyMatch(p -> p.info().name().equals(name));
      throw new IllegalArgumentException(
          hidden
              ? "signal \"" + name + "\" is not exposed; build with an Expose that includes it"
              : "no signal \"" + name + "\"");
    }
    return position;
  }

  private long address(int signal) {
    long known = addresses[signal];
    if (known == 0) {
      Hierarchy.Place place = owner.visible().get(signal);
      known = model.find(place.scope(), place.variable());
      addresses[signal] = known;
    }
    return known;
  }

  private void ensureSettled() {
    model.mustLive();
    if (!settled) {
      settle();
    }
  }

  private void settle() {
    model.settle(memoriesTouched);
    settled = true;
    memoriesTouched = false;
  }

  @Override
  public long peek(int signal) {
    ensureSettled();
    Shape shape = shapes[signal];
    if (shape.width() > 64) {
      throw new IllegalArgumentException(
          signals.get(signal).name() + " has " + shape.width() + " bits; use peekBig");
    }
    return Storage.read(address(signal), shape);
  }

  @Override
  public BigInteger peekBig(int signal) {
    ensureSettled();
    return Storage.readBig(address(signal), shapes[signal]);
  }

  @Override
  public void poke(int signal, long value) {
    Shape shape = shapes[signal];
    if (!writable[signal] || !Storage.fits(value, shape)) {
      refuse(signal, String.valueOf(value));
    }
    if (shape.width() > 64) {
      pokeBig(signal, BigInteger.valueOf(value));
      return;
    }
    model.mustLive();
    Storage.write(address(signal), shape, value);
    settled = false;
  }

  @Override
  public void pokeBig(int signal, BigInteger value) {
    if (!writable[signal] || !shapes[signal].contains(value)) {
      refuse(signal, value.toString());
    }
    model.mustLive();
    Storage.writeBig(address(signal), shapes[signal], value);
    settled = false;
  }

  private void refuse(int signal, String value) {
    SignalInfo info = signals.get(signal);
    throw new IllegalArgumentException(
        writable[signal]
            ? value + " does not fit " + info.name() + ", a " + info.shape()
            : info.name() + " is neither an input nor a register and cannot be poked");
  }

  @Override
  public void step() {
    steps(1);
  }

  @Override
  public void step(int cycles) {
    if (traces.isEmpty()) {
      steps(cycles);
    } else {
      for (int i = 0; i < cycles; i++) {
        steps(1);
      }
    }
  }

  private void steps(long count) {
    if (memoriesTouched) {
      settle();
    }
    if (!traces.isEmpty()) {
      ensureSettled();
      long now = cycle();
      traces.forEach(t -> t.sample(this, now));
    }
    model.step(count, settled);
    settled = true;
  }

  /**
   * Steps until {@code signal}, of at most 8 bits, is not zero, at most {@code limit} cycles, in
   * one call; traces are not called.
   *
   * @return whether the signal is set now
   */
  public boolean stepUntil(String signal, long limit) {
    int position = signal(signal);
    if (shapes[position].width() > 8) {
      throw new IllegalArgumentException(signal + " has more than 8 bits");
    }
    ensureSettled();
    model.until(address(position), limit);
    return peek(position) != 0;
  }

  @Override
  public long cycle() {
    return model.cycle();
  }

  @Override
  public BigInteger readMemory(String memory, int address) {
    Hierarchy.Store store = store(memory, address);
    return Storage.readBig(word(store, address), store.info().element());
  }

  @Override
  public void writeMemory(String memory, int address, BigInteger value) {
    Hierarchy.Store store = store(memory, address);
    Shape element = store.info().element();
    if (!element.contains(value)) {
      throw new IllegalArgumentException(
          value + " does not fit memory " + memory + " of " + element);
    }
    Storage.writeBig(word(store, address), element, value);
    settled = false;
    memoriesTouched = true;
  }

  private Hierarchy.Store store(String memory, int address) {
    Integer position = memoryPositions.get(memory);
    if (position == null) {
      throw new IllegalArgumentException("no memory \"" + memory + "\"");
    }
    Hierarchy.Store store = owner.hierarchy().stores().get(position);
    if (address < 0 || address >= store.info().depth()) {
      throw new IllegalArgumentException(
          "address " + address + " is outside memory " + memory + " of " + store.info().depth());
    }
    return store;
  }

  private long word(Hierarchy.Store store, int address) {
    return model.find(store.scope(), "mem")
        + (long) address * Storage.bytes(store.info().element().width());
  }

  @Override
  public void trace(Trace trace) {
    traces.add(trace);
  }

  @Override
  public List<Event> events() {
    List<Event> events = new ArrayList<>();
    List<Hierarchy.Watch> watches = owner.hierarchy().watches();
    for (int i = 0; i < watches.size(); i++) {
      long at = model.reported(i);
      if (at >= 0) {
        events.add(new Event(watches.get(i).goal(), watches.get(i).name(), at));
      }
    }
    events.sort(Comparator.comparingLong(Event::cycle));
    return events;
  }

  /** Writes a waveform from here on; the model must have been built with one. */
  public void openWaveform(Path file) {
    wave(file.toString());
  }

  /** Ends the waveform. */
  public void closeWaveform() {
    wave("");
  }

  private void wave(String file) {
    if (!model.wave(file)) {
      throw owner.options().waveform() == Waveform.NONE
          ? new IllegalStateException("built without a waveform; use withWaveform(..)")
          : new ToolException("cannot write the waveform " + file);
    }
  }

  /** Writes what was covered so far, for {@code verilator_coverage}. */
  public void writeCoverage(Path file) {
    if (!model.coverage(file.toString())) {
      throw new IllegalStateException("built without coverage; use withCoverage()");
    }
  }

  @Override
  public void close() {
    model.free();
  }
}
