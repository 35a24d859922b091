package prunus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import prunus.array.contract.Cause;
import prunus.array.contract.Memory;
import prunus.simulator.energy.Component;
import prunus.simulator.energy.WeightsIn;
import prunus.simulator.result.LayerResult;

/** All metrics: those of files, and those of each table. */
public final class Metrics {
  private Metrics() {}

  /** A table of the report. */
  public record Section(String title, List<Metric> columns) {
    public Section {
      columns = List.copyOf(columns);
    }
  }

  private static final List<Metric> WORK =
      List.of(
          new Metric(
              "cycles",
              "cycles",
              Unit.CYCLES,
              "From the end of the layer before to the end of this one, waiting included",
              r -> r.time().cycles()),
          new Metric(
              "computeCycles",
              "compute cycles",
              Unit.CYCLES,
              "Of the array's commands alone",
              r -> r.time().computeCycles()),
          new Metric(
              "streamCycles",
              "stream cycles",
              Unit.CYCLES,
              "Of the Stream commands alone",
              r -> r.time().streamCycles()),
          new Metric(
              "timeUs",
              "time",
              Unit.MICROSECONDS,
              "The cycles at the array's clock",
              r -> r.time().microseconds()),
          new Metric(
              "utilization",
              "util.",
              Unit.SHARE,
              "Performed multiply-adds per PE-cycle",
              LayerResult::utilization),
          new Metric(
              "macs.dense",
              "dense MACs",
              Unit.COUNT,
              "Multiply-adds without skipping anything",
              r -> r.work().denseMacs()),
          new Metric(
              "macs.useful",
              "useful MACs",
              Unit.COUNT,
              "Multiply-adds with both factors not zero, for a real output",
              r -> r.work().usefulMacs()),
          new Metric(
              "macs.performed",
              "performed MACs",
              Unit.COUNT,
              "Multiply-adds the array did: useful ones, and those into guard columns or"
                  + " suppressed rows",
              r -> r.work().performedMacs()),
          new Metric(
              "broadcasts",
              "broadcasts",
              Unit.COUNT,
              "Activations broadcast: those that are not zero",
              r -> r.work().broadcasts()),
          new Metric(
              "weightDensity",
              "weights",
              Unit.SHARE,
              "Weights that are not zero",
              r -> r.densities().weights().value()),
          new Metric(
              "inputDensity",
              "act in",
              Unit.SHARE,
              "Input activations that are not zero",
              r -> r.densities().input().value()),
          new Metric(
              "outputDensity",
              "act out",
              Unit.SHARE,
              "Output activations that are not zero",
              r -> r.densities().output().value()),
          new Metric(
              "clampedDensity",
              "clamped",
              Unit.SHARE,
              "Output activations at the largest value of their format",
              r -> r.densities().clamped().value()),
          new Metric(
              "flushedDensity",
              "flushed",
              Unit.SHARE,
              "Results that were not zero, nor cut off by a ReLU, and became zero by"
                  + " requantisation",
              r -> r.densities().flushed().value()),
          new Metric(
              "sqnrDb",
              "SQNR",
              Unit.DECIBEL,
              "Signal to quantisation noise of the layer's output against float, on the"
                  + " calibration input",
              r -> r.densities().sqnrDb()));

  private static final List<Metric> CAUSES =
      Stream.of(Cause.values())
          .map(
              cause ->
                  new Metric(
                      "peCycles." + cause.name(),
                      words(cause.name()),
                      Unit.PE_CYCLES,
                      cause.meaning(),
                      r -> r.time().peCycles(cause)))
          .toList();

  private static final List<Metric> CAUSE_SHARES =
      Stream.of(Cause.values())
          .map(
              cause ->
                  new Metric(
                      "peCycleShares." + cause.name(),
                      words(cause.name()).replace("starved ", ""),
                      Unit.SHARE,
                      cause.meaning(),
                      r -> r.time().share(r.time().peCycles(cause))))
          .toList();

  private static final List<Metric> ACCESSES =
      Stream.of(Memory.values())
          .flatMap(
              memory ->
                  Stream.of(
                      new Metric(
                          "accesses." + key(memory) + ".reads",
                          words(memory.name()) + " reads",
                          Unit.COUNT,
                          memory.meaning(),
                          r -> r.counts().accesses().reads(memory)),
                      new Metric(
                          "accesses." + key(memory) + ".writes",
                          words(memory.name()) + " writes",
                          Unit.COUNT,
                          memory.meaning(),
                          r -> r.counts().accesses().writes(memory))))
          .toList();

