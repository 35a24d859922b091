package prunus.simulator.memory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A type of DRAM: one channel of chips side by side. Organisations, timings and currents are those
 * of DRAMsim3's configurations LPDDR4_8Gb_x16_2400, LPDDR3_8Gb_x32_1600, DDR3_4Gb_x16_1600,
 * DDR4_8Gb_x16_2400 and HBM2_8Gb_x128. What those leave out is the standards': tREFI 7.8 us of DDR3
 * (JESD79-3) and 3.9 us of LPDDR3 (JESD209-3); tRTP 6 clocks of HBM2. A column of HBM2's file is
 * two words of 128 bit, so its 64 columns are 128 here: a row of 2 KB.
 *
 * @param type name
 * @param bankGroups of a channel
 * @param banksPerGroup banks in each
 * @param rowBytes bytes of an open row, all chips together
 * @param burstBytes bytes of one burst
 * @param chips side by side
 * @param clockPs clock period, picoseconds
 * @param clocks timings in clocks
 * @param currents in milliampere, and the supply
 */
public record DramDevice(
    String type,
    int bankGroups,
    int banksPerGroup,
    int rowBytes,
    int burstBytes,
    int chips,
    int clockPs,
    Clocks clocks,
    Currents currents) {

  /** Timings in clocks; {@code S} is between bank groups, {@code L} within one. */
  public record Clocks(
      int burst,
      int cl,
      int cwl,
      int trcd,
      int trp,
      int tras,
      int trfc,
      int trefi,
      int trrdS,
      int trrdL,
      int twtrS,
      int twtrL,
      int tfaw,
      int twr,
      int trtp,
      int tccdS,
      int tccdL) {}

  /** Supply, volt, and currents of one chip, milliampere. */
  public record Currents(
      double vdd,
      double idd0,
      double idd2p,
      double idd2n,
      double idd3p,
      double idd3n,
      double idd4w,
      double idd4r,
      double idd5ab) {}

  private static final List<DramDevice> ALL = read();

  private static List<DramDevice> read() {
    try (InputStream in = DramDevice.class.getResourceAsStream("dram-types.csv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      return lines.lines().skip(1).map(DramDevice::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DramDevice parse(String line) {
    String[] cells = line.split(",", -1);
    double[] v = Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray();
    int[] i = Arrays.stream(v).mapToInt(d -> (int) d).toArray();
    int columns = i[2];
    int busBytes = i[4] / Byte.SIZE;
    int length = i[5];
    Clocks clocks =
        new Clocks(
            length / 2,
            i[7],
            i[8],
            i[9],
            i[10],
            i[11],
            i[12],
            i[13],
            i[14],
            i[15],
            i[16],
            i[17],
            i[18],
            i[19],
            i[20],
            i[21],
            i[22]);
    Currents currents = new Currents(v[23], v[24], v[25], v[26], v[27], v[28], v[29], v[30], v[31]);
    return new DramDevice(
        cells[0],
        i[0],
        i[1],
        columns * busBytes,
        length * busBytes,
        i[4] / i[3],
        i[6],
        clocks,
        currents);
  }

  /** The device of a type that a configuration may have. */
  public static DramDevice of(String type) {
    return ALL.stream().filter(d -> d.type.equals(type)).findFirst().orElseThrow();
  }

  /** Banks of a channel. */
  public int banks() {
    return bankGroups * banksPerGroup;
  }

  /** Peak bandwidth, bytes a second. */
  public double bytesPerSecond() {
    return burstBytes / (clocks.burst() * clockPs * 1e-12);
  }

  /**
   * Energy of opening and closing a row, picojoule: {@code (IDD0·tRC − IDD3N·tRAS −
   * IDD2N·tRP)·VDD}, all chips.
   */
  public double activatePj() {
    double ma =
        currents.idd0() * (clocks.tras() + clocks.trp())
            - currents.idd3n() * clocks.tras()
            - currents.idd2n() * clocks.trp();
    return picojoule(ma);
  }

  /** Energy of reading a burst, the core's alone: {@code (IDD4R − IDD3N)·VDD·tBurst}. */
  public double readPj() {
    return picojoule((currents.idd4r() - currents.idd3n()) * clocks.burst());
  }

  /** Energy of writing a burst, likewise. */
  public double writePj() {
    return picojoule((currents.idd4w() - currents.idd3n()) * clocks.burst());
  }

  /** Mean power of refresh, milliwatt: {@code (IDD5AB − IDD3N)·VDD·tRFC/tREFI}. */
  public double refreshMw() {
    return milliwatt(currents.idd5ab() - currents.idd3n()) * clocks.trfc() / clocks.trefi();
  }

  /** Power with a row open and nothing to do, milliwatt. */
  public double activeMw() {
    return milliwatt(currents.idd3n());
  }

  /** Power with all rows closed, milliwatt. */
  public double standbyMw() {
    return milliwatt(currents.idd2n());
  }

  /** Power in power-down, milliwatt. */
  public double powerDownMw() {
    return milliwatt(currents.idd2p());
  }

  private double picojoule(double milliampereClocks) {
    return milliampereClocks * currents.vdd() * clockPs * 1e-3 * chips;
  }

  private double milliwatt(double milliampere) {
    return milliampere * currents.vdd() * chips;
  }
}
