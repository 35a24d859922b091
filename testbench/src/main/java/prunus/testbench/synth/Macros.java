package prunus.testbench.synth;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import prunus.hdl.ir.Design;
import prunus.hdl.ir.Memory;
import prunus.hdl.ir.ModuleDef;
import prunus.hdl.ir.Pin;
import prunus.hdl.ir.Role;

/**
 * The memories of a design as cells of a library of their own, one for each shape: empty modules
 * for Yosys, and for OpenSTA cells that begin and end paths at the clock edge and take no time or
 * area themselves.
 */
final class Macros {
  private final Map<String, Memory> shapes = new TreeMap<>();

  Macros(Design design) {
    for (ModuleDef module : design.modules().values()) {
      for (Memory memory : module.memories()) {
        if (Instances.isMacro(memory.kind())) {
          shapes.put(cell(memory), memory);
        }
      }
    }
  }

  private static String cell(Memory memory) {
    int address = Integer.numberOfTrailingZeros(memory.depth());
    return memory.kind().wrapper() + "_" + memory.element().width() + "_" + address;
  }

  /** Names of the cells. */
  Collection<String> cells() {
    return shapes.keySet();
  }

  /** A module's Verilog with cells in place of the wrappers and their parameters. */
  static String named(String verilog) {
    return verilog.replaceAll(
        "(sram_\\w+) #\\(\\s*\\.WIDTH\\((\\d+)\\),\\s*\\.ADDRESS\\((\\d+)\\)\\s*\\) ", "$1_$2_$3 ");
  }

  /** Empty modules. */
  String verilog() {
    StringBuilder out = new StringBuilder();
    shapes.forEach(
        (cell, memory) -> {
          out.append("module ").append(cell).append(" (input clk");
          for (Pin pin : memory.pins()) {
            int width = pin.signal().width();
            out.append(isOutput(pin) ? ", output " : ", input ");
            out.append(width == 1 ? "" : "[" + (width - 1) + ":0] ").append(pin.port());
          }
          out.append(");\nendmodule\n");
        });
    return out.toString();
  }

  private static boolean isOutput(Pin pin) {
    return pin.signal().role() == Role.MEMORY_OUTPUT;
  }

  /** The same as a Liberty file. */
  String liberty() {
    Map<Integer, String> buses = new LinkedHashMap<>();
    StringBuilder cells = new StringBuilder();
    shapes.forEach(
        (cell, memory) -> {
          cells.append("  cell(").append(cell).append(") {\n    area : 0;\n");
          cells.append("    pin(clk) { direction : input; clock : true; capacitance : 0; }\n");
          memory.pins().forEach(pin -> cells.append(pin(pin, buses)));
          cells.append("  }\n");
        });
    return HEAD + String.join("", buses.values()) + cells + "}\n";
  }

  private static String pin(Pin pin, Map<Integer, String> buses) {
    int width = pin.signal().width();
    String timing = isOutput(pin) ? OUTPUT : INPUT;
    if (width == 1) {
      return "    pin(" + pin.port() + ") {" + timing + " }\n";
    }
    buses.computeIfAbsent(width, w -> BUS.formatted(w, w, w - 1));
    return "    bus(" + pin.port() + ") { bus_type : bus" + width + ";" + timing + " }\n";
  }

  private static final String HEAD =
      """
      library(macros) {
        delay_model : table_lookup;
        time_unit : "1ns";
        voltage_unit : "1V";
        current_unit : "1mA";
        pulling_resistance_unit : "1kohm";
        leakage_power_unit : "1nW";
        capacitive_load_unit(1, pf);
        input_threshold_pct_rise : 50;
        input_threshold_pct_fall : 50;
        output_threshold_pct_rise : 50;
        output_threshold_pct_fall : 50;
        slew_lower_threshold_pct_rise : 20;
        slew_lower_threshold_pct_fall : 20;
        slew_upper_threshold_pct_rise : 80;
        slew_upper_threshold_pct_fall : 80;
      """;

  private static final String BUS =
      """
        type(bus%d) {
          base_type : array;
          data_type : bit;
          bit_width : %d;
          bit_from : %d;
          bit_to : 0;
          downto : true;
        }
      """;

  private static final String INPUT =
      " direction : input; capacitance : 0; timing() { related_pin : \"clk\";"
          + " timing_type : setup_rising; rise_constraint(scalar) { values(\"0\"); }"
          + " fall_constraint(scalar) { values(\"0\"); } }";

  private static final String OUTPUT =
      " direction : output; timing() { related_pin : \"clk\"; timing_type : rising_edge;"
          + " cell_rise(scalar) { values(\"0\"); } cell_fall(scalar) { values(\"0\"); }"
          + " rise_transition(scalar) { values(\"0\"); }"
          + " fall_transition(scalar) { values(\"0\"); } }";
}