  private static final List<Metric> ACCESS_SUMS =
      Stream.of(Memory.values())
          .map(
              memory ->
                  new Metric(
                      "accessSums." + key(memory),
                      memory == Memory.WEIGHTS ? "weight rows" : words(memory.name()),
                      Unit.COUNT,
                      "Reads and writes, all PEs: " + memory.meaning(),
                      r ->
                          r.counts().accesses().reads(memory)
                              + r.counts().accesses().writes(memory)))
          .toList();

  private static final List<Metric> DRAM_BYTES =
      List.of(
          new Metric(
              "dramBytes.weights",
              "DRAM weights",
              Unit.BYTES,
              "Read from DRAM: entries, counts, codebooks, offset tables and biases",
              r -> r.counts().dram().weights()),
          new Metric(
              "dramBytes.activationsIn",
              "DRAM act in",
              Unit.BYTES,
              "Activations read from DRAM",
              r -> r.counts().dram().activationsIn()),
          new Metric(
              "dramBytes.activationsOut",
              "DRAM act out",
              Unit.BYTES,
              "Activations written to DRAM",
              r -> r.counts().dram().activationsOut()));

  private static final List<Metric> DRAM_TRANSFERS =
      List.of(
          new Metric(
              "dramBursts",
              "DRAM bursts",
              Unit.COUNT,
              "Bursts of all transfers, each rounded up to whole ones",
              r -> r.counts().dram().channel().bursts()),
          new Metric(
              "dramRowActivations",
              "DRAM rows",
              Unit.COUNT,
              "DRAM rows opened",
              r -> r.counts().dram().channel().activations()),
          new Metric(
              "dramRowHits",
              "row hits",
              Unit.SHARE,
              "Bursts that found their row open",
              r -> r.counts().dram().channel().rowHits()),
          new Metric(
              "dramOverfetchedBytes",
              "overfetched",
              Unit.BYTES,
              "Bytes of whole bursts that nobody asked for",
              r -> r.counts().dram().overfetched()));

  private static final List<Metric> ENERGY =
      Stream.concat(
              Stream.of(Component.values())
                  .map(
                      c ->
                          new Metric(
                              "energyPj." + c.key(),
                              spaced(c.key()),
                              Unit.PICOJOULE,
                              c.meaning(),
                              r -> r.energy().pj(c))),
              Stream.of(
                  new Metric(
                      "energyPj.total",
                      "total",
                      Unit.PICOJOULE,
                      "Energy of all components, mid figures",
                      r -> r.energy().totalPj())))
          .toList();

  private static final List<Metric> ENERGY_BOUNDS =
      List.of(
          new Metric(
              "staticPj",
              "static",
              Unit.PICOJOULE,
              "The part of the total that time alone takes: leakage, clock, DRAM background and"
                  + " refresh",
              r -> r.energy().fixedPj()),
          new Metric(
              "energyLowPj",
              "low",
              Unit.PICOJOULE,
              "The total with every figure at its low and the thriftiest memory device",
              r -> r.energy().lowPj()),
          new Metric(
              "energyHighPj",
              "high",
              Unit.PICOJOULE,
              "The total with every figure at its high and the hungriest memory device",
              r -> r.energy().highPj()));

  private static final List<Metric> WEIGHTS_IN =
      List.of(
          weightsIn(
              "denseDram32Pj",
              "dense 32b DRAM",
              WeightsIn::denseDram32Pj,
              "Every weight in 32 bit from DRAM"),
          weightsIn(
              "denseDram16Pj",
              "dense 16b DRAM",
              WeightsIn::denseDram16Pj,
              "Every weight in 16 bit from DRAM"),
          weightsIn(
              "prunedDramPj",
              "pruned DRAM",
              WeightsIn::prunedDramPj,
              "Non-zeros and padding as 16-bit values with runs, and counts, from DRAM"),
          weightsIn(
              "compressedDramPj",
              "compressed DRAM",
              WeightsIn::compressedDramPj,
              "Codes with runs, counts and tables, from DRAM"),
          weightsIn(
              "compressedSramPj",
              "compressed SRAM",
              WeightsIn::compressedSramPj,
              "The same resident in SRAM: rows, pointers and codebook as read"));

  private static final List<Metric> STEPS =
      List.of(
          step("width", "width", WeightsIn::byWidth, "32 bits become an entry's"),
          step("sparsity", "sparsity", WeightsIn::bySparsity, "Zeros are not stored, padding is"),
          step(
              "place",
              "DRAM to SRAM",
              WeightsIn::byPlace,
              "A bit comes from SRAM and not from DRAM"),
          step(
              "reading",
              "reading",
              WeightsIn::byReading,
              "Columns of zero activations are not read; below 1 where columns are read again"),
          step("indexing", "indexing", WeightsIn::byIndexing, "Pointers and codebook come on top"),
          step(
              "rereading",
              "dense reread",
              WeightsIn::byRereading,
              "The dense form is read again from SRAM too"),
          step(
              "all",
              "dense32/SRAM",
              WeightsIn::gain,
              "The product of the steps: dense 32-bit in DRAM over compressed in SRAM"));

