// One port that reads or writes; a write keeps the read data.
`default_nettype none

module sram_1rw #(
  parameter WIDTH = 8,
  parameter ADDRESS = 4
) (
  input wire clk,
  input wire en,
  input wire we,
  input wire [ADDRESS-1:0] addr,
  input wire [WIDTH-1:0] wdata,
  output reg [WIDTH-1:0] rdata
);
  reg [WIDTH-1:0] mem [0:(1<<ADDRESS)-1];

  always @(posedge clk) begin
    if (en) begin
      if (we) mem[addr] <= wdata;
      else rdata <= mem[addr];
    end
  end
endmodule

`default_nettype wire
