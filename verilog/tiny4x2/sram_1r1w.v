// One read port, one write port; a read during a write gives old data.
`default_nettype none

module sram_1r1w #(
  parameter WIDTH = 8,
  parameter ADDRESS = 4
) (
  input wire clk,
  input wire wen,
  input wire [ADDRESS-1:0] waddr,
  input wire [WIDTH-1:0] wdata,
  input wire ren,
  input wire [ADDRESS-1:0] raddr,
  output reg [WIDTH-1:0] rdata
);
  reg [WIDTH-1:0] mem [0:(1<<ADDRESS)-1];

  always @(posedge clk) begin
    if (wen) mem[waddr] <= wdata;
    if (ren) rdata <= mem[raddr];
  end
endmodule

`default_nettype wire