  private static final List<Metric> RESIDENT =
      List.of(
          new Metric(
              "weightsResident.bytes",
              "bytes",
              Unit.BYTES,
              "Compressed weights and tables",
              r -> r.weightsIn().basis().bytes()),
          new Metric(
              "weightsResident.entriesPerPe",
              "entries a PE",
              Unit.COUNT,
              "Entries of the fullest PE; pointers reach 65,535",
              r -> r.weightsIn().basis().entriesPerPe()),
          new Metric(
              "weightsResident.fillPj",
              "filling",
              Unit.PICOJOULE,
              "Bringing them from DRAM into SRAM once",
              r -> r.weightsIn().basis().fillPj()),
          new Metric(
              "weightsResident.perInferencePj",
              "one inference",
              Unit.PICOJOULE,
              "Delivered from SRAM, with the filling divided by inferencesPerFilling",
              r -> r.weightsIn().filledPj()));

  private static final List<Section> SECTIONS =
      List.of(
          new Section(
              "",
              without(
                  WORK,
                  "computeCycles",
                  "streamCycles",
                  "macs.performed",
                  "clampedDensity",
                  "flushedDensity")),
          new Section(
              "What 16-bit formats cost",
              only(WORK, "outputDensity", "clampedDensity", "flushedDensity", "sqnrDb")),
          new Section("Where the PE-cycles go", CAUSE_SHARES),
          new Section(
              "SRAM accesses (reads and writes) and DRAM bytes",
              concat(
                  List.of(
                      sum(Memory.WEIGHTS),
                      sum(Memory.POINTERS),
                      sum(Memory.ACCUMULATORS),
                      sum(Memory.ACTIVATIONS)),
                  concat(DRAM_BYTES, DRAM_TRANSFERS))),
          new Section("Energy", concat(ENERGY, ENERGY_BOUNDS)),
          new Section("Where the weights live: energy of delivering them", WEIGHTS_IN),
          new Section(
              "Steps from dense 32-bit in DRAM to compressed in SRAM, each a factor", STEPS));

  /** The table of resident weights, which also says what fits. */
  static List<Metric> resident() {
    return RESIDENT;
  }

  private static final List<Metric> FILE =
      Stream.of(
              WORK,
              CAUSES,
              ACCESSES,
              DRAM_BYTES,
              DRAM_TRANSFERS,
              ENERGY,
              ENERGY_BOUNDS,
              WEIGHTS_IN,
              STEPS,
              RESIDENT)
          .flatMap(List::stream)
          .toList();

  /** What JSON and CSV hold, in order. */
  public static List<Metric> file() {
    return FILE;
  }

  /** The tables, in order. */
  public static List<Section> sections() {
    return SECTIONS;
  }

  private static Metric weightsIn(
      String key, String heading, Function<WeightsIn, Double> pj, String meaning) {
    return new Metric(
        "weightsIn." + key, heading, Unit.PICOJOULE, meaning, r -> pj.apply(r.weightsIn()));
  }

  private static Metric step(
      String key, String heading, ToDoubleFunction<WeightsIn> factor, String meaning) {
    return new Metric(
        "weightsSteps." + key,
        heading,
        Unit.FACTOR,
        meaning,
        r -> finite(factor.applyAsDouble(r.weightsIn())));
  }

  /** A factor of nothing, or over nothing, is none. */
  private static double finite(double factor) {
    return Double.isFinite(factor) ? factor : Double.NaN;
  }

  private static Metric sum(Memory memory) {
    return ACCESS_SUMS.stream()
        .filter(m -> m.name().equals("accessSums." + key(memory)))
        .findFirst()
        .orElseThrow();
  }

  private static List<Metric> without(List<Metric> metrics, String... names) {
    return metrics.stream().filter(m -> !List.of(names).contains(m.name())).toList();
  }

  private static List<Metric> only(List<Metric> metrics, String... names) {
    return metrics.stream().filter(m -> List.of(names).contains(m.name())).toList();
  }

  private static List<Metric> concat(List<Metric> first, List<Metric> second) {
    List<Metric> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static String key(Memory memory) {
    return memory.name().toLowerCase(Locale.ROOT);
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String spaced(String key) {
    return key.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT).replace("dram", "DRAM");
  }
}
