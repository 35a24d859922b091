package prunus.array.contract;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The configuration registers, in the order of their addresses. The host writes what a command
 * needs before it starts it; all registers keep their values.
 */
public enum Register {
  SOURCE_MEMORY("Activation memory that is read: 0 or 1", _ -> 1),
  SOURCE_ADDRESS("Address of the first activation read", Dimensions::activationBits),
  SOURCE_LAST("Last address of the ring it lies in", Dimensions::activationBits),
  SOURCE_CAPACITY("Addresses in that ring", d -> d.activationBits() + 1),
  SOURCE_STEP(
      "Drain: distance from the last word added of a pixel to the first of the next",
      Dimensions::activationBits),
  TARGET_MEMORY("Activation memory that is written: 0 or 1", _ -> 1),
  TARGET_ADDRESS("Address of the first activation written", Dimensions::activationBits),
  TARGET_LAST("Last address of the ring it lies in", Dimensions::activationBits),
  TARGET_CAPACITY("Addresses in that ring", d -> d.activationBits() + 1),
  TARGET_WORDS("Words written for each pixel", _ -> Dimensions.COUNT),
  TARGET_STEP(
      "Distance from the last word written of a pixel to the first of the next",
      Dimensions::activationBits),
  WEIGHT_HALF("Half of weights and pointers", _ -> 1),

  SCAN_WORDS("Stream: words to scan", _ -> Dimensions.LONG_COUNT),
  SCAN_PIXEL_WORDS("Stream: words of a pixel", _ -> Dimensions.LONG_COUNT),
  SCAN_WIDTH("Stream: pixels of a row", _ -> Dimensions.COUNT),
  SCAN_OWN("Stream: 1 if each PE takes its own lane's activation of a word", _ -> 1),
  SCAN_ROW_STRIDE("Stream: stride of rows", _ -> Dimensions.COUNT),
  SCAN_PIXEL_STRIDE("Stream: stride of columns", _ -> Dimensions.COUNT),
  SCAN_ROW_PHASE("Stream: row phase of the first row", _ -> Dimensions.COUNT),
  SCAN_PIXEL_PHASE("Stream: column phase of a row's first pixel", _ -> Dimensions.COUNT),
  SCAN_COLUMN("Stream: column of row phase and column phase 0", Dimensions::columnBits),
  SCAN_PIXEL_COLUMN(
      "Stream: columns from there to a row's first pixel: column phase times the next",
      Dimensions::columnBits),
  SCAN_WORD_STEP("Stream: columns from one word to the next", Dimensions::columnBits),
  SCAN_PIXEL_STEP("Stream: columns of one phase", Dimensions::columnBits),
  SCAN_ROW_STEP(
      "Stream: columns of one row of phases, SCAN_PIXEL_STRIDE times that", Dimensions::columnBits),
  SCAN_BASE(
      "Stream: accumulator address of the first row of the image, (Y mod NR)·ROW",
      Dimensions::accumulatorBits),
  SCAN_PIXEL_BASE("Stream: X of a row's first pixel", Dimensions::accumulatorBits),
  SCAN_WORD_BASE(
      "Stream: accumulator addresses from one word of a pixel to the next",
      Dimensions::accumulatorBits),
  SCAN_MINIMUM("Stream: minimum row of the first row, times ROW", Dimensions::accumulatorBits),

  ROW_SIZE("ROW: accumulators of a row of the window", Dimensions::accumulatorBits),
  SWEEP_ADDRESS("Initialise, Drain: address of the first row", Dimensions::accumulatorBits),
  SWEEP_PIXEL("Initialise, Drain: first pixel within a row", Dimensions::accumulatorBits),
  SWEEP_WIDTH("Initialise, Drain: pixels of a row", _ -> Dimensions.COUNT),
  SWEEP_ROWS("Initialise, Drain: rows", _ -> Dimensions.COUNT),
  SWEEP_LOCALS("Initialise, Drain: local channels", d -> d.rankBits() + 1),
  CHANNEL_WIDTH("Wg: accumulators of one channel in a row", Dimensions::accumulatorBits),

