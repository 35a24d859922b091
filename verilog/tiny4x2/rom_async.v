// Constant contents, combinational output.
`default_nettype none

module rom_async #(
  parameter WIDTH = 8,
  parameter ADDRESS = 4,
  parameter [WIDTH*(1<<ADDRESS)-1:0] CONTENTS = 0
) (
  input wire [ADDRESS-1:0] raddr,
  output wire [WIDTH-1:0] rdata
);
  reg [WIDTH-1:0] mem [0:(1<<ADDRESS)-1];

  integer i;
  initial begin
    for (i = 0; i < (1<<ADDRESS); i = i + 1) mem[i] = CONTENTS[i*WIDTH +: WIDTH];
  end

  assign rdata = mem[raddr];
endmodule

`default_nettype wire
