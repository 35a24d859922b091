package prunus.simulator.memory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import prunus.array.contract.Macro.Ports;

/**
 * SRAM macros at 45 nm that CACTI 7 finds (HewlettPackard/cacti, commit 1ffd8df; 330 K, one bank,
 * conservative interconnect, typical process): for each device, kind of ports, capacity and word
 * all organisations that no other beats in every respect.
 */
public final class SramGrid {
  /** For reports. */
  public static final String SOURCE = "CACTI 7 (commit 1ffd8df), 45 nm, 330 K";

  private static final String RESOURCE = "sram-cacti7-45nm.csv";

  private record Key(SramDevice device, String ports, int wordBits) {}

  private final Map<Key, NavigableMap<Integer, List<Sram>>> macros = new HashMap<>();

  private SramGrid() {
    try (InputStream in = SramGrid.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      lines.lines().skip(1).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    static final SramGrid GRID = new SramGrid();
  }

  /** The grid, read when it is first needed. */
  public static SramGrid get() {
    return Holder.GRID;
  }

  private void add(String line) {
    List<String> cells = List.of(line.split(",", -1));
    Key key =
        new Key(SramDevice.valueOf(cells.get(0)), cells.get(1), Integer.parseInt(cells.get(3)));
    double[] v = cells.stream().skip(4).mapToDouble(Double::parseDouble).toArray();
    macros
        .computeIfAbsent(key, _ -> new TreeMap<>())
        .computeIfAbsent(Integer.parseInt(cells.get(2)), _ -> new ArrayList<>())
        .add(new Sram(v[0], v[1], v[2], v[3], v[4], v[5]));
  }

  /**
   * Organisations of macros with this word, by capacity in bytes; empty if there is no such word.
   */
  NavigableMap<Integer, List<Sram>> of(SramDevice device, Ports ports, int wordBits) {
    return macros.getOrDefault(
        new Key(device, ports.symbol(), wordBits), java.util.Collections.emptyNavigableMap());
  }
}
