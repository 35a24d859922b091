// Constant contents, registered output.
`default_nettype none

module rom_sync #(
  parameter WIDTH = 8,
  parameter ADDRESS = 4,
  parameter [WIDTH*(1<<ADDRESS)-1:0] CONTENTS = 0
) (
  input wire clk,
  input wire ren,
  input wire [ADDRESS-1:0] raddr,
  output reg [WIDTH-1:0] rdata
);
  reg [WIDTH-1:0] mem [0:(1<<ADDRESS)-1];

  integer i;
  initial begin
    for (i = 0; i < (1<<ADDRESS); i = i + 1) mem[i] = CONTENTS[i*WIDTH +: WIDTH];
  end

  always @(posedge clk) begin
    if (ren) rdata <= mem[raddr];
  end
endmodule

`default_nettype wire
