package prunus.hdl.verilog;

import java.util.List;
import prunus.hdl.ir.MemoryKind;

/** The memory modules: plain models that a technology's macros can replace. */
final class Wrappers {
  private Wrappers() {}

  /** Input ports in order of the header, the clock and parameters aside. */
  static List<String> inputs(MemoryKind kind) {
    return switch (kind) {
      case SRAM_1R1W -> List.of("wen", "waddr", "wdata", "ren", "raddr");
      case SRAM_1RW -> List.of("en", "we", "addr", "wdata");
      case REGFILE_1R1W -> List.of("wen", "waddr", "wdata", "raddr");
      case ROM_SYNC -> List.of("ren", "raddr");
      case ROM_ASYNC -> List.of("raddr");
    };
  }

  static String text(MemoryKind kind) {
    StringBuilder out = new StringBuilder();
    out.append("// ").append(summary(kind)).append("\n`default_nettype none\n\n");
    out.append("module ").append(kind.wrapper()).append(" #(\n");
    out.append("  parameter WIDTH = 8,\n  parameter ADDRESS = 4");
    if (!kind.writable()) {
      out.append(",\n  parameter [WIDTH*(1<<ADDRESS)-1:0] CONTENTS = 0");
    }
    out.append("\n) (\n");
    if (kind.clocked()) {
      out.append("  input wire clk,\n");
    }
    for (String port : inputs(kind)) {
      String range =
          port.endsWith("addr") ? "[ADDRESS-1:0] " : port.equals("wdata") ? "[WIDTH-1:0] " : "";
      out.append("  input wire ").append(range).append(port).append(",\n");
    }
    out.append("  output ").append(kind.syncRead() ? "reg" : "wire").append(" [WIDTH-1:0] rdata\n");
    out.append(");\n  reg [WIDTH-1:0] mem [0:(1<<ADDRESS)-1];\n\n").append(body(kind));
    return out.append("endmodule\n\n`default_nettype wire\n").toString();
  }

  private static String summary(MemoryKind kind) {
    return switch (kind) {
      case SRAM_1R1W -> "One read port, one write port; a read during a write gives old data.";
      case SRAM_1RW -> "One port that reads or writes; a write keeps the read data.";
      case REGFILE_1R1W -> "One combinational read port, one write port.";
      case ROM_SYNC -> "Constant contents, registered output.";
      case ROM_ASYNC -> "Constant contents, combinational output.";
    };
  }

  private static String body(MemoryKind kind) {
    String fill =
        """
          integer i;
          initial begin
            for (i = 0; i < (1<<ADDRESS); i = i + 1) mem[i] = CONTENTS[i*WIDTH +: WIDTH];
          end

        """;
    return switch (kind) {
      case SRAM_1R1W ->
          """
            always @(posedge clk) begin
              if (wen) mem[waddr] <= wdata;
              if (ren) rdata <= mem[raddr];
            end
          """;
      case SRAM_1RW ->
          """
            always @(posedge clk) begin
              if (en) begin
                if (we) mem[addr] <= wdata;
                else rdata <= mem[addr];
              end
            end
          """;
      case REGFILE_1R1W ->
          """
            always @(posedge clk) begin
              if (wen) mem[waddr] <= wdata;
            end

            assign rdata = mem[raddr];
          """;
      case ROM_SYNC ->
          fill
              + """
                  always @(posedge clk) begin
                    if (ren) rdata <= mem[raddr];
                  end
                """;
      case ROM_ASYNC -> fill + "  assign rdata = mem[raddr];\n";
    };
  }
}
