package prunus.testbench.synth;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what Yosys' {@code stat} and {@code ltp} print, by module.
 *
 * @param cells by module
 * @param flipFlops by module
 * @param area by module, in the liberty's unit; absent without one
 * @param depth by module
 */
record YosysStat(
    Map<String, Long> cells,
    Map<String, Long> flipFlops,
    Map<String, Double> area,
    Map<String, Integer> depth) {
  private static final Pattern MODULE = Pattern.compile("^=== (.*) ===$");
  private static final Pattern CELLS = Pattern.compile("^ +Number of cells: +(\\d+)$");
  private static final Pattern FLIP_FLOP =
      Pattern.compile("^ +(?:\\$_\\w*DFF\\w*_|\\w*DFF\\w*) +(\\d+)$");
  private static final Pattern AREA =
      Pattern.compile("^ +Chip area for module '\\\\?(.*)': ([0-9.]+)$");
  private static final Pattern DEPTH =
      Pattern.compile("^Longest topological path in (.*) \\(length=(\\d+)\\):$");

  static YosysStat parse(String stat, String ltp) {
    YosysStat result =
        new YosysStat(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    String module = "";
    for (String line : stat.lines().toList()) {
      Matcher heading = MODULE.matcher(line);
      module = heading.matches() ? heading.group(1) : module;
      result.read(module, line);
    }
    for (String line : ltp.lines().toList()) {
      Matcher m = DEPTH.matcher(line);
      if (m.matches()) {
        result.depth.put(m.group(1), Integer.parseInt(m.group(2)));
      }
    }
    return result;
  }

  private void read(String module, String line) {
    Matcher count = CELLS.matcher(line);
    if (count.matches()) {
      cells.put(module, Long.parseLong(count.group(1)));
    }
    Matcher flipFlop = FLIP_FLOP.matcher(line);
    if (flipFlop.matches()) {
      flipFlops.merge(module, Long.parseLong(flipFlop.group(1)), Long::sum);
    }
    Matcher chip = AREA.matcher(line);
    if (chip.matches()) {
      area.put(chip.group(1), Double.parseDouble(chip.group(2)));
    }
  }
}