  ADD_OTHER("Drain: 1 if an activation of another map is added to each sum", _ -> 1),
  OTHER_SHIFT(
      "Drain: its left shift less the channel's right shift, in two's complement",
      _ -> Dimensions.SHIFT + 1),
  CLAMP("Drain, PoolRows: largest result", _ -> Dimensions.VALUE - 1),
  RELU("Drain, PoolRows: least result; 1 for 0, 0 for minus CLAMP", _ -> 1),

  POOL_AVERAGE("PoolRows: 1 to average, 0 for the maximum", _ -> 1),
  POOL_INSIDE(
      "PoolRows: 1 to average over a window's activations inside the map, 64 at most", _ -> 1),
  POOL_MULTIPLIER(
      "PoolRows: 2^16 over the window's size, rounded; unused with POOL_INSIDE",
      _ -> Dimensions.VALUE + 1),
  POOL_SECOND("PoolRows: 1 to add two maps, in windows of two activations", _ -> 1),
  POOL_SHIFT("PoolRows: left shift of the first map with POOL_SECOND", _ -> 4),
  SECOND_SHIFT("PoolRows: left shift of the second map", _ -> 4),
  SECOND_MEMORY("PoolRows: activation memory of the second map: 0 or 1", _ -> 1),
  SECOND_DISTANCE(
      "PoolRows: distance from an activation of the first map to that of the second, which wraps"
          + " with the memory",
      Dimensions::activationBits),
  POOL_ROWS("PoolRows: rows of a window", _ -> Dimensions.COUNT),
  POOL_COLUMNS("PoolRows: columns of a window", _ -> Dimensions.COUNT),
  POOL_ROW_STRIDE("PoolRows: stride of rows", _ -> Dimensions.COUNT),
  POOL_COLUMN_STRIDE("PoolRows: stride of columns", _ -> Dimensions.COUNT),
  POOL_HEIGHT("PoolRows: rows of the map", _ -> Dimensions.COUNT),
  POOL_WIDTH("PoolRows: columns of the map", _ -> Dimensions.COUNT),
  POOL_OUTPUT_ROWS("PoolRows: output rows", _ -> Dimensions.COUNT),
  POOL_OUTPUT_WIDTH("PoolRows: output columns", _ -> Dimensions.COUNT),
  POOL_ROW_END(
      "PoolRows: one past the last row of the first window, the map's edge left aside",
      _ -> Dimensions.COUNT),
  POOL_COLUMN_END(
      "PoolRows: one past the last column of a row's first window, likewise",
      _ -> Dimensions.COUNT),
  POOL_PIXEL_STEP("PoolRows: address step to the next pixel", Dimensions::activationBits),
  POOL_LINE_STEP("PoolRows: address step to the next row", Dimensions::activationBits),
  POOL_COLUMN_PARTIAL(
      "PoolRows: address step to the first window whose left end is not at the edge",
      Dimensions::activationBits),
  POOL_COLUMN_STEP(
      "PoolRows: address step between windows behind that", Dimensions::activationBits),
  POOL_ROW_PARTIAL(
      "PoolRows: address step to the first row of windows whose top is not at the edge",
      Dimensions::activationBits),
  POOL_ROW_STEP(
      "PoolRows: address step between rows of windows behind that", Dimensions::activationBits),

  SPLIT(
      "Initialise, Stream, Drain: 1 if each group of lanes works on its own channels; there is none"
          + " in an array of one group",
      _ -> 1);

  @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
  private final ToIntFunction<Dimensions> width;

  private final String meaning;

  Register(String meaning, ToIntFunction<Dimensions> width) {
    this.meaning = meaning;
    this.width = width;
  }

  /** What it holds, for people. */
  public String meaning() {
    return meaning;
  }

  /** The registers of an array of these dimensions. */
  public static List<Register> of(Dimensions d) {
    boolean groups = d.config().groupCount() > 1;
    return Arrays.stream(values()).filter(r -> groups || r != SPLIT).toList();
  }

  /** Bits of this register in an array of these dimensions. */
  public int width(Dimensions d) {
    return width.applyAsInt(d);
  }

  /** Address of this register. */
  @SuppressWarnings("EnumOrdinal") // the declaration order is the numbering
  public int address() {
    return ordinal();
  }
}
