// One combinational read port, one write port.
`default_nettype none

module regfile_1r1w #(
  parameter WIDTH = 8,
  parameter ADDRESS = 4
) (
  input wire clk,
  input wire wen,
  input wire [ADDRESS-1:0] waddr,
  input wire [WIDTH-1:0] wdata,
  input wire [ADDRESS-1:0] raddr,
  output wire [WIDTH-1:0] rdata
);
  reg [WIDTH-1:0] mem [0:(1<<ADDRESS)-1];

  always @(posedge clk) begin
    if (wen) mem[waddr] <= wdata;
  end

  assign rdata = mem[raddr];
endmodule

`default_nettype wire
